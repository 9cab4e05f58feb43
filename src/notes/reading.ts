import { assemble } from './recognisers/assembly';
import { unitsIn } from './markdown/blocks';
import { readFrontMatter, type FrontMatter } from './markdown/frontMatter';
import type { Note, NoteContext, Position } from './note';
import type { Findings } from './recognisers/findings';
import { ownMarkers } from './recognisers/markers';
import { peopleInFront } from './recognisers/frontPeople';
import { countHead, findMeetingDate, labelledDay, type DateSources } from './recognisers/meetingDate';
import { orderOf, showsOrder } from './recognisers/noteOrder';
import { dayOfItem } from './recognisers/listedMeetings';
import { MAX_BELOW } from './recognisers/datedHeadings';
import { boldLine } from './recognisers/lineMeetings';
import { areSameMeetings, findMeetings, type Meetings } from './recognisers/meetings';
import { countLines, resplit, split, type Part, type Split } from './recognisers/parts';
import {
  foundAfter,
  foundIn,
  recognizeAll,
  recognizeEdit,
  type EditedParts,
  type Recognition,
} from './recognisers/recognizeParts';
import { wordsOfHeading } from './recognisers/headingWords';
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
  /** Whom the front matter lists. */
  readonly inFront: Findings;
  /** All that was found behind it, before references were resolved. */
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
  const topics = topicsWith(words);
  const around = { front, path: context.path };
  const alone = findDate(parts, orderOf(parts), around);
  const meetings = findMeetings(parts, { ...around, topics, order: alone.order });
  const when = dateOf(meetings, alone);
  const settings = makeSettings({ ...when, hosts, ownMarkers: ownMarkers(markers ?? []), topics }, '');
  const withoutPeople = recognizeAll(parts, { settings, meetings }, []);
  const inFront = peopleInFront(front, { topics, hosts });
  const recognition = knowPeople(parts, withoutPeople, inFront);
  const found = foundIn(parts, recognition, front.lines);
  const lines = front.lines + countLines(parts);
  return withNote(
    { ...whole, text, context, front, inFront, withoutPeople, recognition, found, lines },
    null,
  );
}

/** What is found where a word of a heading, a label or a marker means nothing more. Only what has the word, and what that changes, is read again. */
export function findWithout(previous: Reading, word: string): Findings {
  const { parts, context, front, inFront, withoutPeople: before, recognition } = previous;
  const [longest = ''] = (wordsOfHeading(word).match(/\p{L}+/gu) ?? []).sort(
    (one, other) => other.length - one.length,
  );
  const isSpoken = ({ unit }: Part): boolean =>
    unit.blocks.some(({ prose, cells }) =>
      [prose, ...cells].some(({ matchText, visibleText }) =>
        [matchText, visibleText].some((text) => text.normalize('NFKC').toLowerCase().includes(longest)),
      ),
    );
  let isIn = false;
  const { meetings } = before;
  const topics = topicsWith({ ...context.words, not: [...(context.words?.not ?? []), word] });
  const withoutPeople = recognizeAll(
    parts,
    { settings: { ...before.settings, topics }, meetings },
    parts.map((part, at) => {
      // The rows of a table are read by its titles.
      isIn = isSpoken(part) || (isIn && !part.unit.opens);
      return isIn ? undefined : before.recognized[at];
    }),
  );
  const people = peopleIn(withoutPeople, inFront);
  if (people === '') return foundIn(parts, withoutPeople, front.lines);
  const isSame = people === recognition.settings.people;
  const settings = isSame
    ? { ...recognition.settings, topics }
    : makeSettings(withoutPeople.settings, people);
  const known = withoutPeople.recognized.map((each, at) =>
    each === before.recognized[at] ? recognition.recognized[at] : each,
  );
  return foundIn(parts, recognizeAll(parts, { settings, meetings }, known), front.lines);
}

/** Reads what an edit touches; null where all is to be read. */
function readEdit(text: string, previous: Reading): Reading | null {
  const now = resplit(text, previous);
  if (!now) return null;
  const { front, inFront, context } = previous;
  const { start, firstLine, parts, definitions } = now;
  const removed = previous.parts.slice(now.front, previous.parts.length - now.behind);
  const inserted = parts.slice(now.front, parts.length - now.behind);
  const edit = { ...now, removed };
  const meetings = meetingsAfter(edit, inserted, previous);
  if (meetings === undefined) return null;
  const withoutPeople = recognizeEdit(edit, { ...previous.withoutPeople, meetings }, []);
  const recognition = knowPeopleAgain(edit, withoutPeople, {
    recognition: { ...previous.recognition, meetings },
    inFront,
  });
  const found = foundAfter(previous.found, edit, recognition, front.lines);
  const lines = previous.lines + countLines(inserted) - countLines(removed);
  const whole = { start, firstLine, parts, definitions, withoutPeople, recognition, found };
  return withNote({ ...whole, text, context, front, inFront, lines }, previous);
}

