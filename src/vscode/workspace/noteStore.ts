import vscode = require('vscode');
import type { Evidence } from '../../notes/explanation';
import type { Note, NoteContext } from '../../notes/note';
import type { Reading } from '../../notes/reading';
import { affectsNotes } from '../editor/settings';
import { FolderEvents } from './folderEvents';
import { FolderSearch } from './folderSearch';
import type { IndexLog } from './indexLog';
import { Neighbours } from './neighbours';
import { staleAfter, watchFiles } from './fileEvents';
import { NoteContexts } from './noteContexts';
import { NoteFinder } from './noteFinder';
import { NoteIndex, type IndexParts } from './noteIndex';
import type { NoteFile } from './noteFile';
import { OpenNotes } from './openNotes';
import { Pauses } from './pauses';
import { placeOf } from './place';
import { withReadingProgress } from './readingProgress';
import { WorkspaceFiles } from './workspaceFiles';
import type { WorkspaceRepositories } from './workspaceRepositories';

/** Milliseconds after the last key until the index is updated. */
const TYPING_PAUSE_MS = 250;
/** Milliseconds to wait for the files beside a document. */
const NEIGHBOURS_TIMEOUT_MS = 1_000;

/**
 * The notes of the open documents and of the workspace. Unsaved text takes precedence over saved text. The workspace is read only
 * when all notes are needed: before that, the open notes, those beside them, and those cached by an earlier session are known.
 */
export class NoteStore implements vscode.Disposable {
  readonly #repositories: WorkspaceRepositories;
  readonly #cache: IndexLog;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #finder: NoteFinder;
  readonly #files: WorkspaceFiles;
  readonly #index: NoteIndex;
  readonly #folders: FolderEvents;
  readonly #neighbours = new Neighbours();
  readonly #contexts: NoteContexts;
  readonly #readings: OpenNotes;
  readonly #typing = new Pauses(TYPING_PAUSE_MS);
  readonly #listeners: vscode.Disposable;
  #watching: vscode.Disposable = vscode.Disposable.from();
  /** The restoring of the cache; null before it was needed. */
  #restored: Promise<void> | null = null;
  /** The check of the open documents and the files beside them. */
  #looked: Promise<unknown>;
  /** The first reading of the workspace; null before it was needed. */
  #first: Promise<void> | null = null;
  #isRead = false;
  #listed = 0;
  /** Made once for each revision of the index, as there may be thousands of notes. */
  #known: { readonly revision: number; readonly notes: readonly NoteFile[] } = { revision: -1, notes: [] };

  /** The notes of the workspace have changed. While many are read, it fires a few times a second. */
  readonly onDidChange = this.#changed.event;

