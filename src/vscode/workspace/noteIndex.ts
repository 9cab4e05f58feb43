import { decodeText, isBinary, MAX_FILE_BYTES } from '../../notes/fileText';
import { fingerprint } from '../../notes/cache/fingerprint';
import type { CachedFile } from '../../notes/cache/cachedFile';
import { detached } from '../../notes/cache/noteFields';
import { shownBy, type Shown } from '../../notes/minutes';
import type { Note } from '../../notes/note';
import { readNote } from '../../notes/readNote';
import { SeriesFacts } from '../../notes/series/facts';
import { SeriesOrders } from '../../notes/series/seriesOrder';
import { isKeptAlike, openEntry, type About, type Entry } from './entry';
import { Gathering } from './gathering';
import { isGone, type Complain, type NoteFiles } from './noteFiles';
import { Pacer } from './pacer';
import { Retries } from './retries';

/** Files looked at a time: for each VS Code asks its window first, which may be far away, and a virtual workspace GitHub, which bears a hundred. */
const READERS = 32;
/** Milliseconds in which what happens is done together. */
const PAUSE = 50;
/** Milliseconds for which a file that was just written may be written again without its time telling. */
const COARSEST_CLOCK = 2_000;

/**
 * Keeps the notes of a workspace's files. What may have changed is told to it with `check` and `list`; it does it in
 * passes, one at a time, and in slices.
 */
export class NoteIndex {
  readonly #files: NoteFiles;
  readonly #complain: Complain;
  readonly #pacer: Pacer;
  readonly #changed: Gathering;
  readonly #saved: () => void;
  readonly #retries: Retries;
  readonly #entries = new Map<string, Entry>();
  readonly #facts = new SeriesFacts();
  readonly #orders = new SeriesOrders();
  /** What an earlier session kept, as far as it is not taken up. */
  #kept = new Map<string, CachedFile>();
  /** What was taken up of it as it was, by key. */
  readonly #unchecked = new Map<string, CachedFile>();
  #pending = new Set<string>();
  #listing: 'none' | 'quick' | 'thorough' = 'none';
  #isListed = false;
  #work: Promise<void> | null = null;
  #isDisposed = false;
  #revision = 0;

  /**
   * `changed` is told that notes are others than before, a few times a second at most; `saved` that there is something to keep.
   * `retryDelay`: milliseconds before a file that could not be read is read again.
   */
  constructor(
    files: NoteFiles,
    {
      changed,
      saved = () => undefined,
      complain,
      pacer = new Pacer(),
      retryDelay,
    }: {
      changed: () => void;
      saved?: () => void;
      complain: Complain;
      pacer?: Pacer;
      retryDelay?: number;
    },
  ) {
    this.#files = files;
    this.#complain = complain;
    this.#pacer = pacer;
    this.#changed = new Gathering(changed);
    this.#saved = saved;
    this.#retries = new Retries((key) => this.check(key), retryDelay);
  }

  /** The notes read so far, by key. */
  *notes(): Generator<readonly [key: string, note: Note]> {
    for (const key of this.#entries.keys()) {
      const note = this.#noteOf(key);
      if (note) yield [key, note];
    }
  }

  /** Another number whenever a note is another one than before. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether the file is minutes, by its neighbours too; null for one that is not known. */
  isMinutes(key: string): boolean | null {
    const entry = this.#entries.get(key);
    return entry ? entry.isNamed || this.#facts.isMinutes(key) : null;
  }

  /** Whether a file at this place, from the name of the workspace's folder on, is a note by what it shows and its neighbours. */
  isNote(place: string, shown: Shown): boolean {
    return this.#facts.isNote(place, shown);
  }

  /** When a file was last changed, in milliseconds since 1970; null where that is not known. */
  changedAt(key: string): number | null {
    const changed = this.#entries.get(key)?.changed ?? 0;
    return changed > 0 ? changed : null;
  }

