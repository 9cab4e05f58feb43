import { foldName } from '../text/fold';
import { urgencyOf } from './due';
import { dayOf, MINE } from './itemGroups';
import { EVERYBODY, isMe, type Me } from './owners';
import type { FiledNote, TrackedItem } from './trackedItems';

export const TIMES = ['recent', 'all', 'overdue', 'week'] as const;
/** Which items are wanted by their time: `recent` as `recentTest` tells it, `week` for what is due in this one. */
export type Time = (typeof TIMES)[number];

/** Which items are wanted: those that each of these lets through. */
export interface ItemFilter {
  /** Keys of owners, `MINE` for the one who looks, empty text for nobody; of several one is enough, none means everybody. */
  readonly people: readonly string[];
  /** Series' folders as `seriesOf` tells them; of several one is enough, none means all. */
  readonly series: readonly string[];
  readonly time: Time;
  readonly state: 'open' | 'done' | 'all';
  /** Only items that name an issue that is closed. */
  readonly isIssueClosed: boolean;
  /** Words that all must occur, in any order; empty for none. */
  readonly text: string;
}

export const NO_FILTER: ItemFilter = {
  people: [],
  series: [],
  time: 'all',
  state: 'open',
  isIssueClosed: false,
  text: '',
};

/** What the view shows unless told otherwise. */
export const VIEW_FILTER: ItemFilter = { ...NO_FILTER, time: 'recent' };

/** What a filter depends on besides the items. */
export interface FilterView<N extends FiledNote> {
  readonly me: Me;
  /** ISO date. */
  readonly today: string;
  /** Whether an item counts as done: one that was just ticked may count as it did before. */
  readonly isDone: (item: TrackedItem<N>) => boolean;
  readonly isRecent: (item: TrackedItem<N>) => boolean;
  /** Whether an item names an issue of which it is known that it is closed. */
  readonly namesClosedIssue: (item: TrackedItem<N>) => boolean;
}

/** The items that a filter lets through, in their order. */
export function filterItems<N extends FiledNote>(
  items: readonly TrackedItem<N>[],
  filter: ItemFilter,
  view: FilterView<N>,
): TrackedItem<N>[] {
  const { people, series, time, state, isIssueClosed } = filter;
  const words = foldName(filter.text).split(' ').filter(Boolean);
  return items.filter((item) => {
    if (state !== 'all' && view.isDone(item) !== (state === 'done')) return false;
    if (people.length > 0 && !people.some((key) => isOwnedBy(item, key, view.me))) return false;
    if (series.length > 0 && !series.includes(item.series)) return false;
    if (!isInTime(item, time, view)) return false;
    if (isIssueClosed && !view.namesClosedIssue(item)) return false;
    return words.length === 0 || holds(item, words);
  });
}

/** Whether I am to do it, as its newest place says. */
export function isMine<N extends FiledNote>({ owners }: TrackedItem<N>, me: Me): boolean {
  return owners.some((owner) => isMe(owner, me));
}

function isOwnedBy<N extends FiledNote>(item: TrackedItem<N>, key: string, me: Me): boolean {
  if (key === MINE) return isMine(item, me);
  const { owners } = item;
  return key === ''
    ? owners.length === 0
    : owners.some((owner) => owner.key === key || owner.key === EVERYBODY);
}

function isInTime<N extends FiledNote>(
  item: TrackedItem<N>,
  time: Time,
  { today, isRecent }: FilterView<N>,
): boolean {
  if (time === 'all') return true;
  return time === 'recent' ? isRecent(item) : urgencyOf(item.now.action.due, today) === time;
}

function holds<N extends FiledNote>(item: TrackedItem<N>, words: readonly string[]): boolean {
  const { now, owners } = item;
  const { action, at } = now;
  const names = owners.map(({ name }) => name);
  const said = foldName(
    [action.text, ...action.owners, ...names, at.note.title ?? '', dayOf(item)].join(' '),
  );
  return words.every((word) => said.includes(word));
}
