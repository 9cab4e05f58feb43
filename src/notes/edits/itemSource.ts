import type { ActionItem, Position, Range, TextEdit } from '../note';
import type { Reading } from '../reading';

/** The lines of an item as one: each but the first behind a blank, with blanks in the place of what indents or quotes it. */
export interface ItemSource {
  readonly text: string;
  /** The number of its first line. */
  readonly line: number;
  /** Where each of its lines begins. */
  readonly starts: readonly number[];
}

/** An action item in a note as it was read, and its lines. */
export interface Item {
  readonly reading: Reading;
  readonly action: ActionItem;
  readonly lines: readonly string[];
  /** Its lines as one. */
  readonly source: ItemSource;
  /** The text of these. */
  readonly line: string;
  /** Where the item starts in it. */
  readonly from: number;
  /** Where the next item of these lines starts, else their end without blanks; in a table the end of the cell. */
  readonly to: number;
}

const QUOTED = /^[ \t]*(?:>[ \t]?)+/;

/** The source of an item that takes a range of a note's lines. */
export function sourceOf(lines: readonly string[], { start, end }: Range): ItemSource {
  let text = lines[start.line] ?? '';
  const starts = [0];
  for (let at = start.line + 1; at <= end.line; at++) {
    starts.push(text.length + 1);
    text += ` ${(lines[at] ?? '').replace(QUOTED, (marks) => ' '.repeat(marks.length))}`;
  }
  return { text, line: start.line, starts };
}

/** Where a place of the note is in an item's source. */
export function offsetIn({ line, starts }: ItemSource, at: Position): number {
  return (starts[at.line - line] ?? 0) + at.character;
}

/** The place of the note that is at an offset of an item's source. */
export function placeIn({ line, starts }: ItemSource, offset: number): Position {
  const next = starts.findIndex((start) => start > offset);
  const index = next < 0 ? starts.length - 1 : next - 1;
  return { line: line + index, character: offset - (starts[index] ?? 0) };
}

/** Whether a place stands in the lines of an item. */
export function isInLines({ line, starts }: ItemSource, at: Position): boolean {
  return at.line >= line && at.line < line + starts.length;
}

/** Edits of a note of which each stays within a line: what parts the lines stays, and so does what indents them. */
export function withinLines(lines: readonly string[], edits: readonly TextEdit[]): TextEdit[] {
  return edits.flatMap(({ range: { start, end }, newText }) => {
    const pieces: TextEdit[] = [];
    for (let line = start.line; line <= end.line; line++) {
      const text = lines[line] ?? '';
      const indent = QUOTED.exec(text)?.[0].length ?? text.length - text.trimStart().length;
      const from = line === start.line ? start.character : indent;
      const to = line === end.line ? end.character : text.length;
      const range = { start: { line, character: from }, end: { line, character: Math.max(from, to) } };
      pieces.push({ range, newText: line === start.line ? newText : '' });
    }
    return pieces;
  });
}
