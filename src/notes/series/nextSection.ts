import { heldMeetings, isOfSeveral, meetingAt } from '../heldMeetings';
import { isSaidStill, type Kind } from '../edits/saidStill';
import { readEdited } from '../edits/readEdited';
import { findWrittenDates } from '../dates/writtenDate';
import type { ActionItem, Note, Position, TextEdit } from '../note';
import { read, type Reading } from '../reading';
import { newNote, type CarriedItems } from './newNote';
import { linesIn } from './outline';
import type { PersonRef } from './participantEntry';
import { sectionsOf, type Section, type Sections } from './meetingOrder';

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
  readonly edit: TextEdit;
  /** Where one begins to write, in the note with it. */
  readonly cursor: Position;
  readonly refused: readonly ActionItem[];
}

/** What a new meeting may say, wherever it is added. */
const CAME: readonly Kind[] = [
  'attendance',
  'absences',
  'mentions',
  'references',
  'actions',
  'sections',
  'agenda',
  'decisions',
  'links',
];

/** The meetings of a note of several, or of one that is to hold several as the `model` does, as notes of their own, newest first. */
export function sectionReadings(reading: Reading, model: Reading = reading): Reading[] {
  const lines = linesIn(reading.text);
  const ending = endingOf(reading.text);
  const all = isOfSeveral(reading.note) ? sectionsOf(reading).all : onlySection(reading, model);
  return all
    .map(({ from, end, date }) => {
      const section = read(`${lines.slice(from, end).join(ending)}${ending}`, reading.context);
      // The year may stand above it.
      return { ...section, note: { ...section.note, date } };
    })
    .sort((one, other) => (other.note.date ?? '').localeCompare(one.note.date ?? ''));
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
  const count = countOf(recent);
  const made = newNote({
    date,
    context: into.context,
    series,
    template: null,
    recent,
    count,
    carried,
    people,
  });
  const own = isOfSeveral(into.note)
    ? sectionsOf(into)
    : { ...sectionsOf(model), all: onlySection(into, model) };
  const ending = endingOf(into.text);
  const year = yearHeading(into, own, date);
  const place = placeFor(into, own, date, year?.line ?? null);
  const above = year?.lines ?? [];
  const body = linesIn(made.text.trimEnd());
  // Below a heading at its end something is to be written.
  const isOpen = /^\s{0,3}#{1,6}\s/.test(body.at(-1) ?? '');
  const lines = [...above, ...body, ...(isOpen ? [''] : [])];
  const { between } = own;
  const written = place.isBefore ? [...lines, ...between, ''] : ['', ...between, ...lines];
  const edit: TextEdit = { range: { start: place.at, end: place.at }, newText: written.join(ending) };
  const first = (place.isBefore ? place.at.line : place.at.line + 1 + between.length) + above.length;
  const cursor = { line: first + Math.min(made.cursor.line, body.length), character: made.cursor.character };
  return isReadAsMeant(into, edit, { date, line: first }) ? { edit, cursor, refused: made.refused } : null;
}

/** Whether all that the note said is still read, and a meeting of that day at the line. */
function isReadAsMeant(
  into: Reading,
  edit: TextEdit,
  { date, line }: { readonly date: string; readonly line: number },
): boolean {
  const now = readEdited(into, [edit]);
  const held = isOfSeveral(now.note) ? meetingAt(now.note, line) : { from: line, date: now.note.date };
  const several = heldMeetings(into.note).filter(({ heading }) => heading !== null).length;
  const isThere = held?.from === line && held.date === date;
  if (!isThere || (several > 0 && now.note.meetings.length !== several + 1)) return false;
  return isSaidStill(asOf(into, now.note, edit), now, [edit], CAME);
}

/** What stands outside of all meetings is as of the newest one; above all headings, its own is the title. */
function asOf(reading: Reading, { date, title: titleNow }: Note, { range }: TextEdit): Reading {
  const { note, front } = reading;
  const [first] = note.sections;
  const isAbove = first && range.start.line <= first.heading.start.line && !front.values.has('title');
  const title = isAbove ? titleNow : note.title;
  const actions = note.actions.map((action) =>
    heldMeetings(note).length > 1 && meetingAt(note, action.range.start.line) === null
      ? { ...action, meeting: date }
      : action,
  );
  return { ...reading, note: { ...note, date, title, actions } };
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

interface Place {
  readonly at: Position;
  /** Whether the next meeting follows there, rather than the one before ends. */
  readonly isBefore: boolean;
}

/** Where a meeting of a day stands among others. */
function placeFor(
  { text, note }: Reading,
  { all, isNewestFirst }: Sections,
  date: string,
  yearLine: number | null,
): Place {
  const isEarlier = (section: Section): boolean => (section.date ?? '') < date;
  const next = isNewestFirst ? all.find(isEarlier) : undefined;
  if (next) return { at: { line: yearLine ?? next.from, character: 0 }, isBefore: true };
  const last = isNewestFirst ? all.at(-1) : all.findLast(isEarlier);
  const lines = linesIn(text);
  if (last)
    return { at: { line: last.end - 1, character: lines[last.end - 1]?.length ?? 0 }, isBefore: false };
  const [first] = all;
  if (first) return { at: { line: first.from, character: 0 }, isBefore: true };
  // The first meeting of a note goes behind what it begins with.
  let end = lines.length;
  while (end > 1 && lines[end - 1]?.trim() === '') end--;
  const isEmpty = note.sections.length === 0 && (lines[0] ?? '') === '';
  return { at: { line: end - 1, character: lines[end - 1]?.length ?? 0 }, isBefore: isEmpty };
}

/** `# 2027` above the first meeting of a year, where meetings stand below the headings of their years, and the line of the first of these. */
function yearHeading(
  { note, text }: Reading,
  { all }: Sections,
  date: string,
): { readonly lines: readonly string[]; readonly line: number } | null {
  const year = date.slice(0, 4);
  const above = all.map(({ from, date: day }) => {
    const depth = note.sections.find(({ heading }) => heading.start.line === from)?.depth ?? 0;
    const parent = note.sections.findLast(
      (section) => section.heading.start.line < from && section.depth < depth,
    );
    const own = day?.slice(0, 4) ?? '';
    return parent?.title.replace(/\D+/g, ' ').trim() === own ? { parent, own } : null;
  });
  const [first] = above;
  const parents = new Set(above.map((each) => each?.parent));
  const isKnown = above.some((each) => each?.own === year);
  if (!first || parents.has(undefined) || parents.size < 2 || isKnown) return null;
  const { line } = first.parent.heading.start;
  return { lines: [(linesIn(text)[line] ?? '').replace(first.own, year), ''], line };
}

/** The number of the last meeting where its title counts them: `Meeting 12`. */
function countOf([last, before]: readonly Reading[]): number | null {
  const one = numberIn(last);
  return one !== null && numberIn(before) === one - 1 ? one : null;
}

function numberIn(reading: Reading | undefined): number | null {
  const { date, title } = reading?.note ?? {};
  if (!date || !title) return null;
  let rest = title;
  for (const { from, to } of findWrittenDates(title, date).reverse())
    rest = rest.slice(0, from) + rest.slice(to);
  const numbers = rest.match(/\d+/g) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : null;
}

const endingOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
