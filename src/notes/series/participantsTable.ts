import { matchesOf } from '../matchesOf';
import { identities } from './attendanceHistory';
import type { PersonRef } from './participantEntry';
import type { Line } from './recurringLines';
import { ABSENT, columnsOf, HANDLES, NAMES, PRESENCE } from '../recognisers/columns';

/** What makes people present in a table. */
export interface TableChange {
  /** Rows that name one of them, by their index, with the cell that is to be replaced. */
  readonly marked: readonly {
    readonly row: number;
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
  /** Rows that come behind the others. */
  readonly added: readonly string[];
}

/** How some more people are present in a table of people: a row that names one is marked, others are added. */
export function addRows(rows: readonly Line[], people: readonly PersonRef[]): TableChange {
  const [header = '', ...body] = rows.map(({ source }) => source);
  const titles = cellsOf(header.split('\n')[0] ?? '').map(({ text }) => text);
  const column = (title: RegExp): number => titles.findIndex((text) => title.test(text));
  const handles = column(HANDLES);
  const names = Math.max(
    0,
    titles.findIndex((text) => NAMES.test(text) && !HANDLES.test(text)),
  );
  const { nameParts } = columnsOf(titles.map((title) => title.toLowerCase()));
  const presence = titles.findIndex((text, index) => PRESENCE.test(text) && index !== names);
  const mark =
    body.map((row) => cellsOf(row)[presence]?.text ?? '').find((text) => !ABSENT.test(text)) ?? 'x';
  const keyOf = identities(people);
  const known = body.map((row) => {
    const cells = cellsOf(row);
    const [, handle = null] = /@?([\w-]+)/.exec(cells[handles]?.text ?? /@[\w-]+/.exec(row)?.[0] ?? '') ?? [];
    const name =
      nameParts.length > 0
        ? nameParts.map((index) => cells[index]?.text ?? '').join(' ')
        : cells[names]?.text;
    return keyOf({ handle, name: name?.replace(/(?<!\s)\s*\(?@[\w-]+\)?/, '').trim() ?? null });
  });
  const indent = /^[ \t]*/.exec(body.at(-1) ?? header)?.[0] ?? '';
  const marked: TableChange['marked'][number][] = [];
  const added: string[] = [];
  for (const person of people) {
    const index = known.indexOf(keyOf(person));
    const cell = cellsOf(body[index] ?? '')[presence];
    // What else it says of somebody stays.
    if (cell && ABSENT.test(cell.text))
      marked.push({ row: index + 1, from: cell.from, to: cell.to, text: widened(mark, cell) });
    else added.push(indent + newRow(titles.length, { handles, names, nameParts, presence, mark }, person));
  }
  return { marked, added };
}

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function cellsOf(row: string): Cell[] {
  const cells: Cell[] = [];
  let from = /^\s*\|?/.exec(row)?.[0].length ?? 0;
  for (const { index } of matchesOf(row, /(?<!\\)\|/g)) {
    if (index < from) continue;
    cells.push({ from, to: index, text: row.slice(from, index).trim() });
    from = index + 1;
  }
  if (row.slice(from).trim() !== '') cells.push({ from, to: row.length, text: row.slice(from).trim() });
  return cells;
}

/** The width of the cell is kept where it can be. */
const widened = (text: string, { from, to }: Cell): string => ` ${text}`.padEnd(to - from - 1) + ' ';

/** Which cell of a row holds what, and the mark of those who came. */
interface RowForm {
  readonly handles: number;
  readonly names: number;
  readonly nameParts: readonly number[];
  readonly presence: number;
  readonly mark: string;
}

function newRow(
  width: number,
  { handles, names, nameParts, presence, mark }: RowForm,
  { handle, name }: PersonRef,
): string {
  const cells = Array.from({ length: Math.max(1, width) }, () => '');
  const at = handle === null ? '' : `@${handle}`;
  cells[names] =
    handles < 0 && nameParts.length === 0 && name !== null && at !== '' ? `${name} ${at}` : (name ?? at);
  const [first, last] = [nameParts[0], nameParts.at(-1)];
  const [, one, rest] = /^(\S+)\s+(\S.*)$/.exec(cells[names] ?? '') ?? [];
  if (first !== undefined && last !== undefined && one !== undefined && rest !== undefined) {
    cells[names] = '';
    cells[first] = one;
    cells[last] = rest;
  }
  if (handles >= 0) cells[handles] = at;
  if (presence >= 0) cells[presence] = mark;
  return `| ${cells.map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\|`*_[\]<>]/g, '\\$&')).join(' | ')} |`;
}
