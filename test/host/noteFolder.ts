import * as vscode from 'vscode';
import { activate, closeEditors, workspaceFile } from './editor';

interface NoteFolder {
  /** Its name in the workspace, which differs in each test. */
  readonly name: () => string;
  readonly folder: () => vscode.Uri;
  /** The file at this path in the folder. */
  readonly file: (path: string) => vscode.Uri;
  readonly write: (path: string, text: string) => Thenable<void>;
  readonly onDisk: (file: string | vscode.Uri) => Promise<string>;
}

/** Gives each test of the enclosing `describe` a folder of its own, and closes all editors after it. */
export function noteFolder(prefix: string): NoteFolder {
  // VS Code caches the text of deleted files for a while, so each test needs another folder.
  let count = 0;
  const name = () => `${prefix}-${count}`;
  const folder = () => workspaceFile(name());
  const file = (path: string) => vscode.Uri.joinPath(folder(), path);

  beforeEach(async () => {
    count++;
    await vscode.workspace.fs.createDirectory(folder());
    await activate();
  });
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  return {
    name,
    folder,
    file,
    write: (path, text) => vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text)),
    onDisk: async (path) => {
      const uri = typeof path === 'string' ? file(path) : path;
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    },
  };
}
