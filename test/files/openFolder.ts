import * as vscode from 'vscode';

/** Adds a folder to the workspace, and takes it out again by what it gives. */
export async function openFolder(
  scheme: string,
  provider: vscode.FileSystemProvider,
  options?: { readonly isCaseSensitive?: boolean },
): Promise<{ readonly root: vscode.Uri; readonly close: () => Promise<void> }> {
  const registration = vscode.workspace.registerFileSystemProvider(scheme, provider, options);
  const root = vscode.Uri.from({ scheme, path: '/team' });
  const count = () => vscode.workspace.workspaceFolders?.length ?? 0;
  await changed(() => vscode.workspace.updateWorkspaceFolders(count(), 0, { uri: root }));
  return {
    root,
    close: async () => {
      await changed(() => vscode.workspace.updateWorkspaceFolders(count() - 1, 1));
      registration.dispose();
    },
  };
}

async function changed(change: () => boolean): Promise<void> {
  const isTold = new Promise<void>((told) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      told();
    });
  });
  if (!change()) throw new Error('VS Code does not change its folders');
  await isTold;
}
