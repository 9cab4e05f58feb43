import { matchesOf } from '../matchesOf';
import type { ActionItem, Range, TextEdit } from '../note';
import type { Reading } from '../reading';
import { isSign, OTHER_SIGN } from '../recognisers/boxes';
import { mostFrequent } from '../text/mostFrequent';
import type { Columns } from '../recognisers/columns';
import {
  firstThatHolds,
  indexOf,
  isRefusal,
  itemOf,
  replaceIn,
  textAt,
  withoutHidden,
  type Candidate,
  type ItemEdits,
} from './itemEdit';
import { endsOf } from './itemEnd';
import { offsetIn, sourceOf, type Item } from './itemSource';
import { cellIn, columnsAround, othersIn, type Cell } from './itemTable';
import { applyEdits } from './textEdits';

/** How a note marks an item without a box done. */
type Mark =
  | { readonly kind: 'behind'; readonly text: string }
  | { readonly kind: 'inFront'; readonly text: string }
  | { readonly kind: 'struck' };

/** How an item is to be marked. */
export interface DoneStyle {
  /** The mark where the note has no item that is marked done. */
  readonly fallback: string;
  /** What makes the item's lines what they were before an earlier act, if that is known. */
  readonly back?: readonly TextEdit[];
}

/**
 * The smallest edits that mark an open item done or a done one open: as it was before, if that is known; else in its box, in its
 * table's column for the status, as the note marks others, or with `fallback`. An item is marked only so that marking it open
 * again gives back what stood there. Refused where that is not to be had on its line, e.g. below a nested `DONE:`.
 */
export function setDone(
  reading: Reading,
  action: ActionItem,
  done: boolean,
  { fallback, back = [] }: DoneStyle,
): ItemEdits {
  if (action.done === done) return [];
  const item = itemOf(reading, action);
  const asBefore = firstThatHolds(item, asCandidates(back.length === 0 ? [] : [back], done));
  if (!isRefusal(asBefore)) return asBefore;
  const edits = done ? marking(item, fallback) : opening(item);
  return firstThatHolds(item, asCandidates(edits, done), (now) => !done || givesBack(item, now));
}

/**
 * The smallest edits that mark an open item as one that nobody will do: in its box as the note marks others, or struck through. Refused
 * as marking it done is.
 */
export function setDropped(reading: Reading, action: ActionItem): ItemEdits {
  if (action.done) return [];
  const item = itemOf(reading, action);
  return firstThatHolds(item, asCandidates(dropping(item), true), (now) => givesBack(item, now));
}

function* dropping(item: Item): Iterable<readonly TextEdit[]> {
  const { box } = item.action;
  const sign = mostFrequent(boxesIn(item, 'cancelled'));
  if (box && sign !== undefined && !isInput(item, box) && !isSign(textAt(item, box)))
    yield [{ range: box, newText: sign }];
  yield* withMark(item, { kind: 'struck' });
}

function* asCandidates(all: Iterable<readonly TextEdit[]>, done: boolean): Iterable<Candidate> {
  for (const edits of all) yield { edits, wanted: { done } };
}

/** Whether marking an item open again leaves nothing of its mark and takes nothing else. */
function givesBack(item: Item, now: Reading): boolean {
  const marked = now.note.actions[indexOf(item)];
  if (!marked) return false;
  const edits = setDone(now, marked, false, { fallback: '' });
  return !isRefusal(edits) && applyEdits(now.text, edits) === item.reading.text;
}

function* marking(item: Item, fallback: string): Iterable<readonly TextEdit[]> {
  const { box } = item.action;
  const said = box ? textAt(item, box) : '';
  const sign = OTHER_SIGN.get(said);
  if (box && isInput(item, box)) yield [{ range: box, newText: CHECKED }];
  else if (box && sign !== undefined) yield [{ range: box, newText: sign }];
  else if (box && !isSign(said)) {
    yield [{ range: box, newText: usualTick(item) }];
    yield [{ range: box, newText: 'x' }];
  }
  yield* markingStatus(item);
  for (const mark of [...usualMarks(item), { kind: 'behind', text: ` ${fallback}` } as const])
    yield* withMark(item, mark);
  // It may stand in the middle of a line.
  yield* withMark(item, { kind: 'behind', text: ' (done)' });
}

