import { DEEPEST } from './chunks';

const MARKUP = new Set(['[', ']', '*', '_', '`', '<', '~'].map((character) => character.charCodeAt(0)));
const MOST_MARKUP = 1_000;
const MOST_LINES = 5_000;
const DEEP = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d+[.)])[ \\t]*){${DEEPEST}}`, 'm');

/**
 * Whether a stretch of a text holds more markup or lines in one paragraph, or is nested deeper, than anybody writes by hand:
 * remark takes time that grows with their square. Such a stretch is left unread.
 */
export function isHostile(text: string, start: number, end: number): boolean {
  let markup = 0;
  let lines = 0;
  let isBlank = true;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) {
      // A blank line ends a paragraph, a row its cells.
      const ends = isBlank || text.charCodeAt(index + 1) === 124;
      markup = ends ? 0 : markup;
      lines = ends ? 0 : lines + 1;
      isBlank = true;
    } else if (code !== 32 && code !== 9) {
      isBlank = false;
      if (MARKUP.has(code)) markup++;
    }
    if (markup > MOST_MARKUP || lines > MOST_LINES) return true;
  }
  return end - start > 2 * DEEPEST && DEEP.test(text.slice(start, end));
}
