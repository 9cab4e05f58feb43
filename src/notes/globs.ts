import { matchesOf } from './matchesOf';
import { remembered } from './remembered';

/** A pattern may mean so many alternatives at most; one that means more matches nothing. */
const MAX_ALTERNATIVES = 500;

/** Tells whether a path with forward slashes fits. */
export type PathTest = (path: string) => boolean;

/** Tells whether one part of a path fits; null stands for any number of parts. */
type PartTest = PathTest | null;

/**
 * Whether a path, relative to the folder that the patterns are of, matches one of them as VS Code's globs do: `*`, `?`,
 * `[a-z]`, `{a,b}`, and `**` for any number of folders. Takes no more than time and patterns multiplied, whatever a
 * workspace's settings hold.
 */
export function globTest(globs: readonly string[]): PathTest {
  const patterns = globs.map((glob) =>
    glob
      .replace(/^(?:\.?\/)+/, '')
      .split('/')
      .map(partTest),
  );
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) =>
      matchSequence(
        pattern,
        parts,
        (test) => test === null,
        (test, part) => test?.(part) ?? true,
      ),
    );
  };
}

/** Whether a path or a folder that it stands in matches one of the patterns. */
export function exclusionTest(globs: readonly string[]): PathTest {
  if (globs.length === 0) return () => false;
  const matches = globTest(globs);
  const folders = new Map<string, boolean>();
  const isExcluded = (path: string): boolean => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return (folder !== '' && remembered(folders, folder, () => isExcluded(folder))) || matches(path);
  };
  return isExcluded;
}

/** A character that means something in a pattern, as a class of its own. */
const ESCAPED = /\[([[\]*?{}])\]/g;

/** The pattern that only the file at a path matches: `a[1].md` is `a[[]1[]].md`. */
export const escapeGlob = (path: string): string => path.replace(/[[\]*?{}]/g, '[$&]');

/** The path that a pattern is the full name of, `./` in front or not; null where it has wildcards or alternatives. */
export function pathOfGlob(glob: string): string | null {
  const isName = !/[*?[{]/.test(glob.replace(ESCAPED, ''));
  return isName ? glob.replace(/^(?:\.?\/)+/, '').replace(ESCAPED, '$1') : null;
}

/** The same pattern, or one that matches more, without what VS Code's searches read in other ways: escapes, commas and backslashes. */
export const searchGlob = (glob: string): string => glob.replace(ESCAPED, '?').replace(/[,\\]/g, '?');

/** Whether `[{]` or the like begins there. */
const isEscapedAt = (glob: string, at: number): boolean =>
  glob[at] === '[' && glob[at + 2] === ']' && /[{}]/.test(glob[at + 1] ?? '');

/** `{a,b{c,d}}.md` as `a.md`, `bc.md`, `bd.md`. */
export function expandBraces(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = findBraces(next);
    if (!braces) done.push(next);
    else for (const each of braces.choices.reverse()) open.push(braces.before + each + braces.after);
    if (done.length + open.length > MAX_ALTERNATIVES) return [];
  }
  return done;
}

/** The first braces that are closed, with what stands between their outermost commas. */
function findBraces(glob: string): { before: string; choices: string[]; after: string } | null {
  let start = glob.indexOf('{');
  while (start > 0 && isEscapedAt(glob, start - 1)) start = glob.indexOf('{', start + 1);
  if (start < 0) return null;
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < glob.length; at++) {
    const character = glob[at];
    if (isEscapedAt(glob, at)) at += 2;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth === 0 || (depth === 1 && character === ',')) {
      choices.push(glob.slice(from, at));
      from = at + 1;
    }
    if (depth === 0) return { before: glob.slice(0, start), choices, after: glob.slice(at + 1) };
  }
  return null;
}

function partTest(pattern: string): PartTest {
  if (pattern === '**') return null;
  if (!/[*?[]/.test(pattern)) return (part) => part === pattern;
  // `*.md`
  const end = pattern.slice(1);
  if (pattern.startsWith('*') && !/[*?[]/.test(end)) return (part) => part.endsWith(end);
  const tokens = tokensOf(pattern).map(characterTest);
  return (part) =>
    matchSequence(
      tokens,
      Array.from(part),
      (test) => test === null,
      (test, character) => test?.(character) ?? true,
    );
}

/** null stands for any number of characters. */
function characterTest(token: string): PathTest | null {
  if (token === '*') return null;
  if (token === '?') return () => true;
  if (token.length > 2 && token.startsWith('[')) return (character) => inClass(token, character);
  return (character) => character === token;
}

/** Classes such as `[!a-z]`, and all other characters one by one. A bracket right at a class's start is one of its characters. */
function tokensOf(pattern: string): string[] {
  const tokens: string[] = [];
  const last = pattern.lastIndexOf(']');
  for (let at = 0; at < pattern.length; at += tokens.at(-1)?.length ?? 1) {
    const first = at + (/[!^]/.test(pattern[at + 1] ?? '') ? 2 : 1);
    const isClass = pattern[at] === '[' && first <= last;
    const end = isClass ? pattern.indexOf(']', Math.min(first + 1, last)) + 1 : at + 1;
    tokens.push(isClass ? pattern.slice(at, end) : String.fromCodePoint(pattern.codePointAt(at) ?? 0));
  }
  return tokens;
}

function inClass(token: string, character: string): boolean {
  const isNegated = /^\[[!^]/.test(token);
  const ranges = matchesOf(token.slice(isNegated ? 2 : 1, -1), /([^])-([^])|([^])/gu);
  for (const [, from, to, only] of ranges) {
    const isIn = only === undefined ? from && to && from <= character && character <= to : only === character;
    if (isIn) return !isNegated;
  }
  return isNegated;
}

/** A star takes as few items as will do; only the last one has to be tried again with more. */
function matchSequence<T>(
  pattern: readonly T[],
  items: readonly string[],
  isStar: (part: T) => boolean,
  isMatch: (part: T, item: string) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let tried = 0;
  for (let index = 0; index < items.length;) {
    const part = pattern[at];
    if (part !== undefined && isStar(part)) {
      star = at++;
      tried = index;
    } else if (part !== undefined && isMatch(part, items[index] ?? '')) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++tried;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}
