import * as vscode from 'vscode';
import type { Note, NoteContext } from '../../notes/note';
import type { Reading } from '../../notes/reading';
import { Contexts, NOTE_SETTINGS } from './contexts';
import { FolderEvents } from './folderEvents';
import type { IndexStore } from './indexStore';
import { Neighbours } from './neighbours';
import { staleAfter, watchFiles } from './noteEvents';
import { NoteFinder } from './noteFinder';
import { NoteIndex } from './noteIndex';
import { Pauses } from './pauses';
import { placeOf } from './place';
import { Readings } from './readings';
import type { WorkspaceRepositories } from './workspaceRepositories';

/** A note and where it stands. */
export interface StoredNote {
  readonly uri: vscode.Uri;
  readonly note: Note;
}

/** Milliseconds of quiet after which typing is taken up into the index. */
const TYPING_PAUSE = 250;
/** Milliseconds for which the files beside a document are waited for. */
const PATIENCE = 1_000;
/** The views that show progress while the workspace is read. */
const VIEWS = ['meetingNotes.actionItems', 'meetingNotes.meetings'];
/**
 * The notes of the open documents and of the workspace. Unsaved text goes before saved. Until somebody asks for all of them the
 * workspace is not read: known are the open notes, those beside them, and what an earlier session kept.
 */
export class NoteStore implements vscode.Disposable {
  readonly #repositories: WorkspaceRepositories;
  readonly #kept: IndexStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #finder = new NoteFinder();
  readonly #index: NoteIndex;
  readonly #folders: FolderEvents;
  readonly #neighbours = new Neighbours();
  readonly #contexts: Contexts;
  readonly #readings: Readings;
  readonly #open = new Map<string, vscode.TextDocument>();
  readonly #uris = new Map<string, vscode.Uri>();
  readonly #stored = new WeakMap<Note, StoredNote>();
  readonly #typing = new Pauses(TYPING_PAUSE);
  readonly #listeners: vscode.Disposable;
  #watching: vscode.Disposable = vscode.Disposable.from();
  /** What is kept is taken up; null where nobody has needed it. */
  #restored: Promise<void> | null = null;
  #isRestored = false;
  /** The open documents and what stands beside them are looked at. */
  #looked: Promise<unknown>;
  /** The first reading of the workspace; null before anybody asks for it. */
  #first: Promise<void> | null = null;
  #isRead = false;
  #listed = 0;
  /** Gathered once for all who ask: there may be thousands. */
  #known: { readonly revision: number; readonly notes: readonly StoredNote[] } = { revision: -1, notes: [] };

  /** The notes of the workspace are others than before; while many are read, a few times a second. */
  readonly onDidChange = this.#changed.event;

