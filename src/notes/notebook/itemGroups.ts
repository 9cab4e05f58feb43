import { byName } from './byName';
import { isOfSeveral } from '../heldMeetings';
import type { Position } from '../note';
import { repositoryKey } from '../recognisers/targets';
import { urgencyOf, type Urgency } from './due';
import type { Grouping } from './groupings';
import { namedIn } from './issueFlags';
import { EVERYBODY, isMe, type Me } from './owners';
import { seriesOf, type FiledNote, type TrackedItem } from './trackedItems';

/** Items that belong together. An item with two owners, or of two repositories, is in both groups. */
export interface ItemGroup<N extends FiledNote> {
  /** The same for the same group, whatever happens to its items. */
  readonly key: string;
  /** For people; empty where the grouping has no word for what is missing, e.g. a meeting without a date. */
  readonly name: string;
  /** At least one, as they are to be shown. */
  readonly items: readonly [TrackedItem<N>, ...TrackedItem<N>[]];
}

/** What groups and order depend on besides the items. */
export interface Viewpoint<N extends FiledNote = never> {
  /** ISO date. */
  readonly today: string;
  readonly me: Me;
  /** Whether an item counts as done: one that was just ticked may count as it did before. Left out: as its note says. */
  readonly isDone?: (item: TrackedItem<N>) => boolean;
}

/** Where an item belongs: a key, a name, and a rank that goes before the name. */
interface Home {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
}

const URGENCIES: Readonly<Record<Urgency | 'done', Home>> = {
  overdue: { key: 'overdue', name: 'Overdue', rank: 0 },
  week: { key: 'week', name: 'This week', rank: 1 },
  later: { key: 'later', name: 'Later', rank: 2 },
  none: { key: 'none', name: 'No due date', rank: 3 },
  done: { key: 'done', name: 'Done', rank: 4 },
};
const LAST = 9;
/** The key of the owner who looks. */
export const MINE = ' me';

/**
 * The items in their groups. Owners: me first, then by name, nobody last. Due: in time. Meetings: newest first. Series and
 * repositories: by name. Within a group what is overdue goes first, what is done last.
 */
export function groupItems<N extends FiledNote>(
  items: readonly TrackedItem<N>[],
  by: Grouping,
  viewpoint: Viewpoint<N>,
): ItemGroup<N>[] {
  const isDone = viewpoint.isDone ?? isDoneInNote;
  const groups = new Map<string, { home: Home; items: TrackedItem<N>[] }>();
  for (const item of sortItems(items, isDone)) {
    for (const home of homesOf(item, by, { ...viewpoint, isDone })) {
      const group = groups.get(home.key);
      if (group) group.items.push(item);
      else groups.set(home.key, { home, items: [item] });
    }
  }
  const sorted = [...groups.values()].sort(
    (one, other) =>
      one.home.rank - other.home.rank ||
      (by === 'meeting'
        ? compare(other.home.name, one.home.name) || compare(one.home.key, other.home.key)
        : byName(one.home.name, other.home.name)),
  );
  return sorted.map(({ home, items: inGroup }) => ({
    key: home.key,
    name: home.name,
    items: inGroup as [TrackedItem<N>, ...TrackedItem<N>[]],
  }));
}

/** By due date, what is overdue so goes first; then what has none, newest meeting first, in the order of the note; what is done last. */
export function sortItems<N extends FiledNote>(
  items: readonly TrackedItem<N>[],
  isDone: (item: TrackedItem<N>) => boolean = isDoneInNote,
): TrackedItem<N>[] {
  const rank = (item: TrackedItem<N>): string => {
    const { due } = item.now.action;
    return isDone(item) ? '2' : due === null ? '1' : `0${due}`;
  };
  // There may be tens of thousands: what they are compared by is told once of each.
  return items
    .map((item) => ({ item, rank: rank(item), day: dayOf(item) }))
    .sort(
      (one, other) =>
        compare(one.rank, other.rank) ||
        compare(other.day, one.day) ||
        compare(one.item.now.at.path, other.item.now.at.path) ||
        inOrder(one.item.now.action.range.start, other.item.now.action.range.start),
    )
    .map(({ item }) => item);
}

const inOrder = (one: Position, other: Position): number =>
  one.line - other.line || one.character - other.character;

/** The ISO date of the meeting that an item is of now; empty where it is not known. */
export const dayOf = ({ now: { at, action } }: TrackedItem<FiledNote>): string =>
  action.meeting ?? at.note.date ?? '';

/** Of a note of several meetings each is a group. */
function meetingHome(item: TrackedItem<FiledNote>): Home {
  const { path, note } = item.now.at;
  const name = dayOf(item);
  const key = isOfSeveral(note) ? `${path}#${name}` : path;
  return { key, name, rank: name === '' ? LAST : 0 };
}

const isDoneInNote = ({ now }: TrackedItem<FiledNote>): boolean => now.action.done;

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function homesOf<N extends FiledNote>(
  item: TrackedItem<N>,
  by: Grouping,
  { today, me, isDone }: Required<Viewpoint<N>>,
): readonly Home[] {
  const { now, series, owners } = item;
  const { at, action } = now;
  switch (by) {
    case 'owner': {
      if (owners.length === 0) return [{ key: '', name: 'Nobody', rank: LAST }];
      return owners.map((owner) => {
        const isMine = owner.key !== EVERYBODY && isMe(owner, me);
        // Somebody may go by several names.
        if (isMine) return { key: MINE, name: owner.name, rank: 0 };
        return { key: owner.key, name: owner.name, rank: 1 };
      });
    }
    case 'due':
      return [URGENCIES[isDone(item) ? 'done' : urgencyOf(action.due, today)]];
    case 'meeting':
      return [meetingHome(item)];
    case 'series':
      return [{ key: series, name: seriesName(at), rank: 0 }];
    case 'repository': {
      const repositories = namedIn(at.note, action).flatMap(({ target }) => target?.repository ?? []);
      if (repositories.length === 0) return [{ key: '', name: 'No issue mentioned', rank: LAST }];
      const homes = repositories.map((repository): Home => {
        const name = `${repository.owner}/${repository.name}`;
        const host = repository.host === 'github.com' ? '' : ` (${repository.host})`;
        return { key: repositoryKey(repository), name: name + host, rank: 0 };
      });
      return [...new Map(homes.map((home) => [home.key, home])).values()];
    }
  }
}

/** A series as people call it: its folder in the workspace, without years; empty at the root. */
export function seriesName({ note }: FiledNote): string {
  return seriesOf(`${note.series}/-`);
}
