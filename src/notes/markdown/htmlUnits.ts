import { matchesOf } from '../matchesOf';
import type { Block, Box, Unit } from './blocks';
import { InlineTags, nameOfTag } from './inlineTags';
import type { Position, Range } from '../note';
import { noProse, ProseBuilder, type Prose } from './prose';
import { firstIndex } from '../text/bisect';

/** A tag, or a comment: nothing in it is to be seen. */
const TAG = /<(?:!--[^]*?(?:-->|$)|\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|[!?][^>]*>)/gi;
/** What stands between such tags is not to be seen, or no prose. */
const HIDDEN = new Set(
  'style script template pre textarea svg math select iframe noscript head title object video audio'.split(
    ' ',
  ),
);
const IS_HIDDEN = /\s(?:hidden(?=[\s=>/])|style\s*=\s*["'][^"']*display\s*:\s*none)/i;
/** Each stands for itself: nothing closes it. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What begins or ends words of their own. */
const BLOCKS = new Set(
  `address article aside blockquote body center details div dl dt dd fieldset figcaption figure footer form header html legend
  main nav p section summary hr`.split(/\s+/),
);
/** What is set apart as a whole, as a bold line is. */
const LABELS = new Set(['dt', 'summary', 'legend', 'caption']);
const CHECKED = /\schecked(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s>/])/i;
const LISTS = new Set(['ul', 'ol', 'menu']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var']);
/** Nobody nests lists more often. */
const MAX_DEPTH = 100;

/** Words that are being read. */
interface OpenBlock {
  readonly kind: Block['kind'];
  readonly depth: number;
  readonly builder: ProseBuilder;
  readonly tags: InlineTags;
  readonly isLabel: boolean;
  /** Where the words begin. */
  start: Position | null;
  end: Position | null;
  box: Box | null;
}

/** Reads the units of a block of HTML that begins at a place: headings, items of lists, rows of tables, paragraphs. */
export function readHtml(text: string, begin: Position): Unit[] {
  return text.includes('<') ? new HtmlReader(text, begin).read() : [];
}

class HtmlReader {
  readonly #text: string;
  readonly #begins: Position;
  /** Where its lines begin. */
  readonly #starts: number[] = [0];
  readonly #units: Unit[] = [];
  /** The blocks of the item that is read last. */
  #item: Block[] | null = null;
  #open: OpenBlock | null = null;
  /** How many lists are open, and how many of them stand around the item that is read last. */
  #depth = 0;
  #around = 0;
  /** Rows of the table that is open; null outside of tables. */
  #rows: number | null = null;
  /** Cells of the row that is open. */
  #cells: { prose: Prose; start: Position }[] | null = null;
  /** The tag that hides what stands in it, and how many of its name are open. */
  #hidden: { readonly name: string; count: number } | null = null;
  #code = 0;

  constructor(text: string, begin: Position) {
    this.#text = text;
    this.#begins = begin;
    for (const { index, 0: end } of matchesOf(text, /\r\n|\n|\r/g)) this.#starts.push(index + end.length);
  }

  read(): Unit[] {
    let done = 0;
    for (const { index, 0: source } of matchesOf(this.#text, TAG)) {
      this.#words(done, index);
      this.#tag(source, index);
      done = index + source.length;
    }
    this.#words(done, this.#text.length);
    this.#flush();
    this.#endRow();
    return this.#units;
  }

  #words(from: number, to: number): void {
    if (this.#hidden || from === to) return;
    const first = this.#lineAt(from);
    const last = this.#lineAt(to - 1);
    for (let line = first; line <= last; line++) {
      const start = Math.max(from, this.#starts[line] ?? 0);
      this.#line(start, Math.min(to, this.#starts[line + 1] ?? to));
    }
  }

  /** Adds words of one line; blanks at its ends and at a block's say nothing. */
  #line(from: number, to: number): void {
    let raw = this.#text.slice(from, to);
    const isStart = this.#starts[this.#lineAt(from)] === from;
    if (/[\r\n]$/.test(raw) || to === this.#text.length) raw = raw.trimEnd();
    const block = this.#open;
    const lead = isStart || !block?.start ? raw.length - raw.trimStart().length : 0;
    raw = raw.slice(lead);
    if (raw === '' || (this.#cells && !block)) return;
    const { builder, tags } = block ?? this.#begin('paragraph', 0);
    const open = this.#open;
    const at = this.#place(from + lead);
    if (this.#code > 0) builder.opaque(raw, at.line, at.character);
    else if (tags.isLinked) builder.words(raw, at.line, at.character);
    else builder.text(raw, at.line, at.character);
    if (!open) return;
    open.start ??= at;
    open.end = { line: at.line, character: at.character + raw.length };
  }

  #tag(source: string, from: number): void {
    const name = nameOfTag(source);
    const isClosing = name.startsWith('/');
    const bare = isClosing ? name.slice(1) : name;
    if (this.#hidden) {
      this.#whileHidden(bare, isClosing);
      return;
    }
    if (name === '' || bare === '') return;
    if (!isClosing && !VOID.has(bare) && (HIDDEN.has(bare) || IS_HIDDEN.test(source)))
      this.#hidden = source.endsWith('/>') ? null : { name: bare, count: 1 };
    else if (CODE.has(bare)) this.#code = Math.max(0, this.#code + (isClosing ? -1 : 1));
    else if (bare === 'input') this.#input(source, from);
    else if (bare === 'img') this.#image(source, from);
    else if (!this.#structure(bare, isClosing)) this.#inline(source, from);
  }

  #whileHidden(name: string, isClosing: boolean): void {
    if (name !== this.#hidden?.name) return;
    this.#hidden.count += isClosing ? -1 : 1;
    if (this.#hidden.count === 0) this.#hidden = null;
  }

  /** Whether a tag begins or ends something of its own. */
  #structure(name: string, isClosing: boolean): boolean {
    if (name === 'table') this.#table(isClosing);
    else if (this.#rows !== null && /^(?:tr|t[dh]|thead|tbody|tfoot|caption)$/.test(name))
      this.#row(name, isClosing);
    // What a cell is made of is divided by no more than a blank.
    else if (this.#cells) return this.#inCell(name);
    else if (LISTS.has(name)) this.#list(isClosing);
    else if (name === 'li' || name === 'dd') {
      this.#flush();
      if (!isClosing) this.#begin('item', Math.max(1, this.#depth));
    } else if (/^h[1-6]$/.test(name)) {
      this.#flush();
      if (!isClosing) this.#begin('heading', Number(name[1]));
    } else if (BLOCKS.has(name)) {
      // The words of `<li><p>…` are the item's.
      if (this.#open?.start !== null) this.#flush();
      if (!isClosing && LABELS.has(name)) this.#begin('paragraph', 0, true);
    } else return false;
    return true;
  }

  #list(isClosing: boolean): void {
    this.#flush();
    this.#depth = Math.min(MAX_DEPTH, Math.max(0, this.#depth + (isClosing ? -1 : 1)));
  }

  #table(isClosing: boolean): void {
    this.#flush();
    this.#endRow();
    this.#rows = isClosing ? null : 0;
  }

  #row(name: string, isClosing: boolean): void {
    this.#flush();
    if (name === 'td' || name === 'th') {
      if (isClosing) return;
      this.#cells ??= [];
      this.#begin('row', 0);
      return;
    }
    this.#endRow();
    if (name === 'tr' && !isClosing) this.#cells = [];
  }

  #inCell(name: string): boolean {
    if (!BLOCKS.has(name) && !LISTS.has(name) && name !== 'li') return false;
    const { start, end, builder } = this.#open ?? {};
    if (start && end) builder?.lineBreak({ start: end, end });
    return true;
  }

  #endRow(): void {
    const cells = this.#cells;
    this.#cells = null;
    const [first] = cells ?? [];
    if (!first || !cells || this.#rows === null) return;
    const { line } = first.start;
    const proses = cells.map(({ prose }) => prose);
    const row: Block = { kind: 'row', depth: 0, line, prose: noProse, box: null, cells: proses };
    this.#units.push({ kind: 'row', opens: this.#rows === 0, line, blocks: [row] });
    this.#rows++;
  }

  #input(source: string, from: number): void {
    const block = this.#open;
    if (!block || block.start || !/\stype\s*=\s*["']?checkbox/i.test(source)) return;
    const checked = CHECKED.exec(source);
    const at = from + (checked?.index ?? source.length - (source.endsWith('/>') ? 2 : 1));
    // An attribute is written in front of the tag's end, and taken out whole.
    const range = this.#range(at, at + (checked?.[0].length ?? 0));
    block.box = { range, checked: checked !== null };
  }

  #image(source: string, from: number): void {
    const range = this.#range(from, from + source.length);
    const block = this.#open;
    if (!block) return;
    block.builder.image(range.start.line, range.start.character);
    block.builder.endsAt(range.end);
    block.start ??= range.start;
    block.end = range.end;
  }

  #inline(source: string, from: number): void {
    const block =
      this.#open ??
      (/^<(?:b|strong|i|em|s|del|a)[\s>]/i.test(source) && !this.#cells ? this.#begin('paragraph', 0) : null);
    if (!block) return;
    const range = this.#range(from, from + source.length);
    block.tags.read({ source, from, range });
  }

  #place(at: number): Position {
    const line = this.#lineAt(at);
    const character = at - (this.#starts[line] ?? 0) + (line === 0 ? this.#begins.character : 0);
    return { line: this.#begins.line + line, character };
  }

  /** The number of the line that holds a character, counted from the first. */
  #lineAt(at: number): number {
    const next = firstIndex(this.#starts.length, (line) => (this.#starts[line] ?? 0) > at);
    return Math.max(0, next - 1);
  }

  #range(from: number, to: number): Range {
    return { start: this.#place(from), end: this.#place(to) };
  }

  #begin(kind: Block['kind'], depth: number, isLabel = false): OpenBlock {
    const builder = new ProseBuilder();
    const tags = new InlineTags(this.#text, builder);
    this.#open = { kind, depth, builder, tags, isLabel, start: null, end: null, box: null };
    return this.#open;
  }

  #flush(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const { kind, depth, builder, isLabel, start, end, box } = open;
    if (isLabel && start && end)
      builder.span({
        kind: 'strong',
        from: 0,
        to: builder.length,
        range: { start, end },
        url: '',
        source: '',
      });
    const prose = builder.build();
    if (kind === 'row') this.#cells?.push({ prose, start: start ?? this.#place(0) });
    else if (start) this.#add({ kind, depth, line: start.line, prose, box, cells: [] });
  }

  #add(block: Block): void {
    const { kind, line, depth } = block;
    // Items in items are read with these; a list may also stand right in another.
    if (kind === 'item' && depth > this.#around + 1 && this.#item) {
      this.#item.push({ ...block, depth: depth - this.#around });
      return;
    }
    if (kind === 'item') this.#around = depth - 1;
    const blocks = [kind === 'item' ? { ...block, depth: 1 } : block];
    this.#item = kind === 'item' ? blocks : null;
    this.#units.push({ kind: kind === 'row' ? 'other' : kind, opens: true, line, blocks });
  }
}
