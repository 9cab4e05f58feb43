import { attendanceHistory, usualAttendees } from './attendanceHistory';
import { carryOver } from './carryOver';
import type { ActionItem, NoteContext, Position } from '../note';
import { shownBy } from '../minutes';
import { applyEdits } from '../edits/textEdits';
import { firstEmptyPlace } from './emptyPlace';
import type { PersonRef } from './participantEntry';
import { findPlace } from './participantsPlace';
import { addParticipants, listPeople } from './participantsSection';
import { read, type Reading } from '../reading';
import { dayOf, describeLines } from './recurringLines';
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
  /** As in `NextNoteRequest`. */
  readonly count: number | null;
  readonly around?: string;
  /** The open action items that go on in the new one, those of the newest note first. */
  readonly carried: readonly CarriedItems[];
  /** Who attends, as far as that is known; null where nobody was asked. */
  readonly people?: readonly PersonRef[] | null;
}

/** Action items of a note. */
export interface CarriedItems {
  readonly from: Reading;
  readonly items: readonly ActionItem[];
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
  const { context, recent, carried, people } = request;
  let text = withPeople(withoutContent(request), context, people ?? [], recent);
  const refused: ActionItem[] = [];
  for (const { from, items } of carried) {
    const next = carryOver(text, context, from, items);
    text = next.text;
    refused.push(...next.refused);
  }
  return { text, cursor: firstEmptyPlace(read(text, context)), refused };
}

function withPeople(
  text: string,
  context: NoteContext,
  people: readonly PersonRef[],
  recent: readonly Reading[],
): string {
  const reading = read(text, context);
  // A note that has no place for them is none that tells who came.
  if (people.length === 0 || !findPlace(reading, describeLines(reading))) return text;
  return applyEdits(text, addParticipants({ reading, people, recent }).edits);
}

function withoutContent({
  date,
  context,
  series,
  template,
  recent,
  count,
  around,
  people: chosen,
}: NewNoteRequest): string {
  const taken =
    template === null && recent.length > 0
      ? nextNote({ recent, date, count, ...(around === undefined ? {} : { around }) })
      : '';
  if (taken.trim() !== '') return taken;
  const [previous] = recent;
  const people = chosen ?? usualAttendees(attendanceHistory(recent.map(({ note }) => note)));
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
