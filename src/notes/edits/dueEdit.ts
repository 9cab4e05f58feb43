import { findWrittenDates, redate, writeDate } from '../dates/writtenDate';
import type { ActionItem, Range, TextEdit } from '../note';
import type { Reading } from '../reading';
import { DUE_LABEL } from '../recognisers/detailLabels';
import { ARTICLE, DUE_LEAD, DUE_SIGNS, IS_BEHIND, IS_ON_DAY } from '../recognisers/due';
import type { Columns } from '../recognisers/columns';
import { writeCell } from './doneEdit';
import { behindLabel, detailIn, tellsOne } from './itemDetail';
import { firstThatHolds, itemOf, replaceIn, textAt, type Candidate, type ItemEdits } from './itemEdit';
import { endsOf } from './itemEnd';
import { isInLines, offsetIn, sourceOf, type Item } from './itemSource';
import { any } from '../words/patterns';
import { cellIn } from './itemTable';

const DUE_LEAD_IN = new RegExp(
  `(?<!\\s)(\\s*(?:[,;–—-]\\s*)?)((?:[(\\[]\\s*)?)(${DUE_LEAD}${DUE_SIGNS})(${ARTICLE})$`,
  'iu',
);

const inDue = ({ due }: Columns): number => due;

/**
 * The smallest edit that gives an item a deadline (ISO date), in the place and the style of the one that it has, else in that of the
 * note's other items; null takes it out. Refused where the item cannot say so on its line.
 */
export function setDue(reading: Reading, action: ActionItem, due: string | null): ItemEdits {
  if (action.due === due) return [];
  const item = itemOf(reading, action);
  return firstThatHolds(item, candidates(item, due));
}

function* candidates(item: Item, due: string | null): Iterable<Candidate> {
  const wanted = { due };
  for (const edit of due === null ? clearing(item) : writing(item, due)) yield { edits: [edit], wanted };
}

function* writing(item: Item, due: string): Iterable<TextEdit> {
  const cell = cellIn(item, inDue);
  const stands = standing(item, item.action);
  if (stands) {
    const { from, to, lead } = stands;
    const said = item.line.slice(from, to);
    if (item.action.due !== null) yield replaceIn(item, from, to, redate(said, item.action.due, due));
    const article = lead?.[4]?.length ?? 0;
    yield replaceIn(item, from - article, to, due);
    yield replaceIn(item, from, to, `by ${due}`);
  }
  if (cell) {
    const said = item.line.slice(cell.from, cell.to);
    if (item.action.due !== null && said !== '')
      yield replaceIn(item, cell.from, cell.to, redate(said, item.action.due, due));
    yield writeCell(item, cell, due);
  }
  const detail = detailIn(item, DUE_LABEL);
  if (detail && !stands) yield* telling(item, detail, due);
  // What stands on another line, or where nothing is to be written, stays.
  if (stands || detail || (item.action.dueWords && !cell)) return;
  const { before, behind, date } = usualStyle(item, due);
  const ends = endsOf(item);
  for (const words of new Set([`${before}${date}${behind}`, `${before}${due}${behind}`, `by ${due}`]))
    for (const end of ends) yield replaceIn(item, end, end, ` ${words}`);
}

/** Writes a deadline behind its label. */
function* telling(item: Item, detail: Range, due: string): Iterable<TextEdit> {
  const said = textAt(item, detail);
  if (item.action.due !== null) yield { range: detail, newText: redate(said, item.action.due, due) };
  if (tellsOne(item, detail)) yield behindLabel(item, detail, due);
}

