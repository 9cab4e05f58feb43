import path from 'node:path';
import { shownBy } from '../notes/minutes';
import type { Note, Repository } from '../notes/note';
import { seriesOf } from '../notes/notebook/trackedItems';
import { readNote } from '../notes/readNote';
import { SeriesFacts } from '../notes/series/facts';
import { seriesFolderOf } from '../notes/series/place';
import { SeriesOrders } from '../notes/series/seriesOrder';
import { findFiles, type FoundFile } from './findFiles';
import {
  hasEndedIn,
  isIncludedBySettingsIn,
  mayBeNoteIn,
  SettingsReader,
  type FolderSettings,
} from './folderSettings';
import { reasonOf, type OnWarning } from './messages';
import type { ReadingOptions } from './options';
import { readText } from './readText';

/** A Markdown file that was read. */
export interface Scanned {
  /** Relative to the path given, with forward slashes. */
  readonly path: string;
  /** As it is reached from the current folder. */
  readonly file: string;
  /** With the folder given, whose name may tell the year or the series. */
  readonly whole: string;
  /** The name of the folder whose notes it belongs to; empty for none. */
  readonly series: string;
  /** Whether it, or the settings, were given its name: it is read without a sign of minutes. */
  readonly isIncludedBySettings: boolean;
  readonly isMinutes: boolean;
  readonly note: Note;
  /** When it was last changed: milliseconds since 1970. */
  readonly changed: number;
  /** Whether the settings say that the series of this key has ended; keys are those of `whole`. */
  readonly hasEnded: (key: string) => boolean;
}

/**
 * Reads every Markdown file under the paths given that the settings of their folders do not leave out; what cannot be read is told to
 * `onWarning`. The files of a series are read together, when the first of them is wanted: a file's neighbours tell whether it is minutes.
 */
export function* scan(options: ReadingOptions, onWarning: OnWarning): Generator<Scanned> {
  const reader = new NoteReader(options, onWarning);
  const listed: FoundFile[] = [];
  const series = new Map<string, FoundFile[]>();
  for (const file of findFiles(options.paths, onWarning)) {
    if (!reader.isWanted(file)) continue;
    listed.push(file);
    const others = series.get(keyOf(file));
    if (others) others.push(file);
    else series.set(keyOf(file), [file]);
  }
  const readings = new Map<string, SeriesReading>();
  for (const file of listed) {
    const key = keyOf(file);
    const files = series.get(key);
    if (files) readings.set(key, new SeriesReading(files, reader));
    series.delete(key);
    const reading = readings.get(key);
    const scanned = reading?.take(file);
    if (reading?.isTaken) readings.delete(key);
    if (scanned) yield scanned;
  }
}

const keyOf = (file: FoundFile): string => seriesFolderOf(placeOf(file).whole);

/** The files that count as notes, and how many others were read. */
export function divide(
  scanned: Iterable<Scanned>,
  { all }: ReadingOptions,
): { readonly notes: Scanned[]; readonly others: number } {
  const notes: Scanned[] = [];
  let others = 0;
  for (const file of scanned) {
    if (all || file.isIncludedBySettings || file.isMinutes) notes.push(file);
    else others++;
  }
  return { notes, others };
}

/** Reads files by the settings of their folders. */
class NoteReader {
  readonly #repository: Repository | null;
  readonly #hosts: readonly string[];
  readonly #settings: SettingsReader;
  readonly #onWarning: OnWarning;

  constructor({ repository }: ReadingOptions, onWarning: OnWarning) {
    this.#repository = repository;
    this.#hosts = [...new Set(['github.com', repository?.host ?? 'github.com'])];
    this.#settings = new SettingsReader(onWarning);
    this.#onWarning = onWarning;
  }

  isWanted({ isIncludedBySettings, path: file, root }: FoundFile): boolean {
    return isIncludedBySettings || mayBeNoteIn(this.settingsFor(root), file);
  }

  settingsFor(root: string): FolderSettings {
    return this.#settings.for(root);
  }

  /** null for one that cannot be read: it must not end the reading of all. */
  read({ path: file, root }: FoundFile, whole: string): ReadFile | null {
    const { markers, words, defaultRepository } = this.settingsFor(root);
    const repository = this.#repository ?? defaultRepository;
    try {
      const { text, changed } = readText(file);
      const note = readNote(text, { path: whole, repository, hosts: this.#hosts, markers, words });
      return { note, changed, length: text.length };
    } catch (error) {
      this.#onWarning(file, reasonOf(error));
      return null;
    }
  }
}

/** A file as it reads by itself. */
interface ReadFile {
  readonly note: Note;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** Of its text, in characters. */
  readonly length: number;
}

/**
 * How much of a series is held until all of its files were read: so many notes, of so many characters together. What goes beyond that
 * is read once more when its turn comes, so that a folder may hold any number of notes.
 */
const MAX_HELD_NOTES = 1_000;
const MAX_HELD_LENGTH = 4_000_000;

/** The files of a series: all are read to know what they tell of each other, before one is taken. */
class SeriesReading {
  readonly #reader: NoteReader;
  readonly #facts = new SeriesFacts();
  readonly #orders = new SeriesOrders();
  readonly #held = new Map<FoundFile, ReadFile>();
  readonly #unread = new Set<FoundFile>();
  #left: number;

  constructor(files: readonly FoundFile[], reader: NoteReader) {
    this.#reader = reader;
    this.#left = files.length;
    let length = 0;
    for (const file of files) {
      const { whole } = placeOf(file);
      const read = reader.read(file, whole);
      if (!read) {
        this.#unread.add(file);
        continue;
      }
      this.#facts.set(file.path, whole, shownBy(read.note, whole));
      this.#orders.set(file.path, whole, read.note.dayOrder);
      length += read.length;
      if (length <= MAX_HELD_LENGTH && this.#held.size < MAX_HELD_NOTES) this.#held.set(file, read);
    }
  }

  get isTaken(): boolean {
    return this.#left === 0;
  }

  /** A file of the series, each once; null for one that could not be read. */
  take(file: FoundFile): Scanned | null {
    this.#left--;
    if (this.#unread.has(file)) return null;
    const place = placeOf(file);
    const read = this.#held.get(file) ?? this.#reader.read(file, place.whole);
    this.#held.delete(file);
    if (!read) return null;
    const settings = this.#reader.settingsFor(file.root);
    return {
      ...place,
      isIncludedBySettings: file.isIncludedBySettings || isIncludedBySettingsIn(settings, file.path),
      isMinutes: this.#facts.isMinutes(file.path),
      note: this.#orders.inOrder(file.path, read.note),
      changed: read.changed,
      hasEnded: (key) => hasEndedIn(settings, file.root, key),
    };
  }
}

function placeOf({ path: file, root }: FoundFile): Pick<Scanned, 'path' | 'file' | 'whole' | 'series'> {
  const isRoot = file === root;
  const shown = forward(isRoot ? path.basename(file) : path.relative(root, file));
  const whole = forward(isRoot ? root : path.join(path.basename(path.resolve(root)), shown));
  const series = seriesOf(shown) || seriesOf(forward(path.resolve(file))).replace(/^.*\//, '');
  return { path: shown, file, whole, series };
}

const forward = (file: string): string => file.split(path.sep).join('/');
