import * as vscode from 'vscode';
import { fingerprint } from '../notes/cache/fingerprint';
import { shownBy } from '../notes/minutes';
import type { Note, NoteContext } from '../notes/note';
import { isTooLarge } from '../notes/noteSize';
import { read, type Reading } from '../notes/reading';
import { FolderEvents } from './index/folderEvents';
import type { IndexStore } from './index/indexStore';
import { watchFiles } from './index/noteEvents';
import { NoteFinder } from './index/noteFinder';
import type { About } from './index/entry';
import { NoteIndex } from './index/noteIndex';
import { readSettings } from './settings';
import type { WorkspaceRepositories } from './workspaceRepositories';

/** A note and where it stands. */
export interface StoredNote {
  readonly uri: vscode.Uri;
  readonly note: Note;
}

/** Milliseconds of quiet after which typing is taken up into the index. */
const TYPING_PAUSE = 250;
/** The views that show progress while the workspace is read. */
const VIEWS = ['meetingNotes.actionItems', 'meetingNotes.meetings'];
/** The settings that decide which files are notes and what they say. */
const SETTINGS = [
  ...['notes', 'defaultRepository', 'github', 'actions.markers', 'words'].map(
    (name) => `meetingNotes.${name}`,
  ),
  'files.exclude',
];
/** Milliseconds after which a window that comes to the front looks for changes that it was not told of. */
const STALE = 300_000;
/** The same where nobody watches files. */
const STALE_UNWATCHED = 10_000;
const WATCHED = ['file', 'vscode-remote'];

/** The notes of the open documents and of the workspace. Unsaved text goes before saved. */
export class NoteStore implements vscode.Disposable {
  readonly #repositories: WorkspaceRepositories;
  readonly #kept: IndexStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #finder = new NoteFinder();
  readonly #index: NoteIndex;
  readonly #folders: FolderEvents;
  #readings = new WeakMap<vscode.TextDocument, { version: number; reading: Reading; isTooLarge: boolean }>();
  readonly #open = new Map<string, vscode.TextDocument>();
  readonly #uris = new Map<string, vscode.Uri>();
  /** What is known of the notes of a folder besides their texts. */
  readonly #contexts = new Map<string, Omit<NoteContext, 'path'>>();
  readonly #stored = new WeakMap<Note, StoredNote>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners: vscode.Disposable;
  #watching: vscode.Disposable = vscode.Disposable.from();
  readonly #first: Promise<void>;
  #listed = 0;
  /** Gathered once for all who ask: there may be thousands. */
  #known: { readonly revision: number; readonly notes: readonly StoredNote[] } = { revision: -1, notes: [] };

  /** The notes of the workspace are others than before; while many are read, a few times a second. */
  readonly onDidChange = this.#changed.event;

