import vscode = require('vscode');
import { applyEdits } from '../../notes/edits/textEdits';
import { isOfSeveral } from '../../notes/heldMeetings';
import { read, type Reading } from '../../notes/reading';
import { nextSection, sectionReadings, type NewSection } from '../../notes/series/nextSection';
import { headOfPeriod } from '../../notes/series/yearFile';
import type { GitHub } from '../../github/client';
import { applyEdit, createFile, snapshotOf } from '../editor/applyEdit';
import { exists } from '../editor/files';
import { learn } from '../editor/lessons';
import { toRange } from '../editor/positions';
import { readSettings } from '../editor/settings';
import { TooLargeError } from '../editor/tooLargeError';
import type { NoteStore } from '../workspace/noteStore';
import { readNoteAt, type StoredSeries } from '../workspace/seriesFiles';
import { tellRefused } from './refusedItems';
import type { SeveralFiles } from './severalFiles';
import { askStart } from './startPick';

/** So many meetings show what recurs and who usually attends, of so many files at most. */
const LAST = 15;
const MAX_FILES = 3;

interface Dependencies {
  readonly notes: NoteStore;
  readonly gitHub: GitHub;
}

/** Adds a day's meeting to the file that holds those of its series, or opens it there; the file may be begun with it. */
export async function addMeeting(
  { notes, gitHub }: Dependencies,
  stored: StoredSeries,
  files: SeveralFiles,
  date: string,
): Promise<void> {
  const { uri, held } = files.on(date);
  if (held) {
    const place = held.heading && toRange(held.heading).start;
    const selection = place ? { selection: new vscode.Range(place, place) } : {};
    await vscode.window.showTextDocument(uri, { preview: false, ...selection });
    return;
  }
  const document = (await exists(uri)) ? await vscode.workspace.openTextDocument(uri) : null;
  const snapshot = document && snapshotOf(document);
  const several = await readAll(notes, files.before(date).slice(0, MAX_FILES));
  const model = (await readNoteAt(notes, files.model)) ?? several[0];
  if (!model || (document && notes.isTooLarge(document))) throw new TooLargeError();
  const recent = several
    .flatMap((reading) => sectionReadings(reading, model))
    .filter(({ note }) => (note.date ?? '') < date)
    .slice(0, LAST);
  const start = await askStart(
    { notes, gitHub, uri, stored, date, recent, several },
    readSettings(uri).carryOver,
  );
  if (!start) return;
  const context = notes.contextOf(uri);
  const [, before = null] = several;
  const text = snapshot?.text ?? textOf(headOfPeriod(model, before, date), model);
  const into = read(text, context);
  const made = nextSection({
    into,
    model: isOfSeveral(into.note) ? into : model,
    date,
    series: stored.name,
    recent,
    ...start,
  });
  const path = vscode.workspace.asRelativePath(uri);
  if (!made)
    throw new Error(
      vscode.l10n.t(
        'with a section of that day the rest of {0} would be read differently; add it by hand',
        path,
      ),
    );
  if (snapshot) await applyEdit(snapshot, made.edits, null);
  else if (!(await createFile(uri, applyEdits(text, made.edits))))
    throw new Error(
      vscode.l10n.t('{0} could not be written; check that you are allowed to write there', path),
    );
  await show(uri, made);
  learn('hasTakenNote');
  tellRefused(made.refused.length, path);
}

async function show(uri: vscode.Uri, { cursor }: NewSection): Promise<void> {
  const place = new vscode.Position(cursor.line, cursor.character);
  await vscode.window.showTextDocument(uri, { preview: false, selection: new vscode.Range(place, place) });
}

async function readAll(notes: NoteStore, uris: readonly vscode.Uri[]): Promise<Reading[]> {
  const readings = await Promise.all(uris.map((each) => readNoteAt(notes, each)));
  return readings.filter((reading) => reading !== null);
}

/** A text of these lines, with the line endings of another one. */
function textOf(lines: readonly string[], { text }: Reading): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return lines.map((line) => line + ending).join('');
}
