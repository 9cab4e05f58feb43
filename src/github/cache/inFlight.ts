import { reasonOf } from '../abortReason';

/** What is under way, by key: one piece of work for the same thing at a time, however many wait for it. */
export class InFlight {
  readonly #works = new Map<string, Work>();

  /**
   * What `start` brings, shared with everybody who asks by the same key meanwhile. Where `signal` aborts this waiter is
   * rejected with its reason, the others are not; `start`'s signal aborts once nobody waits any more.
   */
  join<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.reject(reasonOf(signal));
    let work = this.#works.get(key) as Work<T> | undefined;
    if (!work) {
      const own = new Work<T>(start, (): void => {
        if (this.#works.get(key) === own) this.#works.delete(key);
      });
      this.#works.set(key, own);
      work = own;
    }
    return work.wait(signal);
  }

  /** Ends all that is under way; whoever waits for it is rejected. */
  abort(): void {
    for (const work of this.#works.values()) work.abort();
    this.#works.clear();
  }
}

class Work<T = unknown> {
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  readonly #end: () => void;
  #waiters = 0;

  /** `end` is called once no more waiters can be taken in. */
  constructor(start: (signal: AbortSignal) => Promise<T>, end: () => void) {
    this.#end = end;
    this.#result = start(this.#controller.signal).finally(end);
    this.#result.catch(() => undefined); // told to those who wait
  }

  wait(signal?: AbortSignal): Promise<T> {
    this.#waiters++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal ? reasonOf(signal) : new DOMException('Aborted', 'AbortError'));
        if (--this.#waiters === 0) this.abort();
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }

  abort(): void {
    this.#end();
    this.#controller.abort();
  }
}
