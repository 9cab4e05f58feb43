import * as vscode from 'vscode';
import { fileNameFor } from '../notes/series';
import { newNote } from '../notes/template';
import type { NoteStore } from './noteStore';
import { readSettings } from './settings';

/** Makes today's note of a series, or opens it where it stands already. `chosen`: a folder, or a file in it. */
export async function createNote(notes: NoteStore, chosen?: vscode.Uri): Promise<void> {
  try {
    const folder = await seriesFolder(notes, chosen);
    if (!folder) return;
    const date = today();
    const siblings = await filesIn(folder);
    const uri = vscode.Uri.joinPath(folder, fileNameFor(date, siblings, readSettings(folder).fileName));
    if (!siblings.includes(uri.path.slice(folder.path.length + 1))) {
      const edit = new vscode.WorkspaceEdit();
      const text = newNote({ date, previous: null, template: await templateOf(folder, siblings) });
      edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
      if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${uri.path} could not be written`);
    }
    await vscode.window.showTextDocument(uri);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`No new note was made: ${cause}.`);
  }
}

/** The folder chosen, else the active note's, else the only series there is, else the user's pick. */
async function seriesFolder(notes: NoteStore, chosen?: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (chosen) return (await isFolder(chosen)) ? chosen : parent(chosen);
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === 'markdown' && vscode.workspace.getWorkspaceFolder(active.uri))
    return parent(active.uri);
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (!folders.length) throw new Error('no folder is open; open the folder that holds your notes');
  const series = new Map((await notes.all()).map(({ uri }) => [parent(uri).toString(), parent(uri)]));
  const choice = series.size ? [...series.values()] : folders;
  if (choice.length === 1) return choice[0];
  const picked = await vscode.window.showQuickPick(
    choice.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })),
    { title: 'New Meeting Note', placeHolder: 'Which series?' },
  );
  return picked?.uri;
}

async function templateOf(folder: vscode.Uri, siblings: readonly string[]): Promise<string | null> {
  const name = siblings.find((each) => each.toLowerCase() === 'template.md');
  if (!name) return null;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
}

async function filesIn(folder: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.filter(([, type]) => type & vscode.FileType.File).map(([name]) => name);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return Boolean((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory);
}

function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** The day on the user's clock, not Greenwich's. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
