import { InFlight } from './inFlight';
import type { Answer, Failure, Result } from '../model';
import type { CacheKind } from './kinds';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** Entries; the least recently used go first. */
const MAX_ENTRIES = 5_000;
/** Nobody wants to read what was true so long ago. */
const MAX_AGE = 90 * DAY;

/** What GitHub answered; without a value where nothing has changed since the entity tag that was sent along. */
export type Fetched<T> =
  { readonly changed: true; readonly value: T; readonly etag: string | null } | { readonly changed: false };

/** Asks GitHub; `etag`: of what is remembered. Rejects only where `signal` aborts. */
export type Ask<T> = (signal: AbortSignal, etag: string | null) => Promise<Result<Fetched<T>>>;

interface Entry {
  readonly value: { readonly value: unknown; readonly at: number; readonly etag: string | null } | null;
  /** What the last attempt failed with, and when. */
  readonly failure: { readonly failure: Failure; readonly at: number } | null;
  /** Somebody wants to know anew: what is remembered serves only where nothing newer can be had. */
  readonly isInvalid: boolean;
}

/** An entry as it is kept. */
export interface PersistedEntry {
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
  readonly at: number;
  readonly etag: string | null;
}

/** What a kind has to tell of values that outlive a session. */
type PersistedKind = Pick<CacheKind<unknown>, 'name'> & { readonly is: (value: unknown) => boolean };

/** What one host has answered to one asker, for as long as it is worth, and what is being asked. */
export class Cache {
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #inFlight = new InFlight();
  readonly #now: () => number;
  readonly #onChange: (kind: string, key: string) => void;

