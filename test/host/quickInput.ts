import * as vscode from 'vscode';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const CLOSE = 'workbench.action.closeQuickOpen';
/** Milliseconds between two attempts, which leave the window time to draw. */
const INTERVAL = 20;
/** Milliseconds after which a command counts as hanging. */
const LIMIT = 15_000;

/** Runs a command and accepts each of its quick inputs. */
export function accepting(command: string, ...args: unknown[]): Promise<void> {
  return whileRunning(ACCEPT, vscode.commands.executeCommand(command, ...args));
}

/** Runs a command and closes its first quick input. */
export function escaping(command: string, ...args: unknown[]): Promise<void> {
  return whileRunning(CLOSE, vscode.commands.executeCommand(command, ...args));
}

/** No event tells an extension that a quick input has opened, so the action is repeated until the command has ended. */
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
