import { CachedNote } from '../../notes/cache/cachedNote';
import { shownBy, type Shown } from '../../notes/minutes';
import { read } from '../../notes/reading';
import type { ReadOptions } from './noteFiles';

/** What a text says. */
export interface ReadFile {
  readonly shown: Shown;
  readonly note: CachedNote;
}

export function readFile(text: string, { context, place }: ReadOptions): ReadFile {
  const reading = read(text, { ...context, repository: null });
  return { shown: shownBy(reading.note, place), note: CachedNote.of(reading) };
}
