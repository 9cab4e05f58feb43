import * as vscode from 'vscode';
import type { Note, NoteContext } from '../notes/note';
import { isMinutes } from '../notes/minutes';
import { read, type Reading } from '../notes/reading';
import { readNote } from '../notes/readNote';
import { onDidChangeSettings, readSettings } from './settings';
import type { WorkspaceRepositories } from './workspaceRepositories';

/** A note and where it stands. */
export interface StoredNote {
  readonly uri: vscode.Uri;
  readonly note: Note;
}

const READERS = 8;
/** Milliseconds of quiet after which typing is taken up into the index. */
const TYPING_PAUSE = 250;

/** The notes of the open documents and of the workspace. Unsaved text goes before saved. */
export class NoteStore implements vscode.Disposable {
  readonly #repositories: WorkspaceRepositories;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  #documents = new WeakMap<vscode.TextDocument, { version: number; reading: Reading }>();
  /** The files that the settings name, whether minutes or not. */
  #listed = new Set<string>();
  readonly #notes = new Map<string, StoredNote>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners: vscode.Disposable;
  #watchers: vscode.Disposable[] = [];
  #listing: Promise<void> | null = null;
  #listAgain = false;

  /** The notes of the workspace are others than before. */
  readonly onDidChange = this.#changed.event;

  constructor(repositories: WorkspaceRepositories, log: vscode.LogOutputChannel) {
    this.#repositories = repositories;
    this.#log = log;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onType(document)),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#update(document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => void this.#update(document.uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#start()),
      onDidChangeSettings(() => this.#start()),
      repositories.onDidChange(() => this.#start()),
    );
    this.#start();
  }

  /** What `document` says now. */
  of(document: vscode.TextDocument): Note {
    const known = this.#documents.get(document);
    if (known?.version === document.version) return known.reading.note;
    // `#start` forgets all readings when the context may be another one.
    const context = known?.reading.context ?? this.contextOf(document.uri);
    const reading = read(document.getText(), context, known?.reading);
    this.#documents.set(document, { version: document.version, reading });
    return reading.note;
  }

  /** Every note of the workspace, once the first reading is through. */
  async all(): Promise<readonly StoredNote[]> {
    await this.#listing;
    return this.known;
  }

  /** The notes read so far. */
  get known(): readonly StoredNote[] {
    return [...this.#notes.values()];
  }

  /** Reads the whole workspace anew. */
  async refresh(): Promise<void> {
    await this.#list();
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#listeners, ...this.#watchers).dispose();
  }

  /** Begins anew: what files there are and what they say depends on the folders, the settings and the repositories. */
  #start(): void {
    this.#documents = new WeakMap();
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
      readSettings(folder.uri).include.map((glob) => this.#watch(new vscode.RelativePattern(folder, glob))),
    );
    void this.#list();
  }

  #watch(pattern: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate(() => void this.#list());
    watcher.onDidChange((uri) => void this.#update(uri));
    watcher.onDidDelete((uri) => {
      this.#listed.delete(uri.toString());
      if (this.#notes.delete(uri.toString())) this.#changed.fire();
    });
    return watcher;
  }

  /** Lists and reads all notes. One listing at a time; what happens meanwhile is covered by one more. */
  #list(): Promise<void> {
    if (this.#listing) {
      this.#listAgain = true;
      return this.#listing;
    }
    this.#listing = (async () => {
      try {
        do {
          this.#listAgain = false;
          await this.#readAll();
          // A listener may ask for one more while this one was under way.
        } while (this.#wantsAgain());
      } catch (error) {
        this.#log.error('The workspace’s notes could not be listed:', error);
      } finally {
        this.#listing = null;
      }
      this.#changed.fire();
    })();
    return this.#listing;
  }

  #wantsAgain(): boolean {
    return this.#listAgain;
  }

  async #readAll(): Promise<void> {
    const uris = await findNotes();
    const queue = uris.values();
    this.#listed = new Set(uris.map(String));
    for (const key of this.#notes.keys()) if (!this.#listed.has(key)) this.#notes.delete(key);
    const reader = async () => {
      for (const uri of queue) await this.#take(uri);
    };
    await Promise.all(Array.from({ length: READERS }, reader));
  }

  async #take(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    try {
      const note = await this.#read(uri);
      if (isMinutes(note)) this.#notes.set(key, { uri, note });
      else this.#notes.delete(key);
    } catch (error) {
      this.#notes.delete(key);
      this.#log.warn(`${key} could not be read:`, error);
    }
  }

  async #read(uri: vscode.Uri): Promise<Note> {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (open) return this.of(open);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return readNote(text, this.contextOf(uri));
  }

  /** What is known of the note at `uri` besides its text. */
  contextOf(uri: vscode.Uri): NoteContext {
    const { defaultRepository, hosts } = readSettings(uri);
    return {
      path: vscode.workspace.asRelativePath(uri, false),
      repository: defaultRepository ?? this.#repositories.of(uri),
      hosts: hosts.map(({ name }) => name),
    };
  }

  async #update(uri: vscode.Uri): Promise<void> {
    if (!this.#listed.has(uri.toString())) return;
    await this.#take(uri);
    this.#changed.fire();
  }

  #onType(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.#listed.has(key)) return;
    clearTimeout(this.#typing.get(key));
    this.#typing.set(
      key,
      setTimeout(() => {
        this.#typing.delete(key);
        void this.#update(document.uri);
      }, TYPING_PAUSE),
    );
  }
}

async function findNotes(): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const searches = folders.flatMap((folder) => {
    const { include, exclude } = readSettings(folder.uri);
    const without = exclude.length ? `{${exclude.join(',')}}` : undefined;
    return include.map((glob) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), without),
    );
  });
  const uris = (await Promise.all(searches)).flat();
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
