import type * as vscode from 'vscode';

/** Milliseconds in which what happens is drawn together. */
const FRAME = 50;
/** After drawing, others have their turn for so many times as long as it took. */
const REST = 4;

/** Draws a view anew when something has happened: soon, and however much happens for a fifth of the time at most. */
export class ThrottledRender implements vscode.Disposable {
  readonly #draw: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By `performance.now()`. */
  #rested = 0;
  #isDisposed = false;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Something has happened. `pause` in milliseconds: longer where much will happen yet. */
  soon(pause = FRAME): void {
    if (this.#isDisposed) return;
    this.#timer ??= setTimeout(() => this.now(), Math.max(pause, this.#rested - performance.now()));
  }

  /** Draws at once, for a user who waits. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isDisposed) return;
    const begun = performance.now();
    this.#draw();
    const ended = performance.now();
    this.#rested = ended + (ended - begun) * REST;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }
}
