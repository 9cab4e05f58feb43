import * as vscode from 'vscode';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const CLOSE = 'workbench.action.closeQuickOpen';
const MOST = 5_000;

/** Runs a command and confirms whatever it asks. */
export function accepting(command: string, ...args: unknown[]): Promise<void> {
  return whileRunning(ACCEPT, vscode.commands.executeCommand(command, ...args));
}

/** Runs a command and presses Escape at the first thing that it asks. */
export function escaping(command: string, ...args: unknown[]): Promise<void> {
  return whileRunning(CLOSE, vscode.commands.executeCommand(command, ...args));
}

/** No event tells an extension that a quick input has opened: the act is repeated until the command has ended. */
async function whileRunning(act: string, running: Thenable<unknown>): Promise<void> {
  let isRunning = true;
  const end = () => void (isRunning = false);
  running.then(end, end);
  for (let count = 0; isRunning; count++) {
    if (count > MOST) throw new Error('the command does not end');
    await vscode.commands.executeCommand(act);
  }
  await running;
}
