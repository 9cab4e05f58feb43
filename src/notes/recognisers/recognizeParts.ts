import { joinFindings, EMPTY, replaceFindings, type Findings, type MovedFindings } from './findings';
import { countLines, type Part } from './parts';
import type { Meetings } from './meetings';
import { Recognizer, type Recognized } from './recognizer';
import { initialState, type NoteSettings } from './state';

/** What was found in all parts of a text by the same settings. */
export interface Recognition {
  readonly settings: NoteSettings;
  /** null for a text of one. */
  readonly meetings: Meetings | null;
  /** For each of the parts. */
  readonly recognized: readonly Recognized[];
  /** Which of them were read again: from the first to the one behind the last. null where all were. */
  readonly again: { readonly first: number; readonly end: number } | null;
}

/** Parts of which some were replaced. */
export interface EditedParts {
  readonly parts: readonly Part[];
  /** How many in front and at the end are as they were. */
  readonly front: number;
  readonly behind: number;
  /** What stood between them. */
  readonly removed: readonly Part[];
}

/** Reads all parts; those that were read before in the same circumstances are not read again. */
export function recognizeAll(
  parts: readonly Part[],
  { settings, meetings }: Pick<Recognition, 'settings' | 'meetings'>,
  known: readonly (Recognized | undefined)[],
): Recognition {
  const recognizer = new Recognizer(parts, settings, meetings);
  let state = initialState;
  const recognized = parts.map((_, index) => {
    const read = recognizer.read(index, state, known[index]);
    state = read.after;
    return read;
  });
  return { settings, meetings, recognized, again: null };
}

/**
 * Reads the parts that an edit inserted, and those whose reading depends on them. What was read of them by other settings may
 * be `known`.
 */
export function recognizeEdit(
  { parts, front, behind }: EditedParts,
  { settings, meetings, recognized }: Recognition,
  known: readonly Recognized[],
): Recognition {
  const recognizer = new Recognizer(parts, settings, meetings);
  const first = recognizer.firstToRead(recognized, front);
  const moved = recognized.length - parts.length;
  const again: Recognized[] = [];
  let state = recognized[first - 1]?.after ?? initialState;
  let end = first;
  for (; end < parts.length; end++) {
    const isKept = end >= parts.length - behind;
    const old = end < front ? recognized[end] : isKept ? recognized[end + moved] : known[end];
    const read = recognizer.read(end, state, old);
    // All parts behind one that stands as it stood do so, too.
    if (isKept && read === old) break;
    again.push(read);
    state = read.after;
  }
  const now = [...recognized.slice(0, first), ...again, ...recognized.slice(end + moved)];
  return { settings, meetings, recognized: now, again: { first, end } };
}

/** All that was found. */
export function foundIn(parts: readonly Part[], { recognized }: Recognition, firstLine: number): Findings {
  return joinFindings(foundFrom(parts, recognized, firstLine));
}

/** All that was found, given what was found before an edit. */
export function foundAfter(
  found: Findings,
  { parts, front, behind, removed }: EditedParts,
  recognition: Recognition,
  firstLine: number,
): Findings {
  const { recognized, again } = recognition;
  if (!again) return foundIn(parts, recognition, firstLine);
  const { first, end } = again;
  const startLine = firstLine + countLines(parts, 0, first);
  const shift = countLines(parts, front, parts.length - behind) - countLines(removed);
  const oldEnd = end === parts.length ? Infinity : startLine + countLines(parts, first, end) - shift;
  const now = joinFindings(foundFrom(parts.slice(first, end), recognized.slice(first, end), startLine));
  return replaceFindings(found, [startLine, oldEnd], now, shift);
}

function foundFrom(
  parts: readonly Part[],
  recognized: readonly Recognized[],
  startLine: number,
): MovedFindings[] {
  const all: MovedFindings[] = [];
  let now = startLine;
  for (let index = 0; index < parts.length; index++) {
    const { line = 0, lines = 0 } = parts[index] ?? {};
    const found = recognized[index]?.found ?? EMPTY;
    if (found !== EMPTY) all.push({ found, lines: now - line });
    now += lines;
  }
  return all;
}
