import vscode = require('vscode');
import {
  meetingPair,
  meetingSeries,
  type MeetingPair,
  type MeetingSeries,
} from '../../notes/notebook/meetings';
import { seriesKeys } from '../../notes/notebook/seriesKeys';
import { EndedSeries, type SeriesPlace } from './endedSeries';
import type { NoteFile } from './noteFile';
import type { NoteStore } from './noteStore';

/** All notes of the workspace together: their series, and their items including unsaved changes. */
export class Notebook implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #listeners: vscode.Disposable;
  readonly #ended = new EndedSeries();
  readonly #changed = new vscode.EventEmitter<void>();
  #series: readonly MeetingSeries<NoteFile>[] | null = null;
  #keyOf: ((at: Pick<NoteFile, 'path'>) => string) | null = null;

  /** Notes have changed, or a series has ended or was resumed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeEnded = this.#ended.onDidChange;

  constructor(notes: NoteStore) {
    this.#notes = notes;
    const forget = () => {
      this.#series = null;
      this.#keyOf = null;
    };
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#ended,
      this.#ended.onDidChange(() => this.#changed.fire()),
      notes.onDidChange(() => {
        forget();
        this.#changed.fire();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** The notes read so far. */
  get known(): readonly NoteFile[] {
    return this.#notes.known;
  }

  /** Whether `known` has all notes. */
  get isRead(): boolean {
    return this.#notes.isRead;
  }

  /** All notes, up to date. The first call reads the workspace. */
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

  /** The content of `document` as it is now, whether it is a note or not. */
  noteFileFor(document: vscode.TextDocument): NoteFile {
    return this.#notes.noteFileFor(document);
  }

  /** Whether `document` is a note, or the beginning of one. */
  isNote(document: vscode.TextDocument): boolean {
    return this.#notes.isNote(document);
  }

  /** These notes with `document` as it is now: the index is updated after a pause, and has no untitled notes. */
  withDocument(notes: readonly NoteFile[], document: vscode.TextDocument): readonly NoteFile[] {
    const own = this.noteFileFor(document);
    const key = own.uri.toString();
    if (notes.some(({ uri }) => uri.toString() === key))
      return notes.map((note) => (note.uri.toString() === key ? own : note));
    // An older version that git shows is not another meeting.
    const isCopy = notes.some(({ uri }) => uri.path === own.uri.path);
    return !isCopy && this.#notes.isNote(document) ? [...notes, own] : notes;
  }

  /** The series of a note. */
  seriesOf(at: Pick<NoteFile, 'path' | 'uri'>): SeriesPlace {
    this.#keyOf ??= seriesKeys(this.known);
    return { key: this.#keyOf(at), uri: at.uri };
  }

  /** The series of a file, whether it is a note or not. */
  seriesAt(uri: vscode.Uri): SeriesPlace {
    return this.seriesOf({ path: this.pathOf(uri), uri });
  }

  /** Whether a series, or that of a note, has ended. */
  hasEnded(series: SeriesPlace): boolean {
    return this.#ended.has(series);
  }

  /** Writes into the settings whether a series has ended. Throws if they cannot be written. */
  endSeries(series: SeriesPlace, hasEnded: boolean): Promise<void> {
    return this.#ended.set(series, hasEnded);
  }

  /** The meeting of a note, or at a line of a note with several, with the one before it. */
  pairAt(uri: vscode.Uri, line: number | null = null): MeetingPair<NoteFile> | null {
    return meetingPair(this.known, this.pathOf(uri), line);
  }

  /** Relative to the workspace, behind the folder’s name where several are open. */
  pathOf(uri: vscode.Uri): string {
    return this.#notes.pathOf(uri);
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}