  /** What is shown of a file, null for nothing. */
  #noteOf(key: string): Note | null {
    const note = this.#entries.get(key)?.note;
    return note && this.isMinutes(key) ? this.#orders.inOrder(key, note) : null;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** The keys of all files that were read, whether minutes or not. */
  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  /** What is worth keeping. */
  *entriesToPersist(): Generator<CachedFile> {
    for (const [key, entry] of this.#entries) {
      const { mtime, size, content, context, shown, note } = entry;
      if (!entry.isOpen) yield { key, mtime, size, content, context, shown, note };
    }
    yield* this.#kept.values();
  }

  /** Takes up what an earlier session kept, as it is until it is checked: files are listed, or something happens to one. */
  async restore(kept: Map<string, CachedFile>): Promise<void> {
    this.#kept = kept;
    for (const file of [...kept.values()]) await this.#pacer.run(() => this.#believe(file));
  }

  /** What is known of files besides their texts may be other than before. Lists none. */
  async reconsider(): Promise<void> {
    const kept = new Map([...this.#kept, ...this.#unchecked]);
    for (const key of [...this.#entries.keys()])
      if (this.#unchecked.has(key)) this.#drop(key);
      else this.check(key);
    await this.restore(kept);
  }

  /** A file may have come, changed or gone. */
  check(key: string): void {
    this.#pending.add(key);
    this.#begin();
  }

  /** Any file may have come, changed or gone; `changed` is told at the end in any case. `thorough` looks into each, whatever time and size it is said to have. */
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
    this.#work ??= this.#passes();
  }

  async #passes(): Promise<void> {
    do {
      // A burst of events is one pass.
      await new Promise((next) => setTimeout(next, PAUSE));
      await this.#pass();
    } while (this.#isMoreToDo());
    this.#work = null;
    this.#changed.flush();
  }

  #isMoreToDo(): boolean {
    return !this.#isDisposed && (this.#pending.size > 0 || this.#listing !== 'none');
  }

  async #pass(): Promise<void> {
    const listing = this.#listing;
    const due = this.#pending;
    this.#listing = 'none';
    this.#pending = new Set();
    if (listing !== 'none') await this.#addAll(due);
    const queue = due.values();
    const reader = async () => {
      for (const key of queue) {
        if (this.#isDisposed) return;
        await this.#take(key, listing === 'thorough');
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    if (listing === 'none') return;
    this.#kept = new Map(); // what is left is of files that are gone
    this.#changed.tell();
  }

  async #addAll(due: Set<string>): Promise<void> {
    try {
      const keys = await this.#files.list();
      // Some that are due may have come since the list was made.
      const listed = new Set(keys);
      for (const key of this.#entries.keys()) if (!listed.has(key) && !due.has(key)) this.#forget(key);
      for (const key of keys) due.add(key);
    } catch (error) {
      this.#complain('The notes could not be listed', error);
      for (const key of this.#entries.keys()) due.add(key);
    }
  }

  async #take(key: string, isThorough: boolean): Promise<void> {
    try {
      const [about, open] = await this.#pacer.run(() => [this.#files.about(key), this.#files.open(key)]);
      if (!open) return this.#put(key, about.place, await this.#look(key, about, isThorough));
      // Editors hold on for a while to what is gone.
      const changed = open.isDirty ? Date.now() : (await this.#files.stat(key)).mtime;
      this.#put(key, about.place, openEntry((this.#files.open(key) ?? open).note, about, changed));
    } catch (error) {
      if (this.#isDisposed) return;
      if (isGone(error)) this.#forget(key);
      // What it said last is the best guess until it can be read again.
      else if (this.#retries.add(key)) this.#complain(`${key} could not be read`, error);
    }
  }

  /** What a file says, read only where it differs from what is known of it. */
  async #look(key: string, about: About, isThorough: boolean): Promise<Entry> {
    const { context, digest, isNamed, place } = about;
    const { mtime, size } = await this.#files.stat(key);
    const there = this.#entries.get(key);
    const known = there && !there.isOpen ? there : this.#kept.get(key);
    const isUsable = known?.context === digest && !this.#isWanted(key, known);
    const usable = isUsable ? known : undefined;
    if (usable && !isThorough && usable.mtime === mtime && usable.size === size && mtime > 0)
      return { ...usable, isOpen: false, isNamed, changed: mtime };
    const nothing = {
      mtime,
      size,
      content: '',
      context: digest,
      shown: 'else' as const,
      note: null,
      isOpen: false,
      isNamed,
      changed: mtime,
    };
    if (size > MAX_FILE_BYTES) {
      this.#complain(`${key} was left out: it is too large (${size} bytes)`);
      return nothing;
    }
    // The time was asked for before the text: a text that is newer than its time is looked at again, never believed.
    const bytes = await this.#files.read(key);
    const isSettled = Math.abs(Date.now() - mtime) > COARSEST_CLOCK;
    const facts = { ...nothing, mtime: isSettled ? mtime : 0 };
    return this.#pacer.run(() => {
      const text = decodeText(bytes);
      const content = fingerprint(text);
      if (usable?.content === content) return { ...facts, content, shown: usable.shown, note: usable.note };
      if (isBinary(text)) {
        this.#complain(`${key} was left out: it is not a text file`);
        return { ...facts, content };
      }
      const note = readNote(text, context);
      const shown = shownBy(note, place);
      const isKept =
        isNamed || shown === 'minutes' || shown === 'dated' || shown === 'may' || this.#facts.isMinutes(key);
      return { ...facts, content, shown, note: isKept ? detached(note) : null };
    });
  }

  /** Whether a note is wanted that was not kept: its file tells nothing, but its neighbours do. */
  #isWanted(key: string, { note, shown }: Pick<Entry, 'note' | 'shown'>): boolean {
    return note === null && shown === 'nothing' && this.#facts.isMinutes(key);
  }

  #put(key: string, place: string, entry: Entry): void {
    if (this.#isDisposed) return;
    const before = this.#entries.get(key);
    this.#retries.delete(key);
    this.#unchecked.delete(key);
    this.#set(key, place, entry);
    if (!before || !isKeptAlike(before, entry)) this.#saved();
  }

  /** Takes up what was kept of a file unless more is known, or it was kept under other settings. */
  #believe(file: CachedFile): void {
    const { key, ...kept } = file;
    if (this.#isDisposed || this.#entries.has(key) || !this.#files.mayBeNote(key)) return;
    const { digest, isNamed, place } = this.#files.about(key);
    if (kept.context !== digest) return;
    this.#unchecked.set(key, file);
    this.#set(key, place, { ...kept, isOpen: false, isNamed, changed: kept.mtime });
  }

  #set(key: string, place: string, entry: Entry): void {
    const noteBefore = this.#noteOf(key);
    this.#entries.set(key, entry);
    const isReordered = this.#orders.set(key, place, entry.note?.dayOrder ?? null);
    this.#kept.delete(key);
    const others = this.#facts.set(key, place, entry.shown);
    if (noteBefore !== this.#noteOf(key) || others.length > 0 || isReordered) this.#noteChanged();
    for (const other of [key, ...others]) {
      const told = this.#entries.get(other);
      if (told && this.#isWanted(other, told)) this.check(other);
    }
  }

  #forget(key: string): void {
    this.#retries.delete(key);
    if (this.#drop(key)) this.#saved();
  }

  /** Whether there was something. */
  #drop(key: string): boolean {
    const note = this.#noteOf(key);
    this.#unchecked.delete(key);
    if (!this.#entries.delete(key)) return false;
    const others = this.#facts.delete(key);
    const isReordered = this.#orders.delete(key);
    if (note || others.length > 0 || isReordered) this.#noteChanged();
    return true;
  }

  #noteChanged(): void {
    this.#revision++;
    this.#changed.tell();
  }
}
