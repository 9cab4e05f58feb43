// Links, images and footnotes' calls.
import type { Element, InlineContext } from '@lezer/markdown';
import { addressEnd, titleEnd } from './addresses';
import { labelKey } from './definitions';
import type { Bracket, InlineState } from './inlineState';

const MAX_LABEL = 999;

/** Opens a bracket; returns where to go on. */
export function openBracket(cx: InlineContext, pos: number, state: InlineState): number {
  const isImage = cx.text[pos] === '!';
  const to = pos + (isImage ? 2 : 1);
  // `![^1]` is a footnote behind an exclamation mark.
  if (isImage && cx.text[to] === '^') return pos + 1;
  const delimiter = {};
  state.brackets.push({ delimiter, from: pos, to, isImage });
  return cx.addDelimiter(delimiter, pos, to, true, false);
}

/** Closes a bracket, which makes a link where an address belongs to it; returns where to go on. */
export function closeBracket(cx: InlineContext, pos: number, state: InlineState): number {
  const bracket = state.brackets.pop();
  if (!bracket) return pos + 1;
  const isInactive = !bracket.isImage && state.brackets.length < state.around;
  state.around = Math.min(state.around, state.brackets.length);
  const own = cx.text.slice(bracket.to, Math.min(pos, bracket.to + MAX_LABEL + 1));
  if (!bracket.isImage && isFootnote(own, state)) {
    takeContent(cx, bracket);
    return cx.addElement(cx.elt('FootnoteCall', bracket.from, pos + 1));
  }
  const target = isInactive ? null : targetOf(cx, pos + 1, own, state);
  if (!target) return pos + 1;
  const content = takeContent(cx, bracket);
  if (!bracket.isImage) state.around = state.brackets.length;
  const marks = [cx.elt('LinkMark', bracket.from, bracket.to), ...content, cx.elt('LinkMark', pos, pos + 1)];
  if (target.part) marks.push(target.part);
  return cx.addElement(cx.elt(bracket.isImage ? 'Image' : 'Link', bracket.from, target.end, marks));
}

function takeContent(cx: InlineContext, { delimiter }: Bracket): Element[] {
  const at = cx.findOpeningDelimiter(delimiter);
  return at === null ? [] : cx.takeContent(at);
}

function isFootnote(own: string, { definitions }: InlineState): boolean {
  return own.startsWith('^') && !/[\s[]/.test(own) && definitions.has(labelKey(own));
}

interface LinkTarget {
  readonly end: number;
  readonly part: Element | null;
}

/** What follows a bracket and says where it leads; `own` is the text within it. */
function targetOf(cx: InlineContext, pos: number, own: string, state: InlineState): LinkTarget | null {
  const { text } = cx;
  const isDefined =
    own.length <= MAX_LABEL && state.definitions.size > 0 && state.definitions.has(labelKey(own));
  const shortcut = isDefined ? { end: pos, part: null } : null;
  if (text[pos] === '(') return resourceOf(cx, pos) ?? shortcut;
  if (text[pos] !== '[' || state.definitions.size === 0) return shortcut;
  const label = /^\[((?:[^[\]\\]|\\.){0,999})\]/s.exec(text.slice(pos, pos + MAX_LABEL + 2))?.[1];
  if (label === undefined) return shortcut;
  const end = pos + label.length + 2;
  if (label === '') return shortcut && { end, part: null };
  return state.definitions.has(labelKey(label)) ? { end, part: cx.elt('LinkLabel', pos, end) } : shortcut;
}

/** `(address "title")`, both of which may be missing. */
function resourceOf(cx: InlineContext, pos: number): LinkTarget | null {
  const { text } = cx;
  const from = cx.skipSpace(pos + 1);
  if (text[from] === ')') return { end: from + 1, part: null };
  const to = addressEnd(text, from);
  if (to === null) return null;
  let end = cx.skipSpace(to);
  if (end > to && text[end] !== ')') {
    const title = titleEnd(text, end);
    if (title === null) return null;
    end = cx.skipSpace(title);
  }
  return text[end] === ')' ? { end: end + 1, part: cx.elt('URL', from, to) } : null;
}
