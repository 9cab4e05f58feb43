import type { Block, Unit } from './blocks';
import type { Chunk, WordLine } from './chunks';
import { isHostile } from './hostile';
import { readInline } from './inline';
import { parseUnits } from './mdast';
import { moveProse, noProse, type Prose } from './prose';

const DELIMITERS = /^\|(?:[ \t]*:?-+:?[ \t]*(?:\||$))+$/;
const LINE_END = /\r\n|\n|\r/g;
/** Rows that only remark can read are given to it in stretches of so many characters or more. */
const STRETCH = 5_000;

/**
 * Reads a chunk that is a table, row by row: remark takes a hundred times the memory, and reads all of it again after each
 * edit. null where it is none, or where not all of its lines begin with `|`.
 */
export function readTable(text: string, chunk: Chunk, definitions: string): Unit | null {
  const [header, delimiters, ...rows] = tableLines(text, chunk) ?? [];
  if (!header || !delimiters) return null;
  const reader = new RowReader(text, chunk.line, text.slice(header.lineStart, delimiters.to), definitions);
  const blocks = reader.read([header], 0);
  let stretch: WordLine[] = [];
  let length = 0;
  for (const row of rows) {
    stretch.push(row);
    length += row.to - row.from;
    if (length < Math.max(STRETCH, definitions.length)) continue;
    for (const block of reader.read(stretch, 1)) blocks.push(block);
    stretch = [];
    length = 0;
  }
  for (const block of reader.read(stretch, 1)) blocks.push(block);
  return { kind: 'table', line: chunk.contentLine - chunk.line, blocks };
}

/** The lines of a table; null where a chunk may be something else, or hold something else too. */
function tableLines(text: string, { blocks, hasMark, end }: Chunk): readonly WordLine[] | null {
  const [block, ...others] = blocks;
  const [header, delimiters] = block?.words ?? [];
  if (!block || !header || !delimiters || others.length > 0 || hasMark || block.kind !== 'paragraph')
    return null;
  const isRow = ({ lineStart, from, to }: WordLine): boolean =>
    text[from] === '|' && from - lineStart < 4 && to > from && !text.slice(lineStart, from).includes('\t');
  const titles = text.slice(header.from, header.to);
  const marks = text.slice(delimiters.from, delimiters.to);
  const isHead =
    titles.length > 1 &&
    !titles.includes('\\') &&
    DELIMITERS.test(marks) &&
    cellsIn(titles).length === cellsIn(marks).length;
  if (!isHead || !block.words.every(isRow)) return null;
  // Each line is one of words, and nothing stands behind them.
  const last = block.words.at(-1) ?? header;
  const lines = (text.slice(header.lineStart, last.to).match(LINE_END)?.length ?? 0) + 1;
  return lines === block.words.length && text.slice(last.to, end).trim() === '' ? block.words : null;
}

/** The cells of a row, without the blanks around their words, and where in the row they begin. */
function cellsIn(row: string): { readonly words: string; readonly from: number }[] {
  const cells: { words: string; from: number }[] = [];
  for (let from = 1; from < row.length || cells.length === 0;) {
    const bar = row.indexOf('|', from);
    const end = bar < 0 ? row.length : bar;
    const cell = row.slice(from, end);
    const words = cell.replace(/^[ \t]+/, '');
    cells.push({ words: trimEnd(words), from: from + cell.length - words.length });
    from = end + 1;
  }
  return cells;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

class RowReader {
  readonly #text: string;
  readonly #firstLine: number;
  /** The lines in front of the rows, without the last one's end. */
  readonly #head: string;
  readonly #definitions: string;

  constructor(text: string, firstLine: number, head: string, definitions: string) {
    this.#text = text;
    this.#firstLine = firstLine;
    this.#head = head;
    this.#definitions = definitions;
  }

  /** Reads rows that stand below each other: the header's row, or some `below` it (1). */
  read(rows: readonly WordLine[], below: 0 | 1): Block[] {
    const read = rows.map((row) => this.#row(row));
    const known = read.filter((row) => row !== null);
    return known.length === rows.length ? known : this.#byRemark(rows, below);
  }

  /** null where only remark can tell what a cell says. */
  #row({ line, lineStart, from, to }: WordLine): Block | null {
    const row = this.#text.slice(from, to);
    // A bar behind it is a part of a cell.
    if (row.includes('\\')) return null;
    const cells: Prose[] = [];
    for (const cell of cellsIn(row)) {
      const place = { line: line - this.#firstLine, character: from - lineStart + cell.from };
      const prose =
        cell.words === '' ? noProse : readInline([{ text: cell.words, ...place }], this.#definitions !== '');
      if (!prose) return null;
      cells.push(prose);
    }
    return rowOf(line - this.#firstLine, cells);
  }

  #byRemark(rows: readonly WordLine[], below: 0 | 1): Block[] {
    const first = rows[0];
    const last = rows.at(-1);
    if (!first || !last) return [];
    const line = first.line - this.#firstLine;
    const source = below === 0 ? this.#head : `${this.#head}\n${this.#text.slice(first.lineStart, last.to)}`;
    if (isHostile(source, 0, source.length)) return rows.map((_, index) => rowOf(line + index, []));
    const [table] = parseUnits(source, this.#definitions);
    const lines = line - 2 * below;
    return (table?.blocks ?? []).slice(below).map((row) =>
      rowOf(
        row.line + lines,
        row.cells.map((cell) => moveProse(cell, lines)),
      ),
    );
  }
}

function rowOf(line: number, cells: readonly Prose[]): Block {
  return { kind: 'row', depth: 0, line, prose: noProse, box: null, cells };
}
