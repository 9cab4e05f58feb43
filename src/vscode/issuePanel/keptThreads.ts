import type { Thread } from '../../github/model';
import type { Target } from '../../notes/note';
import { repositoryKey } from '../../notes/recognisers/targets';

/** A thread, and when GitHub told it, in milliseconds since the epoch. */
interface Kept {
  readonly thread: Thread;
  readonly at: number;
}

/** Milliseconds for which a thread is shown again without asking. */
const FRESH = 5 * 60_000;
const MOST = 20;

/** The threads that were read last, for the way back. */
export class KeptThreads {
  readonly #kept = new Map<string, Kept>();
  #doubtedAt = 0;

  of(target: Target): Kept | null {
    return this.#kept.get(keyOf(target)) ?? null;
  }

  keep(target: Target, thread: Thread): void {
    this.#kept.delete(keyOf(target));
    this.#kept.set(keyOf(target), { thread, at: Date.now() });
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST) this.#kept.delete(oldest);
  }

  /** Whether it may be shown without asking. */
  isFresh(target: Target): boolean {
    const at = this.of(target)?.at ?? 0;
    return at > this.#doubtedAt && Date.now() - at < FRESH;
  }

  /** All may be answered otherwise from now on. */
  doubt(): void {
    this.#doubtedAt = Date.now();
  }
}

function keyOf({ repository, number }: Target): string {
  return `${repositoryKey(repository)}#${number}`;
}
