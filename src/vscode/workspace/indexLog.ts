import {
  cacheHeader,
  packFile,
  packRemoval,
  unpackLine,
  type CachedFile,
} from '../../notes/cache/cachedFile';
import { TimeSlicer } from './timeSlicer';

/** Where the log is kept. All may reject. */
export interface LogFolder {
  /** The files in it, with their sizes in bytes; none where there is no such folder. */
  list(): Promise<ReadonlyMap<string, number>>;
  read(name: string): Promise<Uint8Array>;
  write(name: string, content: Uint8Array): Promise<void>;
  delete(name: string): Promise<void>;
}

interface Log {
  debug(what: string, ...more: unknown[]): void;
  warn(what: string, ...more: unknown[]): void;
}

/** Milliseconds from a change to its being written. */
const PAUSE_MS = 5_000;
/** In bytes. What does not fit is read again in the next session. */
const MAX_BYTES = 100_000_000;
/** In characters: a file that has more is not written again for what comes next. */
const MAX_REWRITTEN = 50_000;
/** More files than that are made one when a session begins. */
const MAX_FILES = 12;
/** Of the time in the name of a file, in characters. */
const TIME_LENGTH = 10;
const NEWLINE = 10;

/** Where what was read is kept for the next session. */
export interface IndexCache {
  put(file: CachedFile): void;
  delete(key: string): void;
}

/**
 * Keeps what was read across sessions, in files of JSON Lines: a header, then a line for each file that was read, or is gone. What
 * changes is written behind, into the session's own file; a session that finds many of them makes one of all. Each window
 * has files of its own and takes away only what it has read as it still is; each entry is checked before it is believed.
 * Nothing that goes wrong here is shown to the user.
 */
export class IndexLog implements IndexCache {
  readonly #folder: LogFolder | null;
  readonly #header: string;
  readonly #log: Log;
  readonly #slicer = new TimeSlicer();
  /** The files that were found, with their sizes, how many lines they have, and whether one of all is worth its writing. */
  #found: ReadonlyMap<string, number> = new Map();
  #lines = 0;
  #isLarge = false;
  /** What is not written yet, by key. */
  #pending = new Map<string, string>();
  /** The file that is written again for what comes next, and its lines by key. */
  #last: { readonly name: string; readonly lines: Map<string, string> } | null = null;
  /** When the newest file was begun: what is written next comes behind it, whatever the clock says. */
  #time = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** The last writing failed: the next failure is no news. */
  #hasFailed = false;

  /** Keeps nothing where there is no `folder`: in a window without a workspace. `reader` is the extension's version. */
  constructor(folder: LogFolder | null, reader: string, log: Log) {
    this.#folder = folder;
    this.#header = cacheHeader(reader);
    this.#log = log;
  }

