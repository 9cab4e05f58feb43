import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import { offerDays, type OfferedDay } from '../../notes/dates/dateWords';
import { findDue } from '../../notes/recognisers/due';
import { newNote } from '../../notes/series/newNote';
import type { Reading } from '../../notes/reading';
import { folderOf, resolveIn } from '../../notes/relativePath';
import { findCadence, nextMeeting } from '../../notes/series/cadence';
import { pathOn } from '../../notes/series/series';
import { chooseTemplate, templatesAround } from '../../notes/series/templateFile';
import { createFile } from '../editor/applyEdit';
import { askText } from '../editor/ask';
import { exists, readText } from '../editor/files';
import type { GitHub } from '../../github/client';
import { learn } from '../editor/lessons';
import type { ActiveNote } from '../editor/activeNote';
import type { Notebook } from '../workspace/notebook';
import type { NoteStore } from '../workspace/noteStore';
import { chooseSeries, type SeriesChoice } from './seriesFolder';
import {
  findStoredSeries,
  foldersIn,
  readLast,
  readNoteAt,
  type StoredSeries,
} from '../workspace/seriesFiles';
import { nameOfSeries } from '../workspace/seriesName';
import { addMeeting } from './addMeeting';
import { tellRefused } from './refusedItems';
import { SeveralFiles } from './severalFiles';
import { askStart } from './startPick';
import { cadenceText } from './cadenceText';
import { readSettings } from '../editor/settings';
import { today } from '../editor/today';
import { sayIfSlow, showError, showInformation, showWarning } from '../editor/messages';

/** How many notes show what recurs and who usually attends. */
const LAST = 15;

interface Dependencies {
  readonly notes: NoteStore;
  readonly notebook: Notebook;
  readonly gitHub: GitHub;
  readonly activeNote: ActiveNote;
}

/**
 * Creates the next note of a series, or opens it if it exists. `chosen`: a folder, or a file in it, or a row of a view that has such a
 * `folder` and may have a `note` of the series and the `day` of the meeting.
 */
export async function createNote(dependencies: Dependencies, chosen?: unknown): Promise<void> {
  const { notes, notebook, activeNote } = dependencies;
  try {
    const active = fileOf(activeNote);
    const wanted = wishIn(chosen);
    // What is typed until the first question comes would go into the note in front.
    await sayIfSlow(vscode.l10n.t('Reading the notes…'), notebook.all());
    const choice = await chooseSeries(notebook, active, wanted);
    if (!choice) return;
    const { folder, note } = choice;
    if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false)
      throw new Error(
        vscode.l10n.t(
          'these files are read-only; open the notes where you can write, for example in a clone',
        ),
      );
    const found = await findStoredSeries(notes, folder, note);
    const stored = { ...found, name: nameIn(notebook, found, note) };
    const several = await SeveralFiles.find(notes, stored, note);
    const date = await askDate(stored, wanted.day, several);
    if (date === undefined) return;
    if (several) return await addMeeting(dependencies, stored, several, date);
    const uri = noteOn(date, stored);
    if (await exists(uri)) await vscode.window.showTextDocument(uri, { preview: false });
    else await makeNote(dependencies, stored, date, uri);
  } catch (error) {
    const cause = errorMessage(error);
    void showError(vscode.l10n.t('No new note was created: {0}.', cause));
  }
}

/** The Markdown file in front, if it is one of the workspace. */
function fileOf({ document }: ActiveNote): vscode.Uri | null {
  return document && vscode.workspace.getWorkspaceFolder(document.uri) ? document.uri : null;
}

/** Where and when a row or a command's argument, which may be anything, wants the note. */
function wishIn(chosen: unknown): Partial<SeriesChoice> & { readonly day?: string } {
  if (chosen instanceof vscode.Uri) return { folder: chosen };
  if (typeof chosen !== 'object' || chosen === null) return {};
  const { folder, note, day } = chosen as Readonly<Record<string, unknown>>;
  if (!(folder instanceof vscode.Uri)) return {};
  return {
    folder,
    ...(note instanceof vscode.Uri ? { note } : {}),
    ...(typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}),
  };
}

/** What views call the series: that of a note of it, or of its folder where it has none. */
function nameIn(notebook: Notebook, { root, name, series }: StoredSeries, note: vscode.Uri | null): string {
  const last = series.notes.at(-1);
  const at = note ?? (last ? vscode.Uri.joinPath(root, last.path) : null);
  const place = at && notebook.seriesAt(at);
  return place && notebook.series.some(({ key }) => key === place.key) ? nameOfSeries(notebook, place) : name;
}

/** The note of a day: the one that exists, or the path for it. */
function noteOn(date: string, { root, folder, series }: StoredSeries): vscode.Uri {
  const known = series.notes.find((note) => note.date === date)?.path;
  const { fileName } = readSettings(vscode.Uri.joinPath(root, folder));
  return vscode.Uri.joinPath(root, known ?? pathOn(date, series, folder, fileName));
}

