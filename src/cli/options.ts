import { parseArgs } from 'node:util';
import type { Repository } from '../notes/note';
import { GROUPINGS, type Grouping } from '../notes/notebook/itemGroups';
import { readRepository } from '../notes/recognisers/targets';

export const HELP = `Usage: meeting-notes scan [OPTION]... PATH...

Reads meeting notes, Markdown files (.md or .markdown), and prints their open action
items as a table: each once, however often it was carried over, the most urgent
first. A PATH is a file or a folder, which is searched with all folders in it; of
a folder's files those that show no sign of being minutes are left out. A file is
read once, whatever links lead to it. How many notes were read, and what could
not be read, goes to standard error.

  --all               read a folder's other Markdown files, too
  --owner WHO         only the items of this handle or name, and everybody's; may be given several times
  --recent            only what matters now: the last three meetings of each series that still meets, what is
                      due within 30 days, and what stands in notes changed in the last 14 days
  --since YYYY-MM-DD  only the items of meetings since this day
  --group BY          in groups: owner, due, meeting, series or repository
  --markdown          print a Markdown table, for a comment or a mail; handles in it notify people on GitHub
  --json              print everything that was found instead, one Markdown file a line (JSON Lines)
  --repo owner/name   what a bare #12 means where the note itself does not tell
  --help              print this

On a terminal lines are cut to its width and what is overdue is red, unless NO_COLOR is set.

Exit status: 0; 1 if a note could not be read (the others are printed all the same), if there was none, or
if the output could not be written; 2 for a wrong command line.
`;

/** The command line is wrong; the message says why. */
export class UsageError extends Error {}

/** What `scan` is asked to do. */
export interface Options {
  readonly json: boolean;
  readonly markdown: boolean;
  /** Also what shows no sign of being minutes. */
  readonly all: boolean;
  readonly owners: readonly string[];
  /** Only what is recent. */
  readonly recent: boolean;
  /** ISO date. */
  readonly since: string | null;
  readonly group: Grouping | null;
  readonly repository: Repository | null;
  readonly paths: readonly string[];
}

/** Reads the arguments behind the program's name, or throws a `UsageError`. */
export function readOptions(args: string[]): Options | 'help' {
  const { values, positionals } = parseArguments(args);
  if (values.help) return 'help';
  const [command, ...paths] = positionals;
  if (command === undefined) throw new UsageError('Which command? There is one: scan');
  if (command !== 'scan') throw new UsageError(`Unknown command: ${command}`);
  if (paths.length === 0) throw new UsageError('scan needs a file or folder');
  const { repo } = values;
  const repository = repo === undefined ? null : readRepository(repo);
  if (repo !== undefined && repository === null)
    throw new UsageError(`Not a repository (owner/name): ${repo}`);
  const { json = false, markdown = false, all = false, recent = false } = values;
  const { owner: owners = [], since = null, group = null } = values;
  if (json && (markdown || recent || owners.length > 0 || since !== null || group !== null))
    throw new UsageError('--json prints everything: it goes with --all and --repo only');
  if (since !== null && !isDay(since)) throw new UsageError(`Not a day (YYYY-MM-DD): ${since}`);
  if (group !== null && !isGrouping(group))
    throw new UsageError(`Not a way to group (${GROUPINGS.join(', ')}): ${group}`);
  if (owners.some((owner) => !/[\p{L}\p{N}]/u.test(owner)))
    throw new UsageError('--owner needs a handle or name');
  return { json, markdown, all, owners, recent, since, group, repository, paths };
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
