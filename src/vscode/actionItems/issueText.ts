import vscode = require('vscode');
import { showProgress } from '../editor/messages';

/** The documents that are texts of issues, for `when` clauses. */
const CONTEXT = 'meetingNotes.issueTexts';

/** Has the text of an issue edited in an editor of its own, where it may have as many lines as it likes. */
export class IssueTextEditor implements vscode.Disposable {
  readonly #command: vscode.Disposable;
  /** What goes on with a text, by the address of its document. */
  readonly #open = new Map<string, () => void>();

  constructor() {
    this.#command = vscode.commands.registerCommand('meetingNotes.useIssueText', () => {
      const uri = vscode.window.activeTextEditor?.document.uri.toString();
      if (uri !== undefined) this.#open.get(uri)?.();
    });
  }

  /** The text once the user goes on with it or closes it; nothing that was typed is lost by either. */
  async edit(text: string): Promise<string> {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    const key = document.uri.toString();
    let now = text;
    const changes = vscode.workspace.onDidChangeTextDocument((event) => {
      // Closing without saving may empty it first.
      if (event.document === document && document.getText() !== '') now = document.getText();
    });
    const goOn = new Promise<void>((resolve) => this.#open.set(key, resolve));
    await this.#tellContext();
    await vscode.window.showTextDocument(document, { preview: false });
    const listener = onceClosed(key, () => this.#open.get(key)?.());
    try {
      const title = vscode.l10n.t('Write the text, then click the check mark above.');
      await showProgress(title, () => goOn);
      if (tabsOf(key).length > 0) {
        now = document.getText();
        await close(document);
      }
      return now;
    } finally {
      listener.dispose();
      changes.dispose();
      this.#open.delete(key);
      await this.#tellContext();
    }
  }

  /** Brings the text that was opened last to the front. */
  async reveal(): Promise<void> {
    const last = [...this.#open.keys()].at(-1);
    if (last !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(last, true));
  }

  dispose(): void {
    this.#command.dispose();
  }

  async #tellContext(): Promise<void> {
    await vscode.commands.executeCommand('setContext', CONTEXT, [...this.#open.keys()]);
  }
}

/** Resolves once no tab shows a document any more; the document itself may live on for a while. */
function onceClosed(key: string, tell: () => void): vscode.Disposable {
  return vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    if (closed.some((tab) => isOf(tab, key)) && tabsOf(key).length === 0) tell();
  });
}

const tabsOf = (key: string): vscode.Tab[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => isOf(tab, key));

const isOf = ({ input }: vscode.Tab, key: string): boolean =>
  input instanceof vscode.TabInputText && input.uri.toString() === key;

/** Without the question whether to save it. */
async function close(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
