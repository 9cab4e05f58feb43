import type { Grouping } from '../notes/notebook/groupings';
import { groupItems, sortItems } from '../notes/notebook/itemGroups';
import { ownerTest, personOf } from '../notes/notebook/people';
import { recentTest, type Present } from '../notes/notebook/recent';
import { seriesKeys } from '../notes/notebook/seriesKeys';
import { ItemTracker, type TrackedItem, type FiledNote } from '../notes/notebook/trackedItems';
import { printable } from './printable';
import type { ReportGroup, ReportRow } from './report';

/** A note that was scanned; `path` tells its series, `shown` is for people. */
export interface ScannedNote extends FiledNote {
  readonly shown: string;
  /** When its file was last changed: milliseconds since 1970. */
  readonly changed: number;
  /** Whether the series of this key has ended, as the settings say. */
  readonly hasEnded: (key: string) => boolean;
}

/** Which items are wanted. */
export interface Wanted {
  /** Handles or names; empty for everybody's. */
  readonly owners: readonly string[];
  /** Only what `recentTest` lets through. */
  readonly recent: boolean;
  /** ISO date of the first meeting; null for all. */
  readonly since: string | null;
  readonly group: Grouping | null;
  /** ISO date. */
  readonly today: string;
}

type Item = TrackedItem<ScannedNote>;

/** The open action items of notes as a report, each once: what is due first goes first, then the latest meetings. */
export function reportItems(notes: readonly ScannedNote[], wanted: Wanted): ReportGroup[] {
  const isOwned = ownerFilter(notes, wanted.owners);
  const { group, today, since } = wanted;
  const isLate = ({ now }: Item): boolean => {
    const { date } = now.at.note;
    return since === null || (date !== null && date >= since);
  };
  const isRecent = wanted.recent ? recentTest(notes, presentOf(notes, today)) : () => true;
  const items = new ItemTracker<ScannedNote>()
    .track(notes)
    .filter((item) => !item.now.action.done && isLate(item) && isRecent(item) && isOwned(item));
  const rowsOf = (some: readonly Item[]): ReportRow[] => some.map((item) => rowOf(item, today));
  if (group === null) return [{ name: null, rows: rowsOf(sortItems(items)) }];
  return groupItems(items, group, { today, me: new Set() }).map(({ name, items: [first, ...others] }) => ({
    name:
      group === 'meeting' ? [name, printable(first.now.at.shown)].filter(Boolean).join(' ') : name || 'Notes',
    rows: rowsOf([first, ...others]),
  }));
}

function presentOf(notes: readonly ScannedNote[], today: string): Present<ScannedNote> {
  const keyOf = seriesKeys(notes);
  return { today, changed: ({ changed }) => changed, hasEnded: (at) => at.hasEnded(keyOf(at)) };
}

/** Those whom the words name, by handle or by a name that a list gives with it. What is everybody's is theirs, too. */
function ownerFilter(notes: readonly FiledNote[], owners: readonly string[]): (item: Item) => boolean {
  if (owners.length === 0) return () => true;
  const tests = owners.flatMap((owner) => {
    const word = owner.replace(/^@/, '');
    return [
      ownerTest(personOf({ handle: word, name: null }, notes)),
      ...(owner === word ? [ownerTest(personOf({ handle: null, name: word }, notes))] : []),
    ];
  });
  return ({ now: { action, at } }) =>
    action.owners.some((owner) => owner === 'all' || tests.some((isOwner) => isOwner(owner, at.note)));
}

function rowOf({ now: { at, action }, places: [first, ...later] }: Item, today: string): ReportRow {
  const { text, owners, due, range } = action;
  return {
    where: `${printable(at.shown)}:${range.start.line + 1}`,
    who: owners.join(', '),
    due,
    isOverdue: due !== null && due < today,
    what: text,
    since: later.length > 0 ? first.at.note.date : null,
  };
}
