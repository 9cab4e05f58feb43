import vscode = require('vscode');
import type { Store } from '../../github/cache/persistence';
import { readReplaced, removeAbandonedDrafts, replaceFile } from '../editor/replaceFile';

const FILE = 'answers.json';
/** Milliseconds between two savings: many answers come in a row. */
const PAUSE = 2_000;
/** A file larger than this, in bytes, is not one of ours. */
const LARGEST = 50_000_000;
/** Ours nests less than ten levels deep; what is nested without end cannot be written again. */
const DEEPEST = 50;

/** What is kept, but cannot be read: it must not stay. */
const BROKEN = 'broken';

/**
 * Keeps GitHub's answers in a file under the extension's storage, across sessions and windows: the last to write wins. What
 * the file says is never logged.
 */
export class AnswerStore implements Store, vscode.Disposable {
  readonly #file: vscode.Uri;
  readonly #log: Pick<vscode.LogOutputChannel, 'debug' | 'warn'>;
  #snapshot: (() => unknown) | null = null;
  /** What is in the file must not stay, whether something else can be written or not. */
  #isPurge = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** The last writing failed: the next failure is no news. */
  #hasFailed = false;

  constructor(folder: vscode.Uri, log: Pick<vscode.LogOutputChannel, 'debug' | 'warn'>) {
    this.#file = vscode.Uri.joinPath(folder, FILE);
    this.#log = log;
  }

  async load(): Promise<unknown> {
    await this.#writing;
    await removeAbandonedDrafts(this.#file);
    try {
      return this.#parse(new TextDecoder().decode(await readReplaced(this.#file, LARGEST)));
    } catch (error) {
      this.#log.debug('No answers are kept, or they cannot be read:', error);
      // Another error than the file system's says that the file is too large.
      return error instanceof vscode.FileSystemError ? null : BROKEN;
    }
  }

  save(snapshot: () => unknown, atOnce = false): void {
    this.#snapshot = snapshot;
    this.#isPurge ||= atOnce;
    if (atOnce) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /** Writes what is to be saved, if anything, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [snapshot, isPurge] = [this.#snapshot, this.#isPurge];
    this.#snapshot = null;
    this.#isPurge = false;
    if (snapshot) this.#writing = this.#writing.then(() => this.#write(snapshot(), isPurge));
    return this.#writing;
  }

  dispose(): Promise<void> {
    return this.flush();
  }

  /** A parser's error would quote what it has read. */
  #parse(text: string): unknown {
    try {
      if (isShallow(text)) return JSON.parse(text) as unknown;
    } catch {
      // Cut, or somebody else's.
    }
    this.#log.debug('The answers that are kept cannot be read.');
    return BROKEN;
  }

  async #write(value: unknown, isPurge: boolean): Promise<void> {
    if (value === undefined) return;
    try {
      await replaceFile(this.#file, new TextEncoder().encode(JSON.stringify(value)));
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) this.#log.warn('GitHub’s answers could not be kept:', error);
      this.#hasFailed = true;
      if (isPurge) await this.#delete();
    }
    // Only now: what stood for a file that was not there is not needed any more.
    await removeAbandonedDrafts(this.#file);
  }

  async #delete(): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#file);
    } catch (error) {
      this.#log.warn('The answers that are kept could not be deleted:', error);
    }
  }
}

/** Whether JSON nests no deeper than ours ever does. */
function isShallow(json: string): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > DEEPEST) return false;
  }
  return true;
}
