import type { Target } from '../notes/note';
import { sameTarget } from '../notes/recognisers/targets';

/** What the panel has shown at one time. */
export interface Entry {
  /** Unique in its history, also among entries that are gone. */
  readonly id: number;
  readonly target: Target;
  /** Whether a link within another issue led there: then only that issue may have mentioned it. */
  readonly isLinked: boolean;
}

/** Where the reader has been and is. */
export interface History {
  /** Oldest first, never empty. */
  readonly entries: readonly Entry[];
  /** Of the entry that is shown. */
  readonly index: number;
}

/** Of a history. */
export const MAX_ENTRIES = 50;

/** The history after going to a target, `isLinked` by a link within an issue; entries ahead are dropped. The same history if it is already there. */
export function visit(history: History | null, target: Target, isLinked = false): History {
  if (!history) return { entries: [{ id: 1, target, isLinked }], index: 0 };
  if (sameTarget(current(history).target, target)) return history;
  const id = Math.max(...history.entries.map((entry) => entry.id)) + 1;
  const entries = [...history.entries.slice(0, history.index + 1), { id, target, isLinked }].slice(
    -MAX_ENTRIES,
  );
  return { entries, index: entries.length - 1 };
}

/** The history one step back (-1) or forward (1); null where there is none. */
export function move(history: History, step: -1 | 1): History | null {
  const index = history.index + step;
  return history.entries[index] ? { ...history, index } : null;
}

/** The history without entries that only issues have linked to; at the same entry, or the last one before it. null if nothing is left. */
export function withoutLinked({ entries, index }: History): History | null {
  const left = entries.filter(({ isLinked }) => !isLinked);
  const before = entries.slice(0, index + 1).filter(({ isLinked }) => !isLinked).length;
  return left.length === 0 ? null : { entries: left, index: Math.max(0, before - 1) };
}

export function current({ entries, index }: History): Entry {
  const entry = entries[index];
  if (!entry) throw new RangeError(`no entry ${index} of ${entries.length}`);
  return entry;
}
