import { escapeMarkdown, toOneLine } from '../notes/references/untrusted';
import { cutTo, displayWidth, padded } from './displayWidth';

/** An open action item as a row of a report. Texts are as the notes have them. */
export interface ReportRow {
  /** `path:line` */
  readonly where: string;
  /** Empty for nobody. */
  readonly who: string;
  /** ISO date. */
  readonly due: string | null;
  readonly isOverdue: boolean;
  readonly what: string;
  /** ISO date of the meeting where an item that was carried over first stood. */
  readonly since: string | null;
}

export interface ReportGroup {
  /** null where nothing is grouped. */
  readonly name: string | null;
  readonly rows: readonly ReportRow[];
}

/** How a table is to look. */
export interface Terminal {
  /** In cells; null where lines may be as long as they like. */
  readonly columns: number | null;
  readonly hasColours: boolean;
}

const NO_ITEMS = 'No open action items.\n';
const COLUMN_TITLES = ['WHERE', 'WHO', 'DUE', 'WHAT'] as const;
/** What is left for the last column, however narrow the terminal. */
const LEAST = 24;
const MAX_WHERE_WIDTH = 36;
const MAX_WHO_WIDTH = 20;

/** A table for people, each group below its name. */
export function toTable(groups: readonly ReportGroup[], { columns, hasColours }: Terminal): string {
  if (groups.every(({ rows }) => rows.length === 0)) return NO_ITEMS;
  const paint = (text: string, code: number): string => (hasColours ? `\x1b[${code}m${text}\x1b[0m` : text);
  const cells = new Map(
    groups.flatMap(({ rows }) => rows).map((row) => [row, cellsOf(row, columns !== null)]),
  );
  const all = [COLUMN_TITLES, ...cells.values()];
  const widths = [0, 1, 2].map((column) =>
    all.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0),
  );
  const before = widths.reduce((sum, width) => sum + width + 2, 0);
  const rest = columns === null ? Infinity : Math.max(LEAST, columns - before);
  const line = (row: readonly string[], isOverdue = false): string => {
    const [where = '', who = '', due = ''] = row.map((cell, column) => padded(cell, widths[column] ?? 0));
    const day = isOverdue ? paint(due, 31) : due;
    return `${where}  ${who}  ${day}  ${cutTo(row[3] ?? '', rest)}`.trimEnd();
  };
  const parts = groups.map(({ name, rows }) =>
    [
      ...(name === null ? [] : [paint(`${toOneLine(name)} (${rows.length})`, 1)]),
      ...rows.map((row) => line(cells.get(row) ?? [], row.isOverdue)),
    ].join('\n'),
  );
  const isGrouped = groups.some(({ name }) => name !== null);
  return `${paint(line(COLUMN_TITLES), 2)}\n${isGrouped ? '\n' : ''}${parts.join('\n\n')}\n`;
}

/** The same in Markdown, for a comment or a mail. */
export function toMarkdown(groups: readonly ReportGroup[]): string {
  if (groups.every(({ rows }) => rows.length === 0)) return NO_ITEMS;
  const plain = (text: string): string => escapeMarkdown(toOneLine(text));
  return groups
    .map(({ name, rows }) =>
      [
        ...(name === null ? [] : [`### ${plain(name)} (${rows.length})`, '']),
        '| What | Who | Due | Where |',
        '| --- | --- | --- | --- |',
        ...rows.map((row) => {
          const due = row.due === null ? '' : row.isOverdue ? `**${row.due}**` : row.due;
          const cells = [plain(whatOf(row)), plain(row.who), due, plain(row.where)];
          return `| ${cells.join(' | ')} |`;
        }),
      ]
        .map((text) => `${text}\n`)
        .join(''),
    )
    .join('\n');
}

function cellsOf(row: ReportRow, isNarrow: boolean): readonly string[] {
  const where = toOneLine(row.where);
  const who = toOneLine(row.who);
  return [
    isNarrow ? cutTo(where, MAX_WHERE_WIDTH, 'start') : where,
    who === '' ? '-' : isNarrow ? cutTo(who, MAX_WHO_WIDTH) : who,
    row.due ?? '-',
    toOneLine(whatOf(row)),
  ];
}

function whatOf({ what, since }: ReportRow): string {
  return since === null ? what : `${what} (since ${since})`;
}
