import vscode = require('vscode');
import type { Store } from '../../github/cache/persistence';
import { readReplaced, removeAbandonedDrafts, replaceFile } from '../editor/replaceFile';

const FILE = 'answers.json';
/** Milliseconds between two writes, as many answers arrive in a row. */
const PAUSE = 2_000;
/** In bytes. A larger file was not written by us. */
const LARGEST = 50_000_000;
/** Our JSON has fewer than ten levels; JSON that is nested too deeply would overflow the stack when it is written. */
const DEEPEST = 50;

/** Stands for stored answers that cannot be read, and must be replaced. */
const BROKEN = 'broken';

/**
 * Stores GitHub's answers across sessions and windows, in a file of the extension's storage. The last window to write wins. The
 * content of the file is never logged.
 */
export class AnswerStore implements Store, vscode.Disposable {
  readonly #file: vscode.Uri;
  readonly #log: Pick<vscode.LogOutputChannel, 'debug' | 'warn'>;
  #snapshot: (() => unknown) | null = null;
  /** Whether the file must be deleted if it cannot be replaced. */
  #isPurge = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Whether the last write failed, so that the next failure is not logged again. */
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
      // Any error that is not the file system's means that the file is too large.
      return error instanceof vscode.FileSystemError ? null : BROKEN;
    }
  }

  save(snapshot: () => unknown, atOnce = false): void {
    this.#snapshot = snapshot;
    this.#isPurge ||= atOnce;
    if (atOnce) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /** Writes pending answers now. */
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

  /** Logs no error of the parser: that would quote the file. */
  #parse(text: string): unknown {
    try {
      if (isShallow(text)) return JSON.parse(text) as unknown;
    } catch {
      // Truncated, or not written by us.
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
    // A draft could have replaced a missing file until now.
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

/** Whether JSON is nested no deeper than ours. */
function isShallow(json: string): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > DEEPEST) return false;
  }
  return true;
}
