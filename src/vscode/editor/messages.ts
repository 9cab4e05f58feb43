import vscode = require('vscode');
import { escapeLinks } from './untrusted';
import { within } from './within';

// Names of notes, of people and of files, and what servers answer, stand in messages: here none of them makes a link, which could
// run a command.

/** Says something in a notification; gives the button that the user chose. */
export function showInformation(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(escapeLinks(text), ...buttons);
}

/** Warns of something in a notification; gives the button that the user chose. */
export function showWarning(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(escapeLinks(text), ...buttons);
}

/** Says in a notification what failed; gives the button that the user chose. */
export function showError(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(escapeLinks(text), ...buttons);
}

/** Asks in a dialog that waits for an answer, and shows the `detail` below; undefined where the user cancels. */
export function askInDialog(
  question: string,
  detail: string,
  ...buttons: string[]
): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(question, { modal: true, detail }, ...buttons);
}

/** Shows in a notification that something is under way until it is done. */
export function showProgress<T>(title: string, task: () => Thenable<T>): Thenable<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: escapeLinks(title) },
    task,
  );
}

/** Milliseconds after which somebody who asked for something wonders whether anything goes on. */
const NOTICED = 500;

/** Waits for what may have to wait itself; says in a notification what it is for where that takes a while. */
export async function sayIfSlow<T>(title: string, work: Promise<T>): Promise<T> {
  const done = work.then(
    () => true,
    () => true,
  );
  if ((await within(NOTICED, done)) !== true) await showProgress(title, () => done);
  return work;
}
