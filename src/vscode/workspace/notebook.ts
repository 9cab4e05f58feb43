import vscode = require('vscode');
import { meetingSeries, previousMeeting, type MeetingSeries } from '../../notes/notebook/meetings';
import type { NoteFile } from './noteFile';
import type { NoteStore } from './noteStore';

/** All notes as one: their series, and what they hold together with what is being written. */
export class Notebook implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #listeners: vscode.Disposable;
  #series: readonly MeetingSeries<NoteFile>[] | null = null;

  readonly onDidChange: vscode.Event<void>;

  constructor(notes: NoteStore) {
    this.#notes = notes;
    this.onDidChange = notes.onDidChange;
    this.#listeners = vscode.Disposable.from(
      notes.onDidChange(() => (this.#series = null)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => (this.#series = null)),
    );
  }

  /** The notes read so far. */
  get known(): readonly NoteFile[] {
    return this.#notes.known;
  }

  /** Whether `known` is all there is. */
  get isRead(): boolean {
    return this.#notes.isRead;
  }

  /** Every note, once the first reading is through, which this begins. */
  all(): Promise<readonly NoteFile[]> {
    return this.#notes.all();
  }

  /** The notes that are known without reading the workspace. */
  nearby(): Promise<readonly NoteFile[]> {
    return this.#notes.nearby();
  }

  /** The series of the notes read so far. */
  get series(): readonly MeetingSeries<NoteFile>[] {
    return (this.#series ??= meetingSeries(this.known));
  }

  /** What `document` says now, whether it is a note or not. */
  of(document: vscode.TextDocument): NoteFile {
    return this.#notes.fileOf(document);
  }

  /** Whether `document` is a note, if only one that was just begun. */
  isNote(document: vscode.TextDocument): boolean {
    return this.#notes.isNote(document);
  }

  /** These notes with `document` as it reads now: the index follows a pause later, and has no unsaved notes. */
  withDocument(notes: readonly NoteFile[], document: vscode.TextDocument): readonly NoteFile[] {
    const own = this.of(document);
    const key = own.uri.toString();
    if (notes.some(({ uri }) => uri.toString() === key))
      return notes.map((note) => (note.uri.toString() === key ? own : note));
    // What git shows of an older version is no meeting more.
    const isCopy = notes.some(({ uri }) => uri.path === own.uri.path);
    return !isCopy && this.#notes.isNote(document) ? [...notes, own] : notes;
  }

  /** The meeting before that of a note; null where there is none. */
  previous(uri: vscode.Uri): NoteFile | null {
    return previousMeeting(this.known, this.pathOf(uri));
  }

  /** Relative to the workspace, behind the folder’s name where several are open. */
  pathOf(uri: vscode.Uri): string {
    return this.#notes.pathOf(uri);
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}
