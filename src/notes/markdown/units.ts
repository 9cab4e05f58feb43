import type { Tree } from '@lezer/common';
import type { Block, Box, Unit } from './blocks';
import { findCells } from './cells';
import type { LinkDefinitions } from './definitions';
import { readHtml } from './htmlUnits';
import type { Position } from '../note';
import { noProse, type Prose } from './prose';
import { Search } from './search';
import { readInline, type InlineLine } from './readInline';

/** GFM's box: what stands behind its bracket decides whether it is one. */
const BOX = /^\[([ \txX\r\n])\](?=[\r\n]|[ \t]+[^ \t])/;
const NO_CELLS: readonly Prose[] = [];
const CONTAINERS = new Set(['BulletList', 'OrderedList', 'Blockquote', 'FootnoteDefinition', 'Table']);
/** Headings by their rank. */
const RANKS: Readonly<Record<string, number | undefined>> = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2,
};
const HTML = new Set(['HTMLBlock', 'CommentBlock', 'ClosedTagBlock']);
const MARKS = new Set(['QuoteMark', 'HeaderMark']);

/** Reads units of a text, one below the other. */
export class UnitReader {
  readonly #text: string;
  readonly #definitions: LinkDefinitions;
  readonly #lines: LineCounter;

  /** `line` is the number of the text's first line. */
  constructor(text: string, line: number, definitions: LinkDefinitions) {
    this.#text = text;
    this.#definitions = definitions;
    this.#lines = new LineCounter(text, line);
  }

