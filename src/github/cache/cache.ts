import { anything, orElse, record, text, whole, orNull, type Decoded, type Decoder } from '../../decoder';
import { UNREADABLE, type Answer, type Failure, type Result } from '../model';
import { InFlight } from './inFlight';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const MAX_ENTRIES = 1_000;
const MAX_AGE = 90 * DAY;

/** An answer of GitHub; without a value if nothing has changed since the entity tag that was sent. */
export type Fetched<T> =
  { readonly changed: true; readonly value: T; readonly etag: string | null } | { readonly changed: false };

/** Asks GitHub; `etag` is that of the cached value. Rejects only if `signal` aborts. */
export type Load<T> = (signal: AbortSignal, etag: string | null) => Promise<Result<Fetched<T>>>;

/** A kind of cached values, with keys of its own. */
export interface CacheKind<T> {
  readonly name: string;
  /** Milliseconds for which a value is fresh; `now` in milliseconds since the epoch. */
  freshFor(value: T, now: number): number;
  /** The most entries; the least recently used are dropped first. */
  readonly maxEntries?: number;
}

/** A kind whose values are stored across sessions. */
export interface PersistentKind<T> extends CacheKind<T> {
  /** Stored values may be broken, or written by something else. */
  readonly decode: Decoder<T>;
}

interface Entry<T = unknown> {
  readonly value: { readonly value: T; readonly at: number; readonly etag: string | null } | null;
  /** The failure of the last attempt, and its time. */
  readonly failure: { readonly failure: Failure; readonly at: number } | null;
  /** Whether the cached value may be used only if no newer one can be loaded. */
  readonly isInvalid: boolean;
}

export type PersistedEntry = Decoded<typeof persistedEntry>;
export const persistedEntry = record({
  kind: text,
  key: text,
  value: anything,
  /** Milliseconds since the epoch. */
  at: whole,
  etag: orElse(orNull(text), null),
});

/** The answers of a host to one account, and the requests in flight. */
export class Cache {
  /** By kind and key, the least recently used first. */
  readonly #entries = new Map<string, Map<string, Entry>>();
  readonly #inFlight = new InFlight();
  readonly #now: () => number;
  readonly #onChange: (kind: CacheKind<unknown>, key: string) => void;

