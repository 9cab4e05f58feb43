import type { ActionItem, Range, Target, TextEdit } from '../note';
import { linesIn } from '../series/outline';
import type { Reading } from '../reading';
import { placeIn as indexAmong } from './findAgain';
import { isInLines, offsetIn, placeIn, sourceOf, withinLines, type Item } from './itemSource';
import { isDetailOf } from './itemDetail';
import { cellAround } from './itemTable';
import { areSameOwners, isSameElsewhere, isSameItem } from './sameElsewhere';
import { readEdited } from './readEdited';

/** What is to be read of the item after the edit; what is not named stays. */
interface Wanted {
  readonly done?: boolean;
  readonly owners?: readonly string[];
  readonly due?: string | null;
  /** What a link that is added leads to. */
  readonly link?: Target;
}

/** Edits that may bring about what is wanted. */
export interface Candidate {
  readonly edits: readonly TextEdit[];
  readonly wanted: Wanted;
}

/**
 * Why an item is left as it is: `unfit` where its line cannot say what is wanted, `elsewhere` where it could, but something
 * else would be lost, be read otherwise or not come back.
 */
export type Refusal = 'unfit' | 'elsewhere';

/** Edits within an item's lines; none where it says already what is wanted. */
export type ItemEdits = readonly TextEdit[] | Refusal;

/** Whether an item is left as it is. */
export function isRefusal(edits: ItemEdits): edits is Refusal {
  return typeof edits === 'string';
}

/** Looks at an item with its lines. */
export function itemOf(reading: Reading, meant: ActionItem): Item {
  const lines = linesIn(reading.text);
  const { actions } = reading.note;
  // Two markers may share what they mark.
  const action = actions.includes(meant) ? meant : (actions[indexAmong(actions, meant)] ?? meant);
  const { start } = action.range;
  const source = sourceOf(lines, action.range);
  const line = source.text;
  const next = actions
    .filter(({ range }) => isInLines(source, range.start))
    .map(({ range }) => offsetIn(source, range.start))
    .filter((offset) => offset > start.character);
  const whole =
    cellAround(lines, start)?.to ??
    endOfHtml(line, offsetIn(source, action.range.end)) ??
    line.trimEnd().length;
  return { reading, action, lines, source, line, from: start.character, to: Math.min(whole, ...next) };
}

/** `</li>` */
const CLOSING_BLOCK = /^\s*<\/?(?:li|dd|dt|td|th|tr|p|div|ul|ol|table|h[1-6]|summary)(?=[\s/>])/i;

/** Where an item of an HTML list or table ends: in front of the tag that closes it. null where none does. */
const endOfHtml = (text: string, end: number): number | null =>
  CLOSING_BLOCK.test(text.slice(end)) ? end : null;

/** Styles are many, but not so many; each that is tried has the note read again. */
const MAX_CANDIDATES = 100;

/**
 * The first of some edits after which the note says what is wanted and else what it said before. Styles are many, so that
 * reading the result is what tells whether an edit is right. `mayStand` sees each such result.
 */
export function firstThatHolds(
  item: Item,
  candidates: Iterable<Candidate>,
  mayStand: (now: Reading) => boolean = () => true,
): ItemEdits {
  let refusal: Refusal = 'unfit';
  let tried = 0;
  for (const { edits: wished, wanted } of candidates) {
    const edits = withinLines(item.lines, wished);
    if (edits.some((edit) => !isWithin(item, edit))) continue;
    if (++tried > MAX_CANDIDATES) break;
    const now = readEdited(item.reading, edits);
    const changed = now.note.actions[indexOf(item)];
    const areAsMany = now.note.actions.length === item.reading.note.actions.length;
    if (
      areAsMany &&
      !(changed && isWanted(changed, item.action, wanted, edits) && areItsLines(changed, item, edits, now))
    )
      continue;
    if (areAsMany && holdsElsewhere(item, edits, wanted, now) && mayStand(now)) return edits;
    refusal = 'elsewhere';
  }
  return refusal;
}

/** Which of its note's items an item is; -1 where it is none of them. */
export function indexOf({ reading, action }: Item): number {
  return reading.note.actions.indexOf(action);
}

/** Replaces what stands between two characters of the item's lines. */
export function replaceIn({ source }: Item, from: number, to: number, newText: string): TextEdit {
  const start = placeIn(source, from);
  return { range: { start, end: from === to ? start : placeIn(source, to) }, newText };
}

