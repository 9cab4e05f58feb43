import type { CachedFile } from '../../notes/cache/cachedFile';
import type { Shown } from '../../notes/minutes';
import type { Note } from '../../notes/note';
import { SeriesFacts, type Beside } from '../../notes/series/facts';
import { SeriesOrders } from '../../notes/series/seriesOrder';
import type { NoteFiles } from './noteFiles';
import { CaseTwins } from './spelling';

/** What a file says. */
export interface FileEntry extends CachedFile {
  readonly place: string;
  readonly isIncluded: boolean;
  /** Whether it was looked at in this session. */
  readonly isChecked: boolean;
}

/** What an editor holds of a file. */
interface OpenEntry {
  readonly note: Note;
  readonly place: string;
  readonly shown: Shown;
  readonly isIncluded: boolean;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

interface Change {
  /** Whether any note is another one. */
  readonly isOther: boolean;
  /** The files that are minutes since then by what stands beside them, or are no more. */
  readonly neighbours: readonly string[];
}

/** What is known of files by key, and what their neighbours make of them. What an editor holds goes before what is saved. */
export class NoteEntries {
  readonly #files: Pick<NoteFiles, 'repositoryOf'>;
  readonly #saved = new Map<string, FileEntry>();
  readonly #open = new Map<string, OpenEntry>();
  readonly #facts = new SeriesFacts();
  readonly #orders = new SeriesOrders();
  readonly #twins = new CaseTwins();

  constructor(files: Pick<NoteFiles, 'repositoryOf'>) {
    this.#files = files;
  }

  /** The keys of all files that are known, whether notes or not. */
  *keys(): Generator<string> {
    yield* this.#saved.keys();
    for (const key of this.#open.keys()) if (!this.#saved.has(key)) yield key;
  }

  has(key: string): boolean {
    return this.#saved.has(key) || this.#open.has(key);
  }

  /** The keys that differ from one in case only. */
  twinsOf(key: string): readonly string[] {
    return this.#twins.twinsOf(key);
  }

  saved(key: string): FileEntry | undefined {
    return this.#saved.get(key);
  }

  allSaved(): Iterable<FileEntry> {
    return this.#saved.values();
  }

  openKeys(): readonly string[] {
    return [...this.#open.keys()];
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** When a file was last changed, in milliseconds since 1970; 0 where that is not known. */
  changedAt(key: string): number {
    return this.#open.get(key)?.changed ?? this.#saved.get(key)?.mtime ?? 0;
  }

  /** Whether the file is minutes, by its neighbours too; null for one that is not known. */
  isMinutes(key: string): boolean | null {
    const entry = this.#open.get(key) ?? this.#saved.get(key);
    return entry ? entry.isIncluded || this.#facts.isMinutes(key) : null;
  }

  /** Whether a file at this place is a note by what it shows and its neighbours. */
  isNote(place: string, shown: Shown): boolean {
    return this.#facts.isNote(place, shown);
  }

  /** What the files beside one make of it. */
  beside(key: string, place: string, shown: Shown): Beside {
    return this.#facts.beside(key, place, shown);
  }

  /** The note that a file is; null for none. */
  noteOf(key: string): Note | null {
    const note = this.#open.get(key)?.note ?? this.#saved.get(key)?.note?.in(this.#files.repositoryOf(key));
    return note && this.isMinutes(key) ? this.#orders.inOrder(key, note) : null;
  }

  /** Whether a note is wanted that was not kept: its file tells nothing, but its neighbours do. */
  isWanted(key: string): boolean {
    const entry = this.#open.has(key) ? undefined : this.#saved.get(key);
    return entry !== undefined && lacksNote(entry) && this.#facts.isMinutes(key);
  }

  save(entry: FileEntry): Change {
    return this.#change(entry.key, () => this.#saved.set(entry.key, entry));
  }

  open(key: string, entry: OpenEntry): Change {
    return this.#change(key, () => this.#open.set(key, entry));
  }

  close(key: string): Change {
    return this.#change(key, () => this.#open.delete(key));
  }

  /** Forgets a file. */
  delete(key: string): Change {
    return this.#change(key, () => {
      this.#open.delete(key);
      this.#saved.delete(key);
    });
  }

  #change(key: string, act: () => void): Change {
    const before = this.noteOf(key);
    act();
    const open = this.#open.get(key);
    const entry = open ?? this.#saved.get(key);
    if (entry) this.#twins.add(key);
    else this.#twins.delete(key);
    const order = open ? open.note.dayOrder : (this.#saved.get(key)?.note?.head.dayOrder ?? null);
    const isReordered = entry ? this.#orders.set(key, entry.place, order) : this.#orders.delete(key);
    const neighbours = entry ? this.#facts.set(key, entry.place, entry.shown) : this.#facts.delete(key);
    return { isOther: isReordered || neighbours.length > 0 || before !== this.noteOf(key), neighbours };
  }
}

/** Whether a file's note was left out since it shows nothing. */
export function lacksNote({ note, shown }: Pick<CachedFile, 'note' | 'shown'>): boolean {
  return note === null && shown === 'nothing';
}