  /** `now`: milliseconds since the epoch. `onChange` is called with what may have changed. */
  constructor(now: () => number, onChange: (kind: CacheKind<unknown>, key: string) => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** The cached value, however old; null if there is none. */
  peek<T>(kind: CacheKind<T>, key: string): Answer<T> | null {
    const entry = this.#entriesOf(kind).get(key);
    return entry ? this.#answer(kind, entry) : null;
  }

  /** Whether `get` would load. */
  isDue<T>(kind: CacheKind<T>, key: string): boolean {
    const entry = this.#entriesOf(kind).get(key);
    if (!entry) return true;
    if (this.#isFresh(kind, entry)) return false;
    if (entry.isInvalid || !entry.failure) return true;
    const age = this.#now() - entry.failure.at;
    return age < 0 || age >= retryDelay(entry.failure.failure, entry.failure.at);
  }

  /**
   * Returns the cached value at once, and reloads it in the background if it is stale. Waits for `load` if there is none, or if it
   * was invalidated. Rejects with the reason of `signal` if that aborts.
   */
  async get<T>(kind: CacheKind<T>, key: string, load: Load<T>, signal?: AbortSignal): Promise<Answer<T>> {
    signal?.throwIfAborted();
    const entry = this.#entriesOf(kind).get(key);
    if (!entry) return this.#load(kind, key, load, signal);
    this.#set(kind, key, entry);
    if (!this.isDue(kind, key)) return this.#answer(kind, entry);
    if (!entry.value || entry.isInvalid) return this.#load(kind, key, load, signal);
    this.#load(kind, key, load).catch(() => undefined); // aborted with the cache
    return this.#answer(kind, entry);
  }

  /** Waits for `load` if the cached value is stale, else returns that. Rejects with the reason of `signal` if that aborts. */
  async refresh<T>(kind: CacheKind<T>, key: string, load: Load<T>, signal?: AbortSignal): Promise<Answer<T>> {
    const entry = this.#entriesOf(kind).get(key);
    return entry && !this.isDue(kind, key) ? this.#answer(kind, entry) : this.#load(kind, key, load, signal);
  }

  /** Adds a value that came with another answer. */
  put<T>(kind: CacheKind<T>, key: string, value: T): void {
    this.#learn(kind, key, { changed: true, value, etag: null });
    this.#onChange(kind, key);
  }

  /** Changes the cached value, if any, which does not become fresher by that. */
  update<T>(kind: CacheKind<T>, key: string, change: (value: T) => T): void {
    const entries = this.#entriesOf(kind);
    const entry = entries.get(key);
    if (entry?.value)
      entries.set(key, { ...entry, value: { ...entry.value, value: change(entry.value.value) } });
  }

  /** Marks all values as invalid: they are loaded again before they are used. */
  invalidate(): void {
    for (const entries of this.#entries.values())
      for (const [key, entry] of entries)
        if (entry.value) entries.set(key, { ...entry, failure: null, isInvalid: true });
        else entries.delete(key);
  }

  /** Drops all values. Entries that hold only a failure stay. */
  clear(): void {
    for (const entries of this.#entries.values())
      for (const [key, { value }] of entries) if (value) entries.delete(key);
  }

  /** Aborts all requests. */
  abort(): void {
    this.#inFlight.abort();
  }

  /** The values of these kinds, to be stored. */
  snapshot(kinds: readonly PersistentKind<unknown>[]): PersistedEntry[] {
    return kinds.flatMap((kind) =>
      [...this.#entriesOf(kind)].flatMap(([key, { value }]) =>
        value && this.#now() - value.at <= MAX_AGE ? { kind: kind.name, key, ...value } : [],
      ),
    );
  }

  /** Adds stored values, except broken ones and those that were loaded meanwhile. */
  restore(stored: readonly PersistedEntry[], kinds: readonly PersistentKind<unknown>[]): void {
    const byName = new Map(kinds.map((each) => [each.name, each]));
    const now = this.#now();
    for (const { kind: name, key, value: told, at, etag } of stored) {
      const kind = byName.get(name);
      const value = kind?.decode(told);
      const isAged = at > now || now - at > MAX_AGE;
      if (!kind || value === undefined || isAged || this.#entriesOf(kind).has(key)) continue;
      this.#set(kind, key, { value: { value, at, etag }, failure: null, isInvalid: false });
      this.#onChange(kind, key);
    }
  }

  #load<T>(kind: CacheKind<T>, key: string, load: Load<T>, signal?: AbortSignal): Promise<Answer<T>> {
    const start = (aborted: AbortSignal) => this.#loadNow(kind, key, load, aborted);
    return this.#inFlight.join(`${kind.name}\n${key}`, start, signal);
  }

  async #loadNow<T>(kind: CacheKind<T>, key: string, load: Load<T>, signal: AbortSignal): Promise<Answer<T>> {
    const entries = this.#entriesOf(kind);
    const result = await load(signal, entries.get(key)?.value?.etag ?? null);
    signal.throwIfAborted();
    if (result.ok) this.#learn(kind, key, result.value);
    else {
      const failure = { failure: result.failure, at: this.#now() };
      const value = isFinal(result.failure) ? null : (entries.get(key)?.value ?? null);
      this.#set(kind, key, { value, failure, isInvalid: false });
    }
    this.#onChange(kind, key);
    return this.peek(kind, key) ?? UNREADABLE;
  }

  #learn<T>(kind: CacheKind<T>, key: string, fetched: Fetched<T>): void {
    const at = this.#now();
    const before = this.#entriesOf(kind).get(key)?.value;
    const value = fetched.changed
      ? { value: fetched.value, at, etag: fetched.etag }
      : before
        ? { ...before, at }
        : null;
    const failure = value ? null : { ...UNREADABLE, at };
    this.#set(kind, key, { value, failure, isInvalid: false });
  }

  #answer<T>(kind: CacheKind<T>, entry: Entry<T>): Answer<T> {
    if (!entry.value) return entry.failure ? { ok: false, failure: entry.failure.failure } : UNREADABLE;
    return {
      ok: true,
      value: entry.value.value,
      at: entry.value.at,
      stale: !this.#isFresh(kind, entry),
      trouble: entry.failure?.failure ?? null,
    };
  }

  #isFresh<T>(kind: CacheKind<T>, { value, isInvalid }: Entry<T>): boolean {
    if (!value || isInvalid) return false;
    const age = this.#now() - value.at;
    // Below 0 where the clock was set back since.
    return age >= 0 && age < kind.freshFor(value.value, this.#now());
  }

  #entriesOf<T>(kind: CacheKind<T>): Map<string, Entry<T>> {
    let entries = this.#entries.get(kind.name);
    if (!entries) this.#entries.set(kind.name, (entries = new Map<string, Entry>()));
    return entries as Map<string, Entry<T>>; // filled under this kind only
  }

  #set<T>(kind: CacheKind<T>, key: string, entry: Entry<T>): void {
    const entries = this.#entriesOf(kind);
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (oldest !== undefined && entries.size > (kind.maxEntries ?? MAX_ENTRIES)) entries.delete(oldest);
  }
}

/** Whether the failure says that the value is gone, or that this account may no longer see it. */
function isFinal({ kind }: Failure): boolean {
  return kind === 'notFound' || kind === 'forbidden' || kind === 'singleSignOn';
}

/** Milliseconds for which a failure is not retried; `at`: when it happened. */
function retryDelay(failure: Failure, at: number): number {
  switch (failure.kind) {
    case 'notFound':
      return 10 * MINUTE;
    case 'forbidden':
    case 'unscoped':
    case 'locked':
    case 'gone':
    case 'singleSignOn':
    case 'signedOut':
      return 5 * MINUTE;
    case 'limited':
      return failure.until - at;
    case 'offline':
    case 'server':
    case 'refused':
    case 'unreadable':
      // Long enough that moving the mouse over a note does not send request after request.
      return 10 * SECOND;
  }
}
