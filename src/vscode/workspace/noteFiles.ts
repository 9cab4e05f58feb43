import type { Note, NoteContext, Repository } from '../../notes/note';

/** How a file is read, as far as its text does not tell. */
export interface ReadOptions {
  readonly context: Omit<NoteContext, 'repository'>;
  /** Its path from the name of the workspace's folder on, by which its neighbours are found. */
  readonly place: string;
  /** Differs where a text of the same name is read differently. */
  readonly hash: string;
  /** The settings name it: it is a note without a sign of minutes. */
  readonly isIncluded: boolean;
}

/** What the index is of: the files of a workspace, each known by its key. */
export interface NoteFiles {
  /** The keys of all files that may be notes. */
  list(): PromiseLike<readonly string[]>;
  /**
   * The key under which the file is listed, where a disk ignores case: `twins` are other keys that differ from it in case only.
   * `open` answers for it from then on, whichever of them an editor uses.
   */
  listedAs(key: string, twins: readonly string[]): Promise<string>;
  /** Rejects where there is no such file. Times in milliseconds since 1970, sizes in bytes. */
  stat(key: string): PromiseLike<{ readonly mtime: number; readonly size: number }>;
  read(key: string): PromiseLike<Uint8Array>;
  /** What an editor holds of the file, null where it is open in none. */
  open(key: string): { readonly note: Note; readonly isDirty: boolean } | null;
  readOptions(key: string): ReadOptions;
  /** The repository that a bare `#12` in the file means where the file does not tell. */
  repositoryOf(key: string): Repository | null;
  /** Whether the settings let the file be a note. */
  mayBeNote(key: string): boolean;
}

/** Says what went wrong with a file. */
export type OnWarning = (what: string, error?: unknown) => void;

/** Of a file that is not there nothing needs to be said. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /FileNotFound|ENOENT/.test(String(error.code));
}
