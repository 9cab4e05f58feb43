import type { Block } from '../markdown/blocks';
import { moveProse, noProse, type Prose } from '../markdown/prose';
import type { Reading } from '../reading';

/** Whole lines of a note that belong together. Lines are zero-based. */
export interface Piece {
  /** `other`: code, HTML, a rule, front matter. */
  readonly kind: Block['kind'] | 'other';
  /** The rank of a heading; how many list items are around, its own one included; 0 elsewhere. */
  readonly depth: number;
  readonly from: number;
  /** The line behind its last one that is not blank. */
  readonly to: number;
  readonly prose: Prose;
}

/** A text's lines without their endings. */
export function linesIn(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The pieces of a note in the order of its lines; together they hold all lines that are not blank. */
export function outline({ text, front, parts }: Pick<Reading, 'text' | 'front' | 'parts'>): Piece[] {
  const lines = linesIn(text);
  const starts: Omit<Piece, 'to'>[] = [];
  if (front.lines > 0) starts.push({ kind: 'other', depth: 0, from: 0, prose: noProse });
  let line = front.lines;
  for (const part of parts) {
    const { unit } = part;
    const shift = line - part.line;
    // Nothing is written into HTML, whatever it says.
    const blocks = unit.units ? [] : unit.blocks;
    if (blocks[0]?.line !== unit.line)
      starts.push({ kind: 'other', depth: 0, from: shift + unit.line, prose: noProse });
    for (const { kind, depth, line: own, prose } of blocks)
      starts.push({ kind, depth, from: shift + own, prose: moved(prose, shift) });
    line += part.lines;
  }
  return starts.flatMap((start, index) => {
    const end = starts[index + 1]?.from ?? lines.length;
    let to = end;
    while (to > start.from && lines[to - 1]?.trim() === '') to--;
    // Several pieces may begin in one line: `- - nested at once`.
    return to > start.from ? [{ ...start, to }] : [];
  });
}

function moved(prose: Prose, lines: number): Prose {
  return lines === 0 || prose === noProse ? prose : moveProse(prose, lines);
}
