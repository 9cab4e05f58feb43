import { identities } from './attendanceHistory';
import type { Somebody } from './participantEntry';
import type { Line } from './recurrence';

const PRESENCE = /present|attend(?:ed|ing|ance)|here|joined/i;
const NAMES = /name|participant|attendee|member|who|person/i;
const HANDLES = /github|handle|user/i;
const ABSENT = /^(?:|no?|-+|absent|regrets?|[✗❌✘]|apologies|excused|:x:|\[ ?\])$/i;

/** The rows of a table of people with some more of them present: a row that names one is marked, others are added. */
export function addRows(rows: readonly Line[], people: readonly Somebody[]): string[] {
  const [header, ...body] = rows.map(({ source }) => source);
  if (header === undefined) return [];
  const titles = cellsOf(header.split('\n')[0] ?? '').map(({ text }) => text);
  const column = (title: RegExp): number => titles.findIndex((text) => title.test(text));
  const handles = column(HANDLES);
  const names = Math.max(
    0,
    titles.findIndex((text) => NAMES.test(text) && !HANDLES.test(text)),
  );
  const presence = titles.findIndex((text, index) => PRESENCE.test(text) && index !== names);
  const mark =
    body.map((row) => cellsOf(row)[presence]?.text ?? '').find((text) => !ABSENT.test(text)) ?? 'x';
  const keyOf = identities(people);
  const known = body.map((row) => {
    const cells = cellsOf(row);
    const [, handle = null] = /@?([\w-]+)/.exec(cells[handles]?.text ?? /@[\w-]+/.exec(row)?.[0] ?? '') ?? [];
    return keyOf({ handle, name: cells[names]?.text.replace(/\s*\(?@[\w-]+\)?/, '') ?? null });
  });
  const added: string[] = [];
  for (const person of people) {
    const index = known.indexOf(keyOf(person));
    const row = body[index];
    if (row !== undefined && presence >= 0) body[index] = withCell(row, presence, mark);
    else added.push(newRow(titles.length, { handles, names, presence, mark }, person));
  }
  return [header, ...body, ...added];
}

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function cellsOf(row: string): Cell[] {
  const cells: Cell[] = [];
  let from = /^\s*\|?/.exec(row)?.[0].length ?? 0;
  for (const { index } of row.matchAll(/(?<!\\)\|/g)) {
    if (index < from) continue;
    cells.push({ from, to: index, text: row.slice(from, index).trim() });
    from = index + 1;
  }
  if (row.slice(from).trim() !== '') cells.push({ from, to: row.length, text: row.slice(from).trim() });
  return cells;
}

/** The width of the cell is kept where it can be. */
function withCell(row: string, column: number, text: string): string {
  const cell = cellsOf(row)[column];
  if (!cell) return row;
  return row.slice(0, cell.from) + ` ${text}`.padEnd(cell.to - cell.from - 1) + ' ' + row.slice(cell.to);
}

function newRow(
  width: number,
  { handles, names, presence, mark }: { handles: number; names: number; presence: number; mark: string },
  { handle, name }: Somebody,
): string {
  const cells = Array.from({ length: Math.max(1, width) }, () => '');
  const at = handle === null ? '' : `@${handle}`;
  cells[names] = handles < 0 && name !== null && at !== '' ? `${name} ${at}` : (name ?? at);
  if (handles >= 0) cells[handles] = at;
  if (presence >= 0) cells[presence] = mark;
  return `| ${cells.map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\|`*_[\]<>]/g, '\\$&')).join(' | ')} |`;
}
