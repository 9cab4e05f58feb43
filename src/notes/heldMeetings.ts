import type { ActionItem, Note, Participant, Range } from './note';

/** A meeting that a note is of, and the lines that tell of it. */
export interface HeldMeeting {
  /** ISO date, null where the note tells none. */
  readonly date: string | null;
  /** The words of its heading in a note of several, else the note's title. */
  readonly title: string | null;
  /** The words of its heading, or of the line that begins it, in a note of several; null where it is the whole note's. */
  readonly heading: Range | null;
  /** Its first line, and the line behind its last one. */
  readonly from: number;
  readonly to: number;
}

const held = new WeakMap<Note, readonly HeldMeeting[]>();

/** Whether a note is of several meetings, each below a heading of its own. */
export const isOfSeveral = ({ meetings }: Note): boolean => meetings.length > 1;

/** The meetings of a note in the order of its lines; one of the whole note where it is not of several. */
export function heldMeetings(note: Note): readonly HeldMeeting[] {
  let found = held.get(note);
  if (!found) {
    found = isOfSeveral(note) ? severalIn(note) : [wholeNote(note)];
    held.set(note, found);
  }
  return found;
}

/** The meeting that a line is of; null for one that stands above, between or behind those of a note of several. */
export function meetingAt(note: Note, line: number): HeldMeeting | null {
  const all = heldMeetings(note);
  let first = 0;
  let behind = all.length;
  while (first < behind) {
    const middle = (first + behind) >>> 1;
    if ((all[middle]?.from ?? 0) <= line) first = middle + 1;
    else behind = middle;
  }
  const last = all[first - 1];
  return last && line < last.to ? last : null;
}

/** What stands in a meeting's lines. */
export const ofMeeting = <T extends { readonly range: Range }>(
  all: readonly T[],
  { from, to, heading }: HeldMeeting,
): readonly T[] =>
  heading === null ? all : all.filter(({ range: { start } }) => start.line >= from && start.line < to);

/** The action items of a note, those of one of several meetings in the order of these, the oldest first. */
export const actionsInTime = (note: Note): readonly ActionItem[] =>
  isOfSeveral(note)
    ? note.actions.toSorted((one, other) => (one.meeting ?? '').localeCompare(other.meeting ?? ''))
    : note.actions;

/** The meetings of notes, newest first in each, with those who attended; the notes are in this order, too. */
export function attendedMeetings(
  notes: Iterable<Note>,
): { readonly date: string | null; readonly participants: readonly Participant[] }[] {
  return Array.from(notes, (note) =>
    heldMeetings(note)
      .map((meeting) => ({ date: meeting.date, participants: ofMeeting(note.attendance, meeting) }))
      .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? '')),
  ).flat();
}

const wholeNote = ({ date, title }: Note): HeldMeeting => ({
  date,
  title,
  heading: null,
  from: 0,
  to: Infinity,
});

/**
 * Each ends where the next one begins, or a heading of a higher rank than its own does. Headings of the same rank without a day are its
 * parts where the others have such parts, too; below the last meeting alone they are not. One that begins at no heading is of a rank below
 * that of the heading above the first of them.
 */
function severalIn({ meetings, sections }: Note): HeldMeeting[] {
  const indexes = new Map(sections.map(({ heading }, index) => [heading.start.line, index]));
  const inOrder = meetings.toSorted((one, other) => one.range.start.line - other.range.start.line);
  const end = sections.at(-1)?.range.end;
  // A text's end may stand in a line of its own.
  const last = end === undefined ? Infinity : end.character > 0 ? end.line + 1 : end.line;
  let haveParts = false;
  let rankOfLines: number | null = null;
  return inOrder.map(({ date, title, range }, index) => {
    const from = range.start.line;
    const next = inOrder[index + 1]?.range.start.line;
    const own = indexes.get(from) ?? sections.findLastIndex(({ heading }) => heading.start.line < from);
    const depth = indexes.has(from)
      ? (sections[own]?.depth ?? 0)
      : (rankOfLines ??= (sections[own]?.depth ?? 0) + 1);
    let to = next ?? last;
    for (let at = own + 1; (sections[at]?.heading.start.line ?? to) < to; at++) {
      const { depth: rank = 0, heading } = sections[at] ?? {};
      const isEnd = rank < depth || (rank === depth && next === undefined && !haveParts && indexes.has(from));
      if (isEnd) to = heading?.start.line ?? to;
      else haveParts ||= rank === depth;
    }
    return { date, title, heading: range, from, to: Math.max(from + 1, to) };
  });
}
