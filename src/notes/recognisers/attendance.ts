import { matchesOf } from '../matchesOf';
import type { Unit } from '../markdown/blocks';
import { EMPTY, only, together, type Findings, type Initials } from './findings';
import { isName, isWholeName } from './nameShape';
import { isSomebody } from './nobody';
import type { Participant, Range } from '../note';
import { dividedList, endOfList } from './listEnd';
import { findPeople, type Listed } from './participants';
import type { Line } from './passages';
import { rangeOf, type Prose } from '../markdown/prose';
import type { Settings } from './state';
import type { Topic } from '../note';
import type { Topics } from './topics';
import { any, WORD_END, WORD_START } from '../words/patterns';

/** `Present: `, `attendees:: `, `Present**:** ` with signs that set nothing apart; `Teilnehmer:innen` has a colon within. */
const INLINE =
  /^\s*([^\s:：](?:[^:：]|:(?=\p{Ll})){1,159})[:：]{1,2}(?!in(?:nen)?(?!\p{L}))(?:\*\*|__)?\s*(?:\|\s*)?(?=\S)/u;

/** `(bold: present)` */
const IN_BOLD = new RegExp(`${WORD_START}${any('strongSigns')}${WORD_END}`, 'iu');

/** Whether a heading or a label says that those in bold were there, of all that are listed. */
export const saysBold = (text: string): boolean => text.length < 200 && IN_BOLD.test(text);

/** Those of a list who are in bold; the others were not there. */
export function onlyInBold(prose: Prose, people: readonly Listed[]): Listed[] {
  const strong = prose.spans.filter(({ kind }) => kind === 'strong');
  const isIn = ({ start }: Range, { start: from, end }: Range): boolean =>
    isWithin({ start, end: start }, { start: from, end });
  return people.map((person) => ({
    ...person,
    isAbsent: person.isAbsent || !strong.some((span) => isIn(person.range, span.range)),
  }));
}

/** What divides labels that stand in one line: `Present: Ann · Guests: Bob`. */
const DIVIDED = /(?:(?:\s[·•|/]|[;.])\s+|[\u3000\t])(?=([^:：·•|;.,、，/\u3000\t]{2,60})[:：])/g;
const MAX_CHARACTERS = 2_000;

/** People that a line lists, and where in its prose the list ends. */
export interface InlinePeople {
  readonly people: Findings;
  readonly listed: readonly Listed[];
  readonly end: number;
  /** What the next paragraph lists, where this one ends with a comma. */
  readonly goesOn: 'attendance' | 'regrets' | null;
}

/**
 * Reads `**Present:** Ann, Bob` in a line, and the lines below it while they end with a comma; null if the line is no
 * such list.
 */
export function readInlinePeople(prose: Prose, [from, to]: Line, settings: Settings): InlinePeople | null {
  const line = prose.matchText.slice(from, to);
  if (!/[:：]/.test(line)) return readUnmarked(prose, [from, to], settings);
  const lists: InlinePeople[] = [];
  let start = from;
  for (const { index, 0: divider, 1: label = '' } of line.length > MAX_CHARACTERS
    ? []
    : matchesOf(line, DIVIDED)) {
    // `Present: Ann; Chair: Bob` goes on with people.
    if (!/[·•|]/.test(divider) && !isAttendance(settings.topics.of(label))) continue;
    const list = readList(prose, [start, from + index], settings);
    if (list) lists.push(list);
    start = from + index + divider.length;
  }
  const last = readList(prose, [start, to], settings);
  if (lists.length === 0) return last;
  if (last) lists.push(last);
  return {
    people: together(lists.map(({ people }) => people)),
    listed: lists.flatMap(({ listed }) => listed),
    end: last?.end ?? to,
    goesOn: last?.goesOn ?? null,
  };
}

/** `Present - Ann, Bob`, `Those present were Ann and Bob` */
const UNMARKED = new RegExp(
  `^\\s*([^\\s:：–—-][^:：–—\\n]{2,60}?)(?:\\s+[-–—]{1,3}|\\s+${any('attendanceVerbs')})\\s+(?=[\\p{Lu}\\p{Lo}@])`,
  'u',
);
/** `出席者 佐藤、鈴木`: a blank sets the label apart in scripts without blanks. */
const BLANK_BEHIND =
  /^\s*([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2,12})[ \t\u3000]+(?=\p{Lo}[^、，,]*[、，,])/u;
