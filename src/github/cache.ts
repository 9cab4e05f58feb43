import type { Failure, Result } from './model';

const MINUTE = 60_000;
/** How long an answer serves without asking again. */
const FRESH = 5 * MINUTE;
/** A reference that is not there today may be there after a while, so a miss is asked anew sooner than it would change. */
const MISSING = 2 * MINUTE;
/** Long enough that moving the mouse over a note offline is not a storm of attempts. */
const BROKEN = 10_000;
const ENTRIES = 2_000;

interface Entry<T> {
  readonly answer: Promise<Result<T>>;
  /** Milliseconds since the epoch; until then the answer serves. Unanswered: infinite. */
  until: number;
}

/** Answers by key: one request for the same thing at a time, and nothing kept for ever. */
export class AnswerCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The remembered answer, else what `ask` answers. `ask` does not reject. */
  get(key: string, ask: () => Promise<Result<T>>): Promise<Result<T>> {
    const known = this.#entries.get(key);
    if (known && this.#now() < known.until) return known.answer;
    const answer = ask();
    const entry: Entry<T> = { answer, until: Infinity };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#forgetOldest();
    void answer.then((result) => {
      entry.until = result.ok ? this.#now() + FRESH : untilRetry(result.failure, this.#now());
    });
    return answer;
  }

  #forgetOldest(): void {
    if (this.#entries.size <= ENTRIES) return;
    for (const key of this.#entries.keys()) {
      this.#entries.delete(key);
      return;
    }
  }
}

function untilRetry(failure: Failure, now: number): number {
  switch (failure.kind) {
    case 'limited':
      return failure.until;
    case 'notFound':
    case 'forbidden':
    case 'signedOut':
      return now + MISSING;
    case 'offline':
    case 'server':
    case 'unreadable':
      return now + BROKEN;
  }
}
