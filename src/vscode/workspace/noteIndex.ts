import type vscode = require('vscode');
import type { CachedFile } from '../../notes/cache/cachedFile';
import { shownBy, type Shown } from '../../notes/minutes';
import type { Note } from '../../notes/note';
import type { Beside } from '../../notes/series/facts';
import { BackgroundReader } from './backgroundReader';
import { ChangeThrottle } from './changeThrottle';
import { EntryReader, type Pass } from './entryReader';
import type { IndexCache, IndexLog } from './indexLog';
import { NoteEntries, type FileEntry } from './noteEntries';
import { isGone, type NoteFiles, type OnWarning } from './noteFiles';
import { Retries } from './retries';
import { twinsAmong, twinsIn } from './spelling';
import { TimeSlicer } from './timeSlicer';

/** Files looked at a time: for each VS Code asks its window first, which may be far away, and a virtual workspace GitHub, which bears a hundred. */
const MAX_AT_A_TIME = 64;
/** More files than that are read in a thread of their own: to start one takes longer than to read so many. */
const FEW = 10;
/** Milliseconds in which what happens is done together. */
const PAUSE_MS = 50;

/** What the index of a workspace is built on. */
export interface IndexParts {
  readonly cache: IndexLog;
  readonly reader: BackgroundReader;
  /** Keeps across sessions how files are found. */
  readonly memento?: vscode.Memento;
}

interface IndexOptions {
  /** Notes are others than before. */
  readonly onChange: () => void;
  readonly onWarning: OnWarning;
  /** Nothing is kept where absent. */
  readonly cache?: IndexCache;
  /** Reads files; where absent this does, here. */
  readonly reader?: BackgroundReader;
  /** Milliseconds before a file that could not be read is read again. */
  readonly retryDelay?: number;
}

/**
 * Keeps the notes of a workspace's files. What may have changed is told to it with `check` and `list`; it does it in
 * passes, one at a time, and in slices.
 */
export class NoteIndex {
  readonly #files: NoteFiles;
  readonly #options: IndexOptions;
  readonly #entries: NoteEntries;
  readonly #entryReader: EntryReader;
  readonly #slicer = new TimeSlicer();
  readonly #changed: ChangeThrottle;
  readonly #retries: Retries;
  /** What an earlier session kept and other settings than the present ones were used for. */
  readonly #unused = new Map<string, CachedFile>();
  #due = new Set<string>();
  #listing: 'none' | 'quick' | 'thorough' = 'none';
  #isListed = false;
  /** All files were looked at once. */
  #isRead = false;
  #work: Promise<void> | null = null;
  #isDisposed = false;
  #revision = 0;

  constructor(files: NoteFiles, options: IndexOptions) {
    this.#files = files;
    this.#options = options;
    this.#entries = new NoteEntries(files);
    const reader = options.reader ?? new BackgroundReader(null, options.onWarning);
    this.#entryReader = new EntryReader({ files, entries: this.#entries, reader }, options.onWarning);
    this.#changed = new ChangeThrottle(options.onChange);
    this.#retries = new Retries((key) => this.check(key), options.retryDelay);
  }

  /** The notes read so far, by key. */
  *notes(): Generator<readonly [key: string, note: Note]> {
    for (const key of this.#entries.keys()) {
      const note = this.#entries.noteOf(key);
      if (note) yield [key, note];
    }
  }

  /** Another number whenever a note is another one than before. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether the file is minutes, by its neighbours too; null for one that is not known. */
  isMinutes(key: string): boolean | null {
    return this.#entries.isMinutes(key);
  }

  /** Whether a file at this place, from the name of the workspace's folder on, is a note by what it shows and its neighbours. */
  isNote(place: string, shown: Shown): boolean {
    return this.#entries.isNote(place, shown);
  }

  /** What the files beside one, as far as they are known, make of it. */
  beside(key: string, place: string, shown: Shown): Beside {
    return this.#entries.beside(key, place, shown);
  }

