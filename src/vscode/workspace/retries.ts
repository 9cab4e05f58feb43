/** Milliseconds before the first retry; each further retry waits twice as long, up to `MAX_DELAY_MS`. */
const FIRST_DELAY_MS = 5_000;
const MAX_DELAY_MS = 300_000;

/** Retries at growing intervals what failed temporarily, such as a file on an unavailable network share. */
export class Retries {
  readonly #retry: (key: string) => void;
  readonly #firstDelay: number;
  readonly #failed = new Set<string>();
  #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `firstDelay` in milliseconds. */
  constructor(retry: (key: string) => void, firstDelay = FIRST_DELAY_MS) {
    this.#retry = retry;
    this.#firstDelay = this.#delay = firstDelay;
  }

  /** Schedules a retry after a failure. Returns whether it is the first since the last success. */
  add(key: string): boolean {
    const isNew = !this.#failed.has(key);
    this.#failed.add(key);
    this.#timer ??= setTimeout(() => this.#retryAll(), this.#delay);
    return isNew;
  }

  /** Ends the retries of a key after a success, or if it is gone. */
  delete(key: string): void {
    if (!this.#failed.delete(key) || this.#failed.size > 0) return;
    this.dispose();
    this.#delay = this.#firstDelay;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #retryAll(): void {
    this.#timer = undefined;
    this.#delay = Math.min(this.#delay * 2, MAX_DELAY_MS);
    for (const key of this.#failed) this.#retry(key);
  }
}
