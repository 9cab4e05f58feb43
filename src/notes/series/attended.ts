import { attendedMeetings } from '../heldMeetings';
import type { Note } from '../note';

/** At how many meetings somebody was. */
export interface Attended {
  readonly meetings: number;
  /** ISO date of the last one, null where no note tells. */
  readonly last: string | null;
}

/** How often somebody attended, by the handle that the notes' attendance lists give. GitHub ignores case. */
export function attendedBy(handle: string, notes: Iterable<Note>): Attended {
  const wanted = handle.toLowerCase();
  let meetings = 0;
  let last: string | null = null;
  for (const { participants, date } of attendedMeetings(notes)) {
    if (!participants.some((participant) => participant.handle?.toLowerCase() === wanted)) continue;
    meetings++;
    if (date !== null && (last === null || date > last)) last = date;
  }
  return { meetings, last };
}
