import { openItems } from './carryOver';
import { meetingAt } from '../heldMeetings';
import type { ActionItem } from '../note';
import { ItemTracker, type FiledNote } from '../notebook/trackedItems';

/** An open action item of a series that may go on in a new note. */
export interface OpenItem<N extends FiledNote> {
  readonly at: N;
  readonly item: ActionItem;
  /** Whether it is one of the last meeting's. */
  readonly isOfLast: boolean;
}

/** The last meeting of a series. */
export interface LastMeeting {
  readonly path: string;
  /** Its day in a note of several meetings; null where it is the whole note's. */
  readonly day: string | null;
}

/**
 * What is still to be done of the notes of a series, each item once: where it stands last. Those of the last meeting come first, then the
 * older ones, newest first. Of a note of several meetings the later ones than the last are left out.
 */
export function openItemsOfSeries<N extends FiledNote>(
  notes: readonly N[],
  { path, day }: LastMeeting,
): OpenItem<N>[] {
  const isLast = (at: N, { range }: ActionItem): boolean =>
    at.path === path && (day === null || meetingAt(at.note, range.start.line)?.date === day);
  const isLater = ({ meeting }: ActionItem): boolean => day !== null && meeting !== null && meeting > day;
  const ofLast = notes
    .filter((at) => at.path === path)
    .flatMap((at) => {
      const actions = at.note.actions.filter((action) => isLast(at, action));
      return openItems({ actions }).map((item) => ({ at, item, isOfLast: true }));
    });
  const older = new ItemTracker<N>()
    .track(notes)
    .filter(({ now }) => !now.action.done && !isLast(now.at, now.action) && !isLater(now.action))
    .map(({ now: { at, action } }) => ({ at, item: action, isOfLast: false }));
  const dateOf = ({ at, item }: OpenItem<N>): string => item.meeting ?? at.note.date ?? '';
  older.sort((one, other) => (dateOf(one) < dateOf(other) ? 1 : Number(dateOf(one) > dateOf(other)) * -1));
  return [...ofLast, ...older];
}
