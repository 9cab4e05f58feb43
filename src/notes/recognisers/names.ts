import type { FindAttendee } from './attendees';
import { isBody, isSomebody } from './nobody';
import { FAMILY_NAMES, JAPANESE_FAMILIES } from '../words/familyNames';
import { any, anyOf, wordsOf } from '../words/patterns';

// How owners are written: one, or several joined.

/** Marks that tell which way to write, and blanks of no width. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '：': ': ',
  '（': '(',
  '）': ')',
  '，': ', ',
  '،': ', ',
  '＠': '@',
  '【': '[',
  '】': ']',
};

/** A text with the signs of European scripts, and without marks that nobody sees. */
export const legible = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/[：（），،＠【】]/g, (sign) => FULL_WIDTH[sign] ?? sign);

/** `@ann-lee`, `@müller` */
export const HANDLE = '@[\\p{L}\\d]+(?:[-_]+[\\p{L}\\d]+)*';
/** `@octo-org/docs`, but not the first of `@ann/@bob` */
const TEAM = `@[a-zA-Z\\d][\\w-]*/[a-zA-Z\\d][\\w.-]*[\\w]`;
/** `, `, `, and `, ` & ` */
const LISTED = `(?:(?<!\\s)\\s+)?[,/&+;、・]\\s*(?:${any('serialConjunctions')}\\s+|&\\s*)?`;
/** `E` and `Y` are initials. */
const SHOUTED = wordsOf('serialConjunctions')
  .filter((word) => word.length > 1)
  .map((word) => word.toUpperCase());
/** ` and `, ` und `; handles need no more than a blank. */
const JOINED = `(?<!\\s)\\s+(?:${anyOf([...wordsOf('conjunctions'), ...SHOUTED])}\\s+|(?=@))`;
export const JOINT = `(?:${LISTED}|${JOINED})`;
const JOINTS = new RegExp(JOINT, 'u');
const JOINT_HERE = new RegExp(JOINT, 'uy');

const LETTERS = "[\\p{L}\\p{M}\\d'’.-]*[\\p{L}\\p{M}\\d.]";
const WORD = `(?:\\p{Lu}${LETTERS}|\\p{Lu}|[dDlO]['’]\\p{Lu}\\p{L}+)`;
/** `van der `, `de la ` */
const CONJUNCTIONS = new Set(wordsOf('conjunctions'));
const PARTICLE = anyOf(wordsOf('nameParticles', 'nameJoins').filter((word) => !CONJUNCTIONS.has(word)));
const PARTICLES = `(?:${PARTICLE} ){0,2}`;
/** `Ana de la Cruz` */
const CASED = `(?:${any('honorifics')} )?${WORD}(?: ${PARTICLES}${WORD}){0,4}`;
const SHAPE = new RegExp(CASED, 'uy');
const HONORED = new RegExp(`^${any('honorifics')} \\p{Lu}`, 'u');
const HANDLE_HERE = new RegExp(HANDLE, 'uy');
const TEAM_HERE = new RegExp(TEAM, 'uy');
/** `@Amara Diallo`, `@Amara D`: the at sign calls somebody whose name has a blank. */
const CALLED = new RegExp(
  `@(\\p{Lu}\\p{Ll}+(?:(?: ${PARTICLES}\\p{Lu}[\\p{L}'’-]+){1,3}| \\p{Lu}(?![\\p{L}\\d])\\.?))`,
  'uy',
);
const REMARK = /\s*\([^()]{0,60}\)/y;

/** Everybody: `all`, `@all`. */
export const IS_EVERYBODY = new RegExp(`^${any('everybody', 'everybodyAlone')}$`, 'i');

const IS_NOBODY = new RegExp(`^${any('nobodyYet')}$`, 'i');

