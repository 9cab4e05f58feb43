import { parseArgs } from 'node:util';
import type { Repository } from '../notes/note';
import { GROUPINGS, type Grouping } from '../notes/notebook/groupings';
import { readRepository } from '../notes/recognisers/targets';
import {
  COMMAND_NAMES,
  commandOf,
  OPTIONS,
  SHELLS,
  type CommandName,
  type OptionName,
  type Shell,
} from './commands';
import { isShell } from './completion';

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

/** What the command line asks for without any note. */
export type AboutOptions =
  | { readonly command: 'version' }
  /** `of` is null for all commands. */
  | { readonly command: 'help'; readonly of: CommandName | null }
  | { readonly command: 'completion'; readonly shell: Shell };

/** Reads the arguments behind the program's name, or throws a `UsageError`. */
export function readOptions(args: string[]): ScanOptions | DecisionOptions | AboutOptions {
  const { values, positionals } = parseArguments(args);
  const [command, ...others] = positionals;
  if (command !== undefined && !isCommand(command)) throw new UsageError(`Unknown command: ${command}`);
  if (values.help) return { command: 'help', of: command ?? null };
  if (values.version) return { command: 'version' };
  if (command === undefined)
    throw new UsageError(`No command given; choose one of ${COMMAND_NAMES.join(', ')}`);
  for (const option of Object.keys(values) as OptionName[])
    if (commandOf(command).options[option] === undefined)
      throw new UsageError(`${command} has no option --${option}`);
  if (command === 'scan') return scanOptions(values, others);
  return command === 'decisions' ? decisionOptions(values, others) : completionOptions(others);
}

type Values = ReturnType<typeof parseArguments>['values'];

function scanOptions(values: Values, paths: readonly string[]): ScanOptions {
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
  const { json = false, write = null } = values;
  if (json && write !== null) throw new UsageError('--write writes a table; --json does not go with it');
  if (write === '') throw new UsageError('--write needs a file');
  const reading = readingOptions(values, paths.length > 0 ? paths : ['.']);
  return { command: 'decisions', ...reading, json, since: readSince(values), write };
}

function completionOptions([shell, ...others]: readonly string[]): AboutOptions {
  if (shell === undefined || others.length > 0)
    throw new UsageError(`completion needs one shell: ${SHELLS.join(', ')}`);
  if (!isShell(shell)) throw new UsageError(`Unknown shell: ${shell}; choose one of ${SHELLS.join(', ')}`);
  return { command: 'completion', shell };
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
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const isCommand = (word: string): word is CommandName => (COMMAND_NAMES as readonly string[]).includes(word);
const isGrouping = (word: string): word is Grouping => (GROUPINGS as readonly string[]).includes(word);

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
