import type { Range } from '../note';
import type { Place } from './discussed';
import { newestFirst } from './meetings';
import type { FiledNote } from './trackedItems';

/** A meeting that spoke of something, and where it did so first. */
export interface DiscussedMeeting<N extends FiledNote> {
  readonly at: N;
  /** ISO date of the meeting, null where its note tells none. */
  readonly date: string | null;
  readonly range: Range;
}

/**
 * The meetings in which these places stand, newest first. A note of several meetings counts once for each; what stands above all of
 * them belongs to none, unless nothing else in the note speaks of it.
 */
export function meetingsOf<N extends FiledNote>(places: readonly Place<N>[]): DiscussedMeeting<N>[] {
  const byNote = new Map<N, Range[]>();
  for (const { at, range } of places) {
    const ranges = byNote.get(at);
    if (ranges) ranges.push(range);
    else byNote.set(at, [range]);
  }
  const found = Array.from(byNote, ([at, ranges]) => inNote(at, ranges)).flat();
  return found.sort(
    (one, other) =>
      (other.date ?? '').localeCompare(one.date ?? '') ||
      newestFirst(one.at, other.at) ||
      one.range.start.line - other.range.start.line,
  );
}

function inNote<N extends FiledNote>(at: N, ranges: readonly Range[]): DiscussedMeeting<N>[] {
  const { date, meetings } = at.note;
  const sorted = ranges.toSorted((one, other) => one.start.line - other.start.line);
  const [first] = sorted;
  if (meetings.length < 2) return first ? [{ at, date, range: first }] : [];
  const starts = meetings.toSorted((one, other) => one.range.start.line - other.range.start.line);
  const found = new Map<number, DiscussedMeeting<N>>();
  for (const range of sorted) {
    const index = starts.findLastIndex((meeting) => meeting.range.start.line <= range.start.line);
    if (!found.has(index)) found.set(index, { at, date: starts[index]?.date ?? null, range });
  }
  if (found.size > 1) found.delete(-1);
  return [...found.values()];
}
