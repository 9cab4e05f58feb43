import { fingerprint } from '../cache/fingerprint';
import type { Target } from '../note';
import { formatTarget, targetUrl } from '../recognisers/targets';
import { escapeMarkdown, toOneLine } from '../references/untrusted';

/** A decision as people read it. Texts are as the notes have them. */
export interface DecisionRow {
  /** ISO date of its meeting. */
  readonly date: string | null;
  readonly text: string;
  /** What it is about, where a heading says so. */
  readonly subject: string | null;
  readonly issues: readonly Target[];
  /** Where it stands. */
  readonly place: Place;
  /** Where those stand whose place it takes. */
  readonly supersedes: readonly Place[];
  readonly supersededBy: Place | null;
}

/** A place in a note, by a name and an address. */
export interface Place {
  /** What tells it from the others beside it: the day, else the note. */
  readonly day: string;
  /** The path of the note. */
  readonly path: string;
  /** A URL, or a relative address that is encoded already. */
  readonly address: string;
}

/** What stands instead of a table where nothing was decided. */
const NO_DECISIONS = 'No decisions.';
const TITLES = ['Date', 'Subject', 'Decision', 'Issues', 'Note'] as const;

/** The decisions as a table in Markdown, a line each, without a line's end at its end. */
export function decisionTable(rows: readonly DecisionRow[]): string {
  if (rows.length === 0) return NO_DECISIONS;
  const lines = [TITLES, TITLES.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The same with a mark in each row, by which it is known again: a row that somebody writes or changes has none that is right. */
export function registerTable(rows: readonly DecisionRow[]): string {
  const [titles = '', rule = '', ...lines] = decisionTable(rows).split('\n');
  if (rows.length === 0) return titles;
  return [titles, rule, ...lines.map((line) => `${line.slice(0, -1)}<!-- ${markOf(line)} --> |`)].join('\n');
}

/** The decisions as they are copied: a single one as a line of a list, several as a table. Ends with a line's end. */
export function copiedDecisions(rows: readonly DecisionRow[]): string {
  const [row, ...others] = rows;
  if (!row || others.length > 0) return `${decisionTable(rows)}\n`;
  const [date = '', subject = '', text = '', issues = '', place = ''] = cellsOf(row);
  const lead = subject === '' ? '' : `${subject}:`;
  return `- ${[date, lead, text, issues === '' ? '' : `(${issues})`, `– ${place}`].filter(Boolean).join(' ')}\n`;
}

/**
 * The first of some lines that `registerTable` did not write as it stands, from 0; -1 where it wrote all, or what stands for a table.
 * A formatter may have widened its columns and escaped what it likes. A row without a mark is one that is to be written `now`, too.
 */
export function foreignLine(lines: readonly string[], now: string): number {
  const [first = '', rule = ''] = lines;
  if (lines.length === 1 && first.trim() === NO_DECISIONS) return -1;
  if (inShort(first) !== inShort(`| ${TITLES.join(' | ')} |`)) return 0;
  if (!/^\|[-:| \t]*$/.test(rule)) return 1;
  const known = new Set(now.split('\n').map((line) => essenceOf(line.replace(MARK, ''))));
  return lines.findIndex((line, index) => {
    if (index < 2) return false;
    const [, mark] = MARK.exec(line) ?? [];
    const row = line.replace(MARK, '');
    return mark === undefined ? !known.has(essenceOf(row)) : mark !== markOf(row);
  });
}

const MARK = /<!-- ([\da-f]{8}) -->(?=[ \t]*\|[ \t]*$)/;

const markOf = (row: string): string => fingerprint(essenceOf(row)).slice(0, 8);

/** What a row says, which no formatter changes. */
const essenceOf = (row: string): string => row.replace(/[\s\\*_]/g, '');

/** The same for tables that differ in the widths of their columns only. */
export const inShort = (table: string): string =>
  table
    .split(/\r\n?|\n/)
    .map((line) => line.trim().split('|').map(cellInShort).join('|'))
    .join('\n');

const cellInShort = (cell: string): string => cell.trim().replace(/^:?-{1,999}:?$/, '-');

function cellsOf({
  date,
  subject,
  text,
  issues,
  place,
  supersedes,
  supersededBy,
}: DecisionRow): readonly string[] {
  const words = escapeMarkdown(toOneLine(text));
  const said =
    supersededBy === null
      ? [words, supersedes.length > 0 ? `(supersedes ${supersedes.map(dayLink).join(', ')})` : '']
      : [`~~${words}~~`, `superseded by ${dayLink(supersededBy)}`];
  return [
    date ?? '',
    subject === null ? '' : escapeMarkdown(toOneLine(subject)),
    said.filter(Boolean).join(' '),
    issues.map((issue) => `[${formatTarget(issue)}](${targetUrl(issue)})`).join(', '),
    link(place.path, place.address),
  ];
}

const dayLink = ({ day, address }: Place): string => link(day, address);

const link = (name: string, address: string): string => `[${escapeMarkdown(toOneLine(name))}](${address})`;
