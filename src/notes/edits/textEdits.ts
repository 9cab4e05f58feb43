import { matchesOf } from '../matchesOf';
import type { Position, TextEdit } from '../note';

const ENDING = /\r\n|\n|\r/g;

/** The text after edits that do not overlap; those of one place go in in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const offsetAt = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  const placed = edits
    .map(({ range, newText }) => ({ from: offsetAt(range.start), to: offsetAt(range.end), newText }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
  let result = '';
  let done = 0;
  for (const { from, to, newText } of placed) {
    result += text.slice(done, from) + newText;
    done = to;
  }
  return result + text.slice(done);
}

/** The smallest edit within each line that makes `before` of `after`; both have as many lines, with the same endings. */
export function editsWithinLines(before: string, after: string): TextEdit[] {
  const now = after.split(ENDING);
  return before.split(ENDING).flatMap((line, index): TextEdit[] => {
    const changed = now[index] ?? '';
    if (changed === line) return [];
    const { from, to, newText } = smallestChange(line, changed);
    return [
      {
        range: { start: { line: index, character: from }, end: { line: index, character: to } },
        newText,
      },
    ];
  });
}

/** The edits that take back edits of a text that do not overlap, for the text after them. */
export function inverseOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const starts = lineStarts(text);
  const offsetAt = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  const after = applyEdits(text, edits);
  const startsAfter = lineStarts(after);
  let shift = 0;
  return edits
    .map(({ range, newText }) => ({ from: offsetAt(range.start), to: offsetAt(range.end), newText }))
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .map(({ from, to, newText }) => {
      const start = from + shift;
      shift += newText.length - (to - from);
      return {
        range: { start: placeAt(startsAfter, start), end: placeAt(startsAfter, start + newText.length) },
        newText: text.slice(from, to),
      };
    });
}

/** The place of an offset in a text whose lines start at `starts`. */
function placeAt(starts: readonly number[], offset: number): Position {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line, character: offset - (starts[line] ?? 0) };
}

/** The edits that take back edits within lines of a text, for the text after them. */
export function inverseWithinLines(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const lines = text.split(ENDING);
  const shifts = new Map<number, number>();
  return [...edits]
    .sort((one, other) => one.range.start.character - other.range.start.character)
    .map(({ range: { start, end }, newText }) => {
      const shift = shifts.get(start.line) ?? 0;
      const from = start.character + shift;
      shifts.set(start.line, shift + newText.length - (end.character - start.character));
      return {
        range: {
          start: { line: start.line, character: from },
          end: { line: start.line, character: from + newText.length },
        },
        newText: (lines[start.line] ?? '').slice(start.character, end.character),
      };
    });
}

function smallestChange(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  if (isWithinCharacter(before, from) || isWithinCharacter(after, from)) from--;
  let behind = 0;
  while (behind < most - from && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const isCut = (text: string): boolean => isWithinCharacter(text, text.length - behind);
  if (behind > 0 && (isCut(before) || isCut(after))) behind--;
  return { from, to: before.length - behind, newText: after.slice(from, after.length - behind) };
}

/** Neither a line ending nor a character beyond the first 65,536 is to be cut in two. */
function isWithinCharacter(text: string, at: number): boolean {
  const two = text.slice(Math.max(0, at - 1), at + 1);
  return two === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(two);
}

/** One line of a text, without its ending; empty where there is none. `line` is zero-based. */
export function lineOf(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/, line + 1)[line] ?? '';
}

interface LineStarts {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Of the texts looked at last, the latest first: many edits are tried with one text and taken back in another. */
let recent: readonly LineStarts[] = [];
const MAX_RECENT = 2;

/** Where each line of a text starts. */
export function lineStarts(text: string): readonly number[] {
  const known = recent.find((each) => each.text === text);
  if (known) return known.starts;
  const starts = [0];
  for (const { index, 0: ending } of matchesOf(text, ENDING)) starts.push(index + ending.length);
  recent = [{ text, starts }, ...recent].slice(0, MAX_RECENT);
  return starts;
}
