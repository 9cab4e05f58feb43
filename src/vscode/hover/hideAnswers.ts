import vscode = require('vscode');
import type { GitHub } from '../../github/client';

/** What closes a hover and a list of completions. */
const COMMANDS = ['editor.action.hideHover', 'hideSuggestWidget'] as const;

/** Closes what is open at the cursor or the mouse once a session has ended: it may show what was seen in it. */
export function hideAnswersAtEnd(gitHub: GitHub): Pick<vscode.Disposable, 'dispose'> {
  return gitHub.accounts.onDidEndSession(() => {
    for (const command of COMMANDS) vscode.commands.executeCommand(command).then(undefined, () => undefined); // there may be no editor
  });
}
