import vscode = require('vscode');
import type { Meeting } from '../../notes/notebook/meetings';
import type { ActiveNote } from '../editor/activeNote';
import type { MeetingNode } from './meetingItems';
import { labelOf } from './meetingRows';
import { MeetingTexts } from './meetingTexts';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';
import { showInformation } from '../editor/messages';

/** Whether the note in front has a meeting before it. */
const CONTEXT = 'meetingNotes.hasPrevious';

/** "Compare with Previous Meeting": of a row in the view, else of the note in front, in one of several of the meeting at the cursor. */
export function registerCompareWithPrevious(notebook: Notebook, activeNote: ActiveNote): vscode.Disposable {
  let shown: boolean | undefined;
  const texts = new MeetingTexts(notebook);
  const update = () => {
    const document = activeNote.note;
    const hasPrevious = document !== null && Boolean(notebook.pairAt(document.uri)?.previous);
    if (hasPrevious === shown) return;
    shown = hasPrevious;
    void vscode.commands.executeCommand('setContext', CONTEXT, hasPrevious);
  };
  update();
  return vscode.Disposable.from(
    texts,
    activeNote.onDidChange(update),
    notebook.onDidChange(update),
    vscode.commands.registerCommand('meetingNotes.compareWithPrevious', (node?: MeetingNode) => {
      if (node) return compare(notebook, texts, node.meeting.at.uri, node.meeting.held.from);
      const document = activeNote.note;
      const editor = vscode.window.activeTextEditor;
      const line = document !== null && editor?.document === document ? editor.selection.active.line : null;
      return compare(notebook, texts, document?.uri, line);
    }),
  );
}

async function compare(
  notebook: Notebook,
  texts: MeetingTexts,
  uri: vscode.Uri | undefined,
  line: number | null,
): Promise<void> {
  await notebook.all();
  const pair = uri && notebook.pairAt(uri, line);
  if (!pair?.previous) {
    void showInformation(
      pair
        ? vscode.l10n.t(
            'This is the first meeting of its series: there is nothing to compare. Open the note of a later meeting and try again.',
          )
        : vscode.l10n.t(
            'No meeting note is open: there is nothing to compare. Open the note of a later meeting and try again.',
          ),
    );
    return;
  }
  const { meeting, previous } = pair;
  const title = `${labelOf(previous)} ↔ ${labelOf(meeting)}`;
  const uriOf = (each: Meeting<NoteFile>) => (each.held.heading === null ? each.at.uri : texts.uriOf(each));
  await vscode.commands.executeCommand('vscode.diff', uriOf(previous), uriOf(meeting), title);
}
