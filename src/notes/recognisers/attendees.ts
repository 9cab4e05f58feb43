import { foldName } from '../text/fold';
import { isWord } from './nobody';
import { firstIndex } from '../text/bisect';

/** Somebody who attends, as a text begins with him. */
export interface Known {
  /** How many characters of the text name him. */
  readonly length: number;
  /** Whom initials stand for that the note's own list explains; null where he is called as written. */
  readonly meant: string | null;
}

/**
 * Tells whom of those who attend a text begins with, by the longest of his names; null for nobody. An empty text begins with
 * anybody, so that for it null means that it is not known who attends.
 */
export type FindAttendee = (text: string) => Known | null;

/** How much of a text may be a name. */
export const MAX_NAME = 60;
const MAX_WORDS = 6;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’._-]*/uy;
/** What stands behind names in scripts without capitals: `佐藤さん`. */
const SUFFIX = /(?:さん|氏|様|君|先生|老师|님|씨)$/;

/** Whom the lists of a note name. */
interface Directory {
  /** Whole names, first names and handles, folded. */
  readonly names: ReadonlySet<string>;
  /** What these begin with. */
  readonly firstWords: ReadonlySet<string>;
  /** First names alone, folded, in their order. */
  readonly firstNames: readonly string[];
  /** Last names, folded; they are names with a capital only. */
  readonly lastNames: ReadonlySet<string>;
  /** As they are written; null where the list does not write them. */
  readonly initials: ReadonlyMap<string, string | null>;
}

/**
 * Knows people by a list of them, one a line: names, handles, and initials that stand in a list beside somebody, `(AR)` and
 * behind a tab who that is.
 */
export function attendeesOf(people: string): FindAttendee {
  let known: Directory | null = null;
  return (text) => {
    if (people === '') return null;
    known ??= directoryOf(people.split('\n'));
    return text === '' ? { length: 0, meant: null } : longestOf(text, known);
  };
}

function directoryOf(people: readonly string[]): Directory {
  const names = new Set<string>();
  const firstNames = new Set<string>();
  const lastNames = new Set<string>();
  const written = new Map<string, string>();
  const implied = new Map<string, string | null>();
  for (const each of people) {
    const [name = '', owner] = each.split('\t');
    if (owner !== undefined) {
      written.set(name.slice(1, -1), owner);
      continue;
    }
    const words = name.replace(REVERSED, '$2 $1').split(/\s+/);
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    names.add(foldName(name));
    if (name.includes(', ')) names.add(foldName(words.join(' ')));
    if (first.length > 1 && !first.endsWith('.')) names.add(foldName(first));
    if (words.length > 1 || /^\p{Lu}/u.test(first)) firstNames.add(foldName(first));
    const [, given] = GIVEN.exec(name) ?? [];
    if (given !== undefined) names.add(foldName(given));
    if (words.length < 2) continue;
    if (last.length > 2) {
      lastNames.add(foldName(last));
      for (const user of userNames(foldName(first), foldName(last))) names.add(user);
    }
    const initials = words.map(([letter = '']) => letter).join('');
    // Two may have the same.
    if (/^\p{Lu}{2,3}$/u.test(initials)) implied.set(initials, null);
  }
  return {
    names,
    firstWords: new Set(Array.from(names, (name) => wordAt(name, 0) ?? '')),
    firstNames: [...firstNames].sort(),
    lastNames,
    initials: new Map([...implied, ...written]),
  };
}

/** `Roe, Ann` */
const REVERSED = /^([^,]+), ([^,]+)$/;

/** `민수` of `김민수`, by which one is called. */
const GIVEN = /^(?:\p{sc=Han}(?=\p{sc=Han}{2}$)|\p{sc=Hang}(?=\p{sc=Hang}{2}$))(..)$/u;

/** `aroe`, `ann.roe`: what computers call `Ann Roe`. */
function userNames(first: string, last: string): string[] {
  if (first === '' || last.length < 3) return [];
  const letter = first.charAt(0);
  return [`${letter}${last}`, `${letter}.${last}`, ...['', '.', '_', '-'].map((sign) => first + sign + last)];
}

/** Of a script without blanks so many characters may be a name. */
const MAX_UNPARTED = 8;

/** How much of a text names somebody where no blank ends his name: `佐藤は資料を送る`. */
function unpartedIn(text: string, [from, to]: readonly [number, number], names: ReadonlySet<string>): number {
  for (let end = Math.min(to, from + MAX_UNPARTED); end > from + 1; end--)
    if (names.has(foldName(text.slice(0, end)))) return end;
  return 0;
}

/** The two names that follow a word in their order. */
function namesBehind(word: string, names: readonly string[]): readonly (string | undefined)[] {
  const next = firstIndex(names.length, (index) => (names[index] ?? '') > word);
  return [names[next], names[next + 1]];
}

/** Whether a word is what one of the people is called for short: `Sam` for `Samantha`. */
function isShort(word: string, firstNames: readonly string[]): boolean {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || isWord(word)) return false;
  const short = foldName(word);
  const [next, afterNext] = namesBehind(short, firstNames);
  return next?.startsWith(short) === true && afterNext?.startsWith(short) !== true;
}

function longestOf(
  text: string,
  { names, firstWords, firstNames, lastNames, initials }: Directory,
): Known | null {
  const [, inBrackets] = (text.startsWith('(') ? IN_BRACKETS.exec(text) : null) ?? [];
  if (inBrackets !== undefined) {
    const meant = initials.get(inBrackets) ?? null;
    return meant === null ? null : { length: text.length, meant };
  }
  let found: Known | null = null;
  let end = 0;
  for (let words = 0; words < MAX_WORDS; words++) {
    const word = wordAt(text, end);
    if (word === null) break;
    const whole = end + word.length;
    const forms = formsOf(word);
    for (const form of forms) {
      const length = SUFFIX.test(word) && form !== word ? whole : end + form.length;
      const name = foldName(text.slice(0, end) + form);
      const meant = words === 0 ? initials.get(form) : undefined;
      if (names.has(name) || (words === 0 && lastNames.has(name) && /^\p{Lu}/u.test(form)))
        found = { length, meant: null };
      else if (meant !== undefined) found = { length, meant };
    }
    if (/^\p{Lo}/u.test(word)) {
      const length = unpartedIn(text, [end, whole], names);
      if (length > (found?.length ?? 0)) found = { length, meant: null };
    }
    if (!found && words === 0 && isShort(word, firstNames)) found = { length: word.length, meant: null };
    if (text[whole] !== ' ' || whole > MAX_NAME) break;
    // Most texts begin with nobody.
    if (words === 0 && !forms.some((form) => firstWords.has(foldName(form)))) break;
    end = whole + 1;
  }
  return found;
}

/** `(AR)` */
const IN_BRACKETS = /^\((\p{Lu}{2,3})\)$/u;

function wordAt(text: string, from: number): string | null {
  WORD.lastIndex = from;
  return WORD.exec(text)?.[0] ?? null;
}

/** A word without signs at its end, for a full stop may end a sentence or shorten a name; as it stands; without what is said behind names. */
function formsOf(word: string): readonly string[] {
  const bare = /[.'’_-]$/.test(word) ? word.replace(/(?<![.'’_-])[.'’_-]+$/, '') : word;
  const forms = bare === word ? [word] : [bare, word];
  if (SUFFIX.test(word)) forms.push(word.replace(SUFFIX, ''));
  return forms;
}