/** The meetings after an edit; undefined where these, or the date, are others than before. */
function meetingsAfter(
  { parts, front: kept, removed }: EditedParts,
  inserted: readonly Part[],
  { parts: partsBefore, front, context, recognition }: Reading,
): Meetings | null | undefined {
  const { settings, meetings: before } = recognition;
  const { topics } = settings;
  const around = { front, path: context.path };
  const changed = [removed, inserted];
  const isDate = kept < countHead(partsBefore) || changed.some(showsOrder);
  const alone = isDate ? findDate(parts, orderOf(parts), around) : settings;
  // Only headings and lines in bold make meetings, and the lines right below headings.
  const isNear = (all: readonly Part[]): boolean =>
    all.slice(Math.max(0, kept - MAX_BELOW), kept).some(({ unit }) => unit.kind === 'heading');
  const isTouched =
    alone.order !== settings.order ||
    isNear(parts) ||
    changed
      .flat()
      .some(
        ({ unit }) =>
          unit.kind === 'heading' ||
          boldLine(unit) !== '' ||
          dayOfItem(unit) !== null ||
          labelledDay(unit, false, alone.order),
      );
  const meetings = isTouched ? findMeetings(parts, { ...around, topics, order: alone.order }) : before;
  const isSame = areSameMeetings(before, meetings, { removed, inserted });
  return isSame && isSameDate(dateOf(meetings, alone), settings) ? meetings : undefined;
}

type When = Pick<Settings, 'date' | 'order' | 'dateByOrder'>;

/** The day of the newest meeting, where there are several. */
function dateOf(meetings: Meetings | null, { date, order, dateByOrder }: When): When {
  return meetings ? { date: meetings.newest, order, dateByOrder: null } : { date, order, dateByOrder };
}

function findDate(
  parts: readonly Part[],
  shown: DayOrder | null,
  around: Pick<DateSources, 'front' | 'path'>,
): When {
  const head = parts.slice(0, countHead(parts)).flatMap(({ unit }) => unitsIn(unit));
  const { date, order, byOrder } = findMeetingDate({ head, ...around }, shown);
  return { date, order, dateByOrder: byOrder };
}

function isSameDate(one: When, other: When): boolean {
  return (
    one.date === other.date && one.order === other.order && isSameByOrder(one.dateByOrder, other.dateByOrder)
  );
}

/** Who owns a task may depend on who attends. */
function knowPeople(parts: readonly Part[], withoutPeople: Recognition, inFront: Findings): Recognition {
  const { recognized, meetings } = withoutPeople;
  const people = peopleIn(withoutPeople, inFront);
  if (people === '') return { ...withoutPeople, again: null };
  const settings = makeSettings(withoutPeople.settings, people);
  if (recognized.every(({ asked }) => asked.size === 0))
    return { settings, meetings, recognized, again: null };
  return recognizeAll(parts, { settings, meetings }, recognized);
}

function knowPeopleAgain(
  edit: EditedParts,
  withoutPeople: Recognition,
  { recognition, inFront }: Pick<Reading, 'recognition' | 'inFront'>,
): Recognition {
  const people = peopleIn(withoutPeople, inFront);
  if (people !== recognition.settings.people) return knowPeople(edit.parts, withoutPeople, inFront);
  return people === '' ? withoutPeople : recognizeEdit(edit, recognition, withoutPeople.recognized);
}

function withNote(read: Omit<Reading, 'note'>, previous: Reading | null): Reading {
  const { found, front, inFront, context, recognition } = read;
  const { date, order, dateByOrder } = recognition.settings;
  const frame = { front, inFront, context, date, dayOrder: order, dateByOrder, end: endOf(read) };
  const note = assemble(found, frame, previous);
  return { ...read, note };
}

/** The place behind the last character. */
function endOf({ text, lines }: Pick<Reading, 'text' | 'lines'>): Position {
  let start = text.length;
  while (start > 0 && !'\r\n'.includes(text[start - 1] ?? '')) start--;
  return { line: lines, character: text.length - start };
}

/** Names, handles, and `(XY)` for initials with whom they stand for, as `attendeesOf` reads them. */
function peopleIn({ recognized }: Recognition, inFront: Findings): string {
  const people: string[] = [];
  const short: string[] = [];
  for (const { found } of [{ found: inFront }, ...recognized]) {
    for (const { name, handle } of [...found.participants, ...found.members]) {
      if (name !== null) people.push(name);
      if (handle !== null) people.push(handle);
    }
    for (const { text, owner } of found.initials) short.push(`(${text})\t${owner}`);
  }
  return [...people, ...short].join('\n');
}
