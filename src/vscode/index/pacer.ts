/** Milliseconds of work in a row: what else waits, such as a letter typed, is not kept longer. */
const SLICE = 6;

/** Divides work into slices, so that whatever waits gets its turn in between. One for all that runs at a time. */
export class Pacer {
  #end = 0;
  #turn: Promise<void> | null = null;

  /** Resolves at once, or after a pause where the slice is used up. To be awaited before each piece of work. */
  async turn(): Promise<void> {
    // Several may wait; the first of them to go on may use the slice up.
    while (this.#turn || performance.now() >= this.#end) {
      this.#turn ??= new Promise<void>((next) => setTimeout(next, 0)).then(() => {
        this.#turn = null;
        this.#end = performance.now() + SLICE;
      });
      await this.#turn;
    }
  }
}
