import { fold } from '../series/attendanceHistory';
import { isMe, type Me } from './owners';
import type { FiledNote, TrackedItem } from './trackedItems';

/** Which items are wanted. */
export interface ItemFilter {
  readonly mine: boolean;
  readonly state: 'open' | 'done' | 'all';
  /** A series' folder as `seriesOf` tells it; null for all. */
  readonly series: string | null;
  /** Words that all must occur, in any order; empty for none. */
  readonly text: string;
}

export const NO_FILTER: ItemFilter = { mine: false, state: 'open', series: null, text: '' };

/** The items that a filter lets through, in their order. */
export function filterItems<N extends FiledNote>(
  items: readonly TrackedItem<N>[],
  { mine, state, series, text }: ItemFilter,
  me: Me,
): TrackedItem<N>[] {
  const words = fold(text).split(' ').filter(Boolean);
  return items.filter((item) => {
    const { action } = item.now;
    if (state !== 'all' && action.done !== (state === 'done')) return false;
    if (mine && !isMine(item, me)) return false;
    if (series !== null && item.series !== series) return false;
    return words.length === 0 || holds(item, words);
  });
}

/** Whether I am to do it, as its newest place says. */
export function isMine<N extends FiledNote>({ owners }: TrackedItem<N>, me: Me): boolean {
  return owners.some((owner) => isMe(owner, me));
}

function holds<N extends FiledNote>({ now, owners }: TrackedItem<N>, words: readonly string[]): boolean {
  const { action, at } = now;
  const names = owners.map(({ name }) => name);
  const said = fold(
    [action.text, ...action.owners, ...names, at.note.title ?? '', at.note.date ?? ''].join(' '),
  );
  return words.every((word) => said.includes(word));
}
