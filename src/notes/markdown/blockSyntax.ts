// What GitHub's Markdown knows of blocks and `@lezer/markdown` does not: tables whose rows are blocks, footnotes, and a few
// rules of CommonMark that it leaves out.
import {
  parser,
  type BlockContext,
  type BlockParser,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
} from '@lezer/markdown';
import { findCells } from './cells';
import { definitions } from './definitionSyntax';

/** Blocks nested deeper than this are words of the one around them. */
const MAX_DEPTH = 100;
const CODE_INDENT = 4;
const FOOTNOTE_INDENT = 4;
const LESS_THAN = 60;
const BRACKET = 91;

/** Without a bar or colon it underlines a heading. */
const DELIMITER_ROW = /^(?=.*[|:])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const LIST_MARKER = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const FOOTNOTE = /^\[\^[^[\]\s]+\]:[ \t]*/;
const ATTRIBUTE = /\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/;
/** Tags that begin a block wherever they stand, as CommonMark has them. */
const BLOCK_TAGS = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav
  noframes ol optgroup option p param pre script search section style summary table tbody td textarea tfoot th thead title tr track
  ul`.split(/\s+/),
);
/** A tag that closes itself: `<br/>`. */
const CLOSED_TAG = new RegExp(`^<[a-z][a-z\\d-]*(?:${ATTRIBUTE.source})*\\s*/>$`, 'i');
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** What ends a table, for it is no row. */
const BLOCK_START = /^(?:#{1,6}(?:[ \t]|$)|>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3,}[^`]*$|~{3})/;
const HTML_START = /^<(?:[!?]|\/?([a-z][a-z\d]*)(?=[\s>]|\/>|$))/i;

const wordsOf = (line: Line): string => line.text.slice(line.pos).trimEnd();
const isIndentedCode = (line: Line): boolean => line.indent >= line.baseIndent + CODE_INDENT;

/** Makes the rest of a line a block of its own, to its very end: where it is reused, the next line is read from there. */
function takeLine(cx: BlockContext, line: Line, name: string): true {
  const block = cx.elt(name, cx.lineStart + line.pos, cx.lineStart + line.text.length);
  cx.nextLine();
  cx.addElement(block);
  return true;
}

/** How many columns blanks take at a line's start. */
function columnsOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns += blank === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

function isDelimiterFor(header: string, row: string): boolean {
  if (!/^[|:-]/.test(row)) return false;
  const words = row.trimEnd();
  return DELIMITER_ROW.test(words) && findCells(header).length === findCells(words).length;
}

/** Begins a table where the second line of a leaf block is a delimiter row. */
class TableStart implements LeafBlockParser {
  #isSecond = true;

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (!this.#isSecond) return false;
    this.#isSecond = false;
    if (isIndentedCode(line) || isLazy(line)) return false;
    if (!isDelimiterFor(leaf.content.trimEnd(), wordsOf(line))) return false;
    cx.startComposite('Table', leaf.start - cx.lineStart);
    cx.addElement(cx.elt('TableRow', leaf.start, leaf.start + leaf.content.length));
    return takeLine(cx, line, 'TableDelimiter');
  }

  finish(): boolean {
    return false;
  }
}

function isRowOfTable(_cx: BlockContext, line: Line): boolean {
  if (line.next < 0 || isIndentedCode(line)) return false;
  const words = wordsOf(line);
  return !BLOCK_START.test(words) && !RULE.test(words) && !isHtmlBlock(words);
}

function isHtmlBlock(words: string): boolean {
  const [start, tag] = HTML_START.exec(words) ?? [];
  return start !== undefined && (tag === undefined || BLOCK_TAGS.has(tag.toLowerCase()));
}

/** Rows are blocks, so that a row is read anew, not the table, when one changes. */
const tables: MarkdownConfig = {
  defineNodes: [
    { name: 'Table', block: true, composite: isRowOfTable },
    { name: 'TableRow', block: true },
    { name: 'TableDelimiter', block: true },
  ],
  parseBlock: [
    {
      name: 'TableRow',
      before: 'IndentedCode',
      parse: (cx, line) => cx.parentType().name === 'Table' && takeLine(cx, line, 'TableRow'),
    },
    {
      name: 'Table',
      before: 'SetextHeading',
      leaf: () => new TableStart(),
      endLeaf: (cx, line) => {
        if (!line.text.includes('|', line.pos) || isLazy(line)) return false;
        const next = cx.peekLine();
        const row = next.replace(/^[>\s]+/, '');
        const blanks = next.slice(0, next.length - row.length);
        const isCode = !blanks.includes('>') && columnsOf(blanks) >= line.baseIndent + CODE_INDENT;
        return !isCode && isDelimiterFor(wordsOf(line), row);
      },
    },
  ],
};

