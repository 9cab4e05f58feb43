import type { Unit } from './blocks';
import { BYTE_ORDER_MARK, cutChunks, type Chunk } from './chunks';
import { joinFound, moveFound, NOTHING, type Found } from './found';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { Definitions } from './definitions';
import { findDefinitions, parseUnits, type DefinitionSource } from './mdast';
import { findMeetingDate } from './meetingDate';
import type { Note, NoteContext, Position } from './note';
import { assemble } from './assembly';
import { commonEnd, commonStart, lastAtMost } from './difference';
import { recognize } from './recognition';
import { initialState, isSameState, type Settings, type State } from './state';
import { readUnits } from './units';

/** A piece of a text that is read on its own, and what was read; kept while the text around it changes. */
interface Part {
  readonly text: string;
  /** How many line endings it holds. */
  readonly lines: number;
  /** Lines counted from the part's first. */
  units: readonly Unit[];
  readonly definitions: readonly DefinitionSource[];
  /** What its units were read with. */
  used: string;
  recognized: Recognized | null;
}

interface Recognized {
  readonly before: State;
  readonly next: Unit['kind'] | null;
  readonly settings: Settings;
  /** Whether what was found depends on who attends. */
  readonly asksForPeople: boolean;
  readonly found: Found;
  readonly after: State;
  /** `found` with the note's lines, and the line it was moved to. */
  placed: Found;
  line: number;
}

/** A note that was read, with what makes it cheap to read again after an edit. */
export interface Reading {
  readonly note: Note;
  readonly text: string;
  readonly context: NoteContext;
  readonly front: FrontMatter;
  readonly parts: readonly Part[];
  readonly definitions: Definitions;
  readonly people: string;
  readonly settings: Settings;
  /** How often it was read again since it was read whole. */
  readonly edits: number;
}

const DATED_UNITS = 60;

/**
 * Reads a text. Given what was read before an edit, only what the edit touches is read again; the note is the
 * same either way.
 */
export function read(text: string, context: NoteContext, previous: Reading | null = null): Reading {
  // Parts hold on to the text that they were cut from: now and then all are cut from one again.
  const isFresh = previous !== null && previous.edits < 64;
  const usable = isFresh && isSameContext(previous.context, context) ? previous : null;
  const front = readFrontMatter(text);
  const kept = usable && isSameFront(usable.front, front) ? usable : null;
  const parts = kept ? recut(text, kept) : cut(text, front.source.length);
  const definitions = new Definitions(parts.flatMap((part) => part.definitions));
  if (definitions.key !== (kept?.definitions.key ?? '')) reparse(parts, definitions);
  const date = findMeetingDate(firstUnits(parts), front, context.path);
  const reading = { text, context, front, parts, definitions, edits: kept ? kept.edits + 1 : 0 };
  return recognizeAll(reading, date, kept);
}

/** What `read` must find, found by parsing the whole text with remark at once: the slow way, to measure the quick one by. */
export function readWithRemark(text: string, context: NoteContext): Note {
  const front = readFrontMatter(text);
  const body = text.slice(front.source.length);
  const mark = text.charCodeAt(0) === BYTE_ORDER_MARK && front.source === '' ? 1 : 0;
  const units = parseUnits(body.slice(mark), '', mark);
  const parts: Part[] = [
    { text: body, lines: countLines(body), units, definitions: [], used: '', recognized: null },
  ];
  const date = findMeetingDate(firstUnits(parts), front, context.path);
  const whole = { text, context, front, parts, definitions: new Definitions([]), edits: 0 };
  return recognizeAll(whole, date, null).note;
}

/** Where a meeting's date may stand. */
function firstUnits(parts: readonly Part[]): Unit[] {
  const units: Unit[] = [];
  for (const part of parts) {
    units.push(...part.units.slice(0, DATED_UNITS));
    if (units.length >= DATED_UNITS) break;
  }
  return units.slice(0, DATED_UNITS);
}

function isSameContext(one: NoteContext, other: NoteContext): boolean {
  return (
    one === other ||
    (one.path === other.path &&
      one.hosts.join() === other.hosts.join() &&
      one.repository === other.repository)
  );
}

function isSameFront(one: FrontMatter, other: FrontMatter): boolean {
  return one.source === other.source;
}

function cut(text: string, start: number): Part[] {
  return cutChunks(text, start, 0).chunks.map((chunk) => makePart(text, chunk, NO_DEFINITIONS));
}

const NO_DEFINITIONS = new Definitions([]);

function makePart(text: string, chunk: Chunk, definitions: Definitions): Part {
  const own = text.slice(chunk.start, chunk.end);
  const used = definitions.usedIn(own);
  return {
    text: own,
    lines: countLines(own),
    units: readUnits(text, chunk, used),
    used,
    definitions: chunk.isHard && own.includes(']:') ? findDefinitions(own) : [],
    recognized: null,
  };
}

function countLines(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++;
  if (text.includes('\r')) count += text.match(/\r(?!\n)/g)?.length ?? 0;
  return count;
}

