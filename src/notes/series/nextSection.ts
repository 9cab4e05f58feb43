import { heldMeetings, isOfSeveral, meetingAt } from '../heldMeetings';
import { isSaidStill, KINDS } from '../edits/saidStill';
import { readEdited } from '../edits/readEdited';
import { findWrittenDates } from '../dates/writtenDate';
import type { ActionItem, Note, Position, TextEdit } from '../note';
import type { Reading } from '../reading';
import { contentsEdit } from './contentsList';
import { newNote, type CarriedItems } from './newNote';
import { periodsOn } from './periodHeading';
import { linesIn } from './outline';
import type { PersonRef } from './participantEntry';
import { sectionsOf, type Section } from './meetingOrder';
import { placeFor } from './sectionPlace';
import { contextWithin, endingOf, readSections } from './sectionReading';

/** What a new meeting of a note of several is made of. */
export interface SectionRequest {
  /** The note to which it is added. */
  readonly into: Reading;
  /** A note that tells how meetings are added: the same, or in a new year the last one's. */
  readonly model: Reading;
  /** ISO date. */
  readonly date: string;
  /** Name of the series. */
  readonly series: string;
  /** The meetings before it as notes of their own, as `sectionReadings` gives them, newest first. */
  readonly recent: readonly Reading[];
  readonly carried: readonly CarriedItems[];
  readonly people: readonly PersonRef[] | null;
}

/** A meeting that is added to a note. */
export interface NewSection {
  readonly edits: readonly TextEdit[];
  /** Where one begins to write, in the note with it. */
  readonly cursor: Position;
  readonly refused: readonly ActionItem[];
}

/** The meetings of a note of several, or of one that is to hold several as the `model` does, as notes of their own, newest first. */
export function sectionReadings(reading: Reading, model: Reading = reading): Reading[] {
  const all = isOfSeveral(reading.note) ? sectionsOf(reading).all : onlySection(reading, model);
  const newestFirst = (one: Reading, other: Reading): number =>
    (other.note.date ?? '').localeCompare(one.note.date ?? '');
  return readSections(reading, all).sort(newestFirst);
}

/** The meeting of a day in a note; null for none. */
export const meetingOn = (note: Note, date: string) =>
  heldMeetings(note).find((held) => held.heading !== null && held.date === date) ?? null;

/**
 * Adds a meeting where and as the note adds them; null where that would change what is read elsewhere in the note, or would not be
 * read as a meeting of that day.
 */
export function nextSection(request: SectionRequest): NewSection | null {
  const { into, model, date, recent, carried, people, series } = request;
  const shown = withContent(recent);
  const made = newNote({
    date,
    context: contextWithin(into),
    series,
    template: null,
    recent: shown,
    count: countOf(recent),
    around: into.text,
    carried,
    people,
  });
  const own = isOfSeveral(into.note)
    ? sectionsOf(into)
    : { ...sectionsOf(model), all: onlySection(into, model) };
  const ending = endingOf(into);
  const periods = periodsOn(into, own.all, date);
  const place = placeFor(into, { ...own, all: periods?.own ?? own.all }, date, periods);
  const above = periods?.lines ?? [];
  const body = linesIn(made.text.replace(/(?<![\r\n])[\r\n]+$/, ''));
  // Below a heading at its end something is to be written.
  const isOpen = /^\s{0,3}#{1,6}\s/.test(body.at(-1) ?? '');
  const lines = [...above, ...body, ...(isOpen ? [''] : [])];
  const { between } = own;
  const written = place.isBefore ? [...lines, ...between, ''] : ['', ...between, ...lines];
  const edit: TextEdit = { range: { start: place.at, end: place.at }, newText: written.join(ending) };
  const first = (place.isBefore ? place.at.line : place.at.line + 1 + between.length) + above.length;
  const listed = contentsEdit(into, readEdited(into, [edit]).note, first);
  for (const others of listed ? [[listed], []] : [[]]) {
    const line = first + others.length;
    const at = line + Math.min(made.cursor.line, body.length);
    if (isReadAsMeant(into, { edit, others }, { date, line }))
      return {
        edits: [...others, edit],
        cursor: { line: at, character: made.cursor.character },
        refused: made.refused,
      };
  }
  return null;
}