  /** Reads the unit of a node that begins at a place. */
  unit(node: Tree, from: number, { kind, opens }: Pick<Unit, 'kind' | 'opens'>): Unit {
    const line = this.lineAt(from);
    if (kind === 'other' && HTML.has(node.type.name)) {
      const units = readHtml(this.#text.slice(from, from + node.length), this.#lines.positionOf(from));
      if (units.length > 0) return { kind, opens, line, blocks: units.flatMap((each) => each.blocks), units };
    }
    const blocks: Block[] = [];
    this.#read(node, from, 0, blocks);
    return { kind, opens, line, blocks };
  }

  /** The number of the line that holds a place. */
  lineAt(at: number): number {
    this.#lines.moveTo(at);
    return this.#lines.line;
  }

  /** Adds the blocks of a node that begins at a place, below so many items. */
  #read(node: Tree, from: number, depth: number, blocks: Block[]): void {
    const { name } = node.type;
    const rank = RANKS[name];
    if (name === 'Paragraph') blocks.push(this.#block('paragraph', node, from, depth));
    // A heading in a list item opens no section of the note.
    else if (rank !== undefined)
      blocks.push(
        depth > 0
          ? { ...this.#block('paragraph', node, from, depth), isTitle: true }
          : this.#block('heading', node, from, rank),
      );
    else if (name === 'ListItem') this.#item(node, from, depth + 1, blocks);
    else if (name === 'TableRow') blocks.push(this.#row(node, from, depth));
    else if (CONTAINERS.has(name)) eachChild(node, from, (child, at) => this.#read(child, at, depth, blocks));
  }

  #block(kind: Block['kind'], node: Tree, from: number, depth: number): Block {
    const line = this.lineAt(from);
    return { kind, depth, line, prose: this.#prose(node, from, 0), box: null, cells: NO_CELLS };
  }

  #item(node: Tree, from: number, depth: number, blocks: Block[]): void {
    const line = this.lineAt(from);
    const own = blocks.length;
    blocks.push({ kind: 'item', depth, line, prose: noProse, box: null, cells: NO_CELLS });
    let isFirst = true;
    eachChild(node, from, (child, at) => {
      const { name } = child.type;
      if (name === 'ListMark' || name === 'QuoteMark') return;
      const leads = isFirst && (name === 'Paragraph' || RANKS[name] !== undefined);
      isFirst = false;
      if (leads) blocks[own] = this.#leader(child, at, depth, line);
      else this.#read(child, at, depth, blocks);
    });
  }

  /** An item with the words of its first block. */
  #leader(node: Tree, from: number, depth: number, line: number): Block {
    const mayHaveBox = this.#text[from] === '[' && node.type.name === 'Paragraph';
    const mark = mayHaveBox ? BOX.exec(this.#text.slice(from, from + node.length).trimEnd()) : null;
    let box: Box | null = null;
    if (mark) {
      const start = this.#lines.positionOf(from + 1);
      const end = { line: start.line, character: start.character + 1 };
      box = { range: { start, end }, checked: /x/i.test(mark[1] ?? '') };
    }
    return {
      kind: 'item',
      depth,
      line,
      box,
      cells: NO_CELLS,
      prose: this.#prose(node, from, mark?.[0].length ?? 0),
    };
  }

  #row(node: Tree, from: number, depth: number): Block {
    const { line, character } = this.#lines.positionOf(from);
    const row = this.#text.slice(from, from + node.length);
    const cells = findCells(row).map((cell): Prose => {
      if (cell.to === cell.from) return noProse;
      const words = { text: row.slice(cell.from, cell.to), line, character: character + cell.from };
      return readInline([words], this.#definitions);
    });
    return { kind: 'row', depth, line, prose: noProse, box: null, cells };
  }

  /** The words of a leaf without its marks, and without so many characters at its start. */
  #prose(node: Tree, start: number, skipped: number): Prose {
    const lines: InlineLine[] = [];
    let from = start + skipped;
    if (node.children.length > 0) {
      const cursor = node.cursor();
      for (let is = cursor.firstChild(); is; is = cursor.nextSibling()) {
        if (!MARKS.has(cursor.name)) continue;
        this.#addLines(from, start + cursor.from, lines);
        from = start + cursor.to;
      }
    }
    this.#addLines(from, start + node.length, lines);
    return readInline(lines, this.#definitions);
  }

  #addLines(from: number, to: number, lines: InlineLine[]): void {
    for (let at = from; at < to;) {
      this.#lines.moveTo(at);
      const { line, start: lineStart, end: lineEnd } = this.#lines;
      let start = at;
      let end = Math.min(lineEnd, to);
      while (start < end && isBlank(this.#text, start)) start++;
      while (end > start && isBlank(this.#text, end - 1)) end--;
      if (end > start) lines.push({ text: this.#text.slice(start, end), line, character: start - lineStart });
      at = this.#lines.next;
    }
  }
}

/** The blocks in a block, and where they begin; the tree may hold them in groups. */
export function eachChild(node: Tree, from: number, use: (child: Tree, at: number) => void): void {
  const { children } = node;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    // What is no tree of its own are marks.
    if (!child || !('children' in child)) continue;
    const at = from + (node.positions[index] ?? 0);
    if (child.type.isAnonymous) eachChild(child, at, use);
    else use(child, at);
  }
}

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
};

/** Walks down the lines of a text. */
class LineCounter {
  readonly #text: string;
  readonly #newlines: Search;
  readonly #carriages: Search;
  line: number;
  start = 0;
  end: number;

  constructor(text: string, line: number) {
    this.line = line;
    this.#text = text;
    this.#newlines = new Search(text, '\n');
    this.#carriages = new Search(text, '\r');
    this.end = this.#endFrom(0);
  }

  /** Where the next line begins. */
  get next(): number {
    return this.end + (this.#text[this.end] === '\r' && this.#text[this.end + 1] === '\n' ? 2 : 1);
  }

  /** Goes on to the line that holds a place. */
  moveTo(at: number): void {
    while (at > this.end && this.end < this.#text.length) {
      const { next } = this;
      if (next > at) return;
      this.start = next;
      this.end = this.#endFrom(next);
      this.line++;
    }
  }

  positionOf(at: number): Position {
    this.moveTo(at);
    return { line: this.line, character: at - this.start };
  }

  #endFrom(from: number): number {
    return Math.min(this.#newlines.from(from), this.#carriages.from(from));
  }
}
