/** Milliseconds between two times that somebody is told while much is read for the first time; each is twice as long as the last. */
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 4_000;
/** The same where something is shown already: the end of the work is soon. */
const LATER_PAUSE_MS = 30_000;

/** Tells somebody that something has changed: once the work is done, and while it takes long more and more seldom. */
export class ChangeThrottle {
  readonly #tell: () => void;
  #pause = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the timer ends soon. */
  #isSoon = false;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Something has changed, and more will: `soon` where nothing is shown yet. */
  changed(soon: boolean): void {
    if (soon && !this.#isSoon) this.dispose();
    this.#isSoon = soon || (this.#isSoon && this.#timer !== undefined);
    this.#timer ??= setTimeout(() => this.#tellNow(), soon ? this.#pause : LATER_PAUSE_MS);
  }

  /** The work is done: tells now what has changed, if anything. */
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
