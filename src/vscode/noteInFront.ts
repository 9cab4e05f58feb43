import * as vscode from 'vscode';
import { MARKDOWN } from './markdown';

/** The Markdown document that the user works on. It stays the same while the focus is in a view, a panel or an output. */
export class NoteInFront implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #document: vscode.TextDocument | null;

  /** It is another one than before. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const follow = () => {
      const document = this.#find();
      if (document === this.#document) return;
      this.#document = document;
      this.#changed.fire();
    };
    this.#document = null;
    this.#document = this.#find();
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.window.tabGroups.onDidChangeTabs(follow),
      vscode.workspace.onDidOpenTextDocument(follow), // also when a document's language changes
      vscode.workspace.onDidCloseTextDocument(follow),
    );
  }

  /** null where no Markdown document is open in front. */
  get document(): vscode.TextDocument | null {
    return this.#document;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #find(): vscode.TextDocument | null {
    const editor = vscode.window.activeTextEditor;
    if (editor && isMarkdown(editor.document)) return editor.document;
    // Only the editors of files have a column: outputs and the inputs of views are text editors, too.
    if (editor?.viewColumn !== undefined) return null;
    const last = this.#document;
    if (last && !last.isClosed && isMarkdown(last) && hasTab(last.uri)) return last;
    const visible = vscode.window.visibleTextEditors.find(
      ({ document, viewColumn }) => viewColumn !== undefined && isMarkdown(document),
    );
    return visible?.document ?? null;
  }
}

function isMarkdown(document: vscode.TextDocument): boolean {
  return vscode.languages.match(MARKDOWN, document) > 0;
}

function hasTab(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputTextDiff) return input.modified.toString() === wanted;
      return input instanceof vscode.TabInputText && input.uri.toString() === wanted;
    }),
  );
}
