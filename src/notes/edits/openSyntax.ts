import { matchesOf } from '../matchesOf';
import type { Position } from '../note';

/** What may stand in front of a heading's marks: those of quotes and of list items. */
const HEADING = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*#{1,6}$/;
const CODE_MARKS = /`+/g;
const MATH_MARKS = /\${1,2}/g;
/** `<a href="#`, `{#name`, `{{#each`. */
const OPEN = /(?<![\p{L}\d])<\/?[a-z][^<>]*$|\{%?[ \t]*#$/iu;
/** Lines above that are looked at for the start of a block of math. */
const MAX_LINES = 200;

/** Whether the marks at the end of what stands on a line may become a heading's with the next key. */
export function mayBeginHeading(before: string): boolean {
  return HEADING.test(before);
}

/**
 * Whether a place lies in code, a tag or a wiki link that began in its line, or in math, which nothing in front of the place
 * closes: there `#` means no issue.
 */
export function isInOpenSyntax(text: string, { line, character }: Position): boolean {
  const lines = text.split(/\r\n|\n|\r/, line + 1);
  const before = withoutCode((lines[line] ?? '').slice(0, character));
  if (before === null || OPEN.test(before)) return true;
  const isInWikiLink = before.lastIndexOf('[[') > before.lastIndexOf(']]');
  return isInWikiLink || isMathOpen(before) || isInBlockOfMath(lines.slice(-MAX_LINES, -1));
}

/** A line without its code; null where code is open at its end. */
function withoutCode(before: string): string | null {
  let rest = '';
  let done = 0;
  let open = 0;
  for (const { index, 0: mark } of matchesOf(before, CODE_MARKS)) {
    if (mark.length === open) {
      done = index + mark.length;
      open = 0;
    } else if (open === 0 && before[index - 1] !== '\\') {
      rest += before.slice(done, index);
      open = mark.length;
    }
  }
  return open > 0 ? null : rest + before.slice(done);
}

/** Signs that open math touch what follows, which is no digit as in `$5`; those that close it touch what is in front. */
function isMathOpen(before: string): boolean {
  let open = 0;
  for (const { index, 0: mark } of matchesOf(before, MATH_MARKS)) {
    const last = before.charAt(index - 1);
    const next = before.charAt(index + mark.length);
    if (mark.length === open) open = /\s/.test(last) ? open : 0;
    else if (open === 0 && /[^\s\d$]/.test(next) && !/[\\$\p{L}\d]/u.test(last)) open = mark.length;
  }
  return open > 0;
}

/** Whether the lines above end within `$$` and `$$`: no math goes on behind an empty line. */
function isInBlockOfMath(above: readonly string[]): boolean {
  let signs = 0;
  for (const line of above.toReversed()) {
    if (/^[\s>]*$/.test(line)) break;
    if (/^[\s>]*\$\$/.test(line)) signs += line.split('$$').length - 1;
  }
  return signs % 2 === 1;
}
