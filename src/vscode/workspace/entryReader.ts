import type { CachedFile } from '../../notes/cache/cachedFile';
import { CachedNote } from '../../notes/cache/cachedNote';
import { MAX_FILE_BYTES } from '../../notes/fileText';
import type { BackgroundReader } from './backgroundReader';
import type { ReadAnswer } from './fileReader';
import { lacksNote, type FileEntry, type NoteEntries } from './noteEntries';
import type { NoteFiles, OnWarning } from './noteFiles';

/** Milliseconds for which a file that was just written may be written again without its time telling. */
const COARSEST_CLOCK_MS = 2_000;

/**
 * Milliseconds for which the text of a file is believed that is as long as it was, where its file system tells no times: GitHub's
 * answers for each file with a request. Word of a change comes before.
 */
const TIMELESS_MS = 300_000;

/** What is looked at together. */
export interface Pass {
  /** Looks into each file, whatever time and size it is said to have. */
  readonly isThorough: boolean;
  /** More files than are read one by one. */
  readonly isLarge: boolean;
  /** Of these it was said that they may have changed; the others were only listed. */
  readonly told: ReadonlySet<string>;
}

interface Dependencies {
  readonly files: NoteFiles;
  readonly entries: NoteEntries;
  readonly reader: BackgroundReader;
}

/** Makes entries of files, which are read only where they differ from what is known of them. */
export class EntryReader {
  readonly #dependencies: Dependencies;
  readonly #onWarning: OnWarning;

  constructor(dependencies: Dependencies, onWarning: OnWarning) {
    this.#dependencies = dependencies;
    this.#onWarning = onWarning;
  }

  /** Rejects where the file cannot be read now. */
  async read(key: string, known: CachedFile | undefined, pass: Pass): Promise<FileEntry> {
    const { files, entries, reader } = this.#dependencies;
    const { hash, isIncluded, place } = files.readOptions(key);
    const { mtime, size } = await files.stat(key);
    const isUsable = known?.options === hash && !(lacksNote(known) && entries.isMinutes(key));
    const now = Date.now();
    const facts = { key, mtime, size, options: hash, place, isIncluded, isChecked: true };
    // What an editor has saved may be new at the same time and size.
    const isBelieved = isUsable && !pass.isThorough && !entries.isOpen(key);
    const isInTime = mtime > 0 || (!pass.told.has(key) && Math.abs(now - (known?.readAt ?? 0)) < TIMELESS_MS);
    if (isBelieved && known.mtime === mtime && known.size === size && isInTime) return { ...known, ...facts };
    const nothing = { ...facts, readAt: now, content: '', shown: 'else' as const, note: null };
    if (size > MAX_FILE_BYTES) {
      this.#onWarning(`${key} was left out: it is too large (${size} bytes)`);
      return nothing;
    }
    // The time was asked for before the text: a text that is newer than its time is looked at again, never believed.
    const bytes = await files.read(key);
    const isSettled = Math.abs(now - mtime) > COARSEST_CLOCK_MS;
    const stamped = { ...nothing, mtime: isSettled ? mtime : 0 };
    const before = isUsable ? known : undefined;
    const request = { bytes, options: files.readOptions(key), known: before?.content };
    return this.#entryOf(await reader.read({ ...request, isOfMany: pass.isLarge }), stamped, before);
  }

  /** What was read of a file; where that is what was known of it, it was not read anew. */
  #entryOf({ content, says }: ReadAnswer, nothing: FileEntry, known: CachedFile | undefined): FileEntry {
    const { key, isIncluded } = nothing;
    if (known?.content === content) return { ...nothing, content, shown: known.shown, note: known.note };
    if (!says) {
      this.#onWarning(`${key} was left out: it is not a text file`);
      return { ...nothing, content };
    }
    const { shown, packed } = says;
    const isKept =
      isIncluded ||
      /^(?:minutes|dated|may)$/.test(shown) ||
      this.#dependencies.entries.isMinutes(key) === true;
    return { ...nothing, content, shown, note: isKept ? CachedNote.unpack(packed) : null };
  }
}
