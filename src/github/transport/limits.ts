const MINUTE = 60_000;
/** No limit of GitHub's lasts longer, so one that seems to is the work of a wrong clock. */
const LONGEST = 60 * MINUTE;

/** What limits are counted for: GitHub counts REST, GraphQL and search apart. */
export type Resource = 'core' | 'graphql' | 'search';

/** An answer's headers by their names in lower case. */
export type Headers = Readonly<Record<string, unknown>>;

interface Hold {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly until: number;
}

/** Knows what one host still allows, and until when it allows nothing. */
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

  /** When the next question of this kind may be asked, in milliseconds since the epoch; null: now. */
  until(resource: Resource): number | null {
    const ends = [this.#host, resource === 'search' ? this.#search : null].flatMap(
      (hold) => this.#end(hold) ?? [],
    );
    return ends.length > 0 ? Math.max(...ends) : null;
  }

  /** Takes note of what an answer's headers say is left. */
  observe(headers: Headers, resource: Resource): void {
    const remaining = numberOf(headers['x-ratelimit-remaining']);
    if (remaining === null) return;
    if (resource !== 'search') {
      this.#remaining = remaining;
      this.#limit = numberOf(headers['x-ratelimit-limit']);
    }
    if (remaining === 0) this.hold(this.#reset(headers), resource);
  }

  /** Notes a refusal for too many requests, and returns until when it holds. */
  refused(headers: Headers, resource: Resource): number {
    // Source: GitHub, "Best practices for using the REST API", "Handle rate limit errors appropriately".
    const wait = numberOf(headers['retry-after']);
    const until = wait !== null && wait > 0 ? this.#now() + wait * 1000 : this.#reset(headers);
    // `retry-after` is about the asker as a whole, a used-up limit about what it counts.
    return this.hold(until, wait === null ? resource : 'core');
  }

  /** Asks nothing before `until`: search alone, or all of the host. Returns until when, as far as that can be believed. */
  hold(until: number, resource: Resource): number {
    const since = this.#now();
    const hold = { since, until: Math.min(until, since + LONGEST) };
    if (resource === 'search') this.#search = later(this.#search, hold);
    else this.#host = later(this.#host, hold);
    return hold.until;
  }

  /** A clock that was set back would keep a hold for as long as it was set back. */
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
