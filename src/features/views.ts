import vscode = require('vscode');
import { registerActionItemsView } from '../vscode/actionItems/actionItemsView';
import { registerCompareWithPrevious } from '../vscode/meetings/compareWithPrevious';
import { registerEndSeries } from '../vscode/meetings/endSeries';
import { registerMeetingsView } from '../vscode/meetings/meetingsView';
import { registerReferencesView } from '../vscode/referencesView/referencesView';
import type { Services } from './services';

/** The views of the sidebar. */
export function registerViews({ context, gitHub, notes, notebook, activeNote }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerActionItemsView(notes, gitHub, context.workspaceState, notebook),
    registerReferencesView(notes, gitHub, activeNote),
    registerMeetingsView(notebook, activeNote),
    registerCompareWithPrevious(notebook, activeNote),
    registerEndSeries(notebook, activeNote),
  );
}
