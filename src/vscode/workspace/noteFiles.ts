import type { Note } from '../../notes/note';
import type { About } from './entry';

/** What the index is of: the files of a workspace, each known by its key. */
export interface NoteFiles {
  /** The keys of all files that may be notes. */
  list(): PromiseLike<readonly string[]>;
  /** Rejects where there is no such file. Times in milliseconds since 1970, sizes in bytes. */
  stat(key: string): PromiseLike<{ readonly mtime: number; readonly size: number }>;
  read(key: string): PromiseLike<Uint8Array>;
  /** What an editor holds of the file, null where it is open in none. */
  open(key: string): { readonly note: Note; readonly isDirty: boolean } | null;
  about(key: string): About;
  /** Whether the settings let the file be a note. */
  mayBeNote(key: string): boolean;
}

/** Says what went wrong with a file. */
export type Complain = (what: string, error?: unknown) => void;

/** Of a file that is not there nothing needs to be said. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /FileNotFound|ENOENT/.test(String(error.code));
}
