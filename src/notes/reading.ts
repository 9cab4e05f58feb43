import { assemble } from './recognisers/assembly';
import type { Unit } from './markdown/blocks';
import { readFrontMatter, type FrontMatter } from './markdown/frontMatter';
import type { Note, NoteContext, Position } from './note';
import type { Found } from './recognisers/found';
import { ownMarkers } from './recognisers/markers';
import { findMeetingDate, headOf } from './recognisers/meetingDate';
import { countLines, resplit, split, type Part, type Split } from './recognisers/parts';
import { recognizeAll, recognizeEdit, type PartsFrom, type Recognition } from './recognisers/recognizer';
import { makeSettings } from './recognisers/state';

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
  readonly found: Found;
  readonly lines: number;
}

/**
 * Reads a text. Given what was read before an edit, only what the edit touches is read again; the note is the same
 * either way, and what was given stays as it is.
 */
export function read(text: string, context: NoteContext, previous: Reading | null = null): Reading {
  const front = readFrontMatter(text);
  if (!previous || !isUsable(previous, context, front)) return readWhole(text, context, front);
  if (previous.text === text) return previous;
  return readEdit(text, previous) ?? readWhole(text, context, front);
}

function isUsable({ context, front }: Reading, now: NoteContext, frontNow: FrontMatter): boolean {
  const isSameContext =
    context === now ||
    (context.path === now.path &&
      context.repository === now.repository &&
      context.hosts.join() === now.hosts.join() &&
      context.markers?.join('\n') === now.markers?.join('\n'));
  return isSameContext && front.source === frontNow.source;
}

function readWhole(text: string, context: NoteContext, front: FrontMatter): Reading {
  const whole = split(text, front.source.length);
  const { parts } = whole;
  const { hosts, markers } = context;
  const date = findMeetingDate(unitsOf(parts), front, context.path);
  const settings = makeSettings({ date, hosts, ownMarkers: ownMarkers(markers ?? []) }, '');
  const withoutPeople = recognizeAll({ parts, firstLine: front.lines }, settings, []);
  const recognition = knowPeople({ parts, firstLine: front.lines }, withoutPeople);
  const lines = front.lines + countLines(parts);
  return withNote({ ...whole, text, context, front, withoutPeople, recognition, lines }, null);
}

/** Reads what an edit touches; null where all is to be read. */
function readEdit(text: string, previous: Reading): Reading | null {
  const now = resplit(text, previous);
  if (!now) return null;
  const { front, context } = previous;
  const isHead = now.front < headOf(unitsOf(previous.parts)).length;
  const { date } = previous.recognition.settings;
  if (isHead && findMeetingDate(unitsOf(now.parts), front, context.path) !== date) return null;
  const { tree, start, parts, definitions } = now;
  const edit = {
    ...now,
    firstLine: front.lines,
    removed: previous.parts.slice(now.front, previous.parts.length - now.behind),
  };
  const withoutPeople = recognizeEdit(edit, previous.withoutPeople, []);
  const recognition =
    previous.recognition !== previous.withoutPeople && arePeopleSame(withoutPeople, previous.withoutPeople)
      ? recognizeEdit(edit, previous.recognition, withoutPeople.recognized)
      : knowPeople(edit, withoutPeople);
  const lines =
    previous.lines + countLines(parts.slice(now.front, parts.length - now.behind)) - countLines(edit.removed);
  const whole = { tree, start, parts, definitions, withoutPeople, recognition };
  return withNote({ ...whole, text, context, front, lines }, previous);
}

function* unitsOf(parts: readonly Part[]): Generator<Unit> {
  for (const { unit } of parts) yield unit;
}

/** Who owns a task may depend on who attends. */
function knowPeople(parts: PartsFrom, withoutPeople: Recognition): Recognition {
  const { settings, recognized } = withoutPeople;
  const people = peopleIn(withoutPeople.found);
  if (people === '') return withoutPeople;
  return recognizeAll(parts, makeSettings(settings, people), recognized);
}

const arePeopleSame = ({ found }: Recognition, { found: old }: Recognition): boolean =>
  (found.participants === old.participants && found.initials === old.initials) ||
  peopleIn(found) === peopleIn(old);

function withNote(read: Omit<Reading, 'found' | 'note'>, previous: Reading | null): Reading {
  const { found, settings } = read.recognition;
  const note = assemble(found, read.front, read.context, settings.date, endOf(read), previous);
  return { ...read, found, note };
}

/** The place behind the last character. */
function endOf({ text, lines }: Pick<Reading, 'text' | 'lines'>): Position {
  let start = text.length;
  while (start > 0 && !'\r\n'.includes(text[start - 1] ?? '')) start--;
  return { line: lines, character: text.length - start };
}

/** Names and handles, and `(xy)` for the initials of somebody who is listed with them. */
function peopleIn({ participants, initials }: Found): string {
  const known = participants.flatMap(({ name, handle }) => [name, handle]).filter((one) => one !== null);
  return [...known, ...initials.map(({ text }) => `(${text})`)].join('\n').toLowerCase();
}