/** A section that is written, and a line each elsewhere. */
interface Written {
  readonly edit: TextEdit;
  readonly others: readonly TextEdit[];
}

/** Whether all that the note said is still read, and a meeting of that day at the line. */
function isReadAsMeant(
  into: Reading,
  { edit, others }: Written,
  { date, line }: { readonly date: string; readonly line: number },
): boolean {
  const edits = [...others, edit];
  const now = readEdited(into, edits);
  const held = isOfSeveral(now.note) ? meetingAt(now.note, line) : { from: line, date: now.note.date };
  const several = heldMeetings(into.note).filter(({ heading }) => heading !== null).length;
  const isThere = held?.from === line && held.date === date;
  if (!isThere || (several > 0 && now.note.meetings.length !== several + 1)) return false;
  const before = asOf(into, now.note, edit, date);
  // Where it was the only meeting, its heading and a list may have been taken for subjects.
  if (several === 0) return isSaidStill(withoutAgenda(before), withoutAgenda(now), edits, KINDS);
  return isSaidStill(before, now, edits, KINDS);
}

const withoutAgenda = (reading: Reading): Reading => ({
  ...reading,
  note: { ...reading.note, agenda: [] },
});

/**
 * What stands above all meetings is as of the newest one, and what stands below the last one as of that. Above all headings, its own is
 * the title.
 */
function asOf(reading: Reading, now: Note, { range: { start } }: TextEdit, date: string): Reading {
  const { note, front } = reading;
  const [first] = note.sections;
  const isAbove = first && start.line <= first.heading.start.line && !front.values.has('title');
  const title = isAbove ? now.title : note.title;
  const all = isOfSeveral(note) ? heldMeetings(note) : [];
  const from = all[0]?.from ?? 0;
  const isLast = all.every((held) => held.from <= start.line);
  const actions = note.actions.map((action) => {
    const { line } = action.range.start;
    if (line < from) return { ...action, meeting: now.date };
    return isLast && line >= start.line && line >= (all.at(-1)?.to ?? Infinity)
      ? { ...action, meeting: date }
      : action;
  });
  return { ...reading, note: { ...note, date: now.date, title, actions } };
}

/** The only meeting of a note that is to hold several: below a heading of the rank that those of another note have, and of its day. */
function onlySection({ note, text }: Reading, model: Reading): Section[] {
  const { date } = note;
  const [other] = heldMeetings(model.note);
  const depth = model.note.sections.find(({ heading }) => heading.start.line === other?.from)?.depth;
  const section = note.sections.find(
    (each) => each.depth === depth && date !== null && findWrittenDates(each.title, date).length > 0,
  );
  if (!section) return [];
  const { start, end: last } = section.range;
  const lines = linesIn(text);
  const to = last.character > 0 ? last.line + 1 : last.line;
  let end = Math.min(to, lines.length);
  while (end > start.line + 1 && lines[end - 1]?.trim() === '') end--;
  return [{ date, title: section.title, heading: section.heading, from: start.line, to, end }];
}

/** Meetings that have a heading or more than a line below their own: one that was called off does not show how others are written. */
function withContent(recent: readonly Reading[]): readonly Reading[] {
  const shown = recent.filter(
    ({ text, note }) =>
      note.sections.length > 1 || linesIn(text).filter((line) => line.trim() !== '').length > 2,
  );
  return shown.length * 2 < recent.length ? recent : shown;
}

/** The number of the last meeting where titles count them: `Meeting 12`. */
function countOf(recent: readonly Reading[]): number | null {
  const [last, before] = recent.flatMap((reading) => numberIn(reading) ?? []);
  return last !== undefined && before === last - 1 ? last : null;
}

function numberIn({ note: { date, title } }: Reading): number | null {
  if (!date || !title) return null;
  let rest = title;
  for (const { from, to } of findWrittenDates(title, date).reverse())
    rest = rest.slice(0, from) + rest.slice(to);
  const numbers = rest.match(/\d+/g) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : null;
}
