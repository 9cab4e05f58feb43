/** Milliseconds between two events while many notes are read for the first time; each interval is twice as long as the last. */
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 4_000;
/** The same in later work, which usually ends earlier and then fires at once. */
const LATER_PAUSE_MS = 30_000;

/** Throttles change events: one at the end of the work, and during long work at growing intervals. */
export class ChangeThrottle {
  readonly #tell: () => void;
  #pause = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the timer has the short interval. */
  #isSoon = false;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Reports a change during work; `soon` in the first reading. */
  changed(soon: boolean): void {
    if (soon && !this.#isSoon) this.dispose();
    this.#isSoon = soon || (this.#isSoon && this.#timer !== undefined);
    this.#timer ??= setTimeout(() => this.#tellNow(), soon ? this.#pause : LATER_PAUSE_MS);
  }

  /** Reports pending changes at the end of the work. */
  flush(): void {
    this.#pause = FIRST_PAUSE_MS;
    if (this.#timer !== undefined) this.#tellNow();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tellNow(): void {
    this.dispose();
    this.#pause = Math.min(2 * this.#pause, MAX_PAUSE_MS);
    this.#tell();
  }
}
