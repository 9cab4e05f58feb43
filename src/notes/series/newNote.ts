import { attendanceHistory, usualAttendees } from './attendanceHistory';
import { carryOver } from './carryOver';
import type { ActionItem, NoteContext, Position } from '../note';
import { shownBy } from '../minutes';
import { linesIn } from './outline';
import { listPeople } from './participantsSection';
import { isAnnouncement } from './participantsPlace';
import { read, type Reading } from '../reading';
import { bulletOf, dayOf, describeLines, type Line } from './recurringLines';
import { folderOf, relativeTo } from '../relativePath';
import { nextNote } from './nextNote';
import { BUILT_IN, fillTemplate } from './template';

/** What a new note is made of. */
export interface NewNoteRequest {
  /** ISO date of the meeting. */
  readonly date: string;
  /** Of the new note. */
  readonly context: NoteContext;
  /** Name of the series, for templates. */
  readonly series: string;
  /** null where there is none. */
  readonly template: string | null;
  /** The notes before it, newest first. */
  readonly recent: readonly Reading[];
  /** As in `SkeletonRequest`. */
  readonly count: number | null;
  /** Those of the newest note's action items that go on in the new one. */
  readonly carried: readonly ActionItem[];
}

/** A new note. */
export interface NewNote {
  readonly text: string;
  /** Where one begins to write. */
  readonly cursor: Position;
  /** Those of the items that were to go on for which it has no place. */
  readonly refused: readonly ActionItem[];
}

/** Whether a note is one of a meeting, not `No call: holidays`. */
export function isOfMeeting({ note, context }: Reading): boolean {
  return shownBy(note, context.path) === 'minutes' || note.sections.length > 2;
}

export function newNote(request: NewNoteRequest): NewNote {
  const { context, recent, carried } = request;
  const [previous] = recent;
  const bare = withoutContent(request);
  const { text, refused } = previous
    ? carryOver(bare, context, previous, carried)
    : { text: bare, refused: [] };
  return { text, cursor: cursorIn(read(text, context)), refused };
}

function withoutContent({ date, context, series, template, recent, count }: NewNoteRequest): string {
  const taken = template === null && recent.length > 0 ? nextNote({ recent, date, count }) : '';
  if (taken.trim() !== '') return taken;
  const [previous] = recent;
  const people = usualAttendees(attendanceHistory(recent.map(({ note }) => note)));
  return fillTemplate(template ?? BUILT_IN, {
    date,
    series,
    previous: previous
      ? {
          label: dayOf(previous) ?? previous.context.path.replace(/^.*\/|\.\w+$/g, ''),
          path: relativeTo(folderOf(context.path), previous.context.path),
        }
      : null,
    participants: listPeople(people, recent),
  });
}

/** The place of the first participant, else of the first subject, else the end. */
function cursorIn(reading: Reading): Position {
  const source = linesIn(reading.text);
  const lines = describeLines(reading);
  const endOf = (line: number): Position => ({ line, character: source[line]?.length ?? 0 });
  const people = lines.findIndex(isAnnouncement);
  const next = lines[people + 1];
  if (people >= 0 && next && isEmptyItem(next)) return endOf(next.from);
  const label = lines[people];
  // `**Present:**` goes on in its line, a heading below it.
  if (label && (label.kind !== 'heading' || (label.depth > 6 && /:[^\w:]*$/.test(label.source))))
    return endOf(label.from);
  const agenda = lines.findIndex(({ kind, topic }) => kind === 'heading' && topic === 'agenda');
  const heading = lines[people >= 0 && next?.kind === 'heading' ? people : agenda];
  if (!heading) return endOf(source.length - 1);
  const subject = lines[lines.indexOf(heading) + 1];
  if (subject && isEmptyItem(subject)) return endOf(subject.from);
  // On the line kept free below the heading, if there is one.
  const free = [heading.to + 1, heading.to].find((line) => source[line]?.trim() === '');
  return endOf(free ?? heading.from);
}

const isEmptyItem = ({ kind, source }: Line): boolean =>
  kind === 'item' && /^@?$/.test(source.slice(bulletOf(source).length).trim());
