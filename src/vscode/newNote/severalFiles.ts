import vscode = require('vscode');
import { heldMeetings, isOfSeveral, type HeldMeeting } from '../../notes/heldMeetings';
import { meetingOn } from '../../notes/series/nextSection';
import { pathInPeriod } from '../../notes/series/yearFile';
import type { NoteFile } from '../workspace/noteFile';
import type { NoteStore } from '../workspace/noteStore';
import { readNoteAt, type StoredSeries } from '../workspace/seriesFiles';
import { exists } from '../editor/files';

/** A file of a series, its path relative to the workspace folder. */
interface SeveralFile {
  readonly path: string;
  readonly file: Omit<NoteFile, 'path'>;
}

/** Where a day's meeting stands, or goes. */
interface DayPlace {
  readonly uri: vscode.Uri;
  /** null where it is still to be written. */
  readonly held: HeldMeeting | null;
}

/** A file that was written a moment ago; null where there is none. */
async function unknownFile(notes: NoteStore, uri: vscode.Uri): Promise<Omit<NoteFile, 'path'> | null> {
  if (!(await exists(uri))) return null;
  const reading = await readNoteAt(notes, uri);
  return reading && { uri, note: reading.note };
}

/** A series whose files hold several meetings each: one file for all, or one for each year. */
export class SeveralFiles {
  readonly #root: vscode.Uri;
  /** Oldest first. */
  readonly #files: readonly SeveralFile[];
  readonly #last: SeveralFile;

  private constructor(root: vscode.Uri, files: readonly SeveralFile[], last: SeveralFile) {
    this.#root = root;
    this.#files = files;
    this.#last = last;
  }

  /** The files of a series, or of the note chosen; null where the next meeting has a file of its own. */
  static async find(
    notes: NoteStore,
    { root, series }: StoredSeries,
    note: vscode.Uri | null,
  ): Promise<SeveralFiles | null> {
    const known = new Map((await notes.all()).map((file) => [file.uri.toString(), file]));
    const base = root.path.replace(/\/$/, '');
    const fileAt = async (uri: vscode.Uri): Promise<SeveralFile[]> => {
      if (!uri.path.startsWith(`${base}/`)) return [];
      const file = known.get(uri.toString()) ?? (await unknownFile(notes, uri));
      return file ? [{ path: uri.path.slice(base.length + 1), file }] : [];
    };
    // A file of one day holds one meeting: there may be hundreds.
    const paths = series.notes.map(({ path }) => path).filter((path) => pathInPeriod(path, '') !== null);
    const all = (await Promise.all(paths.map((path) => fileAt(vscode.Uri.joinPath(root, path))))).flat();
    const [beside] = note ? await fileAt(note) : [];
    const chosen = beside && pathInPeriod(beside.path, '') !== null ? beside : undefined;
    const isAmong = all.some(({ file }) => file === chosen?.file);
    const files = chosen && !isAmong && isOfSeveral(chosen.file.note) ? [chosen] : all;
    const dateOf = ({ file }: SeveralFile): string => file.note.date ?? '';
    const inOrder = files.toSorted((one, other) => dateOf(one).localeCompare(dateOf(other)));
    const last = inOrder.findLast(({ file }) => isOfSeveral(file.note));
    const newest = inOrder.at(-1);
    if (!last || !newest) return null;
    const hasLaterDay = series.notes.some(
      ({ path, date }) => pathInPeriod(path, '') === null && (date ?? '') > dateOf(newest),
    );
    if (hasLaterDay && files === all) return null;
    // The year may have begun with one meeting so far.
    if (newest !== last && pathInPeriod(last.path, dateOf(newest)) !== newest.path) return null;
    return new SeveralFiles(root, inOrder, last);
  }

  /** ISO dates of all meetings. */
  get dates(): string[] {
    return this.#files.flatMap(({ file }) => heldMeetings(file.note).flatMap(({ date }) => date ?? []));
  }

  /** The files in which meetings before a day stand, the newest first. */
  before(date: string): vscode.Uri[] {
    const isBefore = ({ file }: SeveralFile): boolean =>
      heldMeetings(file.note).some((held) => (held.date ?? '') < date);
    return this.#files
      .filter(isBefore)
      .map(({ file }) => file.uri)
      .reverse();
  }

  /** The last file that shows how meetings are added. */
  get model(): vscode.Uri {
    return this.#last.file.uri;
  }

  on(date: string): DayPlace {
    for (const { file } of this.#files) {
      const held =
        meetingOn(file.note, date) ?? (file.note.date === date ? (heldMeetings(file.note)[0] ?? null) : null);
      if (held) return { uri: file.uri, held };
    }
    const { path, file } = this.#last;
    // `camp-2019.md` may go on for years.
    const isOfItsTime = pathInPeriod(path, file.note.date ?? date) === path;
    const place = (isOfItsTime ? pathInPeriod(path, date) : null) ?? path;
    return { uri: vscode.Uri.joinPath(this.#root, place), held: null };
  }
}
