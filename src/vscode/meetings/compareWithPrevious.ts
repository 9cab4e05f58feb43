import vscode = require('vscode');
import type { ActiveNote } from '../editor/activeNote';
import { labelOf, type MeetingNode } from './meetingItems';
import type { Notebook } from '../workspace/notebook';

/** Whether the note in front has a meeting before it. */
const CONTEXT = 'meetingNotes.hasPrevious';

/** "Compare with Previous Meeting": of a row in the view, else of the note in front. */
export function registerCompareWithPrevious(notebook: Notebook, activeNote: ActiveNote): vscode.Disposable {
  let shown: boolean | undefined;
  const update = () => {
    const document = activeNote.note;
    const hasPrevious = document !== null && notebook.previous(document.uri) !== null;
    if (hasPrevious === shown) return;
    shown = hasPrevious;
    void vscode.commands.executeCommand('setContext', CONTEXT, hasPrevious);
  };
  update();
  return vscode.Disposable.from(
    activeNote.onDidChange(update),
    notebook.onDidChange(update),
    vscode.commands.registerCommand('meetingNotes.compareWithPrevious', (node?: MeetingNode) =>
      compare(notebook, node?.meeting.at.uri ?? activeNote.note?.uri),
    ),
  );
}

async function compare(notebook: Notebook, uri: vscode.Uri | undefined): Promise<void> {
  const wanted = uri?.toString();
  const notes = await notebook.all();
  const own = notes.find((note) => note.uri.toString() === wanted);
  const previous = own && notebook.previous(own.uri);
  if (!own || !previous) {
    void vscode.window.showInformationMessage(
      own
        ? vscode.l10n.t(
            'This is the first meeting of its series: there is nothing to compare. Open the note of a later meeting and try again.',
          )
        : vscode.l10n.t(
            'No meeting note is open: there is nothing to compare. Open the note of a later meeting and try again.',
          ),
    );
    return;
  }
  const title = `${labelOf(previous)} ↔ ${labelOf(own)}`;
  await vscode.commands.executeCommand('vscode.diff', previous.uri, own.uri, title);
}
