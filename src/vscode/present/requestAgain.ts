import vscode = require('vscode');
import type { GitHub } from '../../github/client';
import type { BackgroundRequests } from './backgroundRequests';

/** Asks again for what is visible after a sign-in, and when the user returns to the window: they may have closed an issue on GitHub. */
export function requestAgain(requests: BackgroundRequests, gitHub: GitHub): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) requests.again();
    }),
    gitHub.accounts.onDidChangeIssues((targets) => {
      if (targets.length === 0) requests.again();
    }),
  );
}
