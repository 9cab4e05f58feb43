import { reasonOf } from '../abortReason';

/** Shares requests in flight: callers with the same key wait for one request. */
export class InFlight {
  readonly #works = new Map<string, Work>();

  /**
   * Joins the request of the key in flight, or starts one. If `signal` aborts, this caller is rejected with its reason, and the
   * others are not; the signal given to `start` aborts once no caller is left.
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

  /** Aborts all requests, and rejects their callers. */
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

  /** `end` is called once no more callers can join. */
  constructor(start: (signal: AbortSignal) => Promise<T>, end: () => void) {
    this.#end = end;
    this.#result = start(this.#controller.signal).finally(end);
    this.#result.catch(() => undefined); // each caller handles it
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
