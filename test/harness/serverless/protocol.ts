/** What the file system in the page asks of the server. */
export type FileOperation =
  'stat' | 'list' | 'find' | 'read' | 'write' | 'create folder' | 'delete' | 'rename';

/** As in `vscode.FileStat`. Times are in milliseconds since 1970. */
export interface FileStat {
  readonly type: number;
  readonly size: number;
  readonly mtime: number;
  readonly ctime: number;
}

/** The scheme and authority of files, as on github.dev. */
export const virtual = { scheme: 'vscode-vfs', authority: 'github' } as const;