/** Somebody that a text names. */
export interface Named {
  /** As it is to be shown: a handle without `@`, a name as written, whom initials stand for. */
  readonly owner: string;
  readonly from: number;
  readonly to: number;
  /** `attendee`: one of those who attend; `shape`: somebody else, as it seems. */
  readonly kind: 'handle' | 'team' | 'called' | 'attendee' | 'shape';
}

/** People that a text names one after the other, from `from` on. */
export function peopleAt(text: string, from: number, attendeeAt: FindAttendee): Named[] {
  const people: Named[] = [];
  for (let at = from; people.length < MAX_PEOPLE;) {
    const person = personAt(text, at, attendeeAt);
    if (!person) break;
    // `Ann / @ann-roe` is one.
    if (isSlashed(people, text.slice(people.at(-1)?.to, at), person)) people.pop();
    people.push(person);
    let end = person.to;
    const remark = matchAt(REMARK, text, end);
    if (remark !== '' && matchAt(JOINT_HERE, text, end + remark.length) !== '') end += remark.length;
    const joint = matchAt(JOINT_HERE, text, end) || unpartedJoint(text, person, attendeeAt);
    if (joint === '' && !text.startsWith('@', end)) break;
    at = end + joint.length;
  }
  return people;
}

/** `李雷与王强`, `민수와 지은`: what joins names in scripts that need no blanks. */
const UNPARTED_JOINT = /(?:[与與和及跟同並并と]|(?:이?랑|하고|[와과])\s)(?=\p{Lo})/uy;

/** What joins somebody who attends and another one, in such a script; empty where nobody follows. */
function unpartedJoint(text: string, { kind, to }: Named, attendeeAt: FindAttendee): string {
  if (kind !== 'attendee') return '';
  const joint = matchAt(UNPARTED_JOINT, text, to);
  return joint !== '' && attendeeAt(text.slice(to + joint.length)) ? joint : '';
}

const MAX_PEOPLE = 5_000;

/** Whether a handle behind a slash is that of the only person in front of it: he is called so, or blanks set it apart. */
function isSlashed([one, other]: readonly Named[], joint: string, { kind, owner }: Named): boolean {
  if (!one || other || kind !== 'handle' || one.kind === 'handle' || one.kind === 'team') return false;
  const isAlike = owner.slice(0, 2).toLowerCase() === one.owner.slice(0, 2).toLowerCase();
  return joint.trim() === '/' && (joint.length > 1 || isAlike);
}

function personAt(text: string, from: number, attendeeAt: FindAttendee): Named | null {
  if (from >= text.length) return null;
  if (text[from] === '@') {
    const team = matchAt(TEAM_HERE, text, from);
    if (team !== '') return { owner: team.slice(1), from, to: from + team.length, kind: 'team' };
    const handle = matchAt(HANDLE_HERE, text, from);
    // `@TBD` is nobody yet.
    if (handle === '' || IS_NOBODY.test(handle.slice(1))) return null;
    const known = attendeeAt(text.slice(from + 1));
    if (known && known.length > handle.length) {
      const to = from + 1 + known.length;
      return { owner: text.slice(from + 1, to), from, to, kind: 'attendee' };
    }
    const called = matchAt(CALLED, text, from);
    const to = from + called.length;
    if (called !== '' && isEnd(text.slice(to))) return { owner: called.slice(1), from, to, kind: 'called' };
    const owner = IS_EVERYBODY.test(handle.slice(1)) ? 'all' : handle.slice(1);
    return { owner, from, to: from + handle.length, kind: 'handle' };
  }
  const honored = matchAt(HONORED_KOREAN, text, from);
  if (honored !== '') return { owner: honored.slice(0, -1), from, to: from + honored.length, kind: 'called' };
  const known = attendeeAt(text.slice(from));
  const shape = shapeAt(text, from);
  if (known && known.length >= (shape?.length ?? 0)) {
    const to = from + known.length;
    const owner = known.meant ?? text.slice(from, to).replace(HONORIFIC, '');
    return { owner, from, to, kind: 'attendee' };
  }
  if (!shape) return null;
  const owner = shape.replace(HONORIFIC, '').replace(ARTICLE, '');
  return { owner, from, to: from + shape.length, kind: known ? 'attendee' : 'shape' };
}