/** The text at a range of one line. */
export function textAt({ lines }: Pick<Item, 'lines'>, { start, end }: Range): string {
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

/** A line in which comments and tags of HTML say nothing; it stays as long. */
export function withoutHidden(line: string): string {
  return line.replace(/<[a-z!/?][^<>]*>/gi, (hidden) => '\uFFFC'.repeat(hidden.length));
}

/** Nothing is edited outside of an item's lines, but for its details and for what stood below it before an earlier act. */
function isWithin(item: Item, { range, newText }: TextEdit): boolean {
  const { action, lines, source } = item;
  const { start, end } = range;
  const isEnd = end.character <= (lines[end.line] ?? '').length;
  const below = lines.slice(action.range.end.line + 1, start.line + 1);
  const isIn = isInLines(source, start) || (start.line > action.range.end.line && below.every(isBlank));
  return (isIn || isDetailOf(item, range)) && isEnd && !/[\r\n]/.test(newText);
}

const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);

/** The last line of an item, or the one below it that edits write into. */
const lastLine = ({ action }: Item, edits: readonly TextEdit[]): number =>
  Math.max(action.range.end.line, ...edits.map(({ range }) => range.end.line));

function holdsElsewhere(item: Item, edits: readonly TextEdit[], wanted: Wanted, now: Reading): boolean {
  const { reading, action } = item;
  const was = reading.note;
  const index = indexOf(item);
  // Comments, tags and pictures are nobody's mark, name or date.
  if (edits.some(({ range }) => /<[a-z!/?]|!\[/i.test(textAt(item, range)))) return false;
  const areOthersSame = was.actions.every((each, at) => {
    const other = now.note.actions[at];
    return at === index || (other !== undefined && isSameItem(other, each));
  });
  const handles = new Set([...action.owners, ...(wanted.owners ?? [])].map((owner) => owner.toLowerCase()));
  return (
    areOthersSame &&
    isSameElsewhere(now.note, was, {
      from: action.range.start.line,
      to: lastLine(item, edits),
      edits,
      handles: wanted.owners === undefined ? new Set() : handles,
      link: wanted.link,
    })
  );
}

function isWanted(now: ActionItem, was: ActionItem, wanted: Wanted, edits: readonly TextEdit[]): boolean {
  const { done = was.done, owners = was.owners, due = was.due } = wanted;
  // A mark leaves the words as they are; other acts write into them.
  const areWords =
    wanted.done === undefined
      ? now.text !== '' && isMadeOf(now.text, [was.text, ...edits.map(({ newText }) => shown(newText))])
      : bare(now.text) === bare(was.text);
  return (
    areWords &&
    now.range.start.line === was.range.start.line &&
    now.form === was.form &&
    now.origin === was.origin &&
    now.done === done &&
    now.due === due &&
    areSameOwners(now.owners, owners)
  );
}

/** Whether an item still takes all lines that it took, but for one of which nothing is left. */
function areItsLines(
  { range }: ActionItem,
  item: Item,
  edits: readonly TextEdit[],
  { text }: Reading,
): boolean {
  const { start } = item.action.range;
  if (edits.every((edit) => isDetailOf(item, edit.range)))
    return range.end.line === item.action.range.end.line;
  let end = lastLine(item, edits);
  if (start.line === end) return range.end.line === range.start.line;
  const lines = linesIn(text);
  while (end > start.line && isBlank(lines[end] ?? '')) end--;
  return range.end.line === end;
}

/** Reading takes the dot and the colon in front of a mark for a part of it. */
const bare = (text: string): string => text.replace(/(?<![\s.:–—-])[\s.:–—-]+$/, '');

/** Whether a text has no characters but those of others: words in the middle of `<https://a.b>` or `&amp;` show what these are made of. */
function isMadeOf(text: string, others: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const character of others.join('')) left.set(character, (left.get(character) ?? 0) + 1);
  // What parts a marker from the task may be read with it or not.
  return Array.from(text.replace(/[\s:]/g, '')).every((character) => {
    const count = left.get(character) ?? 0;
    left.set(character, count - 1);
    return count > 0;
  });
}

/** What is read of words that are written. */
const shown = (words: string): string => words.replace(/\[([^[\]]{0,200})\]\([^()\s]{1,1000}\)/g, '$1');
