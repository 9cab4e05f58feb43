import * as vscode from 'vscode';
import { cacheHeader, packFile, unpackFile, type CachedFile } from '../../notes/cache/cachedFile';
import { readReplaced, removeAbandonedDrafts, replaceFile } from '../editor/replaceFile';
import { Pacer } from './pacer';

/** JSON Lines: a header, then a line for each file that was read. */
const FILE = 'notes.jsonl';
/** Milliseconds from a change to its being written. */
const PAUSE = 5_000;
/** Writing takes no more than this share of the time. */
const SHARE = 0.02;
/** In bytes. What does not fit is read again in the next session. */
const LARGEST = 100_000_000;

/**
 * Keeps what was read in a file under the workspace's storage, across sessions. Of several windows the last to write wins:
 * each entry is checked before it is believed. Nothing that goes wrong here is shown to the user.
 */
export class IndexStore implements vscode.Disposable {
  readonly #file: vscode.Uri | null;
  readonly #header: string;
  readonly #log: Pick<vscode.LogOutputChannel, 'debug' | 'warn'>;
  readonly #pacer = new Pacer();
  #source: (() => Iterable<CachedFile>) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** The last writing failed: the next failure is no news. */
  #hasFailed = false;
  /** Milliseconds of work that the last writing took. */
  #took = 0;

  /** Keeps nothing where there is no `folder`: in a window without a workspace. `reader` is the extension's version. */
  constructor(
    folder: vscode.Uri | undefined,
    reader: string,
    log: Pick<vscode.LogOutputChannel, 'debug' | 'warn'>,
  ) {
    this.#file = folder ? vscode.Uri.joinPath(folder, FILE) : null;
    this.#header = cacheHeader(reader);
    this.#log = log;
  }

  /** What is kept, by key; what is broken or of another version is left out. */
  async load(): Promise<Map<string, CachedFile>> {
    const kept = new Map<string, CachedFile>();
    if (!this.#file) return kept;
    await removeAbandonedDrafts(this.#file);
    try {
      const lines = linesOf(await readReplaced(this.#file, LARGEST));
      if (lines.next().value !== this.#header) throw new Error('it is of another version');
      for (const line of lines) {
        const file = await this.#pacer.run(() => unpackFile(line));
        if (file) kept.set(file.key, file);
      }
      this.#log.debug(`${kept.size} notes are known from an earlier session`);
    } catch (error) {
      this.#log.debug('No notes are known from an earlier session:', error);
    }
    return kept;
  }

  /** Writes what `source` gives, in a while. */
  save(source: () => Iterable<CachedFile>): void {
    if (!this.#file) return;
    this.#source = source;
    this.#timer ??= setTimeout(() => void this.flush(), Math.max(PAUSE, this.#took / SHARE));
  }

  /** Writes what is to be written, if anything, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [file, source] = [this.#file, this.#source];
    this.#source = null;
    if (file && source) this.#writing = this.#writing.then(() => this.#write(file, source()));
    return this.#writing;
  }

  dispose(): Promise<void> {
    return this.flush();
  }

  async #write(file: vscode.Uri, kept: Iterable<CachedFile>): Promise<void> {
    try {
      await removeAbandonedDrafts(file);
      await replaceFile(file, await this.#pack(kept));
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) this.#log.warn('What was read of the notes could not be kept:', error);
      this.#hasFailed = true;
    }
  }

  async #pack(kept: Iterable<CachedFile>): Promise<Uint8Array> {
    const encoder = new TextEncoder();
    const parts = [encoder.encode(`${this.#header}\n`)];
    let length = parts[0]?.length ?? 0;
    this.#took = 0;
    for (const file of kept) {
      const part = await this.#pacer.run(() => {
        const begun = performance.now();
        const line = encoder.encode(`${packFile(file)}\n`);
        this.#took += performance.now() - begun;
        return line;
      });
      if (length + part.length > LARGEST) break;
      parts.push(part);
      length += part.length;
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

const NEWLINE = 10;

/** The lines, decoded one at a time: all at once would take too long in a row. */
function* linesOf(bytes: Uint8Array): Generator<string, undefined> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    yield decoder.decode(bytes.subarray(start, end));
    start = end + 1;
  }
}
