import vscode = require('vscode');
import { sampleNotes } from '../../notes/series/sampleNotes';
import { exists, readText } from '../editor/files';
import { today } from '../editor/today';

/** Opens the sample notes, moved to these days, in a folder of the extension's own; one of the same day is opened as it was left. */
export async function trySample(extension: vscode.Uri, storage: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(storage, 'sample', today(), vscode.l10n.t('Sample Notes'));
  if (!(await exists(folder))) await writeSample(vscode.Uri.joinPath(extension, 'media', 'sample'), folder);
  const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

async function writeSample(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const encoder = new TextEncoder();
  try {
    for (const { path, text } of sampleNotes(await filesBelow(from), today()))
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(to, path), encoder.encode(text));
  } catch (error) {
    // Half of it is not to be found and opened the next time.
    await vscode.workspace.fs.delete(to, { recursive: true }).then(undefined, () => undefined);
    throw error;
  }
}

/** The texts below a folder by their paths in it. */
async function filesBelow(folder: vscode.Uri, path = ''): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, type] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path))) {
    const inner = path === '' ? name : `${path}/${name}`;
    if (type !== vscode.FileType.Directory)
      texts.set(inner, await readText(vscode.Uri.joinPath(folder, inner)));
    else for (const [below, text] of await filesBelow(folder, inner)) texts.set(below, text);
  }
  return texts;
}
