import path from 'node:path';
import { shownBy } from '../notes/minutes';
import type { Note, Repository } from '../notes/note';
import { seriesOf } from '../notes/notebook/trackedItems';
import { readNote } from '../notes/readNote';
import { SeriesFacts } from '../notes/series/facts';
import { seriesFolderOf } from '../notes/series/place';
import { SeriesOrders } from '../notes/series/seriesOrder';
import { findFiles, type FoundFile } from './findFiles';
import { hasEndedIn, isIncludedBySettingsIn, mayBeNoteIn, SettingsReader } from './folderSettings';
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
 * `complain`. The files of a series are read together, when the first of them is wanted: a file's neighbours tell whether it is minutes.
 */
export function* scan(options: ReadingOptions, onWarning: OnWarning): Generator<Scanned> {
  const reader = new SeriesReader(options, onWarning);
  const listed = [...findFiles(options.paths, onWarning)].filter((file) => reader.isWanted(file));
  const series = new Map<string, FoundFile[]>();
  for (const file of listed) {
    const key = seriesFolderOf(placeOf(file).whole);
    const others = series.get(key);
    if (others) others.push(file);
    else series.set(key, [file]);
  }
  const read = new Map<FoundFile, Scanned>();
  for (const file of listed) {
    const key = seriesFolderOf(placeOf(file).whole);
    for (const each of reader.read(series.get(key) ?? [])) read.set(...each);
    series.delete(key);
    const scanned = read.get(file);
    read.delete(file);
    if (scanned) yield scanned;
  }
}

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

/** Reads the files of a series. */
class SeriesReader {
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
    return isIncludedBySettings || mayBeNoteIn(this.#settings.for(root), file);
  }

  read(files: readonly FoundFile[]): (readonly [FoundFile, Scanned])[] {
    const facts = new SeriesFacts();
    const orders = new SeriesOrders();
    const read = files.flatMap((file) => {
      const place = placeOf(file);
      const found = this.#read(file, place.whole);
      if (!found) return [];
      const { note, changed } = found;
      facts.set(file.path, place.whole, shownBy(note, place.whole));
      orders.set(file.path, place.whole, note.dayOrder);
      const isIncludedBySettings =
        file.isIncludedBySettings || isIncludedBySettingsIn(this.#settings.for(file.root), file.path);
      return [{ file, place, isIncludedBySettings: isIncludedBySettings, note, changed }];
    });
    return read.map(({ file, place, isIncludedBySettings: isIncludedBySettings, note, changed }) => {
      const isMinutes = facts.isMinutes(file.path);
      return [
        file,
        {
          ...place,
          isIncludedBySettings: isIncludedBySettings,
          isMinutes,
          note: orders.inOrder(file.path, note),
          changed,
          hasEnded: (key) => hasEndedIn(this.#settings.for(file.root), file.root, key),
        },
      ] as const;
    });
  }

  /** null for one that cannot be read: it must not end the reading of all. */
  #read({ path: file, root }: FoundFile, whole: string): Pick<Scanned, 'note' | 'changed'> | null {
    const { markers, words, defaultRepository } = this.#settings.for(root);
    const repository = this.#repository ?? defaultRepository;
    try {
      const { text, changed } = readText(file);
      const note = readNote(text, { path: whole, repository, hosts: this.#hosts, markers, words });
      return { note, changed };
    } catch (error) {
      this.#onWarning(file, reasonOf(error));
      return null;
    }
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
