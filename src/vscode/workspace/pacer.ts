/** Milliseconds of work in a row: what else waits, such as a letter typed, is not kept longer. */
const SLICE = 6;

/** Does pieces of work one after another, in slices, so that whatever waits gets its turn in between. */
export class Pacer {
  readonly #due: (() => void)[] = [];
  #end = 0;
  #isRunning = false;

  /** What `work` gives, or throws, once it is its turn. */
  run<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#due.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      if (!this.#isRunning) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    for (let next = this.#due.shift(); next; next = this.#due.shift()) {
      if (performance.now() >= this.#end) {
        await new Promise((go) => setTimeout(go, 0));
        this.#end = performance.now() + SLICE;
      }
      next();
    }
    this.#isRunning = false;
  }
}
