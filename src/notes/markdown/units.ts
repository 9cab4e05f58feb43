import type { Tree, TreeCursor } from '@lezer/common';
import type { Block, Box, Unit } from './blocks';
import { findCells } from './cells';
import type { LinkDefinitions } from './definitions';
import { noProse, type Prose } from './prose';
import { readInline, type InlineLine } from './readInline';

/** A node of a tree in a stretch of whole lines. */
export interface Stretch {
  readonly text: string;
  readonly node: Tree;
  /** Where the node begins in the text. */
  readonly from: number;
}

/** GFM's box: what stands behind its bracket decides whether it is one. */
const BOX = /^\[([ \txX\r\n])\](?=[\r\n]|[ \t]+[^ \t])/;
const CONTAINERS = new Set(['BulletList', 'OrderedList', 'Blockquote', 'FootnoteDefinition', 'Table']);
const MARKS = new Set(['QuoteMark', 'HeaderMark']);

/** Reads a unit, its lines counted from the first of the text. */
export function readUnit(
  { text, node, from }: Stretch,
  place: Pick<Unit, 'kind' | 'opens'>,
  definitions: LinkDefinitions,
): Unit {
  const reader = new UnitReader(text, from, definitions);
  const cursor = node.cursor();
  const line = reader.lineAt(0);
  const blocks = place.kind === 'item' ? reader.item(cursor, 1) : reader.blocks(cursor, 0);
  return { ...place, line, blocks };
}

class UnitReader {
  readonly #text: string;
  /** Where the tree begins in the text. */
  readonly #offset: number;
  readonly #definitions: LinkDefinitions;
  /** The line looked at last: its number, its start and its end. */
  #line = 0;
  #start = 0;
  #end: number;

  constructor(text: string, offset: number, definitions: LinkDefinitions) {
    this.#text = text;
    this.#offset = offset;
    this.#definitions = definitions;
    this.#end = this.#lineEnd(0);
  }

  lineAt(at: number): number {
    this.#moveTo(this.#offset + at);
    return this.#line;
  }

  blocks(cursor: TreeCursor, depth: number): Block[] {
    const { name } = cursor;
    if (name === 'Paragraph') return [this.#block('paragraph', cursor, depth)];
    const rank = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
    // A heading in a list item opens no section of the note.
    if (rank !== undefined)
      return [this.#block(depth > 0 ? 'paragraph' : 'heading', cursor, depth > 0 ? depth : Number(rank))];
    if (name === 'ListItem') return this.item(cursor, depth + 1);
    if (name === 'TableRow') return [this.#row(cursor, depth)];
    return CONTAINERS.has(name) ? this.#within(cursor, depth) : [];
  }

  item(cursor: TreeCursor, depth: number): Block[] {
    const line = this.lineAt(cursor.from);
    const nested: Block[] = [];
    let own: Block = { kind: 'item', depth, line, prose: noProse, box: null, cells: [] };
    let isFirst = true;
    if (cursor.firstChild()) {
      do {
        const { name } = cursor;
        if (name === 'ListMark' || name === 'QuoteMark') continue;
        const leads = isFirst && (name === 'Paragraph' || name.includes('Heading'));
        isFirst = false;
        if (leads) own = this.#leader(own, cursor);
        else for (const block of this.blocks(cursor, depth)) nested.push(block);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    return [own, ...nested];
  }

  /** An item with the words of its first block. */
  #leader(item: Block, cursor: TreeCursor): Block {
    const from = this.#offset + cursor.from;
    const words = this.#text.startsWith('[', from) && cursor.name === 'Paragraph';
    const mark = words ? BOX.exec(this.#text.slice(from, this.#offset + cursor.to).trimEnd()) : null;
    if (!mark) return { ...item, prose: this.#prose(cursor, 0) };
    this.#moveTo(from);
    const start = { line: this.#line, character: from - this.#start + 1 };
    const range = { start, end: { line: this.#line, character: start.character + 1 } };
    const box: Box = { range, checked: /x/i.test(mark[1] ?? '') };
    return { ...item, box, prose: this.#prose(cursor, mark[0].length) };
  }

  #within(cursor: TreeCursor, depth: number): Block[] {
    const found: Block[] = [];
    if (!cursor.firstChild()) return found;
    do for (const block of this.blocks(cursor, depth)) found.push(block);
    while (cursor.nextSibling());
    cursor.parent();
    return found;
  }

  #block(kind: Block['kind'], cursor: TreeCursor, depth: number): Block {
    const line = this.lineAt(cursor.from);
    return { kind, depth, line, prose: this.#prose(cursor, 0), box: null, cells: [] };
  }

  #row(cursor: TreeCursor, depth: number): Block {
    const from = this.#offset + cursor.from;
    this.#moveTo(from);
    const line = this.#line;
    const character = from - this.#start;
    const row = this.#text.slice(from, this.#offset + cursor.to);
    const cells = findCells(row).map((cell): Prose => {
      if (cell.to === cell.from) return noProse;
      const words = { text: row.slice(cell.from, cell.to), line, character: character + cell.from };
      return readInline([words], this.#definitions);
    });
    return { kind: 'row', depth, line, prose: noProse, box: null, cells };
  }

  /** The words of a leaf without its marks, and without so many characters at its start. */
  #prose(cursor: TreeCursor, skipped: number): Prose {
    const lines: InlineLine[] = [];
    let from = this.#offset + cursor.from + skipped;
    const end = this.#offset + cursor.to;
    if (cursor.firstChild()) {
      do {
        if (!MARKS.has(cursor.name)) continue;
        this.#addLines(from, this.#offset + cursor.from, lines);
        from = this.#offset + cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.#addLines(from, end, lines);
    return readInline(lines, this.#definitions);
  }

  #addLines(from: number, to: number, lines: InlineLine[]): void {
    for (let at = from; at < to;) {
      this.#moveTo(at);
      let start = at;
      let end = Math.min(this.#end, to);
      while (start < end && isBlank(this.#text, start)) start++;
      while (end > start && isBlank(this.#text, end - 1)) end--;
      if (end > start) {
        const text = this.#text.slice(start, end);
        lines.push({ text, line: this.#line, character: start - this.#start });
      }
      at = this.#next();
    }
  }

  #moveTo(at: number): void {
    while (at > this.#end && this.#end < this.#text.length) {
      const next = this.#next();
      if (next > at) return;
      this.#start = next;
      this.#end = this.#lineEnd(next);
      this.#line++;
    }
  }

  /** Where the next line begins. */
  #next(): number {
    const isPair = this.#text[this.#end] === '\r' && this.#text[this.#end + 1] === '\n';
    return this.#end + (isPair ? 2 : 1);
  }

  #lineEnd(from: number): number {
    for (let at = from; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 10 || code === 13) return at;
    }
    return this.#text.length;
  }
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';
