import { parseArgs } from 'node:util';
import type { Repository } from '../notes/note';
import { GROUPINGS, type Grouping } from '../notes/notebook/itemGroups';
import { readRepository } from '../notes/recognisers/targets';

export const HELP = `Usage: meeting-notes scan [OPTION]... PATH...

Reads meeting notes, which are Markdown files (.md or .markdown), and prints their
open action items as a table. Each item appears once, however often it was carried
over, and the most urgent come first. A PATH is a file or a folder, which is searched
with all its subfolders. Files in a folder that do not look like minutes are left out.
Each file is read once, whatever links lead to it. How many notes were read, and what
could not be read, goes to standard error.

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

Exit status: 0 if all went well; 1 if a note could not be read (the others are still printed), if there
were no notes, or if the output could not be written; 2 if the command line was wrong.
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
  if (command === undefined) throw new UsageError('No command given; the only one is: scan');
  if (command !== 'scan') throw new UsageError(`Unknown command: ${command}`);
  if (paths.length === 0) throw new UsageError('scan needs a file or folder');
  const { repo } = values;
  const repository = repo === undefined ? null : readRepository(repo);
  if (repo !== undefined && repository === null)
    throw new UsageError(`Not a repository (owner/name): ${repo}`);
  const { json = false, markdown = false, all = false, recent = false } = values;
  const { owner: owners = [], since = null, group = null } = values;
  if (json && (markdown || recent || owners.length > 0 || since !== null || group !== null))
    throw new UsageError('--json prints everything; only --all and --repo go with it');
  if (since !== null && !isDay(since)) throw new UsageError(`Not a day (YYYY-MM-DD): ${since}`);
  if (group !== null && !isGrouping(group))
    throw new UsageError(`Cannot group by ${group}; choose one of ${GROUPINGS.join(', ')}`);
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