/** What may hold that; most lines do not. */
const MAY_LIST = new RegExp(`[-–—] |\\s${any('attendanceVerbs')}\\s|[\\p{Lo}][ \\t\\u3000]`, 'u');

/** People whom a line lists without a colon: whole names, or such as are nothing else. */
function readUnmarked(prose: Prose, [from, to]: Line, { hosts, topics }: Settings): InlinePeople | null {
  const line = prose.matchText.slice(from, to);
  if (!MAY_LIST.test(line.slice(0, MAX_LABEL))) return null;
  const [whole = '', label = ''] = UNMARKED.exec(line) ?? BLANK_BEHIND.exec(line) ?? [];
  const topic = whole === '' ? null : topics.of(label);
  if (!isAttendance(topic)) return null;
  const people = findPeople(prose, hosts, 'many', [from + whole.length, to]);
  return arePeople(people)
    ? { people: listedAs(topic, people), listed: people, end: to, goesOn: null }
    : null;
}

const MAX_LABEL = 80;

/** Whether all of a list are surely people. */
export const arePeople = (people: readonly Listed[]): boolean =>
  people.length > 0 &&
  people.every(({ handle, name }) => handle !== null || (isName(name ?? '') && isSomebody(name ?? '')));

/** The same of people whom nothing around says to be any: by first and last name, or as GitHub calls them. */
export const areSurely = (people: readonly Listed[]): boolean =>
  arePeople(people) && people.every(({ handle, name }) => handle !== null || isWholeName(name ?? ''));

/** A line in brackets as a whole; remarks may stand in it, `(Present: Ann (ACME), Bob)`. */
const IN_BRACKETS = /^(\s*\()([^()]+(?:\([^()]*\)[^()]*)*)\)[\s.]*$/;

function readList(
  prose: Prose,
  [from, to]: Line,
  { hosts, topics }: Pick<Settings, 'hosts' | 'topics'>,
): InlinePeople | null {
  const line = prose.matchText.slice(from, to);
  // `(Present: Ann, Bob)`
  const [, lead = '', inner] = IN_BRACKETS.exec(line) ?? [];
  if (inner !== undefined)
    return readList(prose, [from + lead.length, from + lead.length + inner.length], { hosts, topics });
  const [whole = '', label = ''] = INLINE.exec(line) ?? [];
  const topic = whole === '' ? null : topics.of(label);
  const inSentence = topic === null && whole !== '' ? topicAtEnd(label, topics) : null;
  const listed = inSentence ?? topic;
  if (!isAttendance(listed)) return null;
  const end = prose.matchText[to] === '\n' ? endOfList(prose.matchText, to) : to;
  const named = namedIn(prose, [from + whole.length, end], hosts);
  const people = saysBold(label) ? onlyInBold(prose, named) : named;
  // A sentence may tell of people and go on with something else.
  const areWhole =
    people.length > 1 && people.every(({ name, handle }) => handle !== null || isWholeName(name ?? ''));
  if (inSentence !== null && !areWhole) return null;
  const goesOn = people.length > 1 && /,\s*$/.test(prose.matchText.slice(0, end)) ? listed : null;
  return { people: listedAs(listed, people), listed: people, end, goesOn };
}

/** The people of a list, of whom it may say itself who came. */
function namedIn(prose: Prose, line: Line, hosts: readonly string[]): Listed[] {
  const divided = dividedList(prose.matchText, line);
  if (!divided) return findPeople(prose, hosts, 'many', line);
  const away = divided.absent ? findPeople(prose, hosts, 'many', divided.absent) : [];
  return [
    ...findPeople(prose, hosts, 'many', divided.present),
    ...away.map((person) => ({ ...person, isAbsent: true })),
  ];
}

