import vscode = require('vscode');

/** What the walkthrough teaches: its steps in the manifest are done by these context keys, however it was done. */
type Lesson = 'hasSeenIssue' | 'isSignedIn' | 'hasTakenNote' | 'hasTicked';

/** Marks a step of the walkthrough as done. */
export function learn(lesson: Lesson): void {
  void vscode.commands.executeCommand('setContext', `meetingNotes.${lesson}`, true);
}