/** What ticks `<input type="checkbox">`. */
const CHECKED = ' checked';

/** Whether a box is one of HTML: its place is in the tag. */
const isInput = ({ lines }: Item, { start }: Range): boolean =>
  /<input\s[^<>]*$/i.test((lines[start.line] ?? '').slice(0, start.character));

const TICK = '✅';
const inStatus = ({ status }: Columns): number => status;

/** Writes into the column for it: a word of the other rows, else a tick, which leaves the word that stands there. */
function* markingStatus(item: Item): Iterable<readonly TextEdit[]> {
  const status = cellIn(item, inStatus);
  if (!status) return;
  const isWord = (text: string): boolean =>
    columnsAround(item).isDoneWord(text) && !text.startsWith(`${TICK} `);
  const word = othersIn(item, inStatus).find(isWord) ?? 'done';
  yield [writeCell(item, status, word)];
  const { from, to } = status;
  yield [from < to ? replaceIn(item, from, from, `${TICK} `) : writeCell(item, status, TICK)];
}

function openingStatus(item: Item): TextEdit[] {
  const status = cellIn(item, inStatus);
  if (!status) return [];
  const isDone = (text: string): boolean => columnsAround(item).isDoneWord(text);
  const { from, to } = wordsIn(item, status);
  const said = item.line.slice(from, to);
  const behind = said.startsWith(`${TICK} `) ? said.slice(TICK.length).trimStart() : '';
  if (behind !== '' && !isDone(behind)) return [replaceIn(item, from, to - behind.length, '')];
  const others = othersIn(item, inStatus).filter((text) => !isDone(text));
  // Many a table says nothing of what is open.
  const isSaid = others.length <= 1 && !columnsAround(item).saysWhether;
  const word = others.find((text) => text !== '') ?? (isSaid ? 'open' : '');
  // A cell that becomes empty keeps its width.
  return [replaceIn(item, from, to, said === TICK || word === '' ? ' '.repeat(to - from) : word)];
}

/** An edit of a table's cell; the words in it are replaced, an empty one keeps its width where it can. */
export function writeCell(item: Item, cell: Cell, text: string): TextEdit {
  const { from, to } = wordsIn(item, cell);
  if (from < to) return replaceIn(item, from, to, text);
  const { innerFrom, innerTo } = cell;
  if (cell.from < cell.to) return replaceIn(item, from, from, `${text} `);
  return replaceIn(item, innerFrom, innerTo, ` ${text} `.padEnd(innerTo - innerFrom));
}

/** Where the words of a cell stand, without a comment in front of them or behind. */
function wordsIn({ line }: Item, { from, to }: Cell): { from: number; to: number } {
  const shown = withoutHidden(line).slice(from, to);
  const start = shown.length - shown.replace(/^[\s\uFFFC]+/, '').length;
  const end = shown.replace(/(?<![\s\uFFFC])[\s\uFFFC]+$/, '').length;
  return start < end ? { from: from + start, to: from + end } : { from, to: from };
}

function* withMark(item: Item, mark: Mark): Iterable<readonly TextEdit[]> {
  const { line, from, to } = item;
  if (mark.kind === 'inFront') yield [replaceIn(item, from, from, mark.text)];
  else if (mark.kind === 'struck') {
    const [end = to] = endsOf(item);
    const starts = [from, /^.{0,200}?:\s+(?=\S)/.exec(line.slice(from, end))?.[0].length].filter(
      (start) => start !== undefined,
    );
    for (const [index, start] of starts.entries()) {
      const at = index === 0 ? start : from + start;
      yield [replaceIn(item, at, at, '~~'), replaceIn(item, end, end, '~~')];
    }
  } else {
    const ends = endsOf(item).reverse();
    for (const end of ends) yield [replaceIn(item, end, end, mark.text)];
  }
}