  constructor(repositories: WorkspaceRepositories, kept: IndexStore, log: vscode.LogOutputChannel) {
    this.#repositories = repositories;
    this.#kept = kept;
    this.#contexts = new Contexts(repositories);
    this.#readings = new Readings(this.#contexts);
    this.#index = new NoteIndex(this.#files(), {
      changed: () => this.#changed.fire(),
      // Before it is taken up, what is kept would be lost.
      saved: () => {
        if (this.#isRestored) kept.save(() => this.#index.entriesToPersist());
      },
      complain: (what, error) => (error === undefined ? log.warn(what) : log.warn(`${what}:`, error)),
    });
    this.#folders = new FolderEvents(this.#index, this.#finder);
    for (const document of vscode.workspace.textDocuments) this.#open.set(document.uri.toString(), document);
    this.#listeners = vscode.Disposable.from(this.#changed, this.#folders, ...this.#listen());
    this.#watch();
    this.#looked = this.#repositories.ready.then(() => this.#lookAtOpen());
  }

  /** What `document` says now; nothing where it is too large. */
  of(document: vscode.TextDocument): Note {
    return this.#readings.of(document).reading.note;
  }

  /** The reading of `document` as it is now, cheap to read on from after an edit. */
  readingOf(document: vscode.TextDocument): Reading {
    return this.#readings.of(document).reading;
  }

  /** Whether `document` is larger than any file that is read as a note. */
  isTooLarge(document: vscode.TextDocument): boolean {
    return this.#readings.of(document).isTooLarge;
  }

  /**
   * Whether `document` is a note, or was begun as one: by what it says and how it is called, by those beside it as far as these
   * are known, or since the settings name it. In all other Markdown we show and offer nothing.
   */
  isNote(document: vscode.TextDocument): boolean {
    const { uri } = document;
    return this.#index.isNote(placeOf(uri), this.#readings.shownBy(document)) || this.#finder.isNamed(uri);
  }

  /** The same once those beside it are known, which is soon. */
  async isNoteByNeighbours(document: vscode.TextDocument): Promise<boolean> {
    const isDecided = () => this.isNote(document) || this.#readings.shownBy(document) === 'else';
    if (!isDecided()) await Promise.race([this.nearby(), new Promise((next) => setTimeout(next, PATIENCE))]);
    return this.isNote(document);
  }

  /** Whether the file at `uri` is a note: of one that is not open, as far as it was read. */
  isNoteAt(uri: vscode.Uri): boolean {
    const key = uri.toString();
    const document = this.#open.get(key);
    return document ? this.isNote(document) : (this.#index.isMinutes(key) ?? false);
  }

  /** When the file at `uri` was last changed, in milliseconds since 1970; null where that is not known. */
  changedAt(uri: vscode.Uri): number | null {
    return this.#index.changedAt(uri.toString());
  }

  /** Every note of the workspace, once the first reading is through and what has happened since is taken up. Reads all files. */
  async all(): Promise<readonly StoredNote[]> {
    await (this.#first ??= this.#showing(() => this.#readFirst()));
    await this.#index.settled();
    return this.known;
  }

  /** The notes that are known without reading the workspace: open ones, those beside them, and those kept. */
  async nearby(): Promise<readonly StoredNote[]> {
    await this.#restore();
    await this.#looked;
    await this.#index.settled();
    return this.known;
  }

  /** Whether the workspace was read once, so that `known` is all there is. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** The notes read so far. */
  get known(): readonly StoredNote[] {
    const { revision } = this.#index;
    if (this.#known.revision !== revision) {
      const notes = Array.from(this.#index.notes(), ([key, note]) => this.#storedNote(key, note));
      this.#known = { revision, notes };
    }
    return this.#known.notes;
  }

  /** Takes up at once what was written into the note at `uri`. */
  takeUp(uri: vscode.Uri): void {
    this.#typing.stop(uri.toString());
    this.#check(uri);
  }

  /** Looks into all files of the workspace anew, if they were looked into before. */
  async refresh(): Promise<void> {
    if (!this.#first) return;
    await this.#first;
    await this.#showing(() => this.#list('thorough'));
  }

  /** What is known of the note at `uri` besides its text. */
  contextOf(uri: vscode.Uri): NoteContext {
    return this.#contexts.of(uri);
  }

  dispose(): void {
    this.#typing.dispose();
    this.#index.dispose();
    vscode.Disposable.from(this.#listeners, this.#watching).dispose();
  }

  #listen(): vscode.Disposable[] {
    return [
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onType(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#onOpen(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#open.delete(uri.toString());
        this.#check(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#watch();
        this.#reset();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (NOTE_SETTINGS.some((name) => event.affectsConfiguration(name))) this.#reset();
      }),
      this.#repositories.onDidChange(() => this.#reset()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#isRead && Math.abs(Date.now() - this.#listed) > staleAfter())
          void this.#list('quick');
      }),
    ];
  }

  #files() {
    return {
      list: async () => {
        const uris = await this.#finder.find();
        for (const uri of uris) this.#uris.set(uri.toString(), uri);
        return uris.map(String);
      },
      stat: async (key: string) => {
        const uri = this.#uri(key);
        const stat = await vscode.workspace.fs.stat(uri);
        // What it leads to may be a note already.
        if (this.#finder.isNewLink(uri, stat.type)) this.#index.listAgain();
        return stat;
      },
      read: (key: string) => vscode.workspace.fs.readFile(this.#uri(key)),
      open: (key: string) => {
        const document = this.#open.get(key);
        return document ? { note: this.of(document), isDirty: document.isDirty } : null;
      },
      about: (key: string) => {
        const uri = this.#uri(key);
        return this.#contexts.about(uri, this.#finder.isNamed(uri));
      },
      mayBeNote: (key: string) => this.#finder.mayBeNote(this.#uri(key)),
    };
  }

  async #readFirst(): Promise<void> {
    await this.#restore();
    await this.#list('quick');
    // What was looked at before links were known may have been taken up by the name of one.
    if ([...this.#index.keys()].some((key) => this.#finder.real(this.#uri(key)).toString() !== key))
      await this.#list('quick');
    this.#isRead = true;
    this.#changed.fire();
  }

  #restore(): Promise<void> {
    return (this.#restored ??= this.#readKept());
  }

  async #readKept(): Promise<void> {
    const [kept] = await Promise.all([this.#kept.load(), this.#repositories.ready]);
    await this.#index.restore(kept);
    this.#isRestored = true;
  }

  async #list(how: 'quick' | 'thorough'): Promise<void> {
    this.#listed = Date.now();
    this.#index.list(how);
    await this.#index.settled();
    // Whoever closes the window soon shall not have to wait for all of it again.
    void this.#kept.flush();
  }

  /** What files are notes and what they say depends on the folders, the settings and the repositories. */
  #reset(): void {
    this.#readings.clear();
    this.#contexts.clear();
    this.#finder.reset();
    if (this.#first) void this.#first.then(() => this.#list('quick'));
    else this.#looked = this.#looked.then(() => this.#lookAgain());
  }

  async #lookAgain(): Promise<void> {
    this.#neighbours.clear();
    await this.#index.reconsider();
    await this.#lookAtOpen();
  }

  /** Takes up what is open, and what stands beside it. */
  async #lookAtOpen(): Promise<void> {
    await Promise.all(Array.from(this.#open.values(), (document) => this.#lookAt(document)));
  }

  /** A document that is no note whatever stands beside it leads to nothing being read. */
  async #lookAt(document: vscode.TextDocument): Promise<void> {
    const { uri, languageId } = document;
    if (languageId !== 'markdown' || !this.#check(uri)) return;
    const isReadingAll = () => this.#first !== null;
    if (isReadingAll() || this.#readings.shownBy(document) === 'else' || this.#neighbours.has(uri)) return;
    await this.#restore();
    const beside = await this.#neighbours.beside(uri);
    // The first reading, which may have begun meanwhile, takes them up by their own names.
    if (!isReadingAll()) for (const file of beside) this.#check(file);
  }

  #watch(): void {
    this.#watching.dispose();
    this.#watching = watchFiles({
      came: (uri) => this.#check(uri) || this.#folders.came(uri),
      changed: (uri) => void this.#check(uri),
      went: (uri) => this.#check(uri) || this.#folders.went(uri),
    });
  }

  /** Whether the file may be a note, and so is looked at. */
  #check(linked: vscode.Uri): boolean {
    const uri = this.#index.has(linked.toString()) ? linked : this.#finder.real(linked);
    const key = uri.toString();
    if (!this.#index.has(key) && !this.#finder.mayBeNote(uri)) return false;
    this.#uris.set(key, uri);
    if (this.#isWanted(uri)) this.#index.check(key);
    return true;
  }

  /** Before the workspace is read, what happens to its files counts only where they are known, open or beside what is. */
  #isWanted(uri: vscode.Uri): boolean {
    const key = uri.toString();
    return this.#first !== null || this.#index.has(key) || this.#open.has(key) || this.#neighbours.has(uri);
  }

  #onOpen(document: vscode.TextDocument): void {
    this.#open.set(document.uri.toString(), document);
    this.#looked = Promise.all([this.#looked, this.#repositories.ready.then(() => this.#lookAt(document))]);
  }

  #onType(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.#index.has(key)) this.#typing.after(key, () => void this.#lookAt(document));
  }

  #uri(key: string): vscode.Uri {
    return this.#uris.get(key) ?? vscode.Uri.parse(key);
  }

  #storedNote(key: string, note: Note): StoredNote {
    const known = this.#stored.get(note);
    if (known) return known;
    const stored = { uri: this.#uri(key), note };
    this.#stored.set(note, stored);
    return stored;
  }

  /** Shows progress in the views while `work` is done. */
  #showing(work: () => Promise<void>): Promise<void> {
    const working = work();
    for (const viewId of VIEWS) void vscode.window.withProgress({ location: { viewId } }, () => working);
    return working;
  }
}
