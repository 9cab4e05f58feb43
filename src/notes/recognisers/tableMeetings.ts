import type { Unit } from '../markdown/blocks';
import { bareDay, type Around } from './datedHeadings';
import { labelledDay, saysOnlyDate } from './meetingDate';
import type { ToldDay } from './ownYears';

// Meetings of a text that tables tell: a table each, or a row each.

/** In so many rows a table tells its day. */
const MAX_ROWS = 4;

/** The rows of a table, its titles first. */
type Table = readonly Unit[];

/**
 * The tables that are a meeting each, `| Date | 4 March 2026 |`, with the day of each; in a text of other things only those
 * that say who came.
 */
export function tableDays(
  parts: readonly { readonly unit: Unit }[],
  around: Around,
  areAll: boolean,
): ToldDay[] {
  return tablesIn(parts).flatMap((table): ToldDay[] => {
    const [unit] = table;
    const day = unit && dayOfTable(table, around);
    return day && (areAll || saysWho(table, around)) ? [{ unit, day }] : [];
  });
}

/** The day of a table that is about one: behind `Date` in one of its first rows, or alone in its first cell. */
function dayOfTable(table: Table, around: Around): ToldDay['day'] | null {
  const [titles = []] = table.map(cellsOf);
  const days = titles.map((cell) => bareDay(cell, around));
  const [first] = days;
  if (first && days.filter(Boolean).length === 1) return first;
  // Below titles such as `Date` and `Room` each row has a day of its own.
  if (titles.length !== 2) return table[0] ? labelledDay(table[0], false, around.order) : null;
  for (const row of table.slice(0, MAX_ROWS)) {
    const day = labelledDay(row, false, around.order);
    if (day) return day;
  }
  return null;
}

/** The rows that are a meeting each, in tables that have a column for its day and one for who came. */
export function rowDays(parts: readonly { readonly unit: Unit }[], around: Around): ToldDay[] {
  return tablesIn(parts).flatMap((table): ToldDay[] => {
    const [titles, ...rows] = table;
    const names = titles ? cellsOf(titles) : [];
    const column = names.findIndex(saysOnlyDate);
    if (column < 0 || !names.some((name) => around.topics.of(name) === 'attendance')) return [];
    const told = rows
      .map((unit) => ({ unit, text: cellsOf(unit)[column] ?? '' }))
      .filter(({ text }) => text !== '');
    const days = told.flatMap(({ unit, text }) => {
      const day = bareDay(text, around);
      return day ? [{ unit, day }] : [];
    });
    return days.length === told.length ? days : [];
  });
}

function tablesIn(parts: readonly { readonly unit: Unit }[]): Unit[][] {
  const tables: Unit[][] = [];
  let own: Unit[] = [];
  for (const { unit } of parts) {
    if (unit.kind !== 'row') continue;
    if (unit.opens) tables.push((own = []));
    own.push(unit);
  }
  return tables;
}

const cellsOf = ({ blocks: [block] }: Unit): string[] =>
  block?.cells.map(({ matchText }) => matchText.trim()) ?? [];

/** Whether a row begins with `Present` or the like. */
const saysWho = ([, ...rows]: Table, { topics }: Around): boolean =>
  rows.some((row) => topics.of(cellsOf(row)[0] ?? '') === 'attendance');
