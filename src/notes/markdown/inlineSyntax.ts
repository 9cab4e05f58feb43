// How GitHub's Markdown reads the words of a block. `@lezer/markdown` pairs the marks and builds the tree; what it is told of them
// goes by tokens, for to ask of each character what it may begin takes several times as long.
import { InlineContext, parser, type Element } from '@lezer/markdown';
import { codeEnd, InlineState } from './inlineState';
import { NO_DEFINITIONS, type LinkDefinitions } from './definitions';
import { closeBracket, openBracket } from './links';
import { tagLength } from './tags';
import { urlLength } from './urls';

const TOKEN = /\\|`+|\*+|_+|~+|!?\[|\]|<|https?:\/\/|www\./gi;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const BLANK = /^$|\s/;
/** Each may look at all in front of it; what stands behind so many in one block is text. */
const MAX_DELIMITERS = 1_000;
/** Characters of one run of marks: a longer one is drawn, not meant. */
const MAX_RUN = 100;

const STRUCK = { resolve: 'Strikethrough', mark: 'StrikethroughMark' };
/** `~` pairs with `~`, `~~` with `~~`. */
const STRUCK_TWICE = { ...STRUCK };

/** What is known of the block that is being read; one is read at a time. */
let current = new InlineState('', NO_DEFINITIONS);

/** Reads the token at a place, or goes on to the next. */
function readToken(cx: InlineContext, pos: number): number {
  const email = current.brackets.length === 0 ? current.emailFrom(pos) : null;
  if (email?.from === pos) return cx.addElement(cx.elt('URL', pos, email.to));
  TOKEN.lastIndex = pos;
  const match = TOKEN.exec(cx.text);
  const at = match?.index ?? cx.end;
  const next = email ? Math.min(email.from, at) : at;
  return next > pos || !match ? next : tokenEnd(cx, pos, match[0], current);
}

function tokenEnd(cx: InlineContext, pos: number, token: string, state: InlineState): number {
  const end = pos + token.length;
  switch (token[0]) {
    case '\\':
      if (cx.text[end] === '\n') return cx.addElement(cx.elt('HardBreak', pos, end));
      return ESCAPABLE.test(cx.text.charAt(end)) ? end + 1 : end;
    case '`': {
      const close = codeEnd(state, pos, end);
      return close === null ? end : cx.addElement(cx.elt('InlineCode', pos, close));
    }
    case '*':
      return addDelimiter(cx, InlineContext.emphasisAsterisk, [pos, end], state);
    case '_':
      return addDelimiter(cx, InlineContext.emphasisUnderscore, [pos, end], state);
    case '~':
      if (token.length > 2) return end;
      return addDelimiter(cx, token.length === 1 ? STRUCK : STRUCK_TWICE, [pos, end], state);
    case '<':
      return readAngle(cx, pos, state);
    case '[':
    case '!':
      return openBracket(cx, pos, state);
    case ']':
      return closeBracket(cx, pos, state);
    default: {
      // Within an open bracket it is not known yet whether it stands in a link.
      const length = state.brackets.length > 0 ? 0 : urlLength(cx.text, pos);
      return length > 0 ? cx.addElement(cx.elt('URL', pos, pos + length)) : pos + 1;
    }
  }
}

type Delimiter = Parameters<InlineContext['addDelimiter']>[0];

function addDelimiter(
  cx: InlineContext,
  type: Delimiter,
  [from, to]: [number, number],
  state: InlineState,
): number {
  if (to - from > MAX_RUN) return to;
  const { opens, closes } = flanking(cx.text, from, to);
  if ((!opens && !closes) || ++state.delimiters > MAX_DELIMITERS) return to;
  return cx.addDelimiter(type, from, to, opens, closes);
}

/** Whether a run of marks can open and close, as micromark decides: a `~` beside it is no obstacle. */
function flanking(text: string, from: number, to: number): { opens: boolean; closes: boolean } {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  const mark = text[from];
  const isWordBefore = !BLANK.test(before) && !PUNCTUATION.test(before);
  const isWordAfter = !BLANK.test(after) && !PUNCTUATION.test(after);
  const isTilde = mark === '~';
  const opens = isWordAfter || (!BLANK.test(after) && !isWordBefore) || (!isTilde && after === '~');
  const closes = isWordBefore || (!BLANK.test(before) && !isWordAfter) || (!isTilde && before === '~');
  if (mark !== '_') return { opens, closes };
  return { opens: opens && (!isWordBefore || !closes), closes: closes && (!isWordAfter || !opens) };
}

function readAngle(cx: InlineContext, pos: number, state: InlineState): number {
  const { kind, length } = tagLength(cx.text, pos, state.missing);
  if (length === 0) return pos + 1;
  return cx.addElement(cx.elt(kind, pos, pos + length));
}

/** A stretch of words that is not plain, and what is in it. */
export interface InlineNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly InlineNode[];
}

const inlineParser = parser.configure({
  defineNodes: ['Strikethrough', 'StrikethroughMark', 'FootnoteCall'],
  remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
  parseInline: [{ name: 'Token', parse: (cx, _next, pos) => readToken(cx, pos) }],
});
const NONE: readonly InlineNode[] = [];
const names = inlineParser.nodeSet.types.map(({ name }) => name);

/** Reads the words of a block, its lines divided by `\n`, in a note that defines some links and footnotes. */
export function parseWords(text: string, definitions: LinkDefinitions): InlineNode[] {
  current = new InlineState(text, definitions);
  return inlineParser.parseInline(text, 0).map((element) => nodeOf(element, 1));
}

/** Levels. Nobody emphasises more often; thousands of `*` would end the stack. */
const MAX_LEVELS = 100;

/** The library declares no children of its elements: they are for the tree, which would only be taken apart again. */
function nodeOf(element: Element & { readonly children?: readonly Element[] }, level: number): InlineNode {
  const { type, from, to, children = [] } = element;
  const isRead = children.length > 0 && level < MAX_LEVELS;
  return {
    name: names[type] ?? '',
    from,
    to,
    children: isRead ? children.map((child) => nodeOf(child, level + 1)) : NONE,
  };
}
