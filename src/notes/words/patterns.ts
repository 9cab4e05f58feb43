import { LANGUAGES } from './languages';
import type { Words } from './kinds/words';
import type { Lexicon, WordLists } from './lexicon';
import { remembered } from '../remembered';
import { plain } from '../text/plain';

/** A kind of words that languages have. */
export type Kind = keyof WordLists;

/** The entries of a list of words. */
export function entriesOf(words: Words | undefined): string[] {
  if (words === undefined) return [];
  return words.includes('\n')
    ? words
        .replace(/\|\n\s*/g, '|')
        .split(',')
        .map((entry) => entry.trim())
    : words.split(', ');
}

/** The entries of some kinds in all languages, each once. */
export function wordsOf(...kinds: readonly Kind[]): string[] {
  const [first, ...others] = kinds.map((kind) => remembered(entriesOfKinds, kind, () => entriesOfKind(kind)));
  return others.length === 0 ? [...(first ?? [])] : [...new Set(first?.concat(...others))];
}

/** Most kinds are asked for several times before the first note is read. */
const entriesOfKinds = new Map<Kind, readonly string[]>();

function entriesOfKind(kind: Kind): readonly string[] {
  const found = new Set<string>();
  for (const lexicon of LANGUAGES) for (const entry of entriesOf(lexicon[kind])) found.add(entry);
  return [...found];
}

/** The lexicons that have words of a kind. */
export function languagesWith(kind: keyof Lexicon): Lexicon[] {
  return LANGUAGES.filter((lexicon) => lexicon[kind] !== undefined);
}

/** All that an entry stands for, what leaves out most first: `end of (the )week` is `end of week` and `end of the week`. */
export function variantsOf(entry: string): string[] {
  const innermost = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/.exec(entry);
  if (!innermost) return [entry];
  const [source, optional, choice = ''] = innermost;
  const choices = optional === undefined ? choice.split('|') : ['', ...optional.split('|')];
  const [before, behind] = [entry.slice(0, innermost.index), entry.slice(innermost.index + source.length)];
  return choices.flatMap((each) => variantsOf(before + each + behind));
}

/** The source of a pattern without capturing groups for words of some kinds in any language. */
export function any(...kinds: readonly Kind[]): string {
  return remembered(sourcesOfKinds, kinds.join(' '), () => anyOf(wordsOf(...kinds)));
}

const sourcesOfKinds = new Map<string, string>();

/** The same for entries: `['task(s)', 'to-do']` become `(?:task(?:s)?|to-do)`. Of those that begin alike the longest is tried first. */
export function anyOf(entries: readonly string[]): string {
  if (entries.length === 0) return NEVER;
  const sorted = longestFirst(entries);
  return `(?:${(sorted.length > FEW ? byFirstLetter(sorted) : sourcesOf(sorted)).join('|')})`;
}

/** The same without a look at the first letter, which a grammar may not have inside a look-behind. */
export function oneByOne(entries: readonly string[]): string {
  return `(?:${sourcesOf(longestFirst(entries)).join('|')})`;
}

const longestFirst = (entries: readonly string[]): string[] =>
  [...entries].sort((one, other) => other.length - one.length);

/** So many are tried one after the other. */
const FEW = 12;

/** What matches nothing. */
export const NEVER = '(?!)';
/** Letters of scripts that part words with blanks, digits and `_`: `\w` beyond ASCII, with the flag u or without. */
const LETTER =
  '\\w\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u10FF\\u1200-\\u1FFF\\u2C00-\\u2DFF';
/** Letters of those that part them with nothing, or hang onto a word what says how it is meant: Chinese, Japanese, Korean. */
const UNPARTED = '\\u1100-\\u11FF\\u3005-\\u3007\\u3041-\\u30FA\\u30FC\\u3400-\\u9FFF\\uAC00-\\uD7A3';
/** Where a word may begin: `\b` in front of it, in any script. Next to letters that nothing parts it may everywhere. */
export const WORD_START = `(?<![${LETTER}])`;
/** Where a word may end, likewise. */
export const WORD_END = `(?![${LETTER}])`;
/** A letter of any of them, as a class that is compiled faster than `\\p{L}`. */
export const ANY_LETTER = `[A-Za-z${LETTER.slice(2)}${UNPARTED}]`;
/** A letter of scripts that part words with nothing, as a class. */
export const ANY_UNPARTED = `[${UNPARTED}]`;
/** A blank between two words, or nothing where a letter stands that needs none. */
export const BLANK = `(?: |(?<=[${UNPARTED}])|(?=[${UNPARTED}]))`;