  /** When a file was last changed, in milliseconds since 1970; null where that is not known. */
  changedAt(key: string): number | null {
    return this.#entries.changedAt(key) || null;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** The keys of all files that were read, whether minutes or not. */
  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  /** All that is worth keeping. */
  *entriesToPersist(): Generator<CachedFile> {
    yield* this.#entries.allSaved();
    yield* this.#unused.values();
  }

  /** Takes up what an earlier session kept, as it is until it is checked: files are listed, or something happens to one. */
  async restore(kept: Iterable<CachedFile>): Promise<void> {
    for (const file of kept) {
      this.#unused.set(file.key, file);
      await this.#slicer.run(() => this.#use(file));
    }
    this.#changed.flush();
  }

  /** The settings that decide what files say may be others. Lists none. */
  async reconsider(): Promise<void> {
    const kept = [...this.#unused.values()];
    for (const key of [...this.#entries.keys()]) {
      const saved = this.#entries.saved(key);
      if (!this.#files.mayBeNote(key)) this.#remove(key);
      else if (!saved || saved.isChecked) this.check(key);
      else {
        this.#drop(key);
        kept.push(saved);
      }
    }
    await this.restore(kept);
  }

  /** What a bare `#12` means may be another repository's: no file has to be looked at for it. */
  resolveAnew(): void {
    for (const key of this.#entries.openKeys()) {
      const open = this.#files.open(key);
      if (open) this.#takeOpen(key, open.note, this.#entries.changedAt(key));
    }
    this.#noteChanged();
    this.#changed.flush();
  }

  /** Takes up at once what an editor holds of a file, or what was just written into it. */
  takeUp(key: string): void {
    const open = this.#files.open(key);
    if (open) {
      this.#takeOpen(key, open.note, Date.now());
      this.#changed.flush();
    } else this.check(key);
  }

  /** A file may have come, changed or gone. */
  check(key: string): void {
    this.#due.add(key);
    this.#begin();
  }

  /** Any file may have come, changed or gone; it is told at the end in any case. `thorough` looks into each, whatever time and size it is said to have. */
  list(how: 'quick' | 'thorough' = 'quick'): void {
    this.#isListed = true;
    if (this.#listing !== 'thorough') this.#listing = how;
    this.#begin();
  }

  /** The same where files were listed before. */
  listAgain(): void {
    if (this.#isListed) this.list();
  }

  /** Resolves once all that is known to be due is done. */
  async settled(): Promise<void> {
    await this.#work;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#changed.dispose();
    this.#retries.dispose();
  }

  #begin(): void {
    // A moment later: what is called here may tell of the next file before `#work` is set.
    this.#work ??= Promise.resolve().then(() => this.#passes());
  }

  async #passes(): Promise<void> {
    do {
      // A burst of events is one pass.
      if (this.#listing === 'none') await new Promise((next) => setTimeout(next, PAUSE_MS));
      await this.#pass();
    } while (this.#isMoreToDo());
    this.#work = null;
    this.#changed.flush();
  }

  #isMoreToDo(): boolean {
    return !this.#isDisposed && (this.#due.size > 0 || this.#listing !== 'none');
  }

  async #pass(): Promise<void> {
    const listing = this.#listing;
    const due = this.#due;
    this.#listing = 'none';
    this.#due = new Set();
    const told = new Set(due);
    if (listing === 'none')
      await this.#join(
        due,
        twinsIn(due, (key) => this.#entries.twinsOf(key)),
      );
    else await this.#addAll(due);
    const pass = { isThorough: listing === 'thorough', isLarge: due.size > FEW, told };
    const queue = due.values();
    const reader = async () => {
      for (const key of queue) {
        if (this.#isDisposed) return;
        await this.#take(key, pass);
      }
    };
    await Promise.all(Array.from({ length: MAX_AT_A_TIME }, reader));
    if (listing === 'none') return;
    for (const key of this.#unused.keys()) this.#options.cache?.delete(key); // of files that are gone
    this.#unused.clear();
    this.#isRead = true;
    this.#changed.changed(false);
  }

  async #addAll(due: Set<string>): Promise<void> {
    try {
      const keys = await this.#files.list();
      const listed = new Set(keys);
      const others = [...new Set([...this.#entries.keys(), ...due])].filter((key) => !listed.has(key));
      await this.#join(due, twinsAmong(others, keys));
      // Some that are due may have come since the list was made.
      for (const key of others) if (!due.has(key)) this.#remove(key);
      for (const key of keys) due.add(key);
    } catch (error) {
      this.#options.onWarning('The notes could not be listed', error);
      for (const key of this.#entries.keys()) due.add(key);
    }
  }

  /** On a disk that ignores case, keys that differ in case only are one file: it is known by that under which it is listed. */
  async #join(due: Set<string>, twins: ReadonlyMap<string, readonly string[]>): Promise<void> {
    for (const [key, others] of twins) {
      const listed = await this.#files.listedAs(key, others);
      if (listed === key) continue;
      due.delete(key);
      this.#remove(key);
      due.add(listed);
    }
  }

  async #take(key: string, pass: Pass): Promise<void> {
    try {
      const open = await this.#slicer.run(() => this.#files.open(key));
      if (open) {
        // Editors hold on for a while to what is gone.
        const changed = open.isDirty ? Date.now() : (await this.#files.stat(key)).mtime;
        const now = this.#files.open(key) ?? open;
        if (!this.#isDisposed) this.#takeOpen(key, now.note, changed);
      } else {
        const known = this.#entries.saved(key) ?? this.#unused.get(key);
        const entry = await this.#entryReader.read(key, known, pass);
        // It may have been opened meanwhile.
        if (this.#files.open(key)) this.check(key);
        else if (!this.#isDisposed) this.#takeSaved(entry);
      }
      this.#retries.delete(key);
    } catch (error) {
      if (this.#isDisposed) return;
      if (isGone(error)) this.#remove(key);
      // What it said last is the best guess until it can be read again.
      else if (this.#retries.add(key)) this.#options.onWarning(`${key} could not be read`, error);
    }
  }

  #takeOpen(key: string, note: Note, changed: number): void {
    const { place, isIncluded } = this.#files.readOptions(key);
    const entry = { note, place, isIncluded, changed, shown: shownBy(note, place) };
    this.#onChange(key, this.#entries.open(key, entry));
  }

  #takeSaved(entry: FileEntry): void {
    const { key } = entry;
    const before = this.#entries.saved(key) ?? this.#unused.get(key);
    this.#unused.delete(key);
    if (this.#entries.isOpen(key)) this.#onChange(key, this.#entries.close(key));
    this.#onChange(key, this.#entries.save(entry));
    if (!before || !isKeptAlike(before, entry)) this.#options.cache?.put(entry);
  }

  /** Takes up what was kept of a file unless more is known, or it was kept under other settings. */
  #use(file: CachedFile): void {
    const { key } = file;
    if (this.#isDisposed || this.#entries.saved(key) || !this.#files.mayBeNote(key)) return;
    const { hash, isIncluded, place } = this.#files.readOptions(key);
    if (file.options !== hash) return;
    this.#unused.delete(key);
    this.#onChange(key, this.#entries.save({ ...file, place, isIncluded, isChecked: false }));
  }

  #remove(key: string): void {
    this.#retries.delete(key);
    this.#unused.delete(key);
    if (this.#entries.saved(key)) this.#options.cache?.delete(key);
    if (this.#entries.has(key)) this.#drop(key);
  }

  #drop(key: string): void {
    this.#onChange(key, this.#entries.delete(key));
  }

  #onChange(key: string, { isOther, neighbours }: ReturnType<NoteEntries['save']>): void {
    if (isOther) this.#noteChanged();
    for (const other of [key, ...neighbours]) if (this.#entries.isWanted(other)) this.check(other);
  }

  #noteChanged(): void {
    this.#revision++;
    this.#changed.changed(this.#isListed && !this.#isRead);
  }
}

/** Whether two entries are kept alike. */
function isKeptAlike(one: CachedFile, other: CachedFile): boolean {
  return (
    one.mtime === other.mtime &&
    (one.mtime > 0 || one.readAt === other.readAt) &&
    one.content === other.content &&
    one.options === other.options &&
    (one.note === null) === (other.note === null)
  );
}
