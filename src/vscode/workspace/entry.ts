import type { CachedFile } from '../../notes/cache/cachedFile';
import { shownBy } from '../../notes/minutes';
import type { Note, NoteContext } from '../../notes/note';

/** What is known of a file besides its text. */
export interface About {
  readonly context: NoteContext;
  /** Its path from the name of the workspace's folder on, by which its neighbours are found. */
  readonly place: string;
  /** Differs where the context does, and `isNamed`. */
  readonly digest: string;
  /** The settings name it: it is a note without a sign of minutes. */
  readonly isNamed: boolean;
}

/** What the index holds of a file. */
export interface Entry extends Omit<CachedFile, 'key'> {
  /** Read from an editor: what the file itself says is not known. */
  readonly isOpen: boolean;
  readonly isNamed: boolean;
  /** When its text was last changed, as far as is known: milliseconds since 1970. */
  readonly changed: number;
}

/** What an editor holds of a file. */
export function openEntry(note: Note, { digest, isNamed, place }: About, changed: number): Entry {
  const shown = shownBy(note, place);
  return { mtime: 0, size: 0, content: '', context: digest, shown, note, isOpen: true, isNamed, changed };
}

/** Whether two entries are kept alike. */
export function isKeptAlike(one: Entry, other: Entry): boolean {
  return (
    one.mtime === other.mtime &&
    one.content === other.content &&
    one.context === other.context &&
    (one.note === null) === (other.note === null) &&
    one.isOpen === other.isOpen
  );
}
