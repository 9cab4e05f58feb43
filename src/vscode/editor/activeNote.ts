import vscode = require('vscode');
import { MARKDOWN } from './markdown';
import { ActivePreview } from './activePreview';

/** Milliseconds of quiet after which it is looked at whether what was typed makes a note. */
const TYPING_PAUSE = 250;

/** Tells notes from other Markdown. */
interface NoteRecognizer {
  isNote(document: vscode.TextDocument): boolean;
  readonly onDidChange: vscode.Event<void>;
}

/** The Markdown document that the user works on, in an editor or a preview. It stays the same while the focus is in a view, a panel or an output. */
export class ActiveNote implements vscode.Disposable {
  readonly #notes: NoteRecognizer;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #edited = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #document: vscode.TextDocument | null;
  #isNote = false;
  readonly #preview: ActivePreview;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another document is active, or it has become a note, or is no longer one. */
  readonly onDidChange = this.#changed.event;
  /** The user has paused in typing in it; once at the start, too. */
  readonly onDidEdit = this.#edited.event;

  constructor(notes: NoteRecognizer) {
    this.#notes = notes;
    const follow = () => {
      const document = this.#find();
      const isNote = document !== null && this.#notes.isNote(document);
      if (document) this.#preview.use(document);
      if (document === this.#document && isNote === this.#isNote) return;
      this.#document = document;
      this.#isNote = isNote;
      this.#changed.fire();
    };
    const followIn = (milliseconds?: number) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        follow();
        this.#edited.fire();
      }, milliseconds);
    };
    this.#document = null;
    this.#preview = new ActivePreview(follow);
    this.#document = this.#find();
    // Reading the first note does not delay activation.
    followIn();
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#edited,
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.window.tabGroups.onDidChangeTabs(follow),
      vscode.window.tabGroups.onDidChangeTabGroups(follow), // a preview in another group
      vscode.workspace.onDidOpenTextDocument(follow), // also when a document's language changes
      vscode.workspace.onDidCloseTextDocument(follow),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) followIn(TYPING_PAUSE);
      }),
      notes.onDidChange(follow),
      new vscode.Disposable(() => clearTimeout(this.#timer)),
    );
  }

  /** null where no Markdown document is open in front. */
  get document(): vscode.TextDocument | null {
    return this.#document;
  }

  /** The document, if it is a note. */
  get note(): vscode.TextDocument | null {
    return this.#isNote ? this.#document : null;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #find(): vscode.TextDocument | null {
    const editor = vscode.window.activeTextEditor;
    if (editor && isMarkdown(editor.document)) return editor.document;
    // Only the editors of files have a column: outputs and the inputs of views are text editors, too.
    if (editor?.viewColumn !== undefined) return null;
    const previewed = this.#preview.document();
    if (previewed && isMarkdown(previewed)) return previewed;
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
      const isOfFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
      return isOfFile && input.uri.toString() === wanted;
    }),
  );
}
