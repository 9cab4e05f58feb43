import { assemble } from './recognisers/assembly';
import type { Definitions } from './markdown/definitions';
import { joinFound, moveFound, NOTHING, replaceFound, type Found } from './recognisers/found';
import { readFrontMatter, type FrontMatter } from './markdown/frontMatter';
import { ownMarkers } from './recognisers/markers';
import { findMeetingDate } from './recognisers/meetingDate';
import type { Note, NoteContext, Position } from './note';
import {
  cut,
  definitionsIn,
  recut,
  redefine,
  type Cut,
  type Part,
  type Recognized,
} from './recognisers/parts';
import { recognize } from './recognisers/recognition';
import { initialState, isSameState, makeSettings, type AskedSettings, type State } from './recognisers/state';

/** A note that was read, with what makes it cheap to read again after an edit. */
export interface Reading {
  readonly note: Note;
  readonly text: string;
  readonly context: NoteContext;
  readonly front: FrontMatter;
  readonly parts: readonly Part[];
  readonly definitions: Definitions;
  readonly settings: AskedSettings;
  /** All that was found, before references were resolved. */
  readonly found: Found;
  readonly lines: number;
}

/** A meeting's date stands in the first of a note's parts. */
const HEAD = 60;

/**
 * Reads a text. Given what was read before an edit, only what the edit touches is read again; the note is the same
 * either way.
 */
export function read(text: string, context: NoteContext, previous: Reading | null = null): Reading {
  const front = readFrontMatter(text);
  if (!previous || !isUsable(previous, context, front)) return readWhole(text, context, front);
  const pieces = recut(text, previous, front.source.length);
  const came = pieces.parts.slice(pieces.front, pieces.parts.length - pieces.behind);
  const went = previous.parts.slice(pieces.front, previous.parts.length - pieces.behind);
  if ([...came, ...went].some((part) => part.definitions.length > 0)) return readWhole(text, context, front);
  const isHead = pieces.front < HEAD;
  const date = isHead ? findDate(pieces.parts, front, context) : previous.settings.date;
  if (date !== previous.settings.date) return readWhole(text, context, front);
  const edit = { pieces, came, went };
  const read = { text, context, front, parts: pieces.parts, definitions: previous.definitions };
  const found = recognizeEdit(previous, edit);
  const lines = previous.lines + countLines(came) - countLines(went);
  return finish({ ...read, settings: previous.settings, lines }, found, previous);
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
  const { parts } = cut(text, front.source.length);
  const definitions = definitionsIn(parts);
  redefine(parts, definitions, front.source !== '');
  const settings = makeSettings(
    {
      date: findDate(parts, front, context),
      hosts: context.hosts,
      ownMarkers: ownMarkers(context.markers ?? []),
    },
    '',
  );
  const read = { text, context, front, parts, definitions, settings };
  const found = recognizeAll(parts, front.lines, settings);
  return finish({ ...read, lines: front.lines + countLines(parts) }, found, null);
}

function findDate(parts: readonly Part[], front: FrontMatter, { path }: NoteContext): string | null {
  const head = parts.slice(0, HEAD).flatMap((part) => part.units);
  return findMeetingDate(head, front, path);
}

const countLines = (parts: readonly Part[]): number => parts.reduce((lines, part) => lines + part.lines, 0);

/** Makes the note. Who owns a task may depend on who attends, never the other way round. */
function finish(read: Omit<Reading, 'note' | 'found'>, found: Found, previous: Reading | null): Reading {
  let { settings } = read;
  const isSame =
    found.participants === previous?.found.participants && found.initials === previous.found.initials;
  const people = isSame ? settings.people : peopleIn(found);
  if (people !== settings.people) {
    settings = makeSettings(settings, people);
    const isAsked = read.parts.some((part) => part.recognized?.asksForPeople);
    if (isAsked) found = recognizeAll(read.parts, read.front.lines, settings);
  }
  const note = assemble(found, read.front, read.context, settings.date, endOf(read), previous);
  return { ...read, settings, found, note };
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

/** Reads all parts in their order. */
function recognizeAll(parts: readonly Part[], firstLine: number, settings: AskedSettings): Found {
  let state = initialState;
  let line = firstLine;
  const all: Found[] = [];
  const nextOf = followers(parts);
  for (const [index, part] of parts.entries()) {
    const { found, after } = recognizePart(part, nextOf(index), state, settings);
    if (found !== NOTHING) all.push(moveFound(found, line));
    state = after;
    line += part.lines;
  }
  return joinFound(all);
}

/** Reads the parts that an edit brought, and those whose reading depends on them. */
function recognizeEdit(
  { found, front, settings }: Reading,
  { pieces, came, went }: { pieces: Cut; came: readonly Part[]; went: readonly Part[] },
): Found {
  const { parts } = pieces;
  // What follows matters to how a part is read, and empty parts are looked through.
  let first = pieces.front;
  do first--;
  while (first >= 0 && parts[first]?.units.length === 0);
  first = Math.max(0, first);
  const startLine = front.lines + countLines(parts.slice(0, first));
  let state = parts[first - 1]?.recognized?.after ?? initialState;
  let line = startLine;
  let index = first;
  const all: Found[] = [];
  const nextOf = followers(parts);
  for (; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    const next = nextOf(index);
    const known = part.recognized;
    // All parts behind one that stands as it stood do so, too.
    if (index >= parts.length - pieces.behind && known && isStillRight(known, next, state, settings)) break;
    const { found: own, after } = recognizePart(part, next, state, settings);
    if (own !== NOTHING) all.push(moveFound(own, line));
    state = after;
    line += part.lines;
  }
  const shift = countLines(came) - countLines(went);
  const isEnd = index === parts.length;
  const oldEnd = isEnd ? Infinity : line - shift;
  return replaceFound(found, startLine, oldEnd, joinFound(all), shift);
}

function isStillRight(
  known: Recognized,
  next: Recognized['next'],
  state: State,
  settings: AskedSettings,
): boolean {
  const isSame =
    known.settings === settings || (!known.asksForPeople && known.settings.date === settings.date);
  return isSame && isSameState(known.before, state) && known.next === next;
}

/**
 * Tells what kind of unit follows each part, asked for in the parts' order. Empty parts are looked through, each stretch of them
 * once.
 */
function followers(parts: readonly Part[]): (index: number) => Recognized['next'] {
  let at = 0;
  return (index) => {
    at = Math.max(at, index + 1);
    while (at < parts.length && parts[at]?.units.length === 0) at++;
    return parts[at]?.units[0]?.kind ?? null;
  };
}

/** Reads one part, or finds that it was read before in the same circumstances. */
function recognizePart(
  part: Part,
  next: Recognized['next'],
  before: State,
  settings: AskedSettings,
): Pick<Recognized, 'found' | 'after'> {
  const known = part.recognized;
  if (known && isStillRight(known, next, before, settings)) return known;
  settings.wasAsked = false;
  let state = before;
  const all: Found[] = [];
  for (const [at, unit] of part.units.entries()) {
    const { found, after } = recognize(unit, state, part.units[at + 1]?.kind ?? next, settings);
    if (found !== NOTHING) all.push(found);
    state = after;
  }
  const [only = NOTHING] = all;
  const found = all.length > 1 ? joinFound(all) : only;
  part.recognized = { before, next, settings, asksForPeople: settings.wasAsked, found, after: state };
  return part.recognized;
}
