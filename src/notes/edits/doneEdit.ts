import type { ActionItem, TextEdit } from '../note';
import type { Reading } from '../reading';
import { STATUS } from '../recognisers/tables';
import { firstThatHolds, itemOf, replaceIn, textAt, type Candidate, type Item } from './itemEdit';
import { endsOf } from './itemEnd';
import { cellIn, othersIn } from './itemTable';

/** How a note marks an item without a box done. */
type Mark =
  | { readonly kind: 'behind'; readonly text: string }
  | { readonly kind: 'inFront'; readonly text: string }
  | { readonly kind: 'struck' };

/**
 * The smallest edits that mark an open item done or a done one open: in its box, in its table's column for the status,
 * else as the note marks others, else with `fallback`. null where that is not to be had on its line, e.g. below a nested `DONE:`.
 */
export function setDone(
  reading: Reading,
  action: ActionItem,
  done: boolean,
  fallback: string,
): readonly TextEdit[] | null {
  if (action.done === done) return [];
  const item = itemOf(reading, action);
  const edits = done ? marking(item, fallback) : opening(item);
  return firstThatHolds(item, asCandidates(edits, done));
}

function* asCandidates(all: Iterable<readonly TextEdit[]>, done: boolean): Iterable<Candidate> {
  for (const edits of all) yield { edits, wanted: { done } };
}

function* marking(item: Item, fallback: string): Iterable<readonly TextEdit[]> {
  const { box } = item.action;
  if (box) {
    yield [{ range: box, newText: usualTick(item) }];
    yield [{ range: box, newText: 'x' }];
  }
  const status = cellIn(item, STATUS);
  if (status) {
    const word = othersIn(item, STATUS).find((text) => DONE_WORD.test(text)) ?? 'done';
    yield [writeCell(item, status, word)];
  }
  for (const mark of [...usualMarks(item), { kind: 'behind', text: ` ${fallback}` } as const])
    yield* withMark(item, mark);
  // It may stand in the middle of a line.
  yield* withMark(item, { kind: 'behind', text: ' (done)' });
}

const DONE_WORD = /^\W*(?:done|completed?|closed|finished|resolved|[✅✔☑])/iu;

/** An edit of a table's cell; what is in it is replaced, an empty one keeps its width where it can. */
export function writeCell(
  item: Item,
  { from, to, innerFrom, innerTo }: NonNullable<ReturnType<typeof cellIn>>,
  text: string,
): TextEdit {
  if (from < to) return replaceIn(item, from, to, text);
  return replaceIn(item, innerFrom, innerTo, ` ${text} `.padEnd(innerTo - innerFrom));
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
  const ticks = item.reading.note.actions
    .filter(({ done, box }) => done && box)
    .map(({ box }) => (box ? textAt(item, box) : ''))
    .filter((tick) => /^\S$/.test(tick));
  return mostFrequent(ticks) ?? 'x';
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
  if (!other.done || (other.box && textAt(item, other.box).trim() !== '')) return null;
  const { start } = other.range;
  const line = item.lines[start.line] ?? '';
  if (!other.doneMark) {
    return /^(?:[^~]{0,200})~~[^~]+~~/.test(line.slice(start.character)) ? { kind: 'struck' } : null;
  }
  const text = textAt(item, other.doneMark);
  const before = line.slice(start.character, other.doneMark.start.character);
  if (before.trim() === '') return { kind: 'inFront', text: text.trim() + ' ' };
  return { kind: 'behind', text: /^\s/.test(text) || text.startsWith(':') ? text : ` ${text}` };
}

function* opening(item: Item): Iterable<readonly TextEdit[]> {
  const { box, doneMark } = item.action;
  const parts: TextEdit[][] = [];
  if (box && textAt(item, box).trim() !== '') parts.push([{ range: box, newText: ' ' }]);
  if (doneMark) parts.push([{ range: doneMark, newText: '' }]);
  const status = cellIn(item, STATUS);
  if (status) {
    const word = othersIn(item, STATUS).find((text) => text !== '' && !DONE_WORD.test(text)) ?? 'open';
    parts.push([writeCell(item, status, word)]);
  }
  const struck = [...item.line.slice(item.from, item.to).matchAll(/~~/g)].map(
    ({ index }) => item.from + index,
  );
  const [first, last] = [struck[0], struck.at(-1)];
  if (first !== undefined && last !== undefined && last > first)
    parts.push([replaceIn(item, first, first + 2, ''), replaceIn(item, last, last + 2, '')]);
  yield* parts;
  for (const part of parts) yield parts.filter((each) => each !== part).flat();
  yield parts.flat();
}

const countOf = (texts: readonly string[], text: string): number =>
  texts.filter((each) => each === text).length;

function mostFrequent(texts: readonly string[]): string | undefined {
  return [...new Set(texts)].sort((one, other) => countOf(texts, other) - countOf(texts, one))[0];
}
