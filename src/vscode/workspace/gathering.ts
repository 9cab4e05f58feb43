/** Milliseconds between two times that somebody is told. */
const PAUSE = 250;

/** Tells somebody that something has happened, a few times a second at most. */
export class Gathering {
  readonly #told: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(told: () => void) {
    this.#told = told;
  }

  /** Something has happened. */
  tell(): void {
    this.#timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Tells now what has happened, if anything. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#told();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
