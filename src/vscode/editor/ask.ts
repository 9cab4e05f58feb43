import vscode = require('vscode');
import { escapeLinks } from './untrusted';

/** What is said of a text while it is typed; a text that `isRefused` is not accepted. */
export interface Verdict {
  readonly message: string;
  readonly isRefused: boolean;
}

/**
 * Asks for a line of text, and says from the start what becomes of it (`showInputBox` does so after the first change only),
 * with the `prompt` behind, which VS Code does not show beside a verdict.
 * undefined where the user presses Escape.
 */
export async function askText(question: {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  readonly judge: (text: string) => Verdict | Promise<Verdict>;
}): Promise<string | undefined> {
  const { title, prompt, placeholder, value, judge } = question;
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = escapeLinks(prompt);
  box.placeholder = placeholder;
  box.value = value;
  box.ignoreFocusOut = true;
  box.valueSelection = [0, value.length];
  let judged = Promise.resolve<Verdict>({ message: '', isRefused: true });
  const say = async (text: string) => {
    const asked = (async () => judge(text))();
    judged = asked;
    const { message, isRefused } = await asked;
    const severity = vscode.InputBoxValidationSeverity[isRefused ? 'Error' : 'Info'];
    // Another letter may have been typed meanwhile.
    if (judged === asked)
      box.validationMessage = {
        message: escapeLinks(isRefused ? message : `${message} ${prompt}`.trim()),
        severity,
      };
  };
  try {
    await say(value);
    return await new Promise<string | undefined>((resolve, reject) => {
      box.onDidChangeValue((text) => void say(text).catch(reject));
      box.onDidAccept(() => {
        const text = box.value;
        judged.then(({ isRefused }) => {
          if (!isRefused) resolve(text);
        }, reject);
      });
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
  } finally {
    box.dispose();
  }
}

/** What the user accepts in a list, as `chosen` reads it; undefined if the list is closed before. Disposes of the list. */
export async function accepted<T>(
  pick: vscode.QuickPick<vscode.QuickPickItem>,
  chosen: () => T | undefined,
): Promise<T | undefined> {
  try {
    return await new Promise<T | undefined>((resolve) => {
      pick.onDidAccept(() => {
        const answer = chosen();
        if (answer !== undefined) resolve(answer);
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
