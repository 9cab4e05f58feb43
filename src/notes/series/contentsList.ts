import { redate } from '../dates/writtenDate';
import { heldMeetings, type HeldMeeting } from '../heldMeetings';
import type { Note, TextEdit } from '../note';
import type { Reading } from '../reading';
import { meetingSlug } from '../references/meetingSlug';
import { linesIn } from './outline';
import { endingOf } from './sectionReading';

/** `- [12 May](#12-may)` */
const ENTRY = /^(\s*[-*+]\s+\[)([^[\]]+)(\]\(#)([^()\s]+)(\)\s*)$/;

interface Entry {
  readonly at: number;
  readonly parts: readonly string[];
  readonly meeting: HeldMeeting;
}

/**
 * The edit that lists a meeting where a list of links above all meetings leads to their headings; null where none does, or where it
 * was not kept up. `now`: the note with that meeting, which begins at `line` there.
 */
export function contentsEdit({ note, text }: Reading, now: Note, line: number): TextEdit | null {
  const added = heldMeetings(now).find(({ from }) => from === line);
  const slug = meetingSlug(now, line);
  const entries = entriesIn(note, linesIn(text));
  const days = entries.map(({ meeting }) => meeting.date ?? '');
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (!added?.date || slug === null || first === last || !days.includes(note.date ?? '')) return null;
  const { date } = added;
  const isNewestFirst = first > last;
  const isEarlier = ({ meeting }: Entry): boolean => (meeting.date ?? '') < date;
  const next = isNewestFirst ? entries.find(isEarlier) : entries.find((entry) => !isEarlier(entry));
  const beside = (isNewestFirst ? next : entries.findLast(isEarlier)) ?? next ?? entries.at(-1);
  const [open, label = '', between, , close] = beside?.parts ?? [];
  const dated = redate(label, beside?.meeting.date ?? date, date);
  const words = label === beside?.meeting.title ? added.title : dated;
  if (!beside || words === null || words === label) return null;
  const entry = [open, words, between, slug, close].join('');
  const start = { line: next === beside ? beside.at : beside.at + 1, character: 0 };
  return { range: { start, end: start }, newText: entry + endingOf({ text }) };
}

/** The lines in front of all meetings that link to one of them each. */
function entriesIn(note: Note, lines: readonly string[]): Entry[] {
  const all = heldMeetings(note);
  const bySlug = new Map(all.map((meeting) => [meetingSlug(note, meeting.from), meeting]));
  return lines.slice(0, all[0]?.from ?? 0).flatMap((line, at) => {
    const [, ...parts] = ENTRY.exec(line) ?? [];
    const meeting = bySlug.get(parts[3] ?? '');
    return meeting ? [{ at, parts, meeting }] : [];
  });
}
