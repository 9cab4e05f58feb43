import vscode = require('vscode');
import { tokenPageOf, type Host } from '../../github/hosts';
import type { Result } from '../../github/model';
import { failureText } from '../present/failureText';
import { titleFor } from './signInDialog';

/** A token that the host has accepted. */
interface Given {
  readonly token: string;
  readonly login: string;
}

/** Returns the login of a token. Fails with `signedOut` if the host does not accept it. Rejects if `signal` aborts. */
type Check = (token: string, signal: AbortSignal) => Promise<Result<string>>;

/** Asks for a personal access token until the host accepts one; undefined if the user cancels. */
export async function askForToken(host: Host, check: Check): Promise<Given | undefined> {
  const prompt = new TokenPrompt(host, check);
  return prompt.ask().finally(() => prompt.dispose());
}

class TokenPrompt implements vscode.Disposable {
  readonly #host: Host;
  readonly #check: Check;
  readonly #input = vscode.window.createInputBox();
  #checking = new AbortController();

  constructor(host: Host, check: Check) {
    this.#host = host;
    this.#check = check;
    const page = tokenPageOf(host);
    this.#input.title = titleFor(host);
    this.#input.password = true;
    this.#input.ignoreFocusOut = true;
    this.#input.placeholder = vscode.l10n.t('Personal access token');
    this.#input.prompt = vscode.l10n.t(
      'It is kept in VS Code’s secret storage. [Create a token on {0}]({1}) with these scopes: none to read public repositories, "public_repo" to write there (comment, close, assign, create issues), "repo" for private repositories, "read:org" for the members of your organizations after "@".',
      host.name,
      page,
    );
    const make = {
      iconPath: new vscode.ThemeIcon('link-external'),
      tooltip: vscode.l10n.t('Create a Token on {0}', host.name),
    };
    this.#input.buttons = [make];
    this.#input.onDidTriggerButton(() => vscode.env.openExternal(vscode.Uri.parse(page, true)));
    this.#input.onDidChangeValue(() => this.#stop());
  }

  ask(): Promise<Given | undefined> {
    return new Promise((resolve) => {
      this.#input.onDidHide(() => resolve(undefined));
      this.#input.onDidAccept(async () => {
        const given = await this.#read();
        if (given) resolve(given);
      });
      this.#input.show();
    });
  }

  dispose(): void {
    this.#checking.abort();
    this.#input.dispose();
  }

  /** Stops the check of another token, and clears its message. */
  #stop(): void {
    this.#checking.abort();
    this.#input.busy = false;
    this.#input.validationMessage = undefined;
  }

  /** Checks the token; null, with a message in the prompt, if it cannot be used. */
  async #read(): Promise<Given | null> {
    this.#stop();
    const token = this.#input.value.trim();
    const fault = faultOf(token);
    if (fault !== null) {
      this.#input.validationMessage = fault;
      return null;
    }
    const checking = new AbortController();
    this.#checking = checking;
    this.#input.busy = true;
    this.#say(vscode.l10n.t('Asking {0} whose token this is…', this.#host.name), 'Info');
    const answer = await this.#check(token, checking.signal).catch(() => null);
    if (checking.signal.aborted || !answer) return null;
    this.#stop();
    if (answer.ok) return { token, login: answer.value };
    const text =
      answer.failure.kind === 'signedOut'
        ? vscode.l10n.t(
            'Not accepted by {0}: the token is wrong, has expired or was revoked.',
            this.#host.name,
          )
        : [vscode.l10n.t('The token could not be checked.'), failureText(answer.failure)].join(' ');
    this.#say(text, 'Error');
    return null;
  }

  #say(message: string, severity: keyof typeof vscode.InputBoxValidationSeverity): void {
    this.#input.validationMessage = { message, severity: vscode.InputBoxValidationSeverity[severity] };
  }
}

/** Why a text cannot be a token; null if it may be one. */
function faultOf(token: string): string | null {
  if (token === '') return vscode.l10n.t('Paste a token first.');
  // Other characters are not allowed in a header.
  return /^[!-~]+$/.test(token) ? null : vscode.l10n.t('A token has no spaces or special characters.');
}
