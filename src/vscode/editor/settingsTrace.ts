import vscode = require('vscode');
import { exists, readText } from './files';

/**
 * Remembers whether a folder has a file of settings. What it gives removes the one that was made since then, and its folder, where
 * nothing is left in them: to be called once what was written there is taken back.
 */
export async function settingsTrace(
  folder: vscode.WorkspaceFolder | undefined,
): Promise<() => Promise<void>> {
  if (!folder) return nothing;
  const around = vscode.Uri.joinPath(folder.uri, '.vscode');
  const file = vscode.Uri.joinPath(around, 'settings.json');
  const [hadFolder, hadFile] = await Promise.all([exists(around), exists(file)]);
  if (hadFile) return nothing;
  return async () => {
    try {
      if (!/^\s*\{\s*\}\s*$/.test(await readText(file))) return;
      await vscode.workspace.fs.delete(file);
      if (hadFolder || (await vscode.workspace.fs.readDirectory(around)).length > 0) return;
      await vscode.workspace.fs.delete(around);
    } catch {
      // It is gone, or has to stay: it says nothing.
    }
  };
}

const nothing = (): Promise<void> => Promise.resolve();
