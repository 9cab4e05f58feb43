import vscode = require('vscode');

/** Milliseconds for which the status bar says what was done. */
const NOTICE_MS = 4_000;

/** Says in the status bar, for a moment, what was done. */
export function showNotice(text: string): void {
  vscode.window.setStatusBarMessage(text, NOTICE_MS);
}
