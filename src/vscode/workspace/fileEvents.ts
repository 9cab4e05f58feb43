import vscode = require('vscode');

/** Milliseconds after which a window that comes to the front looks for changes that it was not told of. */
const STALE = 300_000;
/** The same where nobody watches files. */
const STALE_UNWATCHED = 10_000;
const WATCHED = ['file', 'vscode-remote'];

/** What may have happened to a file or, with all in it, to a folder. */
export interface FileEvents {
  /** It is there, maybe for the first time. */
  created(uri: vscode.Uri): void;
  /** It is a file, maybe other than before. */
  changed(uri: vscode.Uri): void;
  deleted(uri: vscode.Uri): void;
}

/**
 * Tells what happens to the files of the workspace: by watchers, and by what the user does in this window, for some file systems
 * have no watcher. The same may be told twice.
 */
export function watchFiles(events: FileEvents): vscode.Disposable {
  const watchers = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    // All of them: a folder that is moved or deleted is told of, the notes in it are not.
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

/** Milliseconds after which files may have changed without our being told. */
export function staleAfter(): number {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.every(({ uri }) => WATCHED.includes(uri.scheme)) ? STALE : STALE_UNWATCHED;
}
