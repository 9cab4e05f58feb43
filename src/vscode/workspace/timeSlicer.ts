/** Milliseconds of work in a row: what else waits, such as a letter typed, is not kept longer. */
const SLICE_MS = 6;

/** Divides work into slices, so that whatever waits gets its turn in between. */
export class TimeSlicer {
  /** As `performance.now()` tells it. */
  #end = 0;
  #others: Promise<void> | null = null;

  /** What `work` gives, or throws, once it is its turn. It is done right then: of several that wait each sees how long the last took. */
  async run<T>(work: () => T): Promise<T> {
    while (performance.now() >= this.#end) await (this.#others ??= this.#letOthers());
    return work();
  }

  async #letOthers(): Promise<void> {
    await nextTask();
    this.#end = performance.now() + SLICE_MS;
    this.#others = null;
  }
}

/** Resolves once what waited already had its turn. A timer would wait for a millisecond, in the browser for four. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