function* clearing(item: Item): Iterable<TextEdit> {
  const stands = standing(item, item.action);
  if (stands) {
    const { from, lead } = stands;
    const to = stands.to + joined(item.line.slice(stands.to)).length;
    const bracket = lead?.[2]?.trim() ?? '';
    const inner = closing(lead?.[3] ?? '').length;
    const behind =
      inner + (bracket === '' ? 0 : (/^\s*[)\]]/.exec(item.line.slice(to + inner))?.[0].length ?? 0));
    // `(by Friday, see #12)` keeps its brackets.
    const [whole = '', , , words = '', article = ''] = lead ?? [];
    if (bracket !== '' && behind === inner) {
      const comma = /^\s*[,;]?\s*/.exec(item.line.slice(to))?.[0].length ?? 0;
      yield replaceIn(item, from - words.length - article.length, to + comma, '');
    } else if (lead) yield replaceIn(item, from - whole.length, to + behind, '');
    const dash = lead ? undefined : /(?<![ \t])[ \t]+[-–—|][ \t]*$/.exec(item.line.slice(0, from))?.[0];
    if (dash !== undefined) yield replaceIn(item, from - dash.length, to, '');
    const blank = /(?<![ \t])[ \t]*$/.exec(item.line.slice(0, from))?.[0].length ?? 0;
    const opened = /(?<![ \t])[ \t]*[(（[]$/.exec(item.line.slice(0, from))?.[0] ?? '';
    const closed = opened === '' ? '' : (/^[)）\]]/.exec(item.line.slice(to))?.[0] ?? '');
    if (closed !== '') yield replaceIn(item, from - opened.length, to + closed.length, '');
    const isFirst = from === item.from;
    const next = isFirst ? (/^[ \t]*/.exec(item.line.slice(to))?.[0].length ?? 0) : 0;
    yield replaceIn(item, isFirst ? from : from - blank, to + next, '');
  }
  const cell = cellIn(item, inDue);
  if (cell) yield replaceIn(item, cell.from, cell.to, '');
  const detail = detailIn(item, DUE_LABEL);
  if (detail && tellsOne(item, detail)) yield { range: detail, newText: '' };
}

const TASK = new RegExp(`${any('deadlinesBehindTasks')}$`, 'u');

/** What behind a day goes with it: `까지`, `前` of `前提交`. */
function joined(behind: string): string {
  const [said = ''] = IS_BEHIND.exec(behind) ?? [];
  return said.replace(TASK, '');
}

/** Where an item's own words name its deadline, and what stands in front of it. */
function standing(item: Item, action: ActionItem) {
  const { start } = action.range;
  const source = action === item.action ? item.source : sourceOf(item.lines, action.range);
  const said = action.dueWords?.range;
  if (!said || !isInLines(source, said.start) || !isInLines(source, said.end)) return null;
  const [from, to] = [offsetIn(source, said.start), offsetIn(source, said.end)];
  if (from < start.character || to > (action === item.action ? item.to : source.text.length)) return null;
  const line = source.text;
  return { line, from, to, lead: DUE_LEAD_IN.exec(line.slice(start.character, from)) };
}

/** What closes the brackets that a text opens: `)` for `@due(`. */
function closing(text: string): string {
  return Array.from(text.match(/[([{<]/g) ?? [], (open) => CLOSING[open] ?? '')
    .reverse()
    .join('');
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** How most of the note's items with a deadline write theirs: `by 2023-11-17`, `(due: 17 Nov 2023)`, `📅 2023-11-17`. */
function usualStyle(item: Item, due: string): { before: string; behind: string; date: string } {
  const styles = item.reading.note.actions.flatMap((other) => {
    const stands = other === item.action || other.due === null ? null : standing(item, other);
    const lead = stands?.lead;
    // `on` tells the day of an event as often.
    if (!stands || !lead || other.due === null || IS_ON_DAY.test(lead[3] ?? '')) return [];
    const said = stands.line.slice(stands.from, stands.to);
    const [written] = findWrittenDates(said, other.due);
    const isWhole = written?.from === 0 && written.to === said.length && /\d{4}/.test(said);
    const open = lead[2]?.trim() ?? '';
    return [
      {
        before: open + (lead[3] ?? '').replace(/^./u, (first) => first.toLowerCase()),
        behind: closing(lead[3] ?? '') + closing(open),
        date: isWhole ? writeDate(due, written.parts) : due,
      },
    ];
  });
  const keys = styles.map((style) => JSON.stringify(style));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [best] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return styles[keys.indexOf(best ?? '')] ?? { before: 'by ', behind: '', date: due };
}
