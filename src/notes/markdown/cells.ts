/** A cell of a table's row, without the blanks around its words. */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

/** Where the cells of a row stand in it. A bar behind a backslash divides none. */
export function findCells(row: string): Cell[] {
  const cells: Cell[] = [];
  const start = row.length - row.trimStart().length;
  let from = row[start] === '|' ? start + 1 : start;
  for (let bar = barFrom(row, from); bar < row.length; bar = barFrom(row, from)) {
    cells.push(withoutBlanks(row, from, bar));
    from = bar + 1;
  }
  if (row.slice(from).trim() !== '' || cells.length === 0) cells.push(withoutBlanks(row, from, row.length));
  return cells;
}

/** The first bar from here on that divides cells, or the end. */
function barFrom(row: string, from: number): number {
  for (let at = from; at < row.length; at++) {
    const code = row.charCodeAt(at);
    if (code === 124) return at;
    if (code === 92) at++;
  }
  return row.length;
}

function withoutBlanks(row: string, from: number, to: number): Cell {
  while (from < to && isBlank(row, from)) from++;
  while (to > from && isBlank(row, to - 1)) to--;
  return { from, to };
}

/** The row's line may end in `\r\n`. */
const isBlank = (row: string, at: number): boolean => ' \t\r'.includes(row.charAt(at));
