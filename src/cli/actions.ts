import { localDay } from '../notes/dates/dates';
import { toJson } from './json';
import { leftOut, say, summary } from './messages';
import { reportItems } from './openItems';
import type { ScanOptions } from './options';
import { print } from './output';
import { toMarkdown, toTable, type ReportGroup } from './report';
import { divide, scan, type Scanned } from './scan';

/** Prints the open action items, or all that was read; gives the exit status. */
export async function printActions(options: ScanOptions): Promise<number> {
  const unread = { count: 0 };
  const scanned = scan(options, (file, why) => {
    say(`${file}: ${why}`);
    unread.count++;
  });
  if (options.json) {
    await print(linesOf(scanned));
    return unread.count > 0 ? 1 : 0;
  }
  const { notes, others } = divide(scanned, options);
  const groups = report(notes, options);
  // What could not be read may hold open action items.
  const isKnown = unread.count === 0 && notes.length > 0;
  if (isKnown || groups.some(({ rows }) => rows.length > 0)) await print([format(groups, options)]);
  if (!options.markdown) say(summary(notes.length, others));
  else if (notes.length === 0 && others > 0) say(`Nothing to report: ${leftOut(others)}`);
  return isKnown ? 0 : 1;
}

/** One file at a time, however many there are. */
function* linesOf(scanned: Iterable<Scanned>): Generator<string> {
  for (const file of scanned) yield `${toJson(file)}\n`;
}

function report(notes: readonly Scanned[], options: ScanOptions): ReportGroup[] {
  const filed = notes.map(({ path: shown, whole, ...each }) => ({ ...each, shown, path: whole }));
  return reportItems(filed, { ...options, today: localDay(new Date()) });
}

function format(groups: readonly ReportGroup[], { markdown }: ScanOptions): string {
  if (markdown) return toMarkdown(groups);
  const { isTTY, columns } = process.stdout as Partial<typeof process.stdout>;
  return toTable(groups, {
    columns: isTTY ? (columns ?? null) : null,
    hasColours: Boolean(isTTY) && !process.env.NO_COLOR,
  });
}
