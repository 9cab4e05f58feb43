import vscode = require('vscode');
import { meetingSeries, previousMeeting, type MeetingSeries } from '../../notes/notebook/meetings';
import type { FiledNote } from '../../notes/notebook/trackedItems';
import type { NoteStore, StoredNote } from './noteStore';

/** A note of the workspace, with its path as users write it: behind the folder's name where several are open. */
export type KeptNote = StoredNote & FiledNote;

/** All notes as one: their series, and what they hold together with what is being written. */
export class Notebook implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #listeners: vscode.Disposable;
  #paths = new WeakMap<vscode.Uri, string>();
  #kept = new WeakMap<StoredNote, KeptNote>();
  #series: readonly MeetingSeries<KeptNote>[] | null = null;

  readonly onDidChange: vscode.Event<void>;

  constructor(notes: NoteStore) {
    this.#notes = notes;
    this.onDidChange = notes.onDidChange;
    this.#listeners = vscode.Disposable.from(
      notes.onDidChange(() => (this.#series = null)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#paths = new WeakMap();
        this.#kept = new WeakMap();
        this.#series = null;
      }),
    );
  }

  /** The notes read so far. */
  get known(): readonly KeptNote[] {
    return this.#notes.known.map((stored) => this.#keep(stored));
  }

  /** Whether `known` is all there is. */
  get isRead(): boolean {
    return this.#notes.isRead;
  }

  /** Every note, once the first reading is through, which this begins. */
  async all(): Promise<readonly KeptNote[]> {
    return (await this.#notes.all()).map((stored) => this.#keep(stored));
  }

  /** The notes that are known without reading the workspace. */
  async nearby(): Promise<readonly KeptNote[]> {
    await this.#notes.nearby();
    return this.known;
  }

  /** The series of the notes read so far. */
  get series(): readonly MeetingSeries<KeptNote>[] {
    return (this.#series ??= meetingSeries(this.known));
  }

  /** What `document` says now, whether it is a note or not. */
  of(document: vscode.TextDocument): KeptNote {
    return this.#keep({ uri: document.uri, note: this.#notes.of(document) });
  }

  /** Whether `document` is a note, if only one that was just begun. */
  isNote(document: vscode.TextDocument): boolean {
    return this.#notes.isNote(document);
  }

  /** These notes with `document` as it reads now: the index follows a pause later, and has no unsaved notes. */
  withDocument(notes: readonly KeptNote[], document: vscode.TextDocument): readonly KeptNote[] {
    const own = this.of(document);
    const key = own.uri.toString();
    if (notes.some(({ uri }) => uri.toString() === key))
      return notes.map((note) => (note.uri.toString() === key ? own : note));
    // What git shows of an older version is no meeting more.
    const isCopy = notes.some(({ uri }) => uri.path === own.uri.path);
    return !isCopy && this.#notes.isNote(document) ? [...notes, own] : notes;
  }

  /** The meeting before that of a note; null where there is none. */
  previous(uri: vscode.Uri): KeptNote | null {
    return previousMeeting(this.known, this.pathOf(uri));
  }

  /** Relative to the workspace, behind the folder’s name where several are open. */
  pathOf(uri: vscode.Uri): string {
    let path = this.#paths.get(uri);
    if (path === undefined) {
      path = vscode.workspace.asRelativePath(uri);
      this.#paths.set(uri, path);
    }
    return path;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #keep(stored: StoredNote): KeptNote {
    let kept = this.#kept.get(stored);
    if (!kept) {
      kept = { ...stored, path: this.pathOf(stored.uri) };
      this.#kept.set(stored, kept);
    }
    return kept;
  }
}
