import type { TextEdit } from '../note';
import { linesIn } from './outline';

/**
 * The edit that puts lines in the place of `count` lines of a text from `at` on; nothing else changes, a byte order mark and a
 * missing line ending at the text's end included. Line endings are those of the place.
 */
export function replaceLines(text: string, at: number, count: number, inserted: readonly string[]): TextEdit {
  const lines = linesIn(text);
  const ending = endingAt(text, at);
  const newText = inserted.join(ending);
  // A byte order mark stays in front.
  const startOf = (line: number): number => (line === 0 && text.startsWith('\uFEFF') ? 1 : 0);
  const start = { line: at, character: startOf(at) };
  if (count > 0) {
    const last = at + count - 1;
    return { range: { start, end: { line: last, character: lines[last]?.length ?? 0 } }, newText };
  }
  if (at === 0) return { range: { start, end: start }, newText: newText + ending };
  const behind = { line: at - 1, character: lines[at - 1]?.length ?? 0 };
  return { range: { start: behind, end: behind }, newText: ending + newText };
}

/** The ending of the line above one, else its own, else the one that the text uses first. */
function endingAt(text: string, line: number): string {
  const endings = text.match(/\r\n|\n|\r/g) ?? [];
  return endings[line - 1] ?? endings[line] ?? endings[0] ?? '\n';
}