/** What the last words of a sentence announce: `The board met with the following present`. */
function topicAtEnd(label: string, topics: Topics): Topic {
  const words = label.trim().split(' ');
  if (words.length < 4) return null;
  for (let count = Math.min(MAX_LAST_WORDS, words.length - 1); count > 1; count--) {
    const topic = topics.of(words.slice(-count).join(' '));
    if (isAttendance(topic)) return topic;
  }
  return topics.ofSentence(label);
}

const MAX_LAST_WORDS = 5;

/** `eholk`, `josh gould` */
const CALLED = /^[\p{L}\d_-]{2,20}(?: [\p{L}\d_-]{2,20})?$/u;

/** Reads `Staff: Ann Ash, Bob Birch` in a line right below one that lists people; null where it names none. */
export function readGroup(prose: Prose, [from, to]: Line, { hosts, topics }: Settings): Findings | null {
  const [whole = '', label = ''] = INLINE.exec(prose.matchText.slice(from, to)) ?? [];
  if (whole === '' || !topics.isGroup(label)) return null;
  const people = findPeople(prose, hosts, 'many', [from + whole.length, to]);
  const areNamed = people.every(({ handle, name }) => handle !== null || isName(name ?? ''));
  // `eholk, james` are what people are called in a chat.
  const areCalled = people.length > 2 && people.every(({ name }) => CALLED.test(name ?? ''));
  return people.length > 0 && (areNamed || areCalled) ? listedAs('attendance', people) : null;
}

/** Whether people are listed below this. */
export const isAttendance = (topic: Topic): topic is 'attendance' | 'regrets' =>
  topic === 'attendance' || topic === 'regrets';

/** People who attend, or do not. */
export function listedAs(topic: 'attendance' | 'regrets', people: readonly Listed[]): Findings {
  const isThere = ({ isAbsent }: Listed): boolean => topic === 'attendance' && !isAbsent;
  const participants = people.filter(isThere).map(toParticipant);
  const regrets = people.filter((person) => !isThere(person)).map(toParticipant);
  return together(
    [only('participants', participants), only('regrets', regrets)].filter((found) => found !== EMPTY),
  );
}

const toParticipant = ({ handle, name, range }: Listed): Participant => ({ handle, name, range });

/** `AR` of `Ada Rose (AR)`, `AR - Ada Rose`. */
const INITIALS = /(?<![\p{L}\d@])\p{Lu}{2,4}(?![\p{L}\d])/gu;

/** The initials of people that their entries in a list give; whoever uses them means these people. */
export function findInitials({ blocks, kind }: Unit, people: readonly Participant[]): Findings {
  const found: Initials[] = [];
  for (const { prose, cells } of blocks) {
    for (const each of kind === 'row' ? cells : [prose]) {
      for (const { index, 0: text } of matchesOf(each.matchText.slice(0, MAX_CHARACTERS), INITIALS)) {
        const range = rangeOf(each, index, index + text.length);
        const person =
          kind === 'row'
            ? people[0]
            : (people.find((one) => isWithin(range, one.range)) ?? inFront(range, each, people));
        if (person && areInitialsOf(text, person.name ?? person.handle ?? ''))
          found.push({ text, owner: person.handle ?? person.name ?? '', range });
      }
    }
  }
  return only('initials', found);
}

/** Of an entry that begins with initials the one that it names: `AR: Ada Rose`. */
function inFront(
  { start, end }: Range,
  prose: Prose,
  people: readonly Participant[],
): Participant | undefined {
  const [person, other] = people.filter(({ range }) => range.start.line === start.line);
  if (!person || other || person.range.start.character < end.character) return undefined;
  return /^\W{0,5}\p{Lu}{2,4}\s*[:=–-]/u.test(prose.matchText) ? person : undefined;
}

function isWithin({ start }: Range, { start: from, end: to }: Range): boolean {
  if (start.line < from.line || start.line > to.line) return false;
  return (
    (start.line > from.line || start.character >= from.character) &&
    (start.line < to.line || start.character < to.character)
  );
}

/** Whether letters are the first and others of a name, in its order. */
export function areInitialsOf(letters: string, name: string): boolean {
  const called = name.toUpperCase();
  if (!called.startsWith(letters.charAt(0)) || called === letters) return false;
  let at = 0;
  for (const letter of letters) {
    at = called.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