/** Of `att(a)ck…` the source is `att(?:a)?ck\b.*`, of `from …` it is `from .*`, and of `regular-` it is `regular\w*`. */
function sourcesOf(entries: readonly string[]): string[] {
  // All at once, for there are many thousand.
  return entries
    .join('\n')
    .replace(/[\\^$.*+?{}]/g, '\\$&')
    .replaceAll(')', ')?')
    .replaceAll(']', ')')
    .replace(/[([]/g, '(?:')
    .replaceAll(' …', ' .*')
    .replaceAll('…', `${WORD_END}.*`)
    .replace(/-$/gm, `[${LETTER}${UNPARTED}]*`)
    .replace(SPELT_IN_WAYS, spelt)
    .split('\n');
}

/** Letters that may have accents or be spelt with others, and the apostrophe. */
const SPELT_IN_WAYS = /[\u00C0-\u024F\u0370-\u040F\u0419\u0439\u0450-\u052F\u1E00-\u1FFF’]/g;

/**
 * The sources of entries that begin with the same letter, behind a look at it: without regard to case a pattern tries all
 * its alternatives at every place, of which there may be a thousand.
 */
function byFirstLetter(entries: readonly string[]): string[] {
  const all = entries.some(isInBrackets) ? entries.flatMap(beginningsOf) : entries;
  const groups = new Map<string, { readonly signs: Set<string>; readonly sources: string[] }>();
  for (const [index, source] of sourcesOf(all).entries()) {
    const { letter, sign } = firstOf(all[index]?.charAt(0) ?? '');
    const group = groups.get(letter) ?? { signs: new Set(), sources: [] };
    groups.set(letter, group);
    group.signs.add(sign);
    group.sources.push(source);
  }
  return Array.from(groups.values(), ({ signs, sources }) => {
    const either = sources.join('|');
    return sources.length === 1 ? either : `(?=${[...signs].join('|')})(?:${either})`;
  });
}

const isInBrackets = (entry: string): boolean => entry.startsWith('(') || entry.startsWith('[');

/** What all spellings of the letter that an entry begins with have in common, and the source of a pattern for it. */
const firstOf = (sign: string): { readonly letter: string; readonly sign: string } =>
  remembered(firsts, sign, () =>
    UNPARTED_LETTER.test(sign)
      ? { letter: UNPARTED, sign: `[${UNPARTED}]` }
      : { letter: plain(sign).charAt(0), sign: sourcesOf([sign]).join('') },
  );

const UNPARTED_LETTER = new RegExp(`[${UNPARTED}]`);
const firsts = new Map<string, { readonly letter: string; readonly sign: string }>();

/** An entry as those that begin with no bracket, in the order in which a pattern tries them: `(the )end` is `the end` and `end`. */
function beginningsOf(entry: string): string[] {
  if (!isInBrackets(entry)) return [entry];
  const choices = [''];
  let at = 1;
  for (let depth = 1; depth > 0 && at < entry.length; at++) {
    const sign = entry[at] ?? '';
    if (/[([]/.test(sign)) depth++;
    if (/[)\]]/.test(sign)) depth--;
    if (sign === '|' && depth === 1) choices.push('');
    else if (depth > 0) choices.push((choices.pop() ?? '') + sign);
  }
  if (entry.startsWith('(')) choices.push('');
  return choices.flatMap((choice) => beginningsOf(choice + entry.slice(at)));
}

/** A text as a pattern's source: it means itself, its letters spelt in any way. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]|[^\0-\x7F]/g, spelt);
}

/** What people write who lack a letter's key. */
const SPELT: Readonly<Record<string, string>> = {
  ä: '(?:[aä]\u0308?|ae)',
  ö: '(?:[oö]\u0308?|oe)',
  ü: '(?:[uü]\u0308?|ue)',
  ß: '(?:ß|ss)',
  æ: '(?:æ|ae)',
  œ: '(?:œ|oe)',
  ø: '(?:ø|oe?)',
  ł: '[łl]',
  đ: '[đd]',
  ı: '[ıi]',
  ș: '[sșş][\u0326\u0327]?',
  ş: '[sșş][\u0326\u0327]?',
  ț: '[tțţ][\u0326\u0327]?',
  ţ: '[tțţ][\u0326\u0327]?',
  '’': "['’]",
  ς: '[ςσ]',
};

/** One sign in a pattern: a letter with an accent also stands without it, or with one that is a character of its own. */
const spelt = (sign: string): string => remembered(spellings, sign, () => spell(sign));

const spellings = new Map(Object.entries(SPELT));

function spell(sign: string): string {
  if (sign <= '\x7F') return `\\${sign}`;
  const [base = '', ...marks] = sign.normalize('NFD');
  if (marks.length === 0 || !marks.every((mark) => /[\u0300-\u036F]/.test(mark))) return sign;
  return `[${base}${sign}]${marks.map((mark) => `${mark}?`).join('')}`;
}

/** An entry divided at the blanks that are in no brackets, without what follows. */
export function partsOf(entry: string): string[] {
  const whole = entry.replace(/…$|-$/, '');
  if (!/[([]/.test(whole)) return whole.split(' ');
  const parts = [''];
  let depth = 0;
  for (const character of whole) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (character === ' ' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}
