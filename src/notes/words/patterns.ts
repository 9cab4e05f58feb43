import { LANGUAGES } from './languages';
import type { Lexicon, WordLists, Words } from './lexicon';

/** A kind of words that languages have. */
export type Kind = keyof WordLists;

/** The entries of a list of words. */
export function entriesOf(words: Words | undefined): string[] {
  if (words === undefined) return [];
  return words.includes('\n') ? words.split(',').map((entry) => entry.trim()) : words.split(', ');
}

/** The entries of some kinds in all languages, each once. */
export function wordsOf(...kinds: readonly Kind[]): string[] {
  const found = new Set<string>();
  // Plain loops: this runs for each kind before the first note is read.
  for (const kind of kinds) {
    for (const lexicon of LANGUAGES) {
      const words = lexicon[kind];
      if (words !== undefined) for (const entry of entriesOf(words)) found.add(entry);
    }
  }
  return [...found];
}

/** The lexicons that have words of a kind. */
export function languagesWith(kind: keyof Lexicon): Lexicon[] {
  return LANGUAGES.filter((lexicon) => lexicon[kind] !== undefined);
}

/** The source of a pattern without capturing groups for words of some kinds in any language. */
export function any(...kinds: readonly Kind[]): string {
  return anyOf(wordsOf(...kinds));
}

/** The same for entries: `['task(s)', 'to-do']` become `(?:task(?:s)?|to-do)`. Of those that begin alike the longest is tried first. */
export function anyOf(entries: readonly string[]): string {
  if (entries.length === 0) return NEVER;
  return sourceOf([...entries].sort((one, other) => other.length - one.length));
}

const NEVER = '(?!)';
const SIGNS: Readonly<Record<string, string>> = {
  '(': '(?:',
  ')': ')?',
  '[': '(?:',
  ']': ')',
  ' …': ' .*',
  '…': '\\b.*',
  '-': '\\w*',
};

/** `att(a)ck…` becomes `(?:att(?:a)?ck\b.*)`, `from …` becomes `(?:from .*)`, and `regular-` becomes `(?:regular\w*)`. */
function sourceOf(entries: readonly string[]): string {
  const source = entries
    .join('|')
    .replace(/[()[\]]| ?…|-(?=\||$)|[\\^$.*+?{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
  return `(?:${source})`;
}

/** Shorter words are parts of too many others. */
const SHORTEST_HINT = 4;
const PLAIN = new RegExp(`^[^\\s()[\\]….-]{${SHORTEST_HINT},}`);

/**
 * What every text has that holds words of some kinds, whatever the blanks between them: of each entry the longest word that must be
 * there, or what that begins with. As a pattern it tells fastest that a text has none.
 */
export function hintOf(...kinds: readonly Kind[]): string {
  const hints: string[] = [];
  // Those that begin alike stand together: it is enough to look for the shortest, and the engine looks for what they share.
  for (const hint of wordsOf(...kinds)
    .map(hintIn)
    .sort()) {
    const last = hints.at(-1);
    if (last === undefined || !hint.startsWith(last)) hints.push(hint);
  }
  return hints.join('|');
}

/** `[next|coming] meeting(s)…` becomes `meeting`, `ai(')s` becomes `\b(?:ai(?:')?s)`. */
function hintIn(entry: string): string {
  const parts = partsOf(entry);
  const longest = parts.reduce((one, other) => (shortestOf(other) > shortestOf(one) ? other : one));
  const [plain] = PLAIN.exec(longest) ?? [];
  return plain ?? (shortestOf(longest) < SHORTEST_HINT ? '\\b' : '') + sourceOf([longest]);
}

/** An entry divided at the blanks that are in no brackets, without what follows. */
function partsOf(entry: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of entry.replace(/…$|-$/, '')) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (character === ' ' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

/** How many letters an entry has at least. */
function shortestOf(entry: string): number {
  // `((a )b)` holds brackets in brackets.
  const needed = entry.replace(/\([^()]*\)/g, '').replace(/\([^()]*\)/g, '');
  return needed.replace(/\[([^[\]]*)\]/g, (_, choices: string) =>
    choices.split('|').reduce((one, other) => (other.length < one.length ? other : one)),
  ).length;
}
