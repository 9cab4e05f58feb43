import vscode = require('vscode');

/** Milliseconds after which a window that gets the focus looks for changes that no event has reported. */
const STALE = 300_000;
/** The same for file systems without watchers. */
const STALE_UNWATCHED = 10_000;
const WATCHED = ['file', 'vscode-remote'];

/** Events of files, and of folders as a whole. */
export interface FileEvents {
  /** It exists, and may be new. */
  created(uri: vscode.Uri): void;
  /** It is a file whose content may have changed. */
  changed(uri: vscode.Uri): void;
  deleted(uri: vscode.Uri): void;
}

/**
 * Reports events of the workspace's files, from watchers and, as some file systems have none, from the user's actions in this window.
 * An event may be reported twice.
 */
export function watchFiles(events: FileEvents): vscode.Disposable {
  const watchers = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    // All files and folders: if a folder is moved or deleted, there are no events for the notes in it.
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    watcher.onDidCreate((uri) => events.created(uri));
    watcher.onDidChange((uri) => events.changed(uri));
    watcher.onDidDelete((uri) => events.deleted(uri));
    return watcher;
  });
  return vscode.Disposable.from(
    ...watchers,
    vscode.workspace.onDidSaveTextDocument(({ uri }) => events.changed(uri)),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => events.created(uri))),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => events.deleted(uri))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        events.deleted(oldUri);
        events.created(newUri);
      }
    }),
  );
}

/** Milliseconds after which files may have changed without an event. */
export function staleAfter(): number {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.every(({ uri }) => WATCHED.includes(uri.scheme)) ? STALE : STALE_UNWATCHED;
}