/** What stands in the boxes that are ticked in this note. */
function usualTick(item: Item): string {
  const ticks = boxesIn(item, 'done').filter((tick) => /^\S$/.test(tick));
  return mostFrequent(ticks) ?? 'x';
}

/** What stands between the brackets of the note's items in a state; boxes of HTML have none. */
function boxesIn(item: Item, wanted: ActionItem['state']): string[] {
  return item.reading.note.actions.flatMap(({ state, box }) => {
    const said = box && state === wanted && !isInput(item, box) ? textAt(item, box) : null;
    return said === null || isSign(said) ? [] : [said];
  });
}

/** The marks of the note's other items, the most frequent first. */
function usualMarks(item: Item): Mark[] {
  const marks = item.reading.note.actions.flatMap((other) => markOf(item, other) ?? []);
  const texts = marks.map((mark) => JSON.stringify(mark));
  return [...new Set(texts)]
    .sort((one, other) => countOf(texts, other) - countOf(texts, one))
    .map((text) => JSON.parse(text) as Mark);
}

function markOf(item: Item, other: ActionItem): Mark | null {
  if (other.state !== 'done' || (other.box && textAt(item, other.box).trim() !== '')) return null;
  const { start } = other.range;
  const source = sourceOf(item.lines, other.range);
  if (!other.doneMark) {
    return /^(?:[^~]{0,200})~~[^~]+~~/.test(source.text.slice(start.character)) ? { kind: 'struck' } : null;
  }
  const text = withoutDay(textAt(item, other.doneMark));
  // `[done](…)` leads to what was done there, and a number counts or dates another item.
  if (text.includes('](') || /\d/.test(text)) return null;
  const before = source.text.slice(start.character, offsetIn(source, other.doneMark.start));
  if (before.trim() === '') return { kind: 'inFront', text: text.trim() + ' ' };
  return { kind: 'behind', text: /^\s/.test(text) || text.startsWith(':') ? text : ` ${text}` };
}

/** Only that other item was done on the day that its mark tells: `✅ 2026-05-20`. */
const withoutDay = (mark: string): string => mark.replace(/(?<=[^\s\d])\s+\d{4}-\d\d-\d\d\s*$/, '');

function* opening(item: Item): Iterable<readonly TextEdit[]> {
  const { box, doneMark } = item.action;
  const parts: TextEdit[][] = [];
  if (box && textAt(item, box).trim() !== '') {
    const isNarrow = mostFrequent(boxesIn(item, 'open').filter((each) => each.trim() === '')) === '';
    const said = textAt(item, box);
    if (isInput(item, box)) parts.push([{ range: box, newText: '' }]);
    else
      parts.push([
        { range: box, newText: OTHER_SIGN.get(said) ?? (isSign(said) ? said : isNarrow ? '' : ' ') },
      ]);
  }
  if (doneMark) parts.push([{ range: withoutColon(item, doneMark), newText: '' }]);
  const status = openingStatus(item);
  if (status.length > 0) parts.push(status);
  const struck = [...matchesOf(item.line.slice(item.from, item.to), /~~/g)].map(
    ({ index }) => item.from + index,
  );
  const [first, last] = [struck[0], struck.at(-1)];
  if (first !== undefined && last !== undefined && last > first)
    parts.push([replaceIn(item, first, first + 2, ''), replaceIn(item, last, last + 2, '')]);
  yield* parts;
  for (const part of parts) yield parts.filter((each) => each !== part).flat();
  yield parts.flat();
}

/** `AI @ada: ✅` keeps the colon: it parts those who own the item from what they are to do. */
function withoutColon(item: Item, mark: Range): Range {
  const colon = /^[ \t]*:(?!\w)/.exec(textAt(item, mark))?.[0].length ?? 0;
  const { text, owners } = item.action;
  const said = owners.reduce((rest, owner) => rest.replace(owner, ''), text);
  if (colon === 0 || /[\p{L}\d]/u.test(said)) return mark;
  return { start: { ...mark.start, character: mark.start.character + colon }, end: mark.end };
}

const countOf = (texts: readonly string[], text: string): number =>
  texts.filter((each) => each === text).length;
