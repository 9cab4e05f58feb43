import type * as vscode from 'vscode';

/** Debounces calls by key: each call replaces the pending one. */
export class Pauses implements vscode.Disposable {
  readonly #milliseconds: number;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** Calls `act` after a pause without further calls for the key. */
  after(key: string, act: () => void): void {
    this.stop(key);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      act();
    }, this.#milliseconds);
    this.#waiting.set(key, timer);
  }

  /** Cancels the pending call for a key. */
  stop(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
