import { readNote } from '../../../src/notes/readNote';
import type { NoteAt } from '../../../src/notes/notebook/meetings';

/** Notes by their paths. */
export function notesOf(texts: Readonly<Record<string, string>>): NoteAt[] {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    note: readNote(text, { path, repository: null, hosts: ['github.com'] }),
  }));
}
