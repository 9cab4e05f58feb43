import vscode = require('vscode');
import { registerActionItemsView } from '../vscode/actionItems/actionItemsView';
import { registerCompareWithPrevious } from '../vscode/meetings/compareWithPrevious';
import { registerDecisionsView } from '../vscode/decisions/decisionsView';
import { registerEndSeries } from '../vscode/meetings/endSeries';
import { registerMeetingsView } from '../vscode/meetings/meetingsView';
import { registerReferencesView } from '../vscode/referencesView/referencesView';
import type { Services } from './services';

/** The views of the sidebar. */
export function registerViews({
  context,
  gitHub,
  repositories,
  notes,
  notebook,
  backlinks,
  activeNote,
}: Services): vscode.Disposable {
  const memento = context.workspaceState;
  return vscode.Disposable.from(
    registerActionItemsView(notes, gitHub, memento, notebook),
    registerReferencesView(notes, gitHub, activeNote, backlinks),
    registerMeetingsView(notebook, activeNote, memento),
    registerDecisionsView({ notes, gitHub, repositories, memento }),
    registerCompareWithPrevious(notebook, activeNote),
    registerEndSeries(notebook, activeNote),
  );
}
