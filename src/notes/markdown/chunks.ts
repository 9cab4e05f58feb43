// Cuts a text into its top-level blocks and list items without parsing it whole. This follows CommonMark's first phase
// (containers, then the start of a block, then lazy continuation); a cut is made only where it is certain
// that both sides parse alone as they do together.

/** A line's words: which line, where it starts, and from where to where the words stand. Offsets in the text. */
export interface WordLine {
  readonly line: number;
  readonly lineStart: number;
  readonly from: number;
  readonly to: number;
}

/** A block whose place in the structure is known without remark. */
export interface LightBlock {
  kind: 'heading' | 'item' | 'paragraph';
  depth: number;
  readonly line: number;
  readonly words: WordLine[];
}

/** A top-level block or list item, or several that can only be told apart by remark. Offsets in the text. */
export interface Chunk {
  readonly start: number;
  end: number;
  /** Its first line. */
  readonly line: number;
  /** Its first line that is not blank. */
  readonly contentLine: number;
  /** Whether a byte order mark stands in front. */
  readonly hasMark: boolean;
  kind: 'heading' | 'item' | 'paragraph' | 'rule' | 'other';
  /** Whether only remark can tell what it holds: quotes, tables, definitions and the like. */
  isHard: boolean;
  readonly blocks: LightBlock[];
}

/** What a file may begin with; remark leaves it out, too. */
const BYTE_ORDER_MARK = 0xfeff;

/** Items nested deeper than this are words of the one around them. */
export const DEEPEST = 100;

type Leaf = 'none' | 'paragraph' | 'fence' | 'html' | 'code' | 'quote';