/** Cuts only what lies around the difference between two texts; the parts before and behind are kept. */
function recut(text: string, previous: Reading): Part[] {
  const old = previous.text;
  if (text === old) return [...previous.parts];
  const from = commonStart(old, text);
  const tail = commonEnd(old, text, from);
  const shift = text.length - old.length;
  const starts: number[] = [];
  let offset = previous.front.source.length;
  for (const part of previous.parts) {
    starts.push(offset);
    offset += part.text.length;
  }
  // The part before the first that changes may go on into it.
  const first = Math.max(0, lastAtMost(starts, from) - 1);
  const start = starts[first] ?? previous.front.source.length;
  // Behind the difference the old parts may begin as they did.
  const oldPartAt = (at: number): number => {
    const before = at - shift;
    const index = lastAtMost(starts, before);
    const isStart = starts[index] === before && before >= old.length - tail;
    return isStart && index > first ? index : -1;
  };
  const { chunks, end } = cutChunks(text, start, 0, (at) => oldPartAt(at) >= 0);
  const again = chunks.map((chunk) => makePart(text, chunk, previous.definitions));
  const behind = end < text.length ? oldPartAt(end) : -1;
  return [...previous.parts.slice(0, first), ...again, ...(behind < 0 ? [] : previous.parts.slice(behind))];
}

/** Reads what a change of definitions changes. */
function reparse(parts: readonly Part[], definitions: Definitions): void {
  for (const part of parts) {
    const used = definitions.usedIn(part.text);
    const [chunk, ...others] = used === part.used ? [] : cutChunks(part.text, 0, 0).chunks;
    if (!chunk) continue;
    const isHard = chunk.isHard || others.length > 0;
    part.used = used;
    part.units = readUnits(part.text, { ...chunk, end: part.text.length, isHard }, used);
    part.recognized = null;
  }
}

function recognizeAll(
  cutUp: Omit<Reading, 'note' | 'people' | 'settings'>,
  date: string | null,
  previous: Reading | null,
): Reading {
  let people = previous?.people ?? '';
  let settings =
    previous?.settings.date === date ? previous.settings : makeSettings(date, cutUp.context, people);
  let found = recognizeParts(cutUp, settings);
  const named = peopleIn(found);
  if (named !== people) {
    people = named;
    settings = makeSettings(date, cutUp.context, people);
    // Who owns a task may depend on who attends, never the other way round.
    const isAsked = cutUp.parts.some((part) => part.recognized?.asksForPeople);
    if (isAsked) found = recognizeParts(cutUp, settings);
  }
  const note = assemble(found, cutUp.front, cutUp.context, date, endOf(cutUp));
  return { ...cutUp, people, settings, note };
}

/** The place behind the last character. */
function endOf({ text, front, parts }: Pick<Reading, 'text' | 'front' | 'parts'>): Position {
  const line = parts.reduce((lines, part) => lines + part.lines, front.lines);
  let start = text.length;
  while (start > 0 && !'\r\n'.includes(text[start - 1] ?? '')) start--;
  return { line, character: text.length - start };
}

interface AskedSettings extends Settings {
  /** Whether somebody was asked for since it was last set. */
  wasAsked: boolean;
}

/** `people`: names and handles in lower case, one a line. */
function makeSettings(date: string | null, { hosts }: NoteContext, people: string): AskedSettings {
  let known: Set<string> | null = null;
  const settings: AskedSettings = {
    date,
    hosts,
    wasAsked: false,
    isPerson: (name) => {
      settings.wasAsked = true;
      known ??= new Set(people.split('\n').flatMap((whole) => [whole, whole.split(' ')[0] ?? whole]));
      return known.has(name.toLowerCase());
    },
  };
  return settings;
}

function peopleIn({ participants }: Found): string {
  return participants
    .flatMap(({ name, handle }) => [name, handle].filter((known) => known !== null))
    .join('\n')
    .toLowerCase();
}

/** Reads all parts in their order; those that stand as they stood keep what was found in them. */
function recognizeParts({ parts, front }: Pick<Reading, 'parts' | 'front'>, settings: Settings): Found {
  let state = initialState;
  let line = front.lines;
  const all: Found[] = [];
  for (const [index, part] of parts.entries()) {
    const next = kindAfter(parts, index);
    let known = part.recognized;
    if (!known || !isStillRight(known, state, next, settings)) {
      known = recognizePart(part, state, next, settings as AskedSettings, line);
      part.recognized = known;
    } else if (known.line !== line) {
      known.placed = moveFound(known.found, line);
      known.line = line;
    }
    if (known.placed !== NOTHING) all.push(known.placed);
    state = known.after;
    line += part.lines;
  }
  return joinFound(all);
}

function kindAfter(parts: readonly Part[], index: number): Unit['kind'] | null {
  for (let next = index + 1; next < parts.length; next++) {
    const kind = parts[next]?.units[0]?.kind;
    if (kind !== undefined) return kind;
  }
  return null;
}

function isStillRight(
  known: Recognized,
  state: State,
  next: Unit['kind'] | null,
  settings: Settings,
): boolean {
  const { settings: used } = known;
  const isSame = used === settings || (!known.asksForPeople && used.date === settings.date);
  return isSame && known.next === next && isSameState(known.before, state);
}

function recognizePart(
  { units }: Part,
  before: State,
  next: Unit['kind'] | null,
  settings: AskedSettings,
  line: number,
): Recognized {
  settings.wasAsked = false;
  let state = before;
  const all: Found[] = [];
  for (const [index, unit] of units.entries()) {
    const { found, after } = recognize(unit, state, units[index + 1]?.kind ?? next, settings);
    all.push(found);
    state = after;
  }
  const [only = NOTHING] = all;
  const found = all.length > 1 ? joinFound(all) : only;
  const placed = moveFound(found, line);
  return { before, next, settings, asksForPeople: settings.wasAsked, found, after: state, placed, line };
}