const isEnd = (rest: string): boolean => /^\s*(?:$|[:：)\],;/&+]| to \p{Ll}| [-–—]+ )/u.test(rest);

/** Names of which nobody in particular is known, as they are shaped. */
function shapeAt(text: string, from: number): string | null {
  const cased = matchAt(SHAPE, text, from);
  if (cased !== '') return cased;
  return uncasedAt(text, from);
}

/** Names in scripts without capitals; a Chinese, Japanese or Korean one begins with a family name. */
function uncasedAt(text: string, from: number): string | null {
  const uncased = matchAt(UNCASED, text, from);
  if (uncased === '') return null;
  if (!/\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(uncased)) {
    // With the article, `الـ`, it is a thing.
    return uncased.startsWith('ال') && !uncased.includes(' ') ? null : uncased;
  }
  return FAMILY.test(uncased) ? uncased : null;
}

/** `민수님` in front of what he does, and not `민수님의`, `민수님에게`: what is his, or for him. */
const HONORED_KOREAN = /\p{sc=Hangul}{2,4}님(?=\s|[:：,，]|이\s|은\s|께서|$)/uy;
/** In front of a group: `The Fire Officers`. */
const ARTICLE = /^The (?=\p{Lu})/u;
/** Behind a name in Korean. */
const HONORIFIC = /(?<=\p{sc=Hangul}{2})(?:님|씨)$/u;
const UNCASED = /\p{Lo}[\p{Lo}\p{M}ー]{0,11}(?: \p{Lo}[\p{Lo}\p{M}]{0,11}){0,3}/uy;
const FAMILY = new RegExp(
  `^(?:${FAMILY_NAMES}|(?:${JAPANESE_FAMILIES})|[\\p{Lo}ー]{1,6}(?:さん|氏|様|君|老师|님|씨))$`,
  'u',
);

/** Whether a name in Chinese, Japanese or Korean is surely one. */
export const hasFamilyName = (name: string): boolean => FAMILY.test(name);

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

/** The owners of a list of people and nothing else, e.g. `@ann and Bob`. */
export function readOwners(text: string): string[] {
  if (IS_EVERYBODY.test(text.replace(/^[(@\s]+|(?<![\s:,)])[\s:,)]+$/g, ''))) return ['all'];
  return text
    .split(JOINTS)
    .map((part) =>
      part
        .replace(/\([^()]*\)/g, '')
        .replace(/^[\s(@[]+/, '')
        .replace(/(?<![\s:,.)\]])[\s:,.)\]]+$/, ''),
    )
    .filter((part) => part !== '')
    .map((part) => (IS_EVERYBODY.test(part) ? 'all' : part));
}

/** The people of a text that names people and says nothing else; else empty. */
export function namesOnly(text: string, attendeeAt: FindAttendee): string[] {
  const words = text.trim();
  if (IS_EVERYBODY.test(words.replace(/^@|(?<![\s:,)])[\s:,)]+$/g, ''))) return ['all'];
  const people = peopleAt(words, 0, attendeeAt);
  const last = people.at(-1);
  if (!last || !/^(?:\s*\([^()]*\))?[\s,+&:.]*$/.test(words.slice(last.to))) return [];
  return people.every(isOwner) ? people.map(({ owner }) => owner) : [];
}

/** Whether somebody can own a task: a name of which nothing is known may be a word. */
export const isOwner = ({ kind, owner }: Named): boolean =>
  kind !== 'shape' || isHonored(owner) || isSomebody(owner) || isBody(owner);

/** `Frau Krause` */
export const isHonored = (owner: string): boolean => HONORED.test(owner);
