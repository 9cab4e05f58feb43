import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, TextDecoder } from 'node:util';
import { reportItems, type ScannedNote } from './cli/openItems';
import { toMarkdown, toTable } from './cli/report';
import { localDay } from './notes/dates/dates';
import { isMinutes } from './notes/minutes';
import type { Note, Repository } from './notes/note';
import { GROUPINGS, type Grouping } from './notes/notebook/itemGroups';
import { readNote } from './notes/readNote';
import { formatTarget, readRepository, targetUrl } from './notes/recognisers/targets';

const HELP = `Usage: meeting-notes scan [OPTION]... PATH...

Reads meeting notes, Markdown files that end in .md, and prints their open action
items as a table: each once, however often it was carried over, the most urgent
first. A PATH is a file or a folder, which is searched with all folders in it; of
a folder's files those that show no sign of being minutes are left out.

  --owner WHO         only the items of this handle or name, and everybody's; may be given several times
  --since YYYY-MM-DD  only the items of meetings since this day
  --group BY          in groups: owner, due, meeting, series or repository
  --markdown          print a Markdown table, for a comment or a mail; handles in it notify people on GitHub
  --json              print everything that was found instead, one note a line (JSON Lines)
  --repo owner/name   what a bare #12 means where the note itself does not tell
  --help              print this

On a terminal lines are cut to its width and what is overdue is red, unless NO_COLOR is set.

Exit status: 0; 1 if a note could not be read (the others are printed all the same); 2 for a wrong command line.
`;

class UsageError extends Error {}

interface Options {
  readonly json: boolean;
  readonly markdown: boolean;
  readonly owners: readonly string[];
  readonly since: string | null;
  readonly group: Grouping | null;
  readonly repository: Repository | null;
  readonly paths: readonly string[];
}

interface Scanned {
  /** Relative to the PATH given, with forward slashes. */
  readonly path: string;
  /** With the folder given, whose name may tell the year or the series. */
  readonly whole: string;
  /** Whether it was named itself, and not found in a folder. */
  readonly isNamed: boolean;
  readonly note: Note;
}

function readOptions(args: string[]): Options | 'help' {
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
  const { json = false, markdown = false, owner: owners = [], since = null, group = null } = values;
  if (json && (markdown || owners.length > 0 || since !== null || group !== null))
    throw new UsageError('--json prints everything: it goes with --repo only');
  if (since !== null && !isDay(since)) throw new UsageError(`Not a day (YYYY-MM-DD): ${since}`);
  if (group !== null && !isGrouping(group))
    throw new UsageError(`Not a way to group (${GROUPINGS.join(', ')}): ${group}`);
  if (owners.some((owner) => !/[\p{L}\p{N}]/u.test(owner)))
    throw new UsageError('--owner needs a handle or name');
  return { json, markdown, owners, since, group, repository, paths };
}

const isGrouping = (word: string): word is Grouping => (GROUPINGS as readonly string[]).includes(word);

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        markdown: { type: 'boolean' },
        owner: { type: 'string', multiple: true },
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

/** Reads every note under the paths given; what cannot be read is told to `complain`. */
function* scan(
  { paths, repository }: Options,
  complain: (file: string, why: string) => void,
): Generator<Scanned> {
  for (const root of paths) {
    for (const file of notesUnder(root, [], complain)) {
      const text = readText(file, complain);
      if (text === null) continue;
      const isRoot = file === root;
      const shown = forward(isRoot ? path.basename(file) : path.relative(root, file));
      // The name of the folder may tell the year.
      const whole = forward(isRoot ? root : path.join(path.basename(path.resolve(root)), shown));
      const hosts = [...new Set(['github.com', repository?.host ?? 'github.com'])];
      yield { path: shown, whole, isNamed: isRoot, note: readNote(text, { path: whole, repository, hosts }) };
    }
  }
}

const forward = (file: string): string => file.split(path.sep).join('/');

function* notesUnder(
  entry: string,
  above: readonly string[],
  complain: (file: string, why: string) => void,
): Generator<string> {
  try {
    if (!statSync(entry).isDirectory()) {
      yield entry;
      return;
    }
  } catch (error) {
    complain(entry, reasonOf(error));
    return;
  }
  const real = realpathSync(entry);
  if (above.includes(real)) {
    complain(entry, 'a link leads back to a folder above it');
    return;
  }
  for (const name of namesIn(entry, complain)) {
    yield* notesUnder(path.join(entry, name), [...above, real], complain);
  }
}

/** The folders and notes in a folder, sorted; hidden ones and installed packages are left out. */
function namesIn(folder: string, complain: (file: string, why: string) => void): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .filter((entry) => isFolder(folder, entry.name) || entry.name.toLowerCase().endsWith('.md'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    complain(folder, reasonOf(error));
    return [];
  }
}

function isFolder(folder: string, name: string): boolean {
  return statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readText(file: string, complain: (file: string, why: string) => void): string | null {
  try {
    const bytes = readFileSync(file);
    if (bytes.subarray(0, 8192).includes(0)) {
      complain(file, 'not a text file');
      return null;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    complain(file, error instanceof TypeError ? 'not valid UTF-8' : reasonOf(error));
    return null;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'not allowed to read it',
    EPERM: 'not allowed to read it',
    ELOOP: 'a link that leads to itself',
    ERR_FS_FILE_TOO_LARGE: 'too large',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/** One note as a line of JSON; lines and columns count from 1, what is not there is null. */
function toJson({ path: file, note }: Scanned): string {
  return JSON.stringify({
    path: file,
    date: note.date,
    title: note.title,
    participants: note.participants.map(({ handle, name, range }) => ({
      handle,
      name,
      line: range.start.line + 1,
    })),
    references: note.references.map(({ range: { start }, text, target, url }) => ({
      line: start.line + 1,
      column: start.character + 1,
      text,
      target: target && formatTarget(target),
      url: url ?? (target && targetUrl(target)),
    })),
    actions: note.actions.map(({ range: { start }, text, owners, done, due, form }) => ({
      line: start.line + 1,
      column: start.character + 1,
      text,
      owners,
      done,
      due,
      form,
    })),
  });
}

/** The open action items for people. */
function report(scanned: readonly Scanned[], options: Options): string {
  const notes = scanned
    .filter(({ isNamed, note }) => isNamed || isMinutes(note))
    .map(({ path: shown, whole, note }): ScannedNote => ({ shown, path: whole, note }));
  const groups = reportItems(notes, { ...options, today: localDay(new Date()) });
  if (options.markdown) return toMarkdown(groups);
  const { isTTY, columns } = process.stdout as Partial<typeof process.stdout>;
  return toTable(groups, {
    columns: isTTY ? (columns ?? null) : null,
    hasColours: Boolean(isTTY) && !process.env.NO_COLOR,
  });
}

function main(args: string[]): number {
  const options = readOptions(args);
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  let status = 0;
  const notes = scan(options, (file, why) => {
    process.stderr.write(`${file}: ${why}\n`);
    status = 1;
  });
  if (options.json) for (const note of notes) process.stdout.write(`${toJson(note)}\n`);
  else process.stdout.write(report([...notes], options));
  return status;
}

// `meeting-notes … | head` closes the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nTry: meeting-notes --help\n`);
  process.exitCode = 2;
}
