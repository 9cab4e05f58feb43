import type * as vscode from 'vscode';
import type { Exports } from './extension';
import type { StartThread } from './vscode/workspace/backgroundReader';

/** What a thread that reads notes runs, and all that it runs of the bundle. */
export { serveReader } from './vscode/workspace/fileReader';

/** What VS Code calls. The desktop starts threads in its own way. */
export async function activate(context: vscode.ExtensionContext, start?: StartThread): Promise<Exports> {
  const extension = await import('./extension');
  return extension.activate(context, start);
}
