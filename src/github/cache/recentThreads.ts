import type { Thread } from '../model';

/** A thread as GitHub told it. */
export interface KnownThread {
  readonly thread: Thread;
  /** When GitHub told it, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether it may be shown without asking again. */
  readonly isFresh: boolean;
}

/** Milliseconds for which a thread is shown again without asking. */
const FRESH = 5 * 60_000;
const MOST = 20;

/** The threads that one asker read last, for the way back; they do not outlive the session. */
export class RecentThreads {
  readonly #kept = new Map<string, Omit<KnownThread, 'isFresh'>>();
  readonly #now: () => number;
  /** The keys of threads that were kept before the last doubt. By keys, for a clock may be set back. */
  #invalid = new Set<string>();

  /** `now`: milliseconds since the epoch. */
  constructor(now: () => number) {
    this.#now = now;
  }

  of(key: string): KnownThread | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    const age = this.#now() - kept.at;
    return { ...kept, isFresh: !this.#invalid.has(key) && age >= 0 && age < FRESH };
  }

  keep(key: string, thread: Thread): void {
    this.#invalid.delete(key);
    this.#kept.delete(key);
    this.#kept.set(key, { thread, at: this.#now() });
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST) this.#kept.delete(oldest);
  }

  /** Changes what is kept by what is known besides; it is no younger for that. */
  revise(key: string, change: (thread: Thread) => Thread): void {
    const kept = this.#kept.get(key);
    if (kept) this.#kept.set(key, { ...kept, thread: change(kept.thread) });
  }

  /** All may be answered otherwise from now on. */
  invalidate(): void {
    this.#invalid = new Set(this.#kept.keys());
  }

  clear(): void {
    this.#kept.clear();
  }
}
