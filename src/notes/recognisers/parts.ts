import type { Unit } from '../markdown/blocks';
import type { LinkDefinitions } from '../markdown/definitions';
import { parsePlaces } from '../markdown/parser';
import type { Place } from '../markdown/places';
import { UnitReader } from '../markdown/units';
import { changeBetween, type TextChange } from '../markdown/textChange';

/** The lines of a text from a unit's first up to the next one's, and what was read in them; it moves as the text around it changes. */
export interface Part {
  readonly text: string;
  /** How many line endings it holds. */
  readonly lines: number;
  /** By which number its first line was counted when it was read; it may have moved since. */
  readonly line: number;
  readonly unit: Unit;
  /** Where in the text the unit's node begins, and by what its containers and its own node are named. */
  readonly from: number;
  readonly path: string;
  readonly definitions: LinkDefinitions;
}

/** A text in parts. */
export interface Split {
  /** Where the parts begin, and in which line: behind the front matter. */
  readonly start: number;
  readonly firstLine: number;
  readonly parts: readonly Part[];
  readonly definitions: LinkDefinitions;
}

/** A text in parts after an edit. */
export interface Resplit extends Split {
  /** How many parts in front were kept. */
  readonly front: number;
  /** How many parts at the end were kept. */
  readonly behind: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Splits a text whole behind its front matter, which takes so many characters and lines. */
export function split(text: string, start: number, firstLine: number): Split {
  const offset = start === 0 && text.startsWith(BYTE_ORDER_MARK) ? 1 : start;
  const places = parsePlaces(text, offset, offset);
  const definitions = definitionsIn(places);
  const parts = makeParts(text.slice(start), { start, line: firstLine }, places, definitions);
  return { start, firstLine, parts, definitions };
}

/** What a note defines; the first of a label counts. */
function definitionsIn(places: readonly Place[]): LinkDefinitions {
  const all = places.flatMap(({ definitions }) => (definitions.size > 0 ? [...definitions] : []));
  return new Map(all.reverse());
}

/** The parts of a stretch that begins at an offset and in a line, as do its places. */
function makeParts(
  stretch: string,
  { start, line: firstLine }: { readonly start: number; readonly line: number },
  places: readonly Place[],
  definitions: LinkDefinitions,
): Part[] {
  const reader = new UnitReader(stretch, firstLine, definitions);
  let from = 0;
  let line = firstLine;
  return places.map((place, index) => {
    const { node, path } = place;
    const at = place.at - start;
    const unit = reader.unit(node, at, place);
    const end = (places[index + 1]?.line ?? start + stretch.length) - start;
    const lines = reader.lineAt(end) - line;
    const text = stretch.slice(from, end);
    const part = { text, line, lines, unit, from: at - from, path, definitions: place.definitions };
    from = end;
    line += lines;
    return part;
  });
}

/**
 * Splits a text again of which most was split before; what was split is not changed. null where all has to be: where
 * definitions changed, or there is no part to begin at.
 */
export function resplit(text: string, old: Split & { readonly text: string }): Resplit | null {
  const { parts, start, firstLine, definitions } = old;
  const hasMark = start === 0 && text.startsWith(BYTE_ORDER_MARK);
  if (parts.length === 0 || hasMark !== (start === 0 && old.text.startsWith(BYTE_ORDER_MARK))) return null;
  const change = changeBetween(old.text, text);
  const { front, at } = keptInFront(parts, start, decidedBefore(old.text, change.from));
  const region = { text, change, parts, front, at, isMarked: hasMark && at === 0 };
  const { places, end, index } = placesAround(region);
  if (places.length === 0) return null;
  const kept = keptAgain(region, places, end);
  const from = places[kept - front]?.line ?? end;
  const first = { start: kept === front ? at : from, line: firstLine + countLines(parts, 0, kept) };
  const changed = places.slice(kept - front);
  const inserted = makeParts(copyOf(text, first.start, end), first, changed, definitions);
  if (!areDefinitionsSame(parts.slice(kept, index), inserted)) return null;
  const now = [...parts.slice(0, kept), ...inserted, ...parts.slice(index)];
  return { start, firstLine, parts: now, definitions, front: kept, behind: parts.length - index };
}

/** Where a text changed, and where its first part begins that is to be read again. */
interface Region {
  readonly text: string;
  readonly change: TextChange;
  readonly parts: readonly Part[];
  readonly front: number;
  readonly at: number;
  /** Whether a byte order mark stands at its start. */
  readonly isMarked: boolean;
}

/** The places that are to be read again: up to the first part behind the change that stands as it stood. */
interface Around {
  readonly places: readonly Place[];
  readonly end: number;
  readonly index: number;
}

/** So many parts behind a change are read at first to find one that stands as it stood; then more. */
const MIN_PARTS = 2;

/**
 * Parses a few parts around a change as a text of their own, for that costs less than to keep a tree of the whole up to date.
 * What stands around a part shows in how it begins, except in tables and quotes.
 */
function placesAround(region: Region): Around {
  const { text, change, parts, front, at } = region;
  let index = front;
  let end = at;
  for (let more = MIN_PARTS; ; more *= 4) {
    for (let count = 0; index < parts.length && count < more; index++) {
      if (end >= change.oldTo) count++;
      end += parts[index]?.text.length ?? 0;
    }
    const isAll = index === parts.length;
    const places = parseRegion(region, isAll ? text.length : end + change.newTo - change.oldTo);
    const found = firstKept(region, places);
    // What stands last may go on behind.
    if (isAll || found.places.length < places.length - 1) return found;
  }
}

function parseRegion({ text, parts, front, at, isMarked }: Region, end: number): Place[] {
  const header = headerOf(parts, front);
  const moved = at - header.length;
  return parsePlaces(header + text.slice(at, end), isMarked ? 1 : 0, header.length).map((place) => ({
    ...place,
    line: place.line + moved,
    at: place.at + moved,
  }));
}

/** What may stand in front of a part so that it goes on with the table or the quotes that it stands in. */
function headerOf(parts: readonly Part[], index: number): string {
  const part = parts[index];
  if (part?.unit.opens !== false) return '';
  if (part.unit.kind === 'quoted') return `${'>'.repeat(part.path.split('Blockquote').length - 1)}\n`;
  return parts[beginOf(parts, index)]?.text ?? '';
}

/** The index at which the table or the quote begins in which a part stands; its own where it stands in none. */
export function beginOf(parts: readonly Part[], index: number): number {
  let at = index;
  while (at > 0 && parts[at]?.unit.opens === false) at--;
  return at;
}

/** The places in front of the first that stands behind the change as it stood. */
function firstKept({ text, change, parts, front, at }: Region, places: readonly Place[]): Around {
  const shift = change.newTo - change.oldTo;
  let index = front;
  let line = at;
  for (const [count, place] of places.entries()) {
    while (index < parts.length && line < place.line - shift) line += parts[index++]?.text.length ?? 0;
    const part = parts[index];
    const isBehind = count > 0 && place.line >= change.newTo && line >= change.oldTo;
    if (isBehind && part && line === place.line - shift && isSame(part, place))
      return { places: places.slice(0, count), end: place.line, index };
  }
  return { places, end: text.length, index: parts.length };
}

/** A slice keeps the whole text alive; a concatenation is copied. */
function copyOf(text: string, from: number, to: number): string {
  return ` ${text.slice(from, to)}`.slice(1);
}

/** How many parts in front are as they were, now that it is known where they begin and end. */
function keptAgain({ text, parts, front, at }: Region, places: readonly Place[], end: number): number {
  let kept = front;
  let line = at;
  for (const [index, place] of places.entries()) {
    const part = parts[kept];
    const next = places[index + 1]?.line ?? end;
    const isSameAs = part && isSame(part, { ...place, line }) && text.slice(line, next) === part.text;
    if (!isSameAs) break;
    line = next;
    kept++;
  }
  return kept;
}

/**
 * Where a line begins of which nothing that changes behind `at` tells what it is: whether a row begins a table shows in the line
 * below it.
 */
function decidedBefore(text: string, at: number): number {
  let line = lineStart(text, at);
  for (let count = 0; count < 2 && line > 0; count++) line = lineStart(text, line - 1);
  return line;
}

/** Where the line begins that holds a place. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/**
 * How many parts in front are surely as they were, and where the next begins. It is one that has not changed, either, so that
 * what is blank behind it belongs to a part.
 */
function keptInFront(parts: readonly Part[], start: number, before: number): { front: number; at: number } {
  let front = 0;
  let at = start;
  for (let part = parts[front]; part && at + part.text.length <= before; part = parts[++front])
    at += part.text.length;
  const back = (): number => (at -= parts[--front]?.text.length ?? 0);
  // A definition takes its title from the lines below it.
  while (front > 0 && parts[front - 1]?.path.endsWith('LinkReference')) back();
  if (front > 0) back();
  return { front, at };
}

const isSame = ({ unit, path, from }: Part, place: Place): boolean =>
  path === place.path && unit.opens === place.opens && from === place.at - place.line;

function areDefinitionsSame(removed: readonly Part[], inserted: readonly Part[]): boolean {
  const all = (parts: readonly Part[]): string =>
    parts.flatMap(({ definitions }) => [...definitions].map(([key, url]) => `${key}\n${url}`)).join('\n\n');
  return all(removed) === all(inserted);
}

/** How many lines parts take, all or from one up to another. */
export function countLines(parts: readonly Part[], from = 0, to = parts.length): number {
  let lines = 0;
  for (let index = from; index < to; index++) lines += parts[index]?.lines ?? 0;
  return lines;
}
