import { readNote } from '../../../src/notes/readNote';
import type { FiledNote } from '../../../src/notes/notebook/trackedItems';

/** Notes as a workspace holds them: paths and texts. */
export function notebook(notes: Readonly<Record<string, string>>): FiledNote[] {
  return Object.entries(notes).map(([path, text]) => ({
    path: `/notes/${path}`,
    note: readNote(text, { path, repository: null, hosts: ['github.com'] }),
  }));
}
