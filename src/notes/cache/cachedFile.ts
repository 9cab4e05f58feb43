import { SHOWN, type Shown } from '../minutes';
import type { Note } from '../note';
import { fields, oneOf, orNull, readAs, text, whole } from './checks';
import { packNote, unpackNote } from './noteFields';

/** What is kept of a file that was read. */
export interface CachedFile {
  /** Tells the file from all others: its URI. */
  readonly key: string;
  /** When it was last written, in milliseconds since 1970; 0 where that cannot be relied on. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Fingerprint of its text. */
  readonly content: string;
  /** Fingerprint of what else it was read with. */
  readonly context: string;
  /** What it shows of itself. */
  readonly shown: Shown;
  /** null for one that is no minutes, as far as that was known. */
  readonly note: Note | null;
}

/** Counts up whenever a note is read or kept otherwise than before. */
const VERSION = 12;

/** The first line of a file of kept notes, followed by a line of JSON for each. `reader` tells who reads: the extension's version. */
export function cacheHeader(reader: string): string {
  return JSON.stringify(['meeting-notes index', VERSION, reader]);
}

export function packFile({ key, mtime, size, content, context, shown, note }: CachedFile): string {
  return JSON.stringify([key, mtime, size, content, context, shown, note && packNote(note)]);
}

/** What a line of the file says, null where it is broken. */
export function unpackFile(line: string): CachedFile | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return readAs(value, (packed) => {
    const all = fields(packed, 7);
    return {
      key: text(all[0]),
      mtime: whole(all[1]),
      size: whole(all[2]),
      content: text(all[3]),
      context: text(all[4]),
      shown: oneOf(...SHOWN)(all[5]),
      note: orNull(unpackNote)(all[6]),
    };
  });
}