/** A definition, or one whose label goes on in the next line. */
const DEFINITION = /^\[(?:[^[\]\\]|\\.)*(?:\]:|\\?$)/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,})(?:[^~].*)?)$/;
const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const HTML: readonly [start: RegExp, end: RegExp | null][] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${BLOCK_TAGS})(?=[\\s>]|/>|$)`, 'i'), null],
];
const COMPLETE_TAG =
  /^(?:<[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z\d-]*\s*>)\s*$/i;

/**
 * Cuts a text from an offset that begins a chunk. `stop` may end the work at a chunk's start; `isStart` tells whether the
 * text is a note's start, where a byte order mark is none of its words.
 */
export function cutChunks(
  text: string,
  start: number,
  line: number,
  stop: (offset: number) => boolean = () => false,
  isStart = true,
): { chunks: Chunk[]; end: number } {
  return new Cutter(text, start, line, stop, isStart).run();
}

class Cutter {
  readonly #text: string;
  readonly #stop: (offset: number) => boolean;
  readonly #hasMark: boolean;
  readonly #chunks: Chunk[] = [];
  #chunk: Chunk | null = null;
  /** The column where each open item's content starts. */
  #items: number[] = [];
  /** For each open item, whether its first block is still to come, and its block. */
  #fresh: (LightBlock | null)[] = [];
  /** Whether the innermost item has begun with a blank line. */
  #emptyItem = false;
  /** Whether such an item ended with the blank line above. */
  #closedItem = false;
  #leaf: Leaf = 'none';
  #leafDepth = 0;
  #fence = '';
  #htmlEnd: RegExp | null = null;
  /** Whether indented code stands right above. */
  #wasCode = false;
  /** Whether the line's markers would interrupt a paragraph: then an empty one, or a number but 1, is text. */
  #interrupts = false;
  /** Whether it is uncertain which items are open: then nothing indented can be told. */
  #isLost = false;
  readonly #start: number;
  readonly #firstLine: number;
  #line: number;

  constructor(
    text: string,
    start: number,
    line: number,
    stop: (offset: number) => boolean,
    isStart: boolean,
  ) {
    this.#hasMark = isStart && start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK;
    this.#text = text;
    this.#start = start;
    this.#firstLine = line;
    this.#line = line;
    this.#stop = stop;
  }

  run(): { chunks: Chunk[]; end: number } {
    const text = this.#text;
    let carriage = indexOrEnd(text, '\r', 0);
    let newline = -1;
    let start = this.#start;
    while (start < text.length) {
      if (newline < start) newline = indexOrEnd(text, '\n', start);
      if (carriage < start) carriage = indexOrEnd(text, '\r', start);
      let end = newline;
      let next = Math.min(end + 1, text.length);
      if (carriage < end) {
        next = carriage + 1 === end ? next : carriage + 1;
        end = carriage;
      }
      const first = start === 0 && this.#hasMark ? 1 : start;
      if (!this.#read(start, first, end)) return { chunks: this.#chunks, end: start };
      if (this.#chunk) this.#chunk.end = next;
      start = next;
      this.#line++;
    }
    return { chunks: this.#chunks, end: text.length };
  }

  /** Reads a line; false where the work is to end before it. */
  #read(start: number, from: number, end: number): boolean {
    const text = this.#text;
    let first = from;
    let indent = 0;
    for (; first < end; first++) {
      const code = text.charCodeAt(first);
      if (code === 32) indent++;
      else if (code === 9) indent += 4 - (indent % 4);
      else break;
    }
    if (first === end) {
      this.#blank();
      return true;
    }
    if (this.#continuesLeaf(start, end, first, indent)) return true;
    this.#closedItem = this.#emptyItem && this.#leaf === 'none';
    if (this.#closedItem) this.#closeEmptyItem();
    return this.#open(start, end, first, indent);
  }

  #blank(): void {
    if (this.#leaf === 'fence' || (this.#leaf === 'html' && this.#htmlEnd)) return;
    if (this.#leaf !== 'code') this.#leaf = 'none';
    const fresh = this.#fresh.at(-1);
    // An item may begin with one blank line, its own.
    if (fresh?.words.length === 0) this.#emptyItem = true;
  }

  #closeEmptyItem(): void {
    this.#emptyItem = false;
    this.#items.pop();
    this.#fresh.pop();
  }

  /** Fences and HTML go on whatever a line holds. */
  #continuesLeaf(start: number, end: number, first: number, indent: number): boolean {
    if (this.#leaf !== 'fence' && this.#leaf !== 'html') return false;
    const base = this.#leafDepth === 0 ? 0 : (this.#items[this.#leafDepth - 1] ?? 0);
    if (indent < base) {
      this.#leaf = 'none';
      return false;
    }
    const rest = this.#text.slice(first, end);
    if (this.#leaf === 'fence') {
      const marker = this.#fence[0] ?? '';
      const closes =
        indent - base < 4 &&
        rest.startsWith(this.#fence) &&
        trimEnd(rest) === marker.repeat(trimEnd(rest).length);
      if (closes) this.#leaf = 'none';
    } else if (this.#htmlEnd?.test(rest)) this.#leaf = 'none';
    return true;
  }

  /** Reads a line that is not blank and no fence's or HTML's. */
  #open(start: number, end: number, first: number, indent: number): boolean {
    const items = this.#items;
    let matched = 0;
    while (matched < items.length && (items[matched] ?? 0) <= indent) matched++;
    const base = matched === 0 ? 0 : (items[matched - 1] ?? 0);
    this.#wasCode = this.#leaf === 'code';
    if (this.#wasCode && indent - base < 4) this.#leaf = 'none';
    return this.#content(start, end, first, indent, base, matched, true);
  }

  /** Reads what stands behind a line's containers; an item's marker leads here again. */
  #content(
    start: number,
    end: number,
    first: number,
    indent: number,
    base: number,
    matched: number,
    atLineStart: boolean,
  ): boolean {
    const text = this.#text;
    const isParagraph = this.#leaf === 'paragraph' || this.#leaf === 'quote';
    const isLevel = matched === this.#items.length;
    if (atLineStart) this.#interrupts = (isParagraph || this.#wasCode) && isLevel;
    if (indent - base >= 4) {
      if (isParagraph && atLineStart) return this.#addWords(start, first, end, isLevel);
      if ((this.#isLost || this.#closedItem) && atLineStart) return this.#leaveTogether();
      if (this.#leaf === 'code' && isLevel && atLineStart) return true;
      if (!this.#begin(start, matched, indent, 'other', false, atLineStart)) return false;
      this.#setLeaf('code');
      this.#takeFresh();
      return true;
    }
    const code = text.charCodeAt(first);
    switch (code) {
      case 35: // #
        if (isHeading(text, first, end))
          return this.#heading(start, first, end, matched, indent, atLineStart);
        break;
      case 62: // >
        if (this.#interrupts && /^>[ \t>]*(?:[-+*]|\d+[.)])/.test(text.slice(first, end)))
          return this.#leaveTogether();
        if (!this.#begin(start, matched, indent, 'other', this.#leaf === 'quote' && isLevel, atLineStart))
          return false;
        this.#hard();
        this.#takeFresh();
        this.#setLeaf('quote');
        return true;
      case 96: // `
      case 126: {
        const match = FENCE.exec(text.slice(first, end));
        if (!match) break;
        if (!this.#begin(start, matched, indent, 'other', false, atLineStart)) return false;
        this.#takeFresh();
        this.#setLeaf('fence');
        this.#fence = match[1] ?? match[2] ?? '';
        return this.#guard(indent);
      }
      case 60: {
        // <
        const opened = this.#html(start, end, first, indent, matched, isParagraph, atLineStart);
        if (opened !== null) return opened;
        break;
      }
      case 61: // =
        if (this.#leaf === 'paragraph' && isLevel && atLineStart && isUnderline(text, first, end)) {
          return this.#underline(1);
        }
        break;
      case 45: // -
      case 42: // *
      case 95: // _
        if (
          code === 45 &&
          this.#leaf === 'paragraph' &&
          isLevel &&
          atLineStart &&
          isUnderline(text, first, end)
        ) {
          return this.#underline(2);
        }
        if (isRule(text, first, end)) {
          if (this.#leaf === 'quote' && code === 45 && atLineStart) return this.#leaveTogether();
          if (!this.#begin(start, matched, indent, 'rule', false, atLineStart)) return false;
          this.#takeFresh();
          this.#setLeaf('none');
          return true;
        }
        break;
      case 91: // [
        if (/^\[\^[^\]\s]+\]:/.test(text.slice(first, end))) {
          if (this.#interrupts) return this.#leaveTogether();
          if (!this.#begin(start, matched, indent, 'other', false, atLineStart)) return false;
          this.#takeFresh();
          this.#hard();
          this.#isLost = true;
          this.#items.push(base + 4);
          this.#fresh.push(null);
          this.#setLeaf('quote');
          return true;
        }
        break;
      default:
    }
    const marker = this.#items.length < DEEPEST ? markerLength(text, first, end) : 0;
    if (marker > 0) {
      const opened = this.#item(start, end, first, marker, indent, matched, this.#interrupts, atLineStart);
      if (opened !== null) return opened;
    }
    return this.#words(start, end, first, indent, matched, isParagraph, isLevel, atLineStart);
  }

  #heading(
    start: number,
    first: number,
    end: number,
    matched: number,
    indent: number,
    atLineStart: boolean,
  ): boolean {
    if (!this.#begin(start, matched, indent, 'heading', false, atLineStart)) return false;
    this.#setLeaf('none');
    let from = first;
    while (this.#text[from] === '#') from++;
    const rank = from - first;
    if (matched > 0 || !atLineStart) this.#hard();
    const inner = this.#text.slice(from, end);
    if (/#\s*$/.test(inner)) this.#hard();
    this.#takeFresh();
    const block: LightBlock = { kind: 'heading', depth: rank, line: this.#line, words: [] };
    this.#chunk?.blocks.push(block);
    this.#addLine(block, start, from, end);
    return true;
  }

  /** Makes a heading of the paragraph above. */
  #underline(rank: number): boolean {
    const [block, ...others] = this.#chunk?.blocks ?? [];
    this.#leaf = 'none';
    if (this.#chunk?.kind === 'paragraph' && block && others.length === 0 && this.#items.length === 0) {
      this.#chunk.kind = 'heading';
      block.kind = 'heading';
      block.depth = rank;
    } else this.#hard();
    return true;
  }

  #html(
    start: number,
    end: number,
    first: number,
    indent: number,
    matched: number,
    isParagraph: boolean,
    atLineStart: boolean,
  ): boolean | null {
    const rest = this.#text.slice(first, end);
    const raw = HTML.find(([opening]) => opening.test(rest));
    const isLevel = matched === this.#items.length;
    if (!raw && ((this.#leaf === 'paragraph' && isLevel) || !COMPLETE_TAG.test(rest))) return null;
    if (!raw && isParagraph && atLineStart) return this.#leaveRest();
    if (!this.#begin(start, matched, indent, 'other', false, atLineStart)) return false;
    this.#takeFresh();
    this.#setLeaf('html');
    this.#htmlEnd = raw?.[1] ?? null;
    if (this.#htmlEnd?.test(raw?.[0] === HTML[1]?.[0] ? rest.slice(2) : rest)) this.#leaf = 'none';
    return this.#guard(indent);
  }

  /** Opens a list item; null where its marker is only text. */
  #item(
    start: number,
    end: number,
    first: number,
    marker: number,
    indent: number,
    matched: number,
    interrupts: boolean,
    atLineStart: boolean,
  ): boolean | null {
    const text = this.#text;
    const isOrdered = text.charCodeAt(first) >= 48 && text.charCodeAt(first) <= 57;
    let content = first + marker;
    let column = indent + marker;
    const behind = column;
    for (; content < end; content++) {
      const code = text.charCodeAt(content);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column % 4);
      else break;
    }
    const isEmpty = content === end;
    if (this.#isLost && (isEmpty || isOrdered || markerLength(text, content, end) > 0))
      return this.#leaveTogether();
    if (interrupts && (isEmpty || (isOrdered && text.slice(first, first + marker - 1) !== '1'))) {
      return this.#wasCode ? this.#leaveTogether() : null;
    }
    if (interrupts && atLineStart && (markerLength(text, content, end) > 0 || text[content] === '>')) {
      // What a second marker means depends on the paragraph above.
      return this.#leaveTogether();
    }
    if (this.#leaf === 'quote' && isOrdered) {
      // Whether the quote's paragraph goes on is remark's to tell.
      this.#hard();
      this.#isLost = true;
    }
    if (!this.#begin(start, matched, indent, 'item', false, atLineStart)) return false;
    this.#takeFresh();
    const block: LightBlock = { kind: 'item', depth: matched + 1, line: this.#line, words: [] };
    this.#chunk?.blocks.push(block);
    this.#fresh.push(block);
    this.#leaf = 'none';
    if (isEmpty) {
      this.#items.push(behind + 1);
      return true;
    }
    const isDeep = column - behind > 4;
    const base = isDeep ? behind + 1 : column;
    this.#items.push(base);
    return this.#content(start, end, content, column, base, matched + 1, false);
  }

  #words(
    start: number,
    end: number,
    first: number,
    indent: number,
    matched: number,
    isParagraph: boolean,
    isLevel: boolean,
    atLineStart: boolean,
  ): boolean {
    const text = this.#text;
    if (isParagraph && atLineStart) {
      if (this.#leaf === 'quote' && !isLevel) this.#isLost = true;
      return this.#addWords(start, first, end, isLevel);
    }
    if (text[first] === '[' && !isLevel && this.#fresh.at(-1)?.words.length === 0) {
      // micromark takes a box right below an empty item for the item's.
      this.#items.length = matched;
      this.#fresh.length = matched;
      return this.#leaveTogether();
    }
    if (!this.#begin(start, matched, indent, 'paragraph', false, atLineStart)) return false;
    if (text[first] === '[' && DEFINITION.test(text.slice(first, end))) {
      // Where a definition ends, and whether it is one, is remark's to tell.
      this.#hard();
      if (this.#items.length > 0) this.#isLost = true;
      this.#takeFresh();
      this.#setLeaf('quote');
      return true;
    }
    this.#setLeaf('paragraph');
    const fresh = this.#fresh.at(-1);
    let block: LightBlock;
    if (fresh && this.#items.length > 0) {
      block = fresh;
      this.#fresh[this.#fresh.length - 1] = null;
    } else {
      block = { kind: 'paragraph', depth: matched, line: this.#line, words: [] };
      this.#chunk?.blocks.push(block);
    }
    this.#addLine(block, start, first, end);
    return true;
  }

  /** Adds a line to the paragraph that is open. */
  #addWords(start: number, first: number, end: number, isLevel: boolean): boolean {
    const text = this.#text;
    const block = this.#chunk?.blocks.at(-1);
    if (this.#leaf === 'quote' || !block) {
      this.#hard();
      return true;
    }
    const code = text.charCodeAt(first);
    // Below a line of words it makes a table of them.
    if ((code === 124 || code === 45 || code === 58) && isDelimiterRow(text, first, end)) {
      this.#hard();
      if (this.#items.length > 0) this.#isLost = true;
    }
    if (this.#chunk?.isHard && !isLevel) this.#isLost = true;
    this.#addLine(block, start, first, end);
    return true;
  }

  #addLine(block: LightBlock, lineStart: number, from: number, to: number): void {
    const text = this.#text;
    let first = from;
    let last = to;
    while (first < last && isBlank(text.charCodeAt(first))) first++;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
    if (first < last) block.words.push({ line: this.#line, lineStart, from: first, to: last });
  }

  /**
   * Starts a block at the level of `matched` items, in a chunk of its own at the top level; false where the work is
   * to end there.
   */
  #begin(
    start: number,
    matched: number,
    indent: number,
    kind: Chunk['kind'],
    goesOn = false,
    atLineStart = true,
  ): boolean {
    if (!atLineStart) return true;
    if (matched < this.#items.length) {
      this.#items.length = matched;
      this.#fresh.length = matched;
      this.#emptyItem = false;
    }
    if (matched > 0 || goesOn) return true;
    const isUncertain = this.#chunk !== null && (this.#isLost || this.#chunk.isHard) && indent > 0;
    if (isUncertain) return true;
    if (
      this.#chunk &&
      (this.#leaf === 'paragraph' || this.#leaf === 'quote') &&
      this.#chunk.isHard &&
      kind === 'paragraph'
    )
      return true;
    if (this.#chunk && this.#stop(start)) return false;
    // Blank lines in front belong to the first chunk, so that the chunks make up the text.
    const isFirst = this.#chunks.length === 0;
    this.#chunk = {
      start: isFirst ? this.#start : start,
      end: start,
      line: isFirst ? this.#firstLine : this.#line,
      contentLine: this.#line,
      hasMark: isFirst && this.#hasMark,
      kind,
      isHard: false,
      blocks: [],
    };
    this.#chunks.push(this.#chunk);
    this.#isLost = false;
    return true;
  }

  /** The first block of an item has come, and it is no paragraph. */
  #takeFresh(): void {
    if (this.#fresh.length > 0) this.#fresh[this.#fresh.length - 1] = null;
  }

  #setLeaf(leaf: Leaf): void {
    this.#leaf = leaf;
    this.#leafDepth = this.#items.length;
  }

  /** Leaves a line to remark, in one piece with what stands above it. */
  #leaveTogether(): boolean {
    this.#hard();
    this.#isLost = true;
    this.#setLeaf('quote');
    return true;
  }

  #hard(): void {
    if (this.#chunk) this.#chunk.isHard = true;
  }

  /** A fence or HTML below items that may or may not be open: the rest of the text is remark's. */
  #guard(indent: number): boolean {
    return !this.#isLost || indent === 0 || this.#leaveRest();
  }

  #leaveRest(): boolean {
    this.#hard();
    this.#leaf = 'html';
    this.#leafDepth = 0;
    this.#htmlEnd = /(?!)/;
    return true;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;
const trimEnd = (text: string): string => text.replace(/(?<![ \t])[ \t]+$/, '');

function isHeading(text: string, first: number, end: number): boolean {
  let index = first;
  while (index < end && text.charCodeAt(index) === 35) index++;
  return index - first <= 6 && (index === end || isBlank(text.charCodeAt(index)));
}

/** Whether a line below words makes a table of them. */
function isDelimiterRow(text: string, first: number, end: number): boolean {
  const line = text.slice(first, end);
  return line.includes('-') && /^[|:\-\s]+$/.test(line);
}

/** Whether a line makes a heading of the paragraph above it. */
function isUnderline(text: string, first: number, end: number): boolean {
  return /^(?:-+|=+)[ \t]*$/.test(text.slice(first, end));
}

function isRule(text: string, first: number, end: number): boolean {
  const marker = text.charCodeAt(first);
  let count = 0;
  for (let index = first; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === marker) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** Length of a list item's marker, 0 where there is none. */
function markerLength(text: string, first: number, end: number): number {
  const code = text.charCodeAt(first);
  let index = first;
  if (code === 45 || code === 42 || code === 43) index++;
  else {
    while (index < end && index - first < 9 && text.charCodeAt(index) >= 48 && text.charCodeAt(index) <= 57)
      index++;
    const delimiter = text.charCodeAt(index);
    if (index === first || index >= end || (delimiter !== 46 && delimiter !== 41)) return 0;
    index++;
  }
  return index === end || isBlank(text.charCodeAt(index)) ? index - first : 0;
}
