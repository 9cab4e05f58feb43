import './cli/engine';
import { toJson } from './cli/json';
import { leftOut, reasonOf, say, summary } from './cli/messages';
import { reportItems } from './cli/openItems';
import { printDecisions } from './cli/decisions';
import { HELP, readOptions, UsageError, type ScanOptions } from './cli/options';
import { OutputError, print } from './cli/output';
import { toMarkdown, toTable, type ReportGroup } from './cli/report';
import { divide, scan, type Scanned } from './cli/scan';
import { localDay } from './notes/dates/dates';

/** Does what the arguments ask for; gives the exit status. Throws a `UsageError` or an `OutputError`. */
async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options === 'help') {
    await print([HELP]);
    return 0;
  }
  return options.command === 'scan' ? reportActions(options) : printDecisions(options);
}

/** Does what `scan` is asked to. */
async function reportActions(options: ScanOptions): Promise<number> {
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

async function run(): Promise<number> {
  try {
    return await main(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) {
      say(error.message);
      say('Try: meeting-notes --help');
      return 2;
    }
    if (!(error instanceof OutputError)) throw error;
    say(`The output could not be written: ${reasonOf(error.cause)}`);
    return 1;
  }
}

// There is nobody left to tell.
process.stderr.on('error', () => undefined);
void run().then((status) => {
  process.exitCode = status;
});
