import vscode = require('vscode');
import type { ActiveNote } from '../editor/activeNote';
import { errorMessage } from '../editor/errorMessage';
import { settingsTrace } from '../editor/settingsTrace';
import { toOneLine } from '../../notes/references/untrusted';
import type { SeriesPlace } from '../workspace/endedSeries';
import type { Notebook } from '../workspace/notebook';
import { placeOf, type SeriesNode } from './meetingItems';
import { nameOfSeries } from '../workspace/seriesName';
import { showError, showInformation } from '../editor/messages';

/** "This Series Has Ended" and "This Series Goes On": of a row in the view, else of the note in front. */
export function registerEndSeries(notebook: Notebook, activeNote: ActiveNote): vscode.Disposable {
  const command = (name: string, hasEnded: boolean) =>
    vscode.commands.registerCommand(name, (node?: SeriesNode) =>
      change(notebook, node ? placeOf(node.series) : seriesInFront(notebook, activeNote), hasEnded),
    );
  return vscode.Disposable.from(
    command('meetingNotes.endSeries', true),
    command('meetingNotes.resumeSeries', false),
  );
}

function seriesInFront(notebook: Notebook, { note }: ActiveNote): SeriesPlace | null {
  return note && notebook.seriesOf(notebook.noteFileFor(note));
}

async function change(notebook: Notebook, series: SeriesPlace | null, hasEnded: boolean): Promise<void> {
  if (!series) {
    void showInformation(
      vscode.l10n.t(
        'No meeting note is open. Open a note of the series, or use its row in the Meetings view.',
      ),
    );
    return;
  }
  const removeEmpty = await settingsTrace(vscode.workspace.getWorkspaceFolder(series.uri));
  if (!(await write(notebook, series, hasEnded))) return;
  const isTakenBack = await tell(notebook, series, hasEnded);
  if (isTakenBack) await removeEmpty();
}

/** Says what has happened, with a way back; tells whether that was gone. */
async function tell(notebook: Notebook, series: SeriesPlace, hasEnded: boolean): Promise<boolean> {
  const name = toOneLine(nameOfSeries(notebook, series));
  const undo = vscode.l10n.t('Undo');
  const chosen = await showInformation(
    hasEnded
      ? vscode.l10n.t('“{0}” has ended: it is folded away in the Meetings view and asks for nothing.', name)
      : vscode.l10n.t('“{0}” goes on.', name),
    undo,
  );
  return chosen === undo && write(notebook, series, !hasEnded);
}

async function write(notebook: Notebook, series: SeriesPlace, hasEnded: boolean): Promise<boolean> {
  try {
    await notebook.endSeries(series, hasEnded);
    return true;
  } catch (error) {
    void showError(
      vscode.l10n.t(
        'The setting "{0}.{1}" could not be saved: {2}. You can change it in the settings.',
        'meetingNotes',
        'series.ended',
        errorMessage(error),
      ),
    );
    return false;
  }
}
