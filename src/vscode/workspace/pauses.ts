import type * as vscode from 'vscode';

/** Acts that wait for a pause, one at most for each key: the next one takes the place of the last. */
export class Pauses implements vscode.Disposable {
  readonly #milliseconds: number;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** Acts once nobody has asked for it for a while. */
  after(key: string, act: () => void): void {
    this.stop(key);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      act();
    }, this.#milliseconds);
    this.#waiting.set(key, timer);
  }

  /** What waits for a key is not done any more. */
  stop(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
