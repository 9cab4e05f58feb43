import vscode = require('vscode');
import { readFolders } from '../../notes/series/datedFolder';
import { filesAlike, latestFolder, type Folders } from '../../notes/series/filesOfSeries';
import { seriesNames } from '../../notes/notebook/seriesKeys';
import { isOfMeeting } from '../../notes/series/newNote';
import { readName } from '../../notes/series/noteName';
import { read, type Reading } from '../../notes/reading';
import { findSeries, type Series, type SeriesFile } from '../../notes/series/series';
import { namesIn, parentOf, readText } from '../editor/files';
import type { NoteStore } from './noteStore';
import { TooLargeError } from '../editor/tooLargeError';

/** So many files that are no notes, as far as that is known, are looked into. */
const MAX_UNKNOWN = 20;

/** A series in the workspace. Paths are relative to `root`. */
export interface StoredSeries {
  readonly root: vscode.Uri;
  /** The given folder, or that of a year in it. */
  readonly folder: string;
  /** As its folder tells; the notes in it may be of several series. */
  readonly name: string;
  readonly series: Series;
}

/** The series in a folder; of several, that of the note `open`. It may be spread over folders of years. */
export async function findStoredSeries(
  notes: NoteStore,
  folder: vscode.Uri,
  open: vscode.Uri | null,
): Promise<StoredSeries> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const folders = foldersIn(root);
  const place = await latestFolder(folders, pathBelow(root, folder));
  const paths = await filesAlike(folders, place);
  const dates = await knownDates(notes, root, paths);
  const files = paths.map((path): SeriesFile => ({ path, date: dates.get(path) ?? null }));
  const series = findSeries(files, open && pathBelow(root, open));
  return { root, folder: place, name: nameOf(root, place), series };
}

/** The last notes of a series before `date` that are more than a title, newest first, with unsaved changes. */
export async function readLast(
  notes: NoteStore,
  { root, series }: StoredSeries,
  date: string | null,
  count: number,
): Promise<Reading[]> {
  const before = series.notes.filter((note) => date === null || note.date === null || note.date < date);
  const found: Reading[] = [];
  // A few may be about no meeting: `No call: holidays`.
  for (let end = before.length; end > 0 && found.length < count; end -= count) {
    const readings = await Promise.all(
      before
        .slice(Math.max(0, end - count), end)
        .reverse()
        .map(({ path }) => readNoteAt(notes, vscode.Uri.joinPath(root, path))),
    );
    found.push(...readings.filter((reading) => reading !== null).filter(isOfMeeting));
  }
  return found.slice(0, count);
}

/** null if the file is too large for a note. */
export async function readNoteAt(notes: NoteStore, uri: vscode.Uri): Promise<Reading | null> {
  try {
    return read(await readText(uri), notes.contextOf(uri));
  } catch (error) {
    if (error instanceof TooLargeError) return null;
    throw error;
  }
}

/** The path relative to a folder; empty for the folder itself. */
function pathBelow(root: vscode.Uri, uri: vscode.Uri): string {
  const base = root.path.replace(/\/$/, '');
  return uri.path.startsWith(`${base}/`) ? uri.path.slice(base.length + 1).replace(/\/$/, '') : '';
}

/** The folders of the workspace folder `root`. */
export function foldersIn(root: vscode.Uri): Folders {
  const names = (folder: string, type: vscode.FileType) => namesIn(vscode.Uri.joinPath(root, folder), type);
  return {
    notesIn: async (folder) =>
      (await names(folder, vscode.FileType.File)).filter((name) => /\.(?:md|markdown)$/i.test(name)),
    foldersIn: (folder) => names(folder, vscode.FileType.Directory),
  };
}

/** The dates in the texts of notes whose names have none. */
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
    wanted.delete(uri.toString());
    if (path !== undefined && note.date !== null) dates.set(path, note.date);
  }
  // What was written a moment ago is not among all notes yet.
  const others = [...wanted.values()].filter((path) => readName(path)?.date.length !== 10);
  for (const path of others.slice(0, MAX_UNKNOWN)) {
    const reading = await readNoteAt(notes, vscode.Uri.joinPath(root, path));
    if (reading?.note.date && isOfMeeting(reading)) dates.set(path, reading.note.date);
  }
  return dates;
}

/** The folder's name without those of years and the like, with the one around it where its own tells nothing: `board/archive`. */
function nameOf(root: vscode.Uri, place: string): string {
  const named = readFolders(place).filter(({ alike }) => !alike);
  const key = named.map(({ name }) => name).join('/');
  const name = seriesNames([key]).get(key) ?? '';
  if (name !== '') return name;
  const top = vscode.workspace.getWorkspaceFolder(root)?.name;
  return top ?? root.path.slice(parentOf(root).path.length).replace(/^\//, '');
}
