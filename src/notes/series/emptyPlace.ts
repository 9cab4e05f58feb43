import type { Position } from '../note';
import { linesIn } from './outline';
import { isAnnouncement } from './participantsPlace';
import type { Reading } from '../reading';
import { bulletOf, describeLines, type Line } from './recurringLines';

/**
 * Where one begins to write: the first place of a note that is empty, be it an item, a label without its value, a link without its
 * target or a heading with nothing below; else the end. Front matter is filled in later.
 */
export function firstEmptyPlace(reading: Reading): Position {
  const source = linesIn(reading.text);
  const lines = describeLines(reading).filter(({ from }) => from >= reading.front.lines);
  const title = lines.find(({ kind }) => kind === 'heading');
  for (const [index, line] of lines.entries()) {
    if (line === title) continue;
    const place = placeIn(line, lines[index + 1], source);
    if (place) return place;
  }
  const last = Math.max(0, source.length - 1);
  return { line: last, character: source[last]?.length ?? 0 };
}

function placeIn(line: Line, next: Line | undefined, source: readonly string[]): Position | null {
  const endOf = (at: number): Position => ({ line: at, character: source[at]?.length ?? 0 });
  const isHeading = line.kind === 'heading' && line.depth <= 6;
  if (line.kind === 'item' && isEmptyItem(line)) return endOf(line.from);
  const link = source[line.from]?.indexOf(']()') ?? -1;
  if (link >= 0) return { line: line.from, character: link + 2 };
  const isLabel = line.labelKey !== null && line.labelEnd >= line.source.trimEnd().length;
  // `**Present:**` goes on in its line, or in items below it.
  if (isLabel && (isHeading || !isAbove(line, next))) return endOf(line.from);
  // `### Date: Friday` tells something without anything below it.
  if (line.kind !== 'heading' || line.labelKey !== null || isHeld(line, next)) return null;
  // On the line kept free below the heading, if there is one.
  const free = [line.to + 1, line.to].find((at) => source[at]?.trim() === '');
  const limit = next?.from ?? source.length;
  return endOf(free !== undefined && free < limit ? free : line.from);
}

/** Whether something stands below a heading, if only headings of lower ranks. */
const isHeld = (heading: Line, next: Line | undefined): boolean =>
  next !== undefined &&
  (next.kind !== 'heading' || next.depth > heading.depth) &&
  !isAnnouncing(heading, next);

/** `## Present` above `## Regrets` */
const isAnnouncing = (heading: Line, next: Line): boolean =>
  isAnnouncement(heading) && next.kind === 'heading' && !isAnnouncement(next);

/** Whether the next line is what a label announces: below it, and neither another label of its like nor the next item. */
function isAbove(label: Line, next: Line | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind === 'item') return label.kind === 'item' ? next.depth > label.depth : next.from === label.to;
  return next.from === label.to && (label.kind === 'item' || next.labelKey === null);
}

const isEmptyItem = ({ source }: Line): boolean =>
  /^(?:\[ ?\]\s*)?@?$/.test(source.slice(bulletOf(source).length).trim());
