import vscode = require('vscode');

/** Where settings of a workspace's folder are written: its own where several are open, else those of the workspace. */
export function targetOf(folder: vscode.WorkspaceFolder | undefined): vscode.ConfigurationTarget {
  const isOneOfSeveral = folder && (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  return isOneOfSeveral ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
}
