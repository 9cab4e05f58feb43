import type { Item } from './itemSource';
import { offsetIn } from './itemSource';
import { any } from '../words/patterns';

const REMARK = /(?<![ \t])[ \t]*\(\[(?:\\.|[^\]\\]){0,200}\]\([^()\s]{1,1000}\)\)$/;
/** `… -> ToDo` marks what stands in front of it. */
const MARKER = new RegExp(`(?<!\\s)\\s*(?:(?<![-=])[-=]+>|→|⇒)\\s*${any('markersInside')}$`);
/** `.` at the end; the semicolon of `&amp;` is none. */
const SIGNS = /(?<!&#?\w{1,31})(?<![.;,!\\])[.;,!\\]+$|(?<=&#?\w{1,31};)[.,!\\]+$/;
const CLOSING = /(?:\*{1,3}|_{1,3}|~~)$/;

/**
 * Characters of an item's lines where words may be added to it, best first: before the dot, the mark and the link to an
 * origin that stand behind its words, within emphasis that holds all of it, else behind more and more of these.
 */
export function endsOf(item: Item): number[] {
  const { line, source, from, to, action } = item;
  const found: number[] = [];
  const add = (end: number): void => {
    if (end > from && !found.includes(end)) found.push(end);
  };
  let end = line.slice(from, to).trimEnd().length + from;
  // Another item follows in the line.
  if (to < line.trimEnd().length && !/^\s*\|/.test(line.slice(to)))
    end = from + line.slice(from, end).replace(/(?<![\s;,.([–—-])[\s;,.([–—-]+$/, '').length;
  add(end);
  // A comment may stand behind the words, or begin there and end in another line.
  const read = offsetIn(source, action.range.end);
  if (read < end) add((end = from + line.slice(from, read).trimEnd().length));
  for (let again = true; again;) {
    again = false;
    const mark = action.doneMark;
    if (mark && offsetIn(source, mark.end) === end) {
      end = from + line.slice(from, offsetIn(source, mark.start)).trimEnd().length;
      again = end > from;
    }
    const remark = REMARK.exec(line.slice(from, end));
    if (remark && action.origin !== null) {
      end = from + remark.index;
      again = true;
    }
  }
  add(end);
  const marker = MARKER.exec(line.slice(from, end));
  if (marker) add((end = from + marker.index));
  const words = line.slice(from, end);
  // A backslash at a line's end breaks it.
  const plain = words.replace(SIGNS, '');
  add(from + plain.length);
  const closing = CLOSING.exec(plain)?.[0];
  if (closing !== undefined && line.slice(from).startsWith(closing))
    add(from + plain.slice(0, -closing.length).replace(/(?<![.;,!])[.;,!]+$/, '').length);
  return found.reverse();
}
