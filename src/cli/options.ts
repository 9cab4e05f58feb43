import { parseArgs } from 'node:util';
import type { Repository } from '../notes/note';
import { REGISTER_BEGIN, REGISTER_END } from '../notes/notebook/decisionRegister';
import { GROUPINGS, type Grouping } from '../notes/notebook/itemGroups';
import { readRepository } from '../notes/recognisers/targets';

export const HELP = `Usage: meeting-notes scan [OPTION]... PATH...
       meeting-notes decisions [OPTION]... [PATH]...

Reads meeting notes, which are Markdown files (.md or .markdown). A PATH is a file or
a folder, which is searched with all its subfolders. Files in a folder that do not look
like minutes are left out. Each file is read once, whatever links lead to it. How many
notes were read, and what could not be read, goes to standard error.

scan prints the open action items as a table. Each item appears once, however often it
was carried over, and the most urgent come first.

  --all               also read Markdown files in a folder that do not look like minutes
  --owner WHO         only the items of this handle or name, and everybody's; can be repeated
  --recent            only recent items: of the last three meetings of each active series, due within
                      30 days, or in notes that changed in the last 14 days
  --since YYYY-MM-DD  only the items of meetings since this day
  --group BY          group by owner, due, meeting, series or repository
  --markdown          print a Markdown table, for a comment or an email; on GitHub, handles in it notify people
  --json              print everything that was read instead, one line for each Markdown file (JSON Lines)
  --repo owner/name   what a bare #12 means if the note itself does not say
  --help              print this help

On a terminal, lines are cut to its width and overdue items are red, unless NO_COLOR is set.

decisions prints what was decided as a Markdown table, newest first, of the notes in PATH or
in the current folder. A decision that says that it supersedes an earlier one is joined with it.

  --all               also read Markdown files in a folder that do not look like minutes
  --since YYYY-MM-DD  only the decisions of meetings since this day
  --write FILE        put the table into FILE, between the lines
                      ${REGISTER_BEGIN} and
                      ${REGISTER_END}; the rest of FILE stays as it is.
                      A FILE that does not exist is created
  --json              print one line for each decision instead (JSON Lines)
  --repo owner/name   what a bare #12 means if the note itself does not say

Exit status: 0 if all went well; 1 if a note could not be read (the others are still printed, but not
written), if there were no notes, or if the output could not be written; 2 if the command line was wrong.
`;

/** The command line is wrong; the message says why. */
export class UsageError extends Error {}

/** Which notes are read, and how. */
export interface ReadingOptions {
  /** Also what shows no sign of being minutes. */
  readonly all: boolean;
  readonly repository: Repository | null;
  readonly paths: readonly string[];
}

/** What `scan` is asked to do. */
export interface ScanOptions extends ReadingOptions {
  readonly command: 'scan';
  readonly json: boolean;
  readonly markdown: boolean;
  readonly owners: readonly string[];
  /** Only what is recent. */
  readonly recent: boolean;
  /** ISO date. */
  readonly since: string | null;
  readonly group: Grouping | null;
}

/** What `decisions` is asked to do. */
export interface DecisionOptions extends ReadingOptions {
  readonly command: 'decisions';
  readonly json: boolean;
  /** ISO date. */
  readonly since: string | null;
  /** The file to write into; null to print. */
  readonly write: string | null;
}

const COMMANDS = ['scan', 'decisions'] as const;

/** Reads the arguments behind the program's name, or throws a `UsageError`. */
export function readOptions(args: string[]): ScanOptions | DecisionOptions | 'help' {
  const { values, positionals } = parseArguments(args);
  if (values.help) return 'help';
  const [command, ...paths] = positionals;
  if (command === undefined) throw new UsageError(`No command given; choose one of ${COMMANDS.join(', ')}`);
  if (command === 'scan') return scanOptions(values, paths);
  if (command === 'decisions') return decisionOptions(values, paths);
  throw new UsageError(`Unknown command: ${command}`);
}

type Values = ReturnType<typeof parseArguments>['values'];

function scanOptions(values: Values, paths: readonly string[]): ScanOptions {
  refuse(values, 'scan', ['write']);
  if (paths.length === 0) throw new UsageError('scan needs a file or folder');
  const { json = false, markdown = false, recent = false } = values;
  const { owner: owners = [], group = null } = values;
  const since = readSince(values);
  const reading = readingOptions(values, paths);
  if (json && (markdown || recent || owners.length > 0 || since !== null || group !== null))
    throw new UsageError('--json prints everything; only --all and --repo go with it');
  if (group !== null && !isGrouping(group))
    throw new UsageError(`Cannot group by ${group}; choose one of ${GROUPINGS.join(', ')}`);
  if (owners.some((owner) => !/[\p{L}\p{N}]/u.test(owner)))
    throw new UsageError('--owner needs a handle or name');
  return { command: 'scan', ...reading, json, markdown, owners, recent, since, group };
}

function decisionOptions(values: Values, paths: readonly string[]): DecisionOptions {
  refuse(values, 'decisions', ['owner', 'recent', 'group', 'markdown']);
  const { json = false, write = null } = values;
  if (json && write !== null) throw new UsageError('--write writes a table; --json does not go with it');
  if (write === '') throw new UsageError('--write needs a file');
  const reading = readingOptions(values, paths.length > 0 ? paths : ['.']);
  return { command: 'decisions', ...reading, json, since: readSince(values), write };
}

/** Options of other commands. */
function refuse(values: Values, command: string, options: readonly (keyof Values)[]): void {
  for (const option of options)
    if (values[option] !== undefined) throw new UsageError(`${command} has no option --${option}`);
}

function readingOptions({ repo, all = false }: Values, paths: readonly string[]): ReadingOptions {
  const repository = repo === undefined ? null : readRepository(repo);
  if (repo !== undefined && repository === null)
    throw new UsageError(`Not a repository (owner/name): ${repo}`);
  return { all, repository, paths };
}

function readSince({ since }: Values): string | null {
  if (since !== undefined && !isDay(since)) throw new UsageError(`Not a day (YYYY-MM-DD): ${since}`);
  return since ?? null;
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        markdown: { type: 'boolean' },
        all: { type: 'boolean' },
        owner: { type: 'string', multiple: true },
        recent: { type: 'boolean' },
        since: { type: 'string' },
        group: { type: 'string' },
        repo: { type: 'string' },
        write: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const isGrouping = (word: string): word is Grouping => (GROUPINGS as readonly string[]).includes(word);

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