  /** `now`: milliseconds since the epoch. `onChange` is told what may be answered otherwise from now on. */
  constructor(now: () => number, onChange: (kind: string, key: string) => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** What is remembered, however old; null where nothing is. */
  peek<T>(kind: CacheKind<T>, key: string): Answer<T> | null {
    const entry = this.#entries.get(idOf(kind.name, key));
    return entry ? this.#answer(kind, entry) : null;
  }

  /** Whether `get` would ask. */
  isDue<T>(kind: CacheKind<T>, key: string): boolean {
    const entry = this.#entries.get(idOf(kind.name, key));
    return !entry || this.#isDue(kind, entry);
  }

  /**
   * What is remembered, at once; where it is stale, a new answer is asked for meanwhile. Where nothing is remembered, or
   * what is was invalidated, what `ask` brings. Rejects with the reason of `signal` where that aborts.
   */
  async get<T>(kind: CacheKind<T>, key: string, ask: Ask<T>, signal?: AbortSignal): Promise<Answer<T>> {
    signal?.throwIfAborted();
    const id = idOf(kind.name, key);
    const entry = this.#entries.get(id);
    if (entry) this.#touch(id, entry);
    if (entry && !this.#isDue(kind, entry)) return this.#answer(kind, entry);
    if (!entry?.value || entry.isInvalid) return this.#share(kind, key, ask, signal);
    this.#share(kind, key, ask).catch(() => undefined); // ended with the cache
    return this.#answer(kind, entry);
  }

  /** What `ask` brings where what is remembered is due, else that. Rejects with the reason of `signal` where that aborts. */
  async refresh<T>(kind: CacheKind<T>, key: string, ask: Ask<T>, signal?: AbortSignal): Promise<Answer<T>> {
    const entry = this.#entries.get(idOf(kind.name, key));
    if (entry && !this.#isDue(kind, entry)) return this.#answer(kind, entry);
    return this.#share(kind, key, ask, signal);
  }

  /** Takes in what was learnt by the way. */
  put<T>(kind: CacheKind<T>, key: string, value: T): void {
    this.#learn(kind, key, { changed: true, value, etag: null });
    this.#onChange(kind.name, key);
  }

  /** Doubts all that is remembered. */
  invalidate(): void {
    for (const [id, entry] of this.#entries) {
      if (entry.value) this.#entries.set(id, { ...entry, failure: null, isInvalid: true });
      else this.#entries.delete(id);
    }
  }

  /** Forgets what GitHub has said; what it did not answer is remembered. */
  clear(): void {
    for (const [id, { value }] of this.#entries) if (value) this.#entries.delete(id);
  }

  /** Ends what is under way. */
  abort(): void {
    this.#inFlight.abort();
  }

  /** What is to be kept across sessions: of these kinds the values that are not too old. */
  snapshot(kinds: readonly PersistedKind[]): PersistedEntry[] {
    const names = new Set(kinds.map(({ name }) => name));
    return [...this.#entries].flatMap(([id, { value }]) => {
      const [kind = '', ...key] = id.split('\n');
      if (!value || !names.has(kind) || this.#now() - value.at > MAX_AGE) return [];
      return { kind, key: key.join('\n'), ...value };
    });
  }

  /** Takes kept entries back, without those that are not what they should be; what was learnt meanwhile goes before. */
  restore(kept: readonly PersistedEntry[], kinds: readonly PersistedKind[]): void {
    const byName = new Map(kinds.map((kind) => [kind.name, kind]));
    const now = this.#now();
    for (const { kind, key, value, at, etag } of kept.slice(-MAX_ENTRIES)) {
      const id = idOf(kind, key);
      const isGood = byName.get(kind)?.is(value) === true && at <= now && now - at <= MAX_AGE;
      if (!isGood || this.#entries.has(id)) continue;
      this.#entries.set(id, { value: { value, at, etag }, failure: null, isInvalid: false });
      this.#onChange(kind, key);
    }
  }

  #share<T>(kind: CacheKind<T>, key: string, ask: Ask<T>, signal?: AbortSignal): Promise<Answer<T>> {
    const start = (aborted: AbortSignal) => this.#ask(kind, key, ask, aborted);
    return this.#inFlight.join(idOf(kind.name, key), start, signal);
  }

  async #ask<T>(kind: CacheKind<T>, key: string, ask: Ask<T>, signal: AbortSignal): Promise<Answer<T>> {
    const id = idOf(kind.name, key);
    const known = this.#entries.get(id)?.value ?? null;
    const result = await ask(signal, known?.etag ?? null);
    signal.throwIfAborted();
    if (result.ok) this.#learn(kind, key, result.value);
    else {
      const failure = { failure: result.failure, at: this.#now() };
      const value = isFinal(result.failure) ? null : (this.#entries.get(id)?.value ?? null);
      this.#set(id, { value, failure, isInvalid: false });
    }
    this.#onChange(kind.name, key);
    const entry = this.#entries.get(id);
    return entry ? this.#answer(kind, entry) : { ok: false, failure: { kind: 'unreadable' } };
  }

  #learn<T>({ name }: CacheKind<T>, key: string, fetched: Fetched<T>): void {
    const id = idOf(name, key);
    const known = this.#entries.get(id)?.value;
    const at = this.#now();
    const value = fetched.changed
      ? { value: fetched.value, at, etag: fetched.etag }
      : known
        ? { ...known, at }
        : null;
    const failure = value ? null : { failure: { kind: 'unreadable' } as const, at };
    this.#set(id, { value, failure, isInvalid: false });
  }

  #answer<T>(kind: CacheKind<T>, entry: Entry): Answer<T> {
    if (!entry.value) return { ok: false, failure: entry.failure?.failure ?? { kind: 'unreadable' } };
    return {
      ok: true,
      value: entry.value.value as T, // written under this kind, or checked by it
      at: entry.value.at,
      stale: !this.#isFresh(kind, entry),
      trouble: entry.failure?.failure ?? null,
    };
  }

  #isFresh<T>(kind: CacheKind<T>, { value, isInvalid }: Entry): boolean {
    if (!value || isInvalid) return false;
    const age = this.#now() - value.at;
    // What comes from the future was written under another clock.
    return age >= 0 && age < kind.fresh(value.value as T, this.#now());
  }

  #isDue<T>(kind: CacheKind<T>, entry: Entry): boolean {
    if (this.#isFresh(kind, entry)) return false;
    if (entry.isInvalid || !entry.failure) return true;
    const age = this.#now() - entry.failure.at;
    return age < 0 || age >= retryDelay(entry.failure.failure, entry.failure.at);
  }

  #touch(id: string, entry: Entry): void {
    this.#entries.delete(id);
    this.#entries.set(id, entry);
  }

  #set(id: string, entry: Entry): void {
    this.#touch(id, entry);
    while (this.#entries.size > MAX_ENTRIES) {
      const [oldest] = this.#entries.keys();
      if (oldest === undefined) return;
      this.#entries.delete(oldest);
    }
  }
}

/** A line break stands neither in a kind's name nor in the first part of a key. */
function idOf(kind: string, key: string): string {
  return `${kind}\n${key}`;
}

/** Whether it says that what was known is gone or no longer the asker's to see. */
function isFinal({ kind }: Failure): boolean {
  return kind === 'notFound' || kind === 'forbidden' || kind === 'singleSignOn';
}

/** For how many milliseconds a failure answers in place of GitHub; `at`: when it happened. None is kept for good. */
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
      // Long enough that moving the mouse over a note is not a storm of attempts.
      return 10 * SECOND;
  }
}