  constructor(repositories: WorkspaceRepositories, parts: IndexParts, log: vscode.LogOutputChannel) {
    this.#repositories = repositories;
    this.#cache = parts.cache;
    this.#contexts = new NoteContexts(repositories);
    this.#readings = new OpenNotes(this.#contexts);
    this.#finder = new NoteFinder(new FolderSearch(parts.memento));
    this.#files = new WorkspaceFiles({
      finder: this.#finder,
      contexts: this.#contexts,
      openBy: (key) => this.#readings.openBy(key),
      onNewLink: () => this.#index.listAgain(),
    });
    this.#index = new NoteIndex(this.#files, {
      onChange: () => this.#changed.fire(),
      onWarning: (what, error) => (error === undefined ? log.warn(what) : log.warn(`${what}:`, error)),
      ...parts,
    });
    this.#folders = new FolderEvents(this.#index, this.#finder);
    for (const document of vscode.workspace.textDocuments) this.#readings.add(document);
    this.#listeners = vscode.Disposable.from(this.#changed, this.#folders, ...this.#listen());
    this.#watch();
    // In the background: activation does not wait for it.
    this.#looked = new Promise<void>((next) => setTimeout(next)).then(() => this.#lookAtOpen());
  }

  /** The note of `document` as it is now; an empty note if the document is too large. */
  noteFor(document: vscode.TextDocument): Note {
    return this.#readings.readingOf(document).reading.note;
  }

  /** The same with its location. */
  noteFileFor(document: vscode.TextDocument): NoteFile {
    return this.#files.fileOf(document.uri, this.noteFor(document));
  }

  /** Relative to the workspace, behind the folder’s name where several are open. */
  pathOf(uri: vscode.Uri): string {
    return this.#files.pathOf(uri);
  }

  /** The reading of `document` as it is now, which makes reading it again after an edit cheap. */
  readingOf(document: vscode.TextDocument): Reading {
    return this.#readings.readingOf(document).reading;
  }

  /** Whether `document` is too large to be read as a note. */
  isTooLarge(document: vscode.TextDocument): boolean {
    return this.#readings.readingOf(document).isTooLarge;
  }

  /**
   * Whether `document` is a note, or the beginning of one: by its text and name, by the files beside it as far as they are known,
   * or by the settings. In other Markdown files the extension shows and offers nothing.
   */
  isNote(document: vscode.TextDocument): boolean {
    const uri = this.#files.listed(document.uri);
    if (this.#finder.isLeftOut(uri)) return false;
    return (
      this.#index.isNote(placeOf(uri), this.#readings.shownBy(document)) ||
      this.#finder.isIncludedBySettings(uri)
    );
  }

  /** The same, once the files beside it are known. */
  async isNoteByNeighbours(document: vscode.TextDocument): Promise<boolean> {
    const isOther = this.#finder.isLeftOut(document.uri) || this.#readings.shownBy(document) === 'else';
    if (!isOther && !this.isNote(document))
      await Promise.race([this.nearby(), new Promise((next) => setTimeout(next, NEIGHBOURS_TIMEOUT_MS))]);
    return this.isNote(document);
  }

  /** What decides whether `document` is a note, its settings aside, as far as it is known. */
  evidenceFor(document: vscode.TextDocument): Evidence {
    const [uri, shown] = [this.#files.listed(document.uri), this.#readings.shownBy(document)];
    const beside = this.#index.beside(uri.toString(), placeOf(uri), shown);
    return { ...this.#readings.evidenceFor(document), beside };
  }

  /** Whether the file at `uri` is a note; false for a closed file that has not been read yet. */
  isNoteAt(uri: vscode.Uri): boolean {
    const document = this.#readings.documentBy(uri.toString());
    return document ? this.isNote(document) : (this.#index.isMinutes(this.#keyOf(uri)) ?? false);
  }

  /** When the file at `uri` was last changed, in milliseconds since 1970; null if unknown. */
  changedAt(uri: vscode.Uri): number | null {
    return this.#index.changedAt(this.#keyOf(uri));
  }

  /** All notes of the workspace, up to date. The first call reads all files. */
  async all(): Promise<readonly NoteFile[]> {
    await (this.#first ??= withReadingProgress(() => this.#readFirst()));
    await this.#index.settled();
    return this.known;
  }

  /** The notes that are known without reading the workspace: open ones, those beside them, and cached ones. */
  async nearby(): Promise<readonly NoteFile[]> {
    await this.#restore();
    await this.#looked;
    await this.#index.settled();
    return this.known;
  }

  /** Whether the workspace has been read, so that `known` has all notes. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** The notes read so far. */
  get known(): readonly NoteFile[] {
    const { revision } = this.#index;
    if (this.#known.revision !== revision) {
      const notes = Array.from(this.#index.notes(), ([key, note]) =>
        this.#files.fileOf(this.#files.shownUri(key), note),
      );
      this.#known = { revision, notes };
    }
    return this.#known.notes;
  }

  /** Takes up at once what was written into the note at `uri`. */
  takeUp(uri: vscode.Uri): void {
    const key = this.#keyOf(uri);
    this.#typing.stop(key);
    if (this.#index.has(key) && this.#readings.documentBy(uri.toString())) this.#index.takeUp(key);
    else this.#check(uri);
  }

  /** Checks the content of all files again, if the workspace has been read. */
  async refresh(): Promise<void> {
    if (!this.#first) return;
    await this.#first;
    await withReadingProgress(() => this.#list('thorough'));
  }

  /** What a note at `uri` is read with besides its text. */
  contextOf(uri: vscode.Uri): NoteContext {
    return this.#contexts.contextFor(uri);
  }

  dispose(): void {
    this.#typing.dispose();
    this.#index.dispose();
    vscode.Disposable.from(this.#listeners, this.#watching).dispose();
  }

  #listen(): vscode.Disposable[] {
    return [
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onType(document)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.takeUp(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#onOpen(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#readings.delete(uri);
        this.#check(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#watch();
        this.#files.clearPaths();
        this.#known = { revision: -1, notes: [] };
        this.#reset();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsNotes(event)) this.#reset();
        else if (event.affectsConfiguration('meetingNotes.defaultRepository')) this.#resolveAnew();
      }),
      this.#repositories.onDidChange(() => this.#resolveAnew()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#isRead && Math.abs(Date.now() - this.#listed) > staleAfter())
          void this.#list('quick');
      }),
    ];
  }

  async #readFirst(): Promise<void> {
    await this.#restore();
    await this.#list('quick');
    // Files that were read before links were resolved may be in the index under the name of a link.
    if ([...this.#index.keys()].some((key) => this.#finder.real(this.#files.uriOf(key)).toString() !== key))
      await this.#list('quick');
    this.#isRead = true;
    this.#changed.fire();
  }

  #restore(): Promise<void> {
    return (this.#restored ??= this.#cache.load().then(async (kept) => {
      await this.#index.restore(kept.values());
      void this.#cache.compact(() => this.#index.entriesToPersist());
    }));
  }

  async #list(how: 'quick' | 'thorough'): Promise<void> {
    this.#listed = Date.now();
    this.#index.list(how);
    await this.#index.settled();
    // If the window is closed soon, the next session need not read everything again.
    void this.#cache.flush();
  }

  /** Resolves references such as `#12` again, whose repository may have changed. */
  #resolveAnew(): void {
    if (!this.#contexts.resolveAnew()) return;
    this.#readings.reconsider();
    this.#index.resolveAnew();
  }

  /** Checks all notes again: which files are notes and how they are read depends on folders and settings. */
  #reset(): void {
    this.#contexts.clear();
    this.#readings.reconsider();
    this.#finder.reset();
    // The default repository may have changed with them.
    this.#index.resolveAnew();
    if (this.#first) void this.#first.then(() => this.#list('quick'));
    else this.#looked = this.#looked.then(() => this.#lookAgain());
  }

  async #lookAgain(): Promise<void> {
    this.#neighbours.clear();
    await this.#index.reconsider();
    await this.#lookAtOpen();
  }

  /** Checks the open documents and the files beside them. */
  async #lookAtOpen(): Promise<void> {
    await Promise.all(Array.from(this.#readings.documents, (document) => this.#lookAt(document)));
  }

  /** Checks a document, and the files beside it if these may decide whether it is a note. */
  async #lookAt(document: vscode.TextDocument): Promise<void> {
    const uri = this.#files.listed(document.uri);
    if (document.languageId !== 'markdown' || !this.#check(uri)) return;
    const isReadingAll = () => this.#first !== null;
    if (isReadingAll() || this.#readings.shownBy(document) === 'else' || this.#neighbours.has(uri)) return;
    await this.#restore();
    const beside = await this.#neighbours.beside(uri);
    // The first reading, which may have begun meanwhile, resolves links first.
    if (!isReadingAll()) for (const file of beside) this.#check(file);
  }

  #watch(): void {
    this.#watching.dispose();
    this.#watching = watchFiles({
      // Its name may have changed in case only.
      created: (uri) => this.#checkAt(uri) || this.#folders.created(uri),
      changed: (uri) => void this.#check(uri),
      deleted: (uri) => this.#checkAt(uri) || this.#folders.deleted(uri),
    });
  }

  /** Checks a file if it may be a note. Returns whether it may. */
  #check(uri: vscode.Uri): boolean {
    return this.#checkAt(this.#files.listed(uri));
  }

  #checkAt(linked: vscode.Uri): boolean {
    const uri = this.#index.has(linked.toString()) ? linked : this.#finder.real(linked);
    if (!this.#index.has(uri.toString()) && !this.#finder.mayBeNote(uri)) return false;
    const key = this.#files.keyOf(uri);
    if (this.#isWanted(uri)) this.#index.check(key);
    return true;
  }

  /** Before the workspace is read, only files matter that are known, open, or beside open ones. */
  #isWanted(uri: vscode.Uri): boolean {
    const key = uri.toString();
    const isKnown = this.#index.has(key) || Boolean(this.#readings.documentBy(key));
    return this.#first !== null || isKnown || this.#neighbours.has(uri);
  }

  /** The key under which the index has a file. */
  #keyOf(uri: vscode.Uri): string {
    return this.#files.listed(uri).toString();
  }

  #onOpen(document: vscode.TextDocument): void {
    this.#readings.add(document);
    this.#looked = Promise.all([this.#looked, this.#lookAt(document)]);
  }

  #onType(document: vscode.TextDocument): void {
    const key = this.#keyOf(document.uri);
    if (this.#index.has(key)) this.#typing.after(key, () => this.#onPause(document));
  }

  /** Typing may have turned the document into a note, whose neighbours are not known yet. */
  #onPause(document: vscode.TextDocument): void {
    this.takeUp(document.uri);
    void this.#lookAt(document);
  }
}
