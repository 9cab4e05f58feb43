import vscode = require('vscode');
import { parentOf } from './files';

/** Milliseconds after which a draft is abandoned: writing one takes far less. */
const ABANDONED = 5 * 60_000;

/**
 * Writes a file as a whole or not at all, beside it first: another window may be reading it. VS Code takes the old file away
 * before it puts the new one in its place; whoever reads in between, or after VS Code was ended there, finds the new one by
 * `readReplaced`. Rejects where it cannot be written.
 */
export async function replaceFile(file: vscode.Uri, content: Uint8Array): Promise<void> {
  const id = crypto.randomUUID();
  const draft = beside(file, id, 'tmp');
  const ready = beside(file, id, 'ready');
  try {
    await vscode.workspace.fs.writeFile(draft, content);
    await vscode.workspace.fs.rename(draft, ready);
    await vscode.workspace.fs.rename(ready, file, { overwrite: true });
  } catch (error) {
    await discard(draft);
    // If the old file is already gone, this one replaces it.
    if (await exists(file)) await discard(ready);
    throw error;
  }
}

function discard(file: vscode.Uri): Thenable<void> {
  return vscode.workspace.fs.delete(file).then(undefined, () => undefined); // it may not be there
}

function exists(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** What was written last by `replaceFile`. Rejects where there is nothing, and where it has more bytes than `largest`. */
export async function readReplaced(file: vscode.Uri, largest: number): Promise<Uint8Array> {
  try {
    return await readAtMost(file, largest);
  } catch (error) {
    const ready = await readyOf(file);
    if (!ready) throw error;
    return readAtMost(ready, largest);
  }
}

async function readAtMost(file: vscode.Uri, largest: number): Promise<Uint8Array> {
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > largest) throw new Error('it is too large');
  return vscode.workspace.fs.readFile(file);
}

/** What was ready to be put in the place of a file that is not there; null where the file is, or nothing was. */
async function readyOf(file: vscode.Uri): Promise<vscode.Uri | null> {
  const folder = parentOf(file);
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  if (names.includes(nameOf(file))) return null;
  const ready = names.find((name) => name.endsWith('.ready') && isDraft(name, nameOf(file)));
  return ready === undefined ? null : vscode.Uri.joinPath(folder, ready);
}

/** Removes abandoned drafts of a file, but none that another window may be writing or that replaces the file. */
export async function removeAbandonedDrafts(file: vscode.Uri): Promise<void> {
  const folder = parentOf(file);
  try {
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const stands = names.includes(nameOf(file));
    for (const name of names)
      if (isDraft(name, nameOf(file)) && (stands || name.endsWith('.tmp')))
        await removeAbandoned(vscode.Uri.joinPath(folder, name));
  } catch {
    // There is no folder yet.
  }
}

/** Also of those that earlier versions named by an id alone. */
function isDraft(name: string, file: string): boolean {
  const id = /^(?:(.+)\.)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.(?:tmp|ready)$/.exec(name);
  return id !== null && (id[1] === undefined || id[1] === file);
}

function beside(file: vscode.Uri, id: string, kind: 'tmp' | 'ready'): vscode.Uri {
  return vscode.Uri.joinPath(parentOf(file), `${nameOf(file)}.${id}.${kind}`);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function removeAbandoned(draft: vscode.Uri): Promise<void> {
  try {
    const { mtime } = await vscode.workspace.fs.stat(draft);
    // A clock may have been set back since.
    if (Math.abs(Date.now() - mtime) > ABANDONED) await vscode.workspace.fs.delete(draft);
  } catch {
    // Another window was quicker.
  }
}
