import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import type { PersonRef } from '../../notes/series/participantEntry';
import { addParticipants } from '../../notes/series/participantsSection';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import { applyEdit, checkWritable } from '../editor/applyEdit';
import { parentOf } from '../editor/files';
import type { GitHub } from '../../github/client';
import { listed } from '../editor/language';
import type { ActiveNote } from '../editor/activeNote';
import type { NoteStore } from '../workspace/noteStore';
import { organizationsOf } from '../present/people/organizations';
import { offeredPeople } from '../present/people/offeredPeople';
import { PeoplePick } from '../present/people/peoplePick';
import { findStoredSeries, readLast } from '../workspace/seriesFiles';
import type { Rewrites } from '../editor/rewrites';
import { readSettings } from '../editor/settings';
import { TooLargeError } from '../editor/tooLargeError';
import type { WindowTurns } from '../editor/windowTurns';
import { showError } from '../editor/messages';

/** How many of the last meetings show who usually attends. */
const LAST = 15;
/** So many organisations at most are asked for their members. */
const MAX_ORGANIZATIONS = 5;

interface Dependencies {
  readonly activeNote: ActiveNote;
  readonly turns: WindowTurns;
  readonly rewrites: Rewrites;
}

/** Inserts the participants into the active note, chosen in a checklist of those who usually attend. */
export async function insertParticipants(
  notes: NoteStore,
  gitHub: GitHub,
  { activeNote, turns, rewrites }: Dependencies,
): Promise<void> {
  const { document } = activeNote;
  if (!document) return;
  try {
    if (notes.isTooLarge(document)) throw new TooLargeError();
    await checkWritable(document);
    const note = notes.noteFor(document);
    const recent = vscode.workspace.getWorkspaceFolder(document.uri)
      ? await lastMeetings(notes, document.uri, note.date)
      : [];
    const before = recent.map((reading) => reading.note);
    const { organizations } = readSettings(document.uri);
    const asked = organizationsOf([note, ...before], organizations).slice(0, MAX_ORGANIZATIONS);
    const pick = new PeoplePick(
      {
        title: vscode.l10n.t('Insert Participants'),
        placeholder: vscode.l10n.t('Tick who is here, or type a name or handle and press Enter'),
        people: await offeredPeople({ uri: document.uri, note, recent: before }, notes, gitHub),
        organizations: asked,
      },
      gitHub.people,
    );
    const { people = [] } = (await pick.ask().finally(() => pick.dispose())) ?? {};
    if (people.length === 0) return;
    const reading = notes.readingOf(document);
    const { edits, refused } = addParticipants({ reading, people, recent });
    await turns.take(document.uri, () => applyEdit(document, edits, rewrites));
    if (refused.length > 0)
      throw new Error(
        vscode.l10n.t(
          'this note would not show that {0} attended; add a heading “Participants” for them, or write a name or an @handle',
          listed(refused.map(nameOf)),
        ),
      );
  } catch (error) {
    const cause = errorMessage(error);
    void showError(vscode.l10n.t('The participants were not inserted: {0}.', cause));
  }
}

/** A person's name in a message, without brackets, which would make a link there. */
const nameOf = ({ handle, name }: PersonRef): string =>
  handle === null ? `“${shorten(toOneLine(name ?? '').replace(/[[\]]/g, ''), 60)}”` : `@${handle}`;

/** The last notes of the series before this one, newest first. */
async function lastMeetings(notes: NoteStore, uri: vscode.Uri, date: string | null) {
  const stored = await findStoredSeries(notes, parentOf(uri), uri);
  const others = stored.series.notes.filter(
    ({ path }) => vscode.Uri.joinPath(stored.root, path).toString() !== uri.toString(),
  );
  return readLast(notes, { ...stored, series: { ...stored.series, notes: others } }, date, LAST);
}
