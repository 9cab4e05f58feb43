import vscode = require('vscode');

/** The views that show progress while the workspace is read. */
const VIEWS = ['meetingNotes.actionItems', 'meetingNotes.meetings', 'meetingNotes.decisions'];

/** Shows progress in the views during `work`. */
export function withReadingProgress(work: () => Promise<void>): Promise<void> {
  const working = work();
  for (const viewId of VIEWS) void vscode.window.withProgress({ location: { viewId } }, () => working);
  return working;
}
