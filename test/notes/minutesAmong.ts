import { shownBy } from '../../src/notes/minutes';
import type { Note } from '../../src/notes/note';
import { SeriesFacts } from '../../src/notes/series/facts';

/** Those of some files that are minutes, by what each says and by its neighbours; paths begin with the folder that was opened. */
export function minutesAmong<F extends { readonly path: string; readonly note: Note }>(
  files: readonly F[],
): F[] {
  const facts = new SeriesFacts();
  for (const { path, note } of files) facts.set(path, path, shownBy(note, path));
  return files.filter(({ path }) => facts.isMinutes(path));
}
