import * as vscode from 'vscode';
import type { TextEdit } from '../notes/note';
import { toRange } from './positions';

/**
 * Makes one edit as one undo step in a document whose text was just read. A document without unsaved changes is saved
 * afterwards, so that ticking in the sidebar leaves no half-done files behind; one with unsaved changes stays the user's to save.
 * Throws where the editor refuses, e.g. for a read-only file.
 */
export async function applyEdit(document: vscode.TextDocument, { range, newText }: TextEdit): Promise<void> {
  // A document that has no file yet would ask for one.
  const settled = !document.isDirty && !document.isUntitled;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(range), newText);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the editor did not accept the change');
  if (settled && !(await document.save()))
    throw new Error('the file could not be saved; the change stands unsaved in the editor');
}