  constructor(repositories: WorkspaceRepositories, kept: IndexStore, log: vscode.LogOutputChannel) {
    this.#repositories = repositories;
    this.#kept = kept;
    this.#index = new NoteIndex(this.#files(), {
      changed: () => this.#changed.fire(),
      saved: () => kept.save(() => this.#index.entriesToPersist()),
      complain: (what, error) => (error === undefined ? log.warn(what) : log.warn(`${what}:`, error)),
    });
    this.#folders = new FolderEvents(this.#index, this.#finder);
    for (const document of vscode.workspace.textDocuments) this.#open.set(document.uri.toString(), document);
    this.#listeners = vscode.Disposable.from(this.#changed, this.#folders, ...this.#listen());
    this.#watch();
    this.#first = this.#showing(() => this.#readFirst());
  }

  /** What `document` says now; nothing where it is too large. */
  of(document: vscode.TextDocument): Note {
    return this.#read(document).reading.note;
  }

  /** The reading of `document` as it is now, cheap to read on from after an edit. */
  readingOf(document: vscode.TextDocument): Reading {
    return this.#read(document).reading;
  }

  /** Whether `document` is larger than any file that is read as a note. */
  isTooLarge(document: vscode.TextDocument): boolean {
    return this.#read(document).isTooLarge;
  }

  #read(document: vscode.TextDocument) {
    const known = this.#readings.get(document);
    if (known?.version === document.version) return known;
    // All readings are forgotten when the context may be another one.
    const context = known?.reading.context ?? this.contextOf(document.uri);
    const text = document.getText();
    const tooLarge = isTooLarge(text);
    const reading = read(tooLarge ? '' : text, context, known?.reading);
    const now = { version: document.version, reading, isTooLarge: tooLarge };
    this.#readings.set(document, now);
    return now;
  }

  /** Whether `document` is minutes, by its neighbours too; of one that is not of the workspace, by what it says. */
  isMinutes(document: vscode.TextDocument): boolean {
    const { uri } = document;
    const known = this.#index.isMinutes(uri.toString());
    return known ?? shownBy(this.of(document), placeOf(uri, this.contextOf(uri).path)) === 'minutes';
  }

  /** When the file at `uri` was last changed, in milliseconds since 1970; null where that is not known. */
  changedAt(uri: vscode.Uri): number | null {
    return this.#index.changedAt(uri.toString());
  }

  /** Every note of the workspace, once the first reading is through and what has happened since is taken up. */
  async all(): Promise<readonly StoredNote[]> {
    await this.#first;
    await this.#index.settled();
    return this.known;
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
    const key = uri.toString();
    clearTimeout(this.#typing.get(key));
    this.#typing.delete(key);
    this.#check(uri);
  }

  /** Looks into all files of the workspace anew. */
  async refresh(): Promise<void> {
    await this.#first;
    await this.#showing(() => this.#list('thorough'));
  }

  /** What is known of the note at `uri` besides its text. */
  contextOf(uri: vscode.Uri): NoteContext {
    const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) }).toString();
    let context = this.#contexts.get(folder);
    if (!context) {
      const { defaultRepository, hosts, markers, words } = readSettings(uri);
      const repository = defaultRepository ?? this.#repositories.of(uri);
      context = { repository, hosts: hosts.map(({ name }) => name), markers, words };
      this.#contexts.set(folder, context);
    }
    return { path: vscode.workspace.asRelativePath(uri, false), ...context };
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
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
        if (SETTINGS.some((name) => event.affectsConfiguration(name))) this.#reset();
      }),
      this.#repositories.onDidChange(() => this.#reset()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && Math.abs(Date.now() - this.#listed) > staleAfter()) void this.#list('quick');
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
        if (this.#finder.isNewLink(uri, stat.type)) this.#index.list();
        return stat;
      },
      read: (key: string) => vscode.workspace.fs.readFile(this.#uri(key)),
      open: (key: string) => {
        const document = this.#open.get(key);
        return document ? { note: this.of(document), isDirty: document.isDirty } : null;
      },
      about: (key: string) => this.#about(this.#uri(key)),
    };
  }

  #about(uri: vscode.Uri): About {
    const context = this.contextOf(uri);
    const isNamed = this.#finder.isNamed(uri);
    const { path, repository, hosts, markers, words } = context;
    const place = placeOf(uri, path);
    return {
      context,
      place,
      isNamed,
      digest: fingerprint(JSON.stringify([place, repository, hosts, markers, words, isNamed])),
    };
  }

  async #readFirst(): Promise<void> {
    const [kept] = await Promise.all([this.#kept.load(), this.#repositories.ready]);
    this.#index.restore(kept);
    await this.#list('quick');
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
    this.#readings = new WeakMap();
    this.#contexts.clear();
    this.#finder.reset();
    void this.#first.then(() => this.#list('quick'));
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
    this.#index.check(key);
    return true;
  }

  #onOpen(document: vscode.TextDocument): void {
    this.#open.set(document.uri.toString(), document);
    this.#check(document.uri);
  }

  #onType(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.#index.has(key)) return;
    clearTimeout(this.#typing.get(key));
    this.#typing.set(
      key,
      setTimeout(() => {
        this.#typing.delete(key);
        this.#index.check(key);
      }, TYPING_PAUSE),
    );
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

/** A note's path from the name of the workspace's folder on: the folder may be called by what it holds. */
function placeOf(uri: vscode.Uri, path: string): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder ? `${folder.name}/${path}` : path;
}

function staleAfter(): number {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.every(({ uri }) => WATCHED.includes(uri.scheme)) ? STALE : STALE_UNWATCHED;
}
