/** Calls `listener` each time something happens, until what is returned is disposed of. Editors' events have the same form. */
export type Event<T> = (listener: (value: T) => unknown) => { dispose(): void };

export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener) => {
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  /** A listener that throws keeps no other from being called. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
