import { oneOf, text, tuple, whole } from '../../decoder';
import { SHOWN, type Shown } from '../minutes';
import { CachedNote } from './cachedNote';
import { fingerprint } from './fingerprint';

/** What is kept of a file that was read. */
export interface CachedFile {
  /** Tells the file from all others: its URI. */
  readonly key: string;
  /** When it was last written, in milliseconds since 1970; 0 where that cannot be relied on. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** When its text was last read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Fingerprint of its text. */
  readonly content: string;
  /** Fingerprint of the settings that it was read by. */
  readonly options: string;
  /** What it shows of itself. */
  readonly shown: Shown;
  /** null for one that is no minutes, as far as that was known. */
  readonly note: CachedNote | null;
}

/** Counts up whenever a note is read or kept otherwise than before. */
const VERSION = 17;
const DIVIDER = '\t';

/** What a line says of a file besides its note, in the order of `packFile`. */
const FACTS = tuple(text, whole, whole, whole, text, text, oneOf(...SHOWN));
const REMOVAL = tuple(text);

/** The first line of a file of the cache, followed by one for each file that was read. `reader` tells who reads: the extension's version. */
export function cacheHeader(reader: string): string {
  return JSON.stringify(['meeting-notes index', VERSION, reader]);
}

/** A line of the cache: a fingerprint of the rest, what is known of the file, and its note if there is one. */
export function packFile({ key, mtime, size, readAt, content, options, shown, note }: CachedFile): string {
  return sealed(JSON.stringify([key, mtime, size, readAt, content, options, shown]), note?.packed);
}

/** A line that says that a file is gone. */
export function packRemoval(key: string): string {
  return sealed(JSON.stringify([key]));
}

/** What a line says: of a file that is gone its key; null where the line is broken. */
export function unpackLine(line: string): CachedFile | string | null {
  const start = line.indexOf(DIVIDER) + 1;
  const body = line.slice(start);
  // A line that was cut, or of which two have become one, is as long as any.
  if (start === 0 || line.slice(0, start - 1) !== fingerprint(body)) return null;
  const end = body.indexOf(DIVIDER);
  const note = end < 0 ? null : CachedNote.unpack(body.slice(end + 1));
  if (end >= 0 && !note) return null;
  let facts: unknown;
  try {
    facts = JSON.parse(end < 0 ? body : body.slice(0, end));
  } catch {
    return null;
  }
  const removed = REMOVAL(facts);
  if (removed) return removed[0];
  const read = FACTS(facts);
  if (!read) return null;
  const [key, mtime, size, readAt, content, options, shown] = read;
  return { key, mtime, size, readAt, content, options, shown, note };
}

function sealed(facts: string, note?: string): string {
  const body = note === undefined ? facts : facts + DIVIDER + note;
  return fingerprint(body) + DIVIDER + body;
}
