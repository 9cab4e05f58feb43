import type { TextEdit } from '../note';

/**
 * The edit that puts lines in the place of `count` lines from `at` on, whose texts are `lines`; nothing else changes,
 * a missing line ending at the text's end included.
 */
export function replaceLines(
  lines: readonly string[],
  at: number,
  count: number,
  inserted: readonly string[],
  ending: string,
): TextEdit {
  const newText = inserted.join(ending);
  if (count > 0) {
    const last = at + count - 1;
    const end = { line: last, character: lines[last]?.length ?? 0 };
    return { range: { start: { line: at, character: 0 }, end }, newText };
  }
  if (at === 0) {
    const start = { line: 0, character: 0 };
    return { range: { start, end: start }, newText: newText + ending };
  }
  const start = { line: at - 1, character: lines[at - 1]?.length ?? 0 };
  return { range: { start, end: start }, newText: ending + newText };
}

/** The line ending that a text uses first. */
export function endingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