/** Asks for the day of the meeting, which may be known already; undefined if the user cancels. */
async function askDate(
  stored: StoredSeries,
  wanted: string | undefined,
  several: SeveralFiles | null,
): Promise<string | undefined> {
  const now = today();
  const dates = several?.dates ?? stored.series.notes.flatMap(({ date }) => date ?? []);
  const last = dates.sort().at(-1);
  const cadence = findCadence(dates);
  const proposed =
    wanted ??
    (cadence && last !== undefined
      ? nextMeeting(cadence, last, now)
      : last !== undefined && last > now
        ? last
        : now);
  const text = await askText({
    title: vscode.l10n.t('New Meeting Note: {0}', stored.name),
    prompt: cadence ? cadenceText(cadence) : '',
    value: proposed,
    placeholder: vscode.l10n.t('YYYY-MM-DD, or “next Tuesday”'),
    judge: async (value) => {
      const date = readDay(value, now);
      if (date === null)
        return {
          message: vscode.l10n.t('This is not a date: write 2024-02-29 or “friday”.'),
          isRefused: true,
        };
      const { uri, held = null } = several?.on(date) ?? { uri: noteOn(date, stored) };
      const path = vscode.workspace.asRelativePath(uri);
      const isThere = await exists(uri);
      return {
        message: whatWillBe(path, { isThere, isSection: several !== null, isHeld: held !== null }),
        isRefused: false,
      };
    },
  });
  return text === undefined ? undefined : (readDay(text, now) ?? undefined);
}

/** What becomes of the file at `path`. */
function whatWillBe(
  path: string,
  { isThere, isSection, isHeld }: Readonly<Record<'isThere' | 'isSection' | 'isHeld', boolean>>,
): string {
  if (!isThere) return vscode.l10n.t('Creates {0}.', path);
  if (!isSection) return vscode.l10n.t('{0} already exists and will be opened.', path);
  return isHeld
    ? vscode.l10n.t('{0} already has a section of that day and will be opened there.', path)
    : vscode.l10n.t('Adds a section to {0}.', path);
}

/** An ISO date, or a day in English or German words as seen from today. */
function readDay(text: string, now: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const isMeant = ({ words }: OfferedDay) => words.toLowerCase() === typed.toLowerCase();
  return findDue(`by ${typed}`, now) ?? offerDays(typed, now).find(isMeant)?.date ?? null;
}

async function makeNote(
  { notes, gitHub }: Dependencies,
  stored: StoredSeries,
  date: string,
  uri: vscode.Uri,
): Promise<void> {
  const recent = await readLast(notes, stored, date, LAST);
  const start = await askStart(
    { notes, gitHub, uri, stored, date, recent, several: [] },
    readSettings(uri).carryOver,
  );
  if (!start) return;
  const { pattern } = stored.series;
  const { text, cursor, refused } = newNote({
    date,
    context: notes.contextOf(uri),
    series: stored.name,
    template: await readTemplate(notes, stored, recent),
    recent,
    count: pattern?.kind === 'counted' ? pattern.next - 1 : null,
    ...start,
  });
  const isMade = await createFile(uri, text);
  const path = vscode.workspace.asRelativePath(uri);
  if (!isMade && !(await exists(uri)))
    throw new Error(
      vscode.l10n.t('{0} could not be written; check that you are allowed to write there', path),
    );
  const place = new vscode.Position(cursor.line, cursor.character);
  const selection = isMade ? { selection: new vscode.Range(place, place) } : {};
  await vscode.window.showTextDocument(uri, { preview: false, ...selection });
  learn('hasTakenNote');
  if (!isMade)
    void showInformation(
      vscode.l10n.t('{0} was created by someone else in the meantime; it is open, unchanged.', path),
    );
  else tellRefused(refused.length, path);
}

/** The text of the template beside the notes, or of the one that the setting names; null where there is none. */
async function readTemplate(
  notes: NoteStore,
  { root, folder }: StoredSeries,
  recent: readonly Reading[],
): Promise<string | null> {
  const paths = await templatesAround(foldersIn(root), folder);
  const known = await Promise.all(paths.map((path) => readNoteAt(notes, vscode.Uri.joinPath(root, path))));
  const place = folderOf(notes.contextOf(vscode.Uri.joinPath(root, folder, 'note.md')).path);
  const own = chooseTemplate(
    known.filter((reading) => reading !== null),
    recent,
    place,
  );
  if (own) return own.text;
  const { template } = readSettings(vscode.Uri.joinPath(root, folder));
  if (template === '') return null;
  const path = resolveIn('', template);
  const uri = vscode.Uri.joinPath(root, path);
  try {
    if (path.startsWith('..')) throw new Error('it is outside the workspace folder');
    return await readText(uri);
  } catch {
    void showWarning(
      vscode.l10n.t(
        'The template “{0}” from the setting meetingNotes.newNote.template cannot be read in this workspace folder; the new note was created without it.',
        template,
      ),
    );
    return null;
  }
}
