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

/** All notes as one: their series, and what they hold together with what is being written. */
export class Notebook implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #listeners: vscode.Disposable;
  readonly #ended = new EndedSeries();
  readonly #changed = new vscode.EventEmitter<void>();
  #series: readonly MeetingSeries<NoteFile>[] | null = null;
  #keyOf: ((at: Pick<NoteFile, 'path'>) => string) | null = null;

  /** The notes are others than before, or a series has ended or goes on. */
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
  noteFileFor(document: vscode.TextDocument): NoteFile {
    return this.#notes.noteFileFor(document);
  }

  /** Whether `document` is a note, if only one that was just begun. */
  isNote(document: vscode.TextDocument): boolean {
    return this.#notes.isNote(document);
  }

  /** These notes with `document` as it reads now: the index follows a pause later, and has no unsaved notes. */
  withDocument(notes: readonly NoteFile[], document: vscode.TextDocument): readonly NoteFile[] {
    const own = this.noteFileFor(document);
    const key = own.uri.toString();
    if (notes.some(({ uri }) => uri.toString() === key))
      return notes.map((note) => (note.uri.toString() === key ? own : note));
    // What git shows of an older version is no meeting more.
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

  /** Writes into the settings whether a series has ended; throws where that cannot be written. */
  endSeries(series: SeriesPlace, hasEnded: boolean): Promise<void> {
    return this.#ended.set(series, hasEnded);
  }

  /** The meeting of a note, in one of several that of a line, with the one before it. */
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
