import type { Position } from '../note';
import { columnsOf, type Columns } from '../recognisers/columns';
import type { Item } from './itemSource';

const RULE = /^[\s>]*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;

/** A cell of an item's line in a table: what stands in it without blanks, and all between its lines. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly innerFrom: number;
  readonly innerTo: number;
}

/** The cell of a table that a place stands in; null where it stands in no table. */
export function cellAround(lines: readonly string[], { line, character }: Position): Cell | null {
  if (ruleAbove(lines, line) === 0) return null;
  const cells = cellsOf(lines[line] ?? '');
  return cells.find(({ innerFrom, innerTo }) => innerFrom <= character && character < innerTo) ?? null;
}

/** Tells which column is meant; -1 for none. */
type Pick = (columns: Columns) => number;

/** The cell of the item's row in a column; null where it stands in no table that has one. */
export function cellIn(item: Item, pick: Pick): Cell | null {
  const row = item.action.range.start.line;
  const column = pick(columnsAround(item));
  return (column < 0 ? undefined : cellsOf(item.lines[row] ?? '')[column]) ?? null;
}

/** What stands in the cells of a column in the other rows of the item's table. */
export function othersIn(item: Item, pick: Pick): string[] {
  const column = pick(columnsAround(item));
  const row = item.action.range.start.line;
  const rows: string[] = [];
  const rule = ruleAbove(item.lines, row);
  for (let at = rule + 1; rule > 0 && item.lines[at]?.includes('|'); at++) {
    const line = item.lines[at] ?? '';
    const cell = cellsOf(line)[column];
    if (cell && at !== row) rows.push(line.slice(cell.from, cell.to));
  }
  return rows;
}

/** The columns of the item's table; of none where it stands in none. */
export const columnsAround = (item: Item): Columns =>
  columnsOf(titlesAround(item).map((title) => title.toLowerCase()));

/** The titles of the item's table; empty where it stands in none. */
export function titlesAround(item: Item): string[] {
  const header = item.lines[ruleAbove(item.lines, item.action.range.start.line) - 1] ?? '';
  return cellsOf(header).map(({ from, to }) => header.slice(from, to).replace(/[*_`]/g, ''));
}

/** The line of dashes below the titles of a row's table; 0 where there is none. */
function ruleAbove(lines: readonly string[], row: number): number {
  for (let at = row; at > 0 && lines[at]?.includes('|'); at--)
    if (at < row && RULE.test(lines[at] ?? '')) return at;
  return 0;
}

function cellsOf(line: string): Cell[] {
  const start = /^[\s>]*\|?/.exec(line)?.[0].length ?? 0;
  const cells: Cell[] = [];
  let innerFrom = start;
  for (let at = start; at <= line.length; at++) {
    const isEnd = at === line.length;
    if (line[at] === '\\') at++;
    else if (isEnd || line[at] === '|') {
      const inner = line.slice(innerFrom, at);
      const from = innerFrom + inner.length - inner.trimStart().length;
      // What stands behind the last line is no cell.
      if (!isEnd || inner.trim() !== '')
        cells.push({ from, to: Math.max(from, innerFrom + inner.trimEnd().length), innerFrom, innerTo: at });
      innerFrom = at + 1;
    }
  }
  return cells;
}
