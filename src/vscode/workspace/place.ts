import vscode = require('vscode');

/**
 * The path of a file from the name of the workspace's folder on, which may be called by what it holds; of one that is outside of
 * any from its own folder on. An unsaved file, and what git shows of an older one, stand where the file does.
 */
export function placeOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? folderOf(uri.path);
  if (!folder) return uri.path.split('/').slice(-2).join('/');
  return folder.name + uri.path.slice(rootOf(folder).length);
}

/** The innermost folder of the workspace that a path leads into, in whatever file system. */
function folderOf(path: string): vscode.WorkspaceFolder | undefined {
  const around = (vscode.workspace.workspaceFolders ?? []).filter((folder) =>
    path.startsWith(`${rootOf(folder)}/`),
  );
  return around.sort((one, other) => other.uri.path.length - one.uri.path.length)[0];
}

const rootOf = ({ uri }: vscode.WorkspaceFolder): string => uri.path.replace(/\/$/, '');
