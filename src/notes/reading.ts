import { assemble } from './recognisers/assembly';
import { readFrontMatter, type FrontMatter } from './markdown/frontMatter';
import type { Note, NoteContext, Position } from './note';
import type { Findings } from './recognisers/findings';
import { ownMarkers } from './recognisers/markers';
import { countHead, findMeetingDate, type DateSources } from './recognisers/meetingDate';
import { orderOf, showsOrder } from './recognisers/noteOrder';
import { countLines, resplit, split, type Part, type Split } from './recognisers/parts';
import {
  foundAfter,
  foundIn,
  recognizeAll,
  recognizeEdit,
  type EditedParts,
  type Recognition,
} from './recognisers/recognizeParts';
import { makeSettings, type Settings } from './recognisers/state';
import { isSameByOrder, type DayOrder } from './dates/dayOrder';
import { keyOfWords, topicsWith } from './recognisers/topics';

/** A note that was read, with what makes it cheap to read again after an edit. It never changes. */
export interface Reading extends Split {
  readonly note: Note;
  readonly text: string;
  readonly context: NoteContext;
  readonly front: FrontMatter;
  /** What is found by who attends, and, to know who that is, what is found without. */
  readonly recognition: Recognition;
  readonly withoutPeople: Recognition;
  /** All that was found, before references were resolved. */
  readonly found: Findings;
  readonly lines: number;
}

/**
 * Reads a text. Given what was read before an edit, only what the edit touches is read again; the note is the same
 * either way, and what was given stays as it is.
 */
export function read(text: string, context: NoteContext, previous: Reading | null = null): Reading {
  const front = readFrontMatter(text);
  if (!previous || !isReadAlike(previous, context, front)) return readWhole(text, context, front);
  const edited = previous.text === text ? previous : readEdit(text, previous);
  if (!edited) return readWhole(text, context, front);
  // What the text says is the same; only what its references mean may differ.
  return edited.context.repository === context.repository ? edited : withNote({ ...edited, context }, null);
}

/** Whether a text is read alike in two contexts, the repository aside. */
function isReadAlike({ context, front }: Reading, now: NoteContext, frontNow: FrontMatter): boolean {
  if (front.source !== frontNow.source) return false;
  return (
    context === now ||
    (context.path === now.path &&
      context.hosts.join() === now.hosts.join() &&
      context.markers?.join('\n') === now.markers?.join('\n') &&
      (context.words === now.words || keyOfWords(context.words) === keyOfWords(now.words)))
  );
}

function readWhole(text: string, context: NoteContext, front: FrontMatter): Reading {
  const whole = split(text, front.source.length, front.lines);
  const { parts } = whole;
  const { hosts, markers, words } = context;
  const when = findDate(parts, orderOf(parts), { front, path: context.path });
  const own = { ownMarkers: ownMarkers(markers ?? []), topics: topicsWith(words) };
  const settings = makeSettings({ ...when, hosts, ...own }, '');
  const withoutPeople = recognizeAll(parts, settings, []);
  const recognition = knowPeople(parts, withoutPeople);
  const found = foundIn(parts, recognition, front.lines);
  const lines = front.lines + countLines(parts);
  return withNote({ ...whole, text, context, front, withoutPeople, recognition, found, lines }, null);
}

/** Reads what an edit touches; null where all is to be read. */
function readEdit(text: string, previous: Reading): Reading | null {
  const now = resplit(text, previous);
  if (!now) return null;
  const { front, context } = previous;
  const { start, firstLine, parts, definitions } = now;
  const removed = previous.parts.slice(now.front, previous.parts.length - now.behind);
  const isHead = now.front < countHead(previous.parts);
  const isOrder = showsOrder(removed) || showsOrder(parts.slice(now.front, parts.length - now.behind));
  if (
    (isHead || isOrder) &&
    !isSameDate(findDate(parts, orderOf(parts), { front, path: context.path }), previous)
  )
    return null;
  const edit = { ...now, removed };
  const withoutPeople = recognizeEdit(edit, previous.withoutPeople, []);
  const recognition = knowPeopleAgain(edit, withoutPeople, previous.recognition);
  const found = foundAfter(previous.found, edit, recognition, front.lines);
  const inserted = countLines(parts, now.front, parts.length - now.behind);
  const lines = previous.lines + inserted - countLines(removed);
  const whole = { start, firstLine, parts, definitions, withoutPeople, recognition, found };
  return withNote({ ...whole, text, context, front, lines }, previous);
}

function findDate(
  parts: readonly Part[],
  shown: DayOrder | null,
  around: Pick<DateSources, 'front' | 'path'>,
): Pick<Settings, 'date' | 'order' | 'dateByOrder'> {
  const head = parts.slice(0, countHead(parts)).map(({ unit }) => unit);
  const { date, order, byOrder } = findMeetingDate({ head, ...around }, shown);
  return { date, order, dateByOrder: byOrder };
}

function isSameDate(now: ReturnType<typeof findDate>, { recognition: { settings } }: Reading): boolean {
  return (
    now.date === settings.date &&
    now.order === settings.order &&
    isSameByOrder(now.dateByOrder, settings.dateByOrder)
  );
}

/** Who owns a task may depend on who attends. */
function knowPeople(parts: readonly Part[], withoutPeople: Recognition): Recognition {
  const { recognized } = withoutPeople;
  const people = peopleIn(withoutPeople);
  if (people === '') return { ...withoutPeople, again: null };
  const settings = makeSettings(withoutPeople.settings, people);
  if (recognized.every(({ asked }) => asked.length === 0)) return { settings, recognized, again: null };
  return recognizeAll(parts, settings, recognized);
}

function knowPeopleAgain(edit: EditedParts, withoutPeople: Recognition, previous: Recognition): Recognition {
  const people = peopleIn(withoutPeople);
  if (people !== previous.settings.people) return knowPeople(edit.parts, withoutPeople);
  return people === '' ? withoutPeople : recognizeEdit(edit, previous, withoutPeople.recognized);
}

function withNote(read: Omit<Reading, 'note'>, previous: Reading | null): Reading {
  const { found, front, context, recognition } = read;
  const { date, order, dateByOrder } = recognition.settings;
  const frame = { front, context, date, dayOrder: order, dateByOrder, end: endOf(read) };
  const note = assemble(found, frame, previous);
  return { ...read, note };
}

/** The place behind the last character. */
function endOf({ text, lines }: Pick<Reading, 'text' | 'lines'>): Position {
  let start = text.length;
  while (start > 0 && !'\r\n'.includes(text[start - 1] ?? '')) start--;
  return { line: lines, character: text.length - start };
}

/** Names and handles, and `(xy)` for the initials of somebody who is listed with them. */
function peopleIn({ recognized }: Recognition): string {
  const people: string[] = [];
  const short: string[] = [];
  for (const { found } of recognized) {
    if (found.participants.length === 0) continue;
    for (const { name, handle } of found.participants) {
      if (name !== null) people.push(name);
      if (handle !== null) people.push(handle);
    }
    for (const { text } of found.initials) short.push(`(${text})`);
  }
  return [...people, ...short].join('\n').toLowerCase();
}
