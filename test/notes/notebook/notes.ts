import { readNote } from '../../../src/notes/readNote';
import type { FiledNote } from '../../../src/notes/notebook/trackedItems';

/** Notes by their paths. */
export function notesOf(texts: Readonly<Record<string, string>>): FiledNote[] {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    note: readNote(text, { path, repository: null, hosts: ['github.com'] }),
  }));
}
