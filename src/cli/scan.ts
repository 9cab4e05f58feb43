import path from 'node:path';
import { isMinutes } from '../notes/minutes';
import type { Note } from '../notes/note';
import { seriesOf } from '../notes/notebook/trackedItems';
import { readNote } from '../notes/readNote';
import { findFiles, type FoundFile } from './findFiles';
import { reasonOf, type Complain } from './messages';
import type { Options } from './options';
import { readText } from './readText';

/** A Markdown file that was read. */
export interface Scanned {
  /** Relative to the path given, with forward slashes. */
  readonly path: string;
  /** With the folder given, whose name may tell the year or the series. */
  readonly whole: string;
  /** The name of the folder whose notes it belongs to; empty for none. */
  readonly series: string;
  /** Whether it was named itself, and not found in a folder. */
  readonly isNamed: boolean;
  readonly isMinutes: boolean;
  readonly note: Note;
}

/** Reads every Markdown file under the paths given, one at a time; what cannot be read is told to `complain`. */
export function* scan({ paths, repository }: Options, complain: Complain): Generator<Scanned> {
  const hosts = [...new Set(['github.com', repository?.host ?? 'github.com'])];
  for (const file of findFiles(paths, complain)) {
    const place = placeOf(file);
    let note: Note;
    try {
      note = readNote(readText(file.path), { path: place.whole, repository, hosts });
    } catch (error) {
      // One file must not end the reading of all.
      complain(file.path, reasonOf(error));
      continue;
    }
    yield { ...place, isNamed: file.isNamed, isMinutes: isMinutes(note, place.whole), note };
  }
}

function placeOf({ path: file, root }: FoundFile): Pick<Scanned, 'path' | 'whole' | 'series'> {
  const isRoot = file === root;
  const shown = forward(isRoot ? path.basename(file) : path.relative(root, file));
  const whole = forward(isRoot ? root : path.join(path.basename(path.resolve(root)), shown));
  const series = seriesOf(shown) || seriesOf(forward(path.resolve(file))).replace(/^.*\//, '');
  return { path: shown, whole, series };
}

const forward = (file: string): string => file.split(path.sep).join('/');
