import * as vscode from 'vscode';
import type { Store } from '../../github/keeping';
import { readReplaced, removeAbandonedDrafts, replaceFile } from '../replaceFile';

const FILE = 'answers.json';
/** Milliseconds between two savings: many answers come in a row. */
const PAUSE = 2_000;
/** A file larger than this, in bytes, is not one of ours. */
const LARGEST = 50_000_000;

/** Keeps GitHub's answers in a file under the extension's storage, across sessions and windows: the last to write wins. */
export class AnswerStore implements Store, vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #snapshot: (() => unknown) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  async load(): Promise<unknown> {
    const file = vscode.Uri.joinPath(this.#folder, FILE);
    try {
      return JSON.parse(new TextDecoder().decode(await readReplaced(file, LARGEST))) as unknown;
    } catch (error) {
      this.#log.debug('No answers are kept, or they cannot be read:', error);
      return null;
    }
  }

  save(snapshot: () => unknown): void {
    this.#snapshot = snapshot;
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /** Writes what is to be saved, if anything, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const snapshot = this.#snapshot;
    this.#snapshot = null;
    if (snapshot) this.#writing = this.#writing.then(() => this.#write(snapshot()));
    return this.#writing;
  }

  dispose(): Promise<void> {
    return this.flush();
  }

  async #write(value: unknown): Promise<void> {
    const file = vscode.Uri.joinPath(this.#folder, FILE);
    try {
      await removeAbandonedDrafts(file);
      await replaceFile(file, new TextEncoder().encode(JSON.stringify(value)));
    } catch (error) {
      this.#log.warn('GitHub’s answers could not be kept:', error);
    }
  }
}