  /** What is kept, by key; what is broken or of another version is left out. */
  async load(): Promise<Map<string, CachedFile>> {
    const kept = new Map<string, CachedFile>();
    const folder = this.#folder;
    if (!folder) return kept;
    this.#found = await folder.list().catch(() => new Map());
    const files = [...this.#found].sort(byName);
    let bytes = files.reduce((sum, [, size]) => sum + size, 0);
    for (const [name, size] of files) {
      this.#time = Math.max(this.#time, timeOf(name));
      // The oldest go first.
      const isTooMuch = bytes > MAX_BYTES;
      if (isTooMuch) bytes -= size;
      try {
        if (isTooMuch || !(await this.#take(await folder.read(name), kept))) await folder.delete(name);
      } catch (error) {
        this.#log.debug('Not all notes are known from an earlier session:', error);
      }
    }
    this.#isLarge = this.#found.size > MAX_FILES || this.#lines > 2 * kept.size;
    this.#log.debug(`${kept.size} notes are known from an earlier session`);
    return kept;
  }

  put(file: CachedFile): void {
    this.#add(file.key, packFile(file));
  }

  delete(key: string): void {
    this.#add(key, packRemoval(key));
  }

  /** Makes one file of all that were found where these are many or say much that is of no use any more; `all` is all there is. */
  async compact(all: () => Iterable<CachedFile>): Promise<void> {
    if (!this.#isLarge) return;
    this.#isLarge = false;
    await this.flush();
    // What is written meanwhile comes behind it.
    const time = this.#nextTime();
    const lines = new Map<string, string>();
    for (const file of all()) {
      await this.#slicer.run(() => lines.set(file.key, packFile(file)));
    }
    this.#writing = this.#writing.then(() => this.#replaceFound(lines, time));
    await this.#writing;
  }

  /** Writes what is to be written, if anything, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writePending());
    return this.#writing;
  }

  dispose(): Promise<void> {
    return this.flush();
  }

  #add(key: string, line: string): void {
    if (!this.#folder) return;
    this.#pending.set(key, line);
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Takes up the lines of a file, decoded one at a time: all at once would take too long in a row. Gives whether it is one of ours. */
  async #take(bytes: Uint8Array, kept: Map<string, CachedFile>): Promise<boolean> {
    const decoder = new TextDecoder();
    for (let start = 0; start < bytes.length;) {
      const found = bytes.indexOf(NEWLINE, start);
      const end = found < 0 ? bytes.length : found;
      const lineBytes = bytes.subarray(start, end);
      if (start === 0 && decoder.decode(lineBytes) !== this.#header) return false;
      this.#lines++;
      const file = start === 0 ? null : await this.#slicer.run(() => unpackLine(decoder.decode(lineBytes)));
      if (typeof file === 'string') kept.delete(file);
      else if (file) kept.set(file.key, file);
      start = end + 1;
    }
    return bytes.length > 0;
  }

  async #writePending(): Promise<void> {
    if (this.#pending.size === 0) return;
    const before = this.#last;
    const lines = new Map([...(before?.lines ?? []), ...this.#pending]);
    this.#pending = new Map();
    this.#last = null;
    const name = await this.#write(lines);
    if (name === null) return;
    if (before) await this.#discard(before.name);
    const length = Array.from(lines.values()).reduce((sum, line) => sum + line.length, 0);
    if (length <= MAX_REWRITTEN) this.#last = { name, lines };
  }

  async #replaceFound(lines: ReadonlyMap<string, string>, time: number): Promise<void> {
    if ((await this.#write(lines, time)) === null) return;
    const now = await this.#folder?.list().catch(() => null);
    for (const [name, size] of this.#found) if (now?.get(name) === size) await this.#discard(name);
  }

  /** Writes lines into a new file; its name, or null where they could not be written. */
  async #write(lines: ReadonlyMap<string, string>, time = this.#nextTime()): Promise<string | null> {
    const name = `notes-${time.toString(36).padStart(TIME_LENGTH, '0')}-${crypto.randomUUID()}.jsonl`;
    const encoder = new TextEncoder();
    const parts = [encoder.encode(`${this.#header}\n`)];
    let bytes = 0;
    try {
      for (const line of lines.values()) {
        const part = await this.#slicer.run(() => encoder.encode(`${line}\n`));
        bytes += part.length;
        if (bytes > MAX_BYTES / 2) break;
        parts.push(part);
      }
      await this.#folder?.write(name, joined(parts));
      this.#hasFailed = false;
      return name;
    } catch (error) {
      if (!this.#hasFailed) this.#log.warn('What was read of the notes could not be kept:', error);
      this.#hasFailed = true;
      return null;
    }
  }

  #nextTime(): number {
    this.#time = Math.max(Date.now(), this.#time + 1);
    return this.#time;
  }

  async #discard(name: string): Promise<void> {
    // Another window may have done so, or the next session will.
    await this.#folder?.delete(name).catch(() => undefined);
  }
}

function timeOf(name: string): number {
  const [, time = ''] = /^notes-(\w+)-/.exec(name) ?? [];
  return time.length === TIME_LENGTH ? parseInt(time, 36) : 0;
}

const byName = ([one]: readonly [string, number], [other]: readonly [string, number]): number =>
  one < other ? -1 : Number(one > other);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
