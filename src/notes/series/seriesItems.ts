import { openItems } from './carryOver';
import type { ActionItem } from '../note';
import { ItemTracker, type FiledNote } from '../notebook/trackedItems';

/** An open action item of a series that may go on in a new note. */
export interface OpenItem<N extends FiledNote> {
  readonly at: N;
  readonly item: ActionItem;
  /** Whether it is one of the last meeting's. */
  readonly isOfLast: boolean;
}

/**
 * What is still to be done of the notes of a series, each item once: where it stands last. Those of the last meeting come first, then the
 * older ones, newest first.
 */
export function openItemsOfSeries<N extends FiledNote>(notes: readonly N[], last: string): OpenItem<N>[] {
  const isLast = ({ path }: N): boolean => path === last;
  const ofLast = notes
    .filter(isLast)
    .flatMap((at) => openItems(at.note).map((item) => ({ at, item, isOfLast: true })));
  const older = new ItemTracker<N>()
    .track(notes)
    .filter(({ now }) => !now.action.done && !isLast(now.at))
    .map(({ now: { at, action } }) => ({ at, item: action, isOfLast: false }));
  const dateOf = ({ at }: OpenItem<N>): string => at.note.date ?? '';
  older.sort((one, other) => (dateOf(one) < dateOf(other) ? 1 : Number(dateOf(one) > dateOf(other)) * -1));
  return [...ofLast, ...older];
}
