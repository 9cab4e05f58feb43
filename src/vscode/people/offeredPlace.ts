import vscode = require('vscode');
import { editWhileTyping } from '../editor/applyEdit';
import { MARKDOWN } from '../editor/markdown';

/** A lone `@` before the cursor, as snippets and new notes leave it to be completed. */
const LONE_AT = /(?:^|[^\w@])@$/;

/**
 * Opens the list of people where a snippet or a new note puts the cursor behind an `@`: typing a letter is no reason for VS Code to
 * suggest anything in Markdown. An `@` that is typed there once more is taken away.
 */
export class OfferedPlace implements vscode.Disposable {
  #place: { readonly document: vscode.TextDocument; readonly position: vscode.Position } | null = null;
  readonly #isOffered: (document: vscode.TextDocument, position: vscode.Position) => Promise<boolean>;
  readonly #subscriptions = [
    vscode.window.onDidChangeTextEditorSelection((event) => this.#onMove(event)),
    vscode.workspace.onDidChangeTextDocument((event) => void this.#onType(event)),
  ];

  /** `isOffered`: whether anything is offered at a place; where nothing is, VS Code would list the words of the file. */
  constructor(isOffered: (document: vscode.TextDocument, position: vscode.Position) => Promise<boolean>) {
    this.#isOffered = isOffered;
  }

  /** Whether the mention that begins at `start` is the one that people were offered for. */
  has(document: vscode.TextDocument, start: vscode.Position): boolean {
    return document === this.#place?.document && this.#place.position.isEqual(start.translate(0, 1));
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  #onMove({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const { document } = textEditor;
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    const [selection, ...others] = selections;
    if (kind === Keyboard || kind === Mouse || !selection?.isEmpty || others.length > 0) return;
    if (vscode.languages.match(MARKDOWN, document) === 0) return;
    const { line, character } = selection.active;
    const { text } = document.lineAt(line);
    if (!LONE_AT.test(text.slice(0, character)) || /^[\p{L}\p{N}_@-]/u.test(text.slice(character))) return;
    this.#place = { document, position: selection.active };
    void this.#offer(textEditor, selection.active);
  }

  async #offer(editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
    if (!(await this.#isOffered(editor.document, place))) return;
    if (vscode.window.activeTextEditor === editor && editor.selection.active.isEqual(place))
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
  }

  async #onType({ document, contentChanges }: vscode.TextDocumentChangeEvent): Promise<void> {
    const place = this.#place;
    const editor = vscode.window.activeTextEditor;
    if (document !== place?.document || editor?.document !== document) return;
    const { line, character } = place.position;
    if (contentChanges.some(({ range }) => range.start.line < line)) {
      this.#place = null;
      return;
    }
    if (line >= document.lineCount || contentChanges.every(({ range }) => range.start.line > line)) return;
    if (document.lineAt(line).text.slice(character - 1, character + 1) !== '@@') return;
    const second = new vscode.Range(place.position, place.position.translate(0, 1));
    // If more was typed meanwhile, the next change event handles it.
    const options = { undoStopBefore: false, undoStopAfter: false };
    if (await editWhileTyping(editor, (edit) => edit.delete(second), options))
      void this.#offer(editor, place.position);
  }
}
