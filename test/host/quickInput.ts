import * as vscode from 'vscode';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const CLOSE = 'workbench.action.closeQuickOpen';
/** Milliseconds between two attempts: the window needs its processor itself. */
const INTERVAL = 20;
/** Milliseconds after which a command is taken for one that does not end. */
const LIMIT = 15_000;

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
  const ended = running.then(end, end);
  for (const limit = Date.now() + LIMIT; isRunning;) {
    if (Date.now() > limit) throw new Error('the command does not end');
    await vscode.commands.executeCommand(act);
    await Promise.race([ended, new Promise((next) => setTimeout(next, INTERVAL))]);
  }
  await running;
}
