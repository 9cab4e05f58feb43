import * as vscode from 'vscode';
import { readFolders, type FolderLevel } from '../../notes/series/datedFolder';
import { shownBy } from '../../notes/minutes';
import { readName } from '../../notes/series/noteName';
import { read, type Reading } from '../../notes/reading';
import { findSeries, type Series, type SeriesFile } from '../../notes/series/series';
import { namesIn, parentOf, readText } from '../files';
import type { NoteStore } from '../noteStore';
import { TooLargeError } from '../tooLarge';

/** A series as it stands in the workspace. Paths are relative to `root`. */
export interface StoredSeries {
  readonly root: vscode.Uri;
  /** The folder that was asked for, or the one of a year in it. */
  readonly folder: string;
  readonly name: string;
  readonly series: Series;
}

/** So many files tell all that is to be known of a series. */
const MOST_FILES = 100;
/** A series whose folder is divided by year and quarter stands no deeper. */
const DEEPEST = 3;

/** The series in a folder, that of the note `open` where several are; it may be spread over the folders of years. */
export async function findStoredSeries(
  notes: NoteStore,
  folder: vscode.Uri,
  open: vscode.Uri | null,
): Promise<StoredSeries> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const place = await latestFolder(root, pathBelow(root, folder));
  const paths = await filesAlike(root, readFolders(place));
  const dates = await knownDates(notes, root, paths);
  const files = paths.map((path): SeriesFile => ({ path, date: dates.get(path) ?? null }));
  const series = findSeries(files, open && pathBelow(root, open));
  return { root, folder: place, name: nameOf(root, place), series };
}

/** The last notes of a series that are more than a title, of meetings before `date`, newest first, as they stand in the editor. */
export async function readLast(
  notes: NoteStore,
  { root, series }: StoredSeries,
  date: string | null,
  count: number,
): Promise<Reading[]> {
  const before = series.notes.filter((note) => date === null || note.date === null || note.date < date);
  const found: Reading[] = [];
  // A few may be of no meeting: `No call: holidays`.
  for (let end = before.length; end > 0 && found.length < count; end -= count) {
    const readings = await Promise.all(
      before
        .slice(Math.max(0, end - count), end)
        .reverse()
        .map(({ path }) => readNoteAt(notes, vscode.Uri.joinPath(root, path))),
    );
    found.push(
      ...readings
        .filter((reading) => reading !== null)
        .filter(({ note, context }) => shownBy(note, context.path) === 'minutes' || note.sections.length > 2),
    );
  }
  return found.slice(0, count);
}

/** null for a file that is too large for a note. */
async function readNoteAt(notes: NoteStore, uri: vscode.Uri): Promise<Reading | null> {
  try {
    return read(await readText(uri), notes.contextOf(uri));
  } catch (error) {
    if (error instanceof TooLargeError) return null;
    throw error;
  }
}

/** The path of something below a folder; empty for the folder itself. */
function pathBelow(root: vscode.Uri, uri: vscode.Uri): string {
  const base = root.path.replace(/\/$/, '');
  return uri.path.startsWith(`${base}/`) ? uri.path.slice(base.length + 1).replace(/\/$/, '') : '';
}

/** Of a folder that holds nothing but the folders of years, the one of the latest year that holds notes; else itself. */
async function latestFolder(root: vscode.Uri, path: string, depth = 0): Promise<string> {
  const uri = vscode.Uri.joinPath(root, path);
  const files = await markdownIn(uri);
  if (depth > 0 ? files.length > 0 : files.some((name) => readName(`${path}/${name}`))) return path;
  if (depth === DEEPEST) return path;
  const inPlace = (name: string) => (path === '' ? name : `${path}/${name}`);
  const folders = await namesIn(uri, vscode.FileType.Directory);
  const [latest] = folders
    .filter((name) => readFolders(inPlace(name)).at(-1)?.alike)
    .sort()
    .reverse();
  // `2024/telcons`: nothing else stands below the year.
  const next = latest ?? (depth > 0 && folders.length === 1 ? folders[0] : undefined);
  if (next === undefined) return path;
  const found = await latestFolder(root, inPlace(next), depth + 1);
  return (await markdownIn(vscode.Uri.joinPath(root, found))).length > 0 ? found : path;
}

/** The Markdown files in a folder and in those like it for other years, the latest ones. */
async function filesAlike(root: vscode.Uri, levels: readonly FolderLevel[], place = ''): Promise<string[]> {
  const [level, ...below] = levels;
  const uri = vscode.Uri.joinPath(root, place);
  const inPlace = (name: string) => (place === '' ? name : `${place}/${name}`);
  if (!level) return (await markdownIn(uri)).map(inPlace);
  const { alike } = level;
  if (!alike) return filesAlike(root, below, inPlace(level.name));
  const folders = (await namesIn(uri, vscode.FileType.Directory)).filter((name) => alike.test(name)).sort();
  const found: string[] = [];
  for (const name of folders.reverse()) {
    if (found.length >= MOST_FILES && name < level.name) break;
    found.push(...(await filesAlike(root, below, inPlace(name))));
  }
  return found;
}

async function markdownIn(folder: vscode.Uri): Promise<string[]> {
  return (await namesIn(folder, vscode.FileType.File)).filter((name) => /\.(?:md|markdown)$/i.test(name));
}

/** The dates that the texts of notes tell, where their names do not. */
async function knownDates(
  notes: NoteStore,
  root: vscode.Uri,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  if (paths.every((path) => readName(path)?.date.length === 10)) return dates;
  const wanted = new Map(paths.map((path) => [vscode.Uri.joinPath(root, path).toString(), path]));
  for (const { uri, note } of await notes.all()) {
    const path = wanted.get(uri.toString());
    if (path !== undefined && note.date !== null) dates.set(path, note.date);
  }
  return dates;
}

/** The innermost folder that is not a year's or the like. */
function nameOf(root: vscode.Uri, place: string): string {
  const named = readFolders(place).filter(({ alike }) => !alike);
  const name = named.at(-1)?.name ?? vscode.workspace.getWorkspaceFolder(root)?.name;
  return name ?? root.path.slice(parentOf(root).path.length).replace(/^\//, '');
}
