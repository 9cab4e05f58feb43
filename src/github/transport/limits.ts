const MINUTE = 60_000;
/** GitHub's limits do not last longer: anything above comes from a wrong clock. */
const LONGEST = 60 * MINUTE;

/** GitHub counts REST, GraphQL and search separately. */
export type Resource = 'core' | 'graphql' | 'search';

/** Headers of an answer by their names in lower case. */
export type Headers = Readonly<Record<string, unknown>>;

interface Hold {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly until: number;
}

/** The rate limits of a host: how many requests are left, and until when none may be sent. */
export class Limits {
  readonly #now: () => number;
  #host: Hold | null = null;
  #search: Hold | null = null;
  #remaining: number | null = null;
  #limit: number | null = null;

  /** `now`: milliseconds since the epoch. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get remaining(): number | null {
    return this.#remaining;
  }

  get limit(): number | null {
    return this.#limit;
  }

  /** When the next request of this kind may be sent, in milliseconds since the epoch; null: now. */
  until(resource: Resource): number | null {
    const ends = [this.#host, resource === 'search' ? this.#search : null].flatMap(
      (hold) => this.#end(hold) ?? [],
    );
    return ends.length > 0 ? Math.max(...ends) : null;
  }

  /** Stores the remaining requests that an answer's headers tell. */
  observe(headers: Headers, resource: Resource): void {
    const remaining = numberOf(headers['x-ratelimit-remaining']);
    if (remaining === null) return;
    if (resource !== 'search') {
      this.#remaining = remaining;
      this.#limit = numberOf(headers['x-ratelimit-limit']);
    }
    if (remaining === 0) this.hold(this.#reset(headers), resource);
  }

  /** Stores a refusal for too many requests, and returns when it ends. */
  refused(headers: Headers, resource: Resource): number {
    // Source: GitHub, "Best practices for using the REST API", "Handle rate limit errors appropriately".
    const wait = numberOf(headers['retry-after']);
    const until = wait !== null && wait > 0 ? this.#now() + wait * 1000 : this.#reset(headers);
    // `retry-after` holds for all requests, a used-up limit for those of its kind.
    return this.hold(until, wait === null ? resource : 'core');
  }

  /** Blocks requests until `until`: searches, or all. Returns when that is, bounded in case a clock is wrong. */
  hold(until: number, resource: Resource): number {
    const since = this.#now();
    const hold = { since, until: Math.min(until, since + LONGEST) };
    if (resource === 'search') this.#search = later(this.#search, hold);
    else this.#host = later(this.#host, hold);
    return hold.until;
  }

  /** Without the bound, a clock that was set back would prolong the block. */
  #end(hold: Hold | null): number | null {
    const now = this.#now();
    return hold && now >= hold.since && now < hold.until ? hold.until : null;
  }

  #reset(headers: Headers): number {
    const now = this.#now();
    const reset = (numberOf(headers['x-ratelimit-reset']) ?? 0) * 1000;
    return reset > now ? reset : now + MINUTE;
  }
}

function later(one: Hold | null, other: Hold): Hold {
  return one && one.since <= other.since && one.until > other.until ? one : other;
}

function numberOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