const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite: (_cx, line) => {
        if (line.next < 0) return true;
        const indent = line.baseIndent + FOOTNOTE_INDENT;
        if (line.indent < indent) return false;
        line.moveBaseColumn(indent);
        return true;
      },
    },
    'FootnoteLabel',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'Blockquote',
      parse: (cx, line) => {
        if (line.next !== BRACKET || isIndentedCode(line)) return false;
        const mark = FOOTNOTE.exec(line.text.slice(line.pos));
        if (!mark) return false;
        const from = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteLabel', from, from + mark[0].lastIndexOf(']') + 1));
        line.moveBase(line.pos + mark[0].length);
        return null;
      },
      endLeaf: (_cx, line) => line.next === BRACKET && FOOTNOTE.test(line.text.slice(line.pos)),
    },
  ],
};

const closedTags: MarkdownConfig = {
  defineNodes: [
    { name: 'ClosedTagBlock', block: true, composite: (_cx, line) => line.next >= 0 },
    { name: 'ClosedTagLine', block: true },
  ],
  parseBlock: [
    {
      name: 'ClosedTagBlock',
      before: 'HTMLBlock',
      parse: (cx, line) => {
        if (line.next !== LESS_THAN || isIndentedCode(line) || !CLOSED_TAG.test(wordsOf(line))) return false;
        cx.startComposite('ClosedTagBlock', line.pos);
        return null;
      },
    },
    {
      name: 'ClosedTagLine',
      before: 'TableRow',
      parse: (cx, line) => cx.parentType().name === 'ClosedTagBlock' && takeLine(cx, line, 'ClosedTagLine'),
    },
  ],
};

/** In how many quotes, and how far indented, the block began that is being read; one text is read at a time. */
const begun = { quotes: 0, indent: 0 };

/** Whether a line goes on with a paragraph, but not with what is around it. */
function isLazy(line: Line): boolean {
  return line.markers.length < begun.quotes || (begun.quotes === 0 && line.baseIndent < begun.indent);
}

const blockStarts: MarkdownConfig = {
  parseBlock: [
    {
      name: 'BlockStart',
      before: 'ClosedTagLine',
      parse: (cx, line) => {
        begun.quotes = line.markers.length;
        begun.indent = line.baseIndent;
        return cx.depth > MAX_DEPTH && takeLine(cx, line, 'Paragraph');
      },
      // An empty item, or a number but 1, ends no paragraph, except one that is not in the same list.
      endLeaf: (_cx, line) => isLazy(line) && LIST_MARKER.test(wordsOf(line)),
    } satisfies BlockParser,
  ],
};

/** `##Agenda` and nothing like a second one in the line, as people write who forget the blank. */
const UNSPACED = /^(#{2,6})\p{L}[^#\n]{0,80}$/u;

/** Headings without a blank behind their hashes, which GitHub takes for words; `#tag` is one for all. */
const unspacedHeadings: MarkdownConfig = {
  parseBlock: [
    {
      name: 'UnspacedHeading',
      before: 'ATXHeading',
      parse: (cx, line) => {
        const marks = isUnspaced(cx, line) ? UNSPACED.exec(wordsOf(line))?.[1]?.length : undefined;
        if (marks === undefined) return false;
        const from = cx.lineStart + line.pos;
        const mark = cx.elt('HeaderMark', from, from + marks);
        const block = cx.elt(`ATXHeading${marks}`, from, cx.lineStart + line.text.length, [mark]);
        cx.nextLine();
        cx.addElement(block);
        return true;
      },
      endLeaf: (cx, line) => (isUnspaced(cx, line) || isLazy(line)) && UNSPACED.test(wordsOf(line)),
    },
  ],
};

const HASH = 35;
const isUnspaced = (cx: BlockContext, line: Line): boolean =>
  line.next === HASH && cx.depth === 1 && !isIndentedCode(line);

/** Parses blocks; their words are left for later. */
export const blockParser = parser.configure([
  definitions,
  tables,
  footnotes,
  closedTags,
  unspacedHeadings,
  blockStarts,
]);
blockParser.parseInline = () => [];
