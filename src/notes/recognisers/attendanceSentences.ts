import { matchesOf } from '../matchesOf';
import { arePeople, isAttendance, listedAs } from './attendance';
import { EMPTY, together, type Findings } from './findings';
import { mayHold } from './lineWords';
import { isWholeName } from './nameShape';
import { hasFamilyName } from './names';
import { findPeople, type Listed } from './participants';
import type { Line } from './passages';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import { isCommonName } from '../words/commonNames';
import { any, WORD_END, WORD_START } from '../words/patterns';

// Sentences that say who came: `Board members present were Ann Roe and Bob Lee. Also present was Cem Kaya.`

/** `Board members present were ` */
const ANNOUNCED = new RegExp(
  `(?<=^|[.!;,]\\s{1,3})([\\p{L}][\\p{L} '’-]{5,60}?)\\s${any('attendanceVerbs')}:?\\s`,
  'gu',
);
/** ` were present.` */
const BEHIND = new RegExp(`\\s${any('attendanceBehind')}(?![\\p{L}])`, 'gu');
/** Where a sentence ends: not behind `Mr.`, nor an initial. */
const END = /(?<!\s\p{L}|\b\p{L}[\p{L}]{0,2})[.;](?=\s|$)/u;
const MAX_CHARACTERS = 2_000;
const MAX_LIST = 600;

/** Who came, by the sentences of a paragraph. */
export function attendanceInSentences(prose: Prose, settings: Settings): Findings {
  const text = prose.matchText.slice(0, MAX_CHARACTERS);
  // Every such sentence has a word for it.
  if (!mayHold(text, 'came')) return EMPTY;
  const words = text.replace(/[\n\v]/g, ' ');
  const all: Findings[] = [];
  for (const { index, 0: whole, 1: label = '' } of matchesOf(words, ANNOUNCED)) {
    const topic = settings.topics.of(label);
    if (!isAttendance(topic)) continue;
    const from = index + whole.length;
    const length =
      END.exec(words.slice(from, from + MAX_LIST))?.index ?? Math.min(MAX_LIST, words.length - from);
    const people = peopleIn(prose, [from, from + length], settings);
    if (people) all.push(listedAs(topic, people));
  }
  for (const { index } of matchesOf(words, BEHIND)) {
    const before = words.slice(Math.max(0, index - MAX_LIST), index);
    const from = index - before.length + startOfSentence(before);
    const people = peopleIn(prose, [from, index], settings);
    if (people) all.push(listedAs('attendance', people));
  }
  return together(all);
}

/** Where the last sentence of some words begins. */
function startOfSentence(words: string): number {
  const [last] = [...matchesOf(words, /[.!;:]\s/g)].slice(-1);
  return last ? last.index + 2 : 0;
}

/** The people of a stretch that names people with first and last names, and nothing else. */
function peopleIn(prose: Prose, line: Line, { hosts }: Settings): Listed[] | null {
  const people = findPeople(prose, hosts, 'many', line);
  const areWhole = people.every(({ handle, name }) => handle !== null || name?.includes(' ') === true);
  return areWhole && arePeople(people) ? people : null;
}

/** `Meeting: `, `Call with: ` */
const GATHERING = new RegExp(
  `^\\s*(?:[\\p{L}-]{2,20}\\s)?${any('meetings', 'meetingParts')}(?:\\s[\\p{L}/]{1,4})?\\s?[:：](?:\\*\\*|__)?\\s+(?=[\\p{Lu}\\p{Lo}@])`,
  'iu',
);

/** Those whom a line names behind what it was that they met for, and nothing else: `Meeting: Ann, Bob, Cleo`; null for others. */
export function gatheredIn(prose: Prose, [from, to]: Line, { hosts }: Settings): Findings | null {
  const [lead] = to - from > MAX_LIST ? [] : (GATHERING.exec(prose.matchText.slice(from, to)) ?? []);
  if (lead === undefined || OTHER_MEETING.test(lead)) return null;
  const people = findPeople(prose, hosts, 'many', [from + lead.length, to]);
  const known = people.filter(({ handle, name }) => handle !== null || isKnown(name ?? ''));
  return people.length > 1 && arePeople(people) && known.length * 3 >= people.length
    ? listedAs('attendance', people)
    : null;
}

/** `Next meeting: ` */
const OTHER_MEETING = new RegExp(`${WORD_START}${any('otherDays')}${WORD_END}`, 'iu');
/** A name that many have, or `J.J.` */
const isKnown = (name: string): boolean =>
  isCommonName(name.split(' ')[0] ?? '') || hasFamilyName(name) || /^(?:\p{Lu}\.){2}/u.test(name);

/** `Ann Roe (AR), Bob Lee (BL), …` */
const WITH_INITIALS = /^[^,()\n]{3,40}\(\p{Lu}{2,4}\),/u;
const ENTRY = /^\s*(\S[^()]{2,40}) \(\p{Lu}{2,4}\)[.,;]?$/u;
const MIN_ENTRIES = 3;

/** The people of a block that names three and more with their initials and says nothing else: a roll without a label. */
export function rollIn(prose: Prose, { hosts }: Settings): Findings {
  const { matchText } = prose;
  if (matchText.length > MAX_CHARACTERS || !WITH_INITIALS.test(matchText)) return EMPTY;
  const entries = matchText.split(/,\s/);
  const areAll = entries.every((entry) => isWholeName(ENTRY.exec(entry.trimEnd())?.[1] ?? ''));
  return areAll && entries.length >= MIN_ENTRIES
    ? listedAs('attendance', findPeople(prose, hosts, 'many'))
    : EMPTY;
}
