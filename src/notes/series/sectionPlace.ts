import type { Position } from '../note';
import type { Reading } from '../reading';
import type { Section, Sections } from './meetingOrder';
import { linesIn } from './outline';
import type { Periods } from './periodHeading';

/** Where a meeting is written. */
interface Place {
  readonly at: Position;
  /** Whether the next meeting follows there, rather than the one before ends. */
  readonly isBefore: boolean;
}

/** Where a meeting of a day stands among others. */
export function placeFor(
  { text, note }: Reading,
  { all, isNewestFirst }: Sections,
  date: string,
  periods: Periods | null,
): Place {
  const isEarlier = (section: Section): boolean => (section.date ?? '') < date;
  const above = (section: Section): Place => {
    const line = periods?.own === null ? periods.lineAbove(section) : section.from;
    return { at: { line, character: 0 }, isBefore: true };
  };
  const next = isNewestFirst ? all.find(isEarlier) : undefined;
  if (next) return above(next);
  const last = isNewestFirst ? all.at(-1) : all.findLast(isEarlier);
  const lines = linesIn(text);
  if (last)
    return { at: { line: last.end - 1, character: lines[last.end - 1]?.length ?? 0 }, isBefore: false };
  const [first] = all;
  if (first) return above(first);
  // The first meeting of a note goes behind what it begins with.
  let end = lines.length;
  while (end > 1 && lines[end - 1]?.trim() === '') end--;
  const isEmpty = note.sections.length === 0 && (lines[0] ?? '') === '';
  return { at: { line: end - 1, character: lines[end - 1]?.length ?? 0 }, isBefore: isEmpty };
}
