import vscode = require('vscode');
import { decodeText, MAX_FILE_BYTES } from '../../notes/fileText';
import { isTooLarge } from '../../notes/noteSize';
import { TooLargeError } from './tooLargeError';

/** The text at `uri`: what an editor holds unsaved goes before what is saved. Throws a `TooLargeError`. */
export async function readText(uri: vscode.Uri): Promise<string> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
  if (open) {
    const text = open.getText();
    if (isTooLarge(text)) throw new TooLargeError();
    return text;
  }
  if ((await vscode.workspace.fs.stat(uri)).size > MAX_FILE_BYTES) throw new TooLargeError();
  return decodeText(await vscode.workspace.fs.readFile(uri));
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: vscode.Uri, type: vscode.FileType): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, each]) => each & type).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}

/** Whether there is something at `uri`. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The folder of a file. */
export function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** The path of what stands in a folder relative to it; null for all else. */
export function pathBelow(root: vscode.Uri, { path }: vscode.Uri): string | null {
  const base = `${root.path.replace(/\/$/, '')}/`;
  return path.startsWith(base) ? path.slice(base.length) : null;
}
