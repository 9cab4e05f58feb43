import { InFlight } from './inFlight';
import type { Answer, Failure, Result } from '../model';
import type { Topic } from './topics';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** Entries; the least recently used go first. */
const MOST = 5_000;
/** Nobody wants to read what was true so long ago. */
const OLDEST = 90 * DAY;

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
  readonly isDoubted: boolean;
}

/** An entry as it is kept. */
export interface Kept {
  readonly topic: string;
  readonly key: string;
  readonly value: unknown;
  readonly at: number;
  readonly etag: string | null;
}

/** What a topic has to tell of values that outlive a session. */
type Keepable = Pick<Topic<unknown>, 'name'> & { readonly is: (value: unknown) => boolean };

/** What one host has answered to one asker, for as long as it is worth, and what is being asked. */
export class Memory {
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #inFlight = new InFlight();
  readonly #now: () => number;
  readonly #onChange: (topic: string, key: string) => void;

  /** `now`: milliseconds since the epoch. `onChange` is told what may be answered otherwise from now on. */
  constructor(now: () => number, onChange: (topic: string, key: string) => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** What is remembered, however old; null where nothing is. */
  known<T>(topic: Topic<T>, key: string): Answer<T> | null {
    const entry = this.#entries.get(idOf(topic.name, key));
    return entry ? this.#answer(topic, entry) : null;
  }

  /** Whether `get` would ask. */
  isDue<T>(topic: Topic<T>, key: string): boolean {
    const entry = this.#entries.get(idOf(topic.name, key));
    return !entry || this.#isDue(topic, entry);
  }

  /**
   * What is remembered, at once; where it is stale, a new answer is asked for meanwhile. Where nothing is remembered, or
   * what is was doubted, what `ask` brings. Rejects with the reason of `signal` where that aborts.
   */
  async get<T>(topic: Topic<T>, key: string, ask: Ask<T>, signal?: AbortSignal): Promise<Answer<T>> {
    signal?.throwIfAborted();
    const id = idOf(topic.name, key);
    const entry = this.#entries.get(id);
    if (entry) this.#touch(id, entry);
    if (entry && !this.#isDue(topic, entry)) return this.#answer(topic, entry);
    if (!entry?.value || entry.isDoubted) return this.#share(topic, key, ask, signal);
    this.#share(topic, key, ask).catch(() => undefined); // ended with the memory
    return this.#answer(topic, entry);
  }

  /** What `ask` brings where what is remembered is due, else that. Rejects with the reason of `signal` where that aborts. */
  async renew<T>(topic: Topic<T>, key: string, ask: Ask<T>, signal?: AbortSignal): Promise<Answer<T>> {
    const entry = this.#entries.get(idOf(topic.name, key));
    if (entry && !this.#isDue(topic, entry)) return this.#answer(topic, entry);
    return this.#share(topic, key, ask, signal);
  }

  /** Takes in what was learnt by the way. */
  put<T>(topic: Topic<T>, key: string, value: T): void {
    this.#learn(topic, key, { changed: true, value, etag: null });
    this.#onChange(topic.name, key);
  }

  /** Doubts all that is remembered. */
  doubt(): void {
    for (const [id, entry] of this.#entries) {
      if (entry.value) this.#entries.set(id, { ...entry, failure: null, isDoubted: true });
      else this.#entries.delete(id);
    }
  }

  /** Forgets what GitHub has said; what it did not answer is remembered. */
  forget(): void {
    for (const [id, { value }] of this.#entries) if (value) this.#entries.delete(id);
  }

  /** Ends what is under way. */
  abort(): void {
    this.#inFlight.abort();
  }

  /** What is to be kept across sessions: of these topics the values that are not too old. */
  keep(topics: readonly Keepable[]): Kept[] {
    const names = new Set(topics.map(({ name }) => name));
    return [...this.#entries].flatMap(([id, { value }]) => {
      const [topic = '', ...key] = id.split('\n');
      if (!value || !names.has(topic) || this.#now() - value.at > OLDEST) return [];
      return { topic, key: key.join('\n'), ...value };
    });
  }

  /** Takes kept entries back, without those that are not what they should be; what was learnt meanwhile goes before. */
  restore(kept: readonly Kept[], topics: readonly Keepable[]): void {
    const byName = new Map(topics.map((topic) => [topic.name, topic]));
    const now = this.#now();
    for (const { topic, key, value, at, etag } of kept.slice(-MOST)) {
      const id = idOf(topic, key);
      const isGood = byName.get(topic)?.is(value) === true && at <= now && now - at <= OLDEST;
      if (!isGood || this.#entries.has(id)) continue;
      this.#entries.set(id, { value: { value, at, etag }, failure: null, isDoubted: false });
      this.#onChange(topic, key);
    }
  }

  #share<T>(topic: Topic<T>, key: string, ask: Ask<T>, signal?: AbortSignal): Promise<Answer<T>> {
    const start = (aborted: AbortSignal) => this.#ask(topic, key, ask, aborted);
    return this.#inFlight.join(idOf(topic.name, key), start, signal);
  }

  async #ask<T>(topic: Topic<T>, key: string, ask: Ask<T>, signal: AbortSignal): Promise<Answer<T>> {
    const id = idOf(topic.name, key);
    const known = this.#entries.get(id)?.value ?? null;
    const result = await ask(signal, known?.etag ?? null);
    signal.throwIfAborted();
    if (result.ok) this.#learn(topic, key, result.value);
    else {
      const failure = { failure: result.failure, at: this.#now() };
      const value = isFinal(result.failure) ? null : (this.#entries.get(id)?.value ?? null);
      this.#set(id, { value, failure, isDoubted: false });
    }
    this.#onChange(topic.name, key);
    const entry = this.#entries.get(id);
    return entry ? this.#answer(topic, entry) : { ok: false, failure: { kind: 'unreadable' } };
  }

  #learn<T>({ name }: Topic<T>, key: string, fetched: Fetched<T>): void {
    const id = idOf(name, key);
    const known = this.#entries.get(id)?.value;
    const at = this.#now();
    const value = fetched.changed
      ? { value: fetched.value, at, etag: fetched.etag }
      : known
        ? { ...known, at }
        : null;
    const failure = value ? null : { failure: { kind: 'unreadable' } as const, at };
    this.#set(id, { value, failure, isDoubted: false });
  }

  #answer<T>(topic: Topic<T>, entry: Entry): Answer<T> {
    if (!entry.value) return { ok: false, failure: entry.failure?.failure ?? { kind: 'unreadable' } };
    return {
      ok: true,
      value: entry.value.value as T, // written under this topic, or checked by it
      at: entry.value.at,
      stale: !this.#isFresh(topic, entry),
      trouble: entry.failure?.failure ?? null,
    };
  }

  #isFresh<T>(topic: Topic<T>, { value, isDoubted }: Entry): boolean {
    if (!value || isDoubted) return false;
    const age = this.#now() - value.at;
    // What comes from the future was written under another clock.
    return age >= 0 && age < topic.fresh(value.value as T, this.#now());
  }

  #isDue<T>(topic: Topic<T>, entry: Entry): boolean {
    if (this.#isFresh(topic, entry)) return false;
    if (entry.isDoubted || !entry.failure) return true;
    const age = this.#now() - entry.failure.at;
    return age < 0 || age >= patience(entry.failure.failure, entry.failure.at);
  }

  #touch(id: string, entry: Entry): void {
    this.#entries.delete(id);
    this.#entries.set(id, entry);
  }

  #set(id: string, entry: Entry): void {
    this.#touch(id, entry);
    while (this.#entries.size > MOST) {
      const [oldest] = this.#entries.keys();
      if (oldest === undefined) return;
      this.#entries.delete(oldest);
    }
  }
}

/** A line break stands neither in a topic's name nor in the first part of a key. */
function idOf(topic: string, key: string): string {
  return `${topic}\n${key}`;
}

/** Whether it says that what was known is gone or no longer the asker's to see. */
function isFinal({ kind }: Failure): boolean {
  return kind === 'notFound' || kind === 'forbidden' || kind === 'singleSignOn';
}

/** For how many milliseconds a failure answers in place of GitHub; `at`: when it happened. None is kept for good. */
function patience(failure: Failure, at: number): number {
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
