import type { Tree } from '@lezer/common';
import type { Unit } from '../markdown/blocks';
import { findDefinitions, NO_DEFINITIONS, type LinkDefinitions } from '../markdown/definitions';
import { parseBlocks } from '../markdown/parser';
import { visitPlaces, type Place } from '../markdown/places';
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
  readonly tree: Tree;
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
  const tree = parseBlocks(text, offset, null);
  const definitions = findDefinitions(tree, text, offset);
  const places: Place[] = [];
  visitPlaces({ tree, text, offset }, offset, (place) => places.push(place) > 0);
  const parts = makeParts(text.slice(start), { start, line: firstLine }, places, definitions);
  return { tree, start, firstLine, parts, definitions };
}

/** The parts of a stretch that begins at an offset and in a line, as do its places. */
function makeParts(
  stretch: string,
  { start, line: firstLine }: { readonly start: number; readonly line: number },
  places: readonly Place[],
  definitions: LinkDefinitions,
): Part[] {
  const reader = new UnitReader(stretch, firstLine, definitions);
  const mayDefine = stretch.includes(']:');
  let from = 0;
  let line = firstLine;
  return places.map((place, index) => {
    const { node, path } = place;
    const at = place.at - start;
    const unit = reader.unit(node, at, place);
    const end = (places[index + 1]?.line ?? start + stretch.length) - start;
    const lines = reader.lineAt(end) - line;
    const text = stretch.slice(from, end);
    const own = mayDefine && text.includes(']:') ? findDefinitions(node, stretch, at) : NO_DEFINITIONS;
    const part = { text, line, lines, unit, from: at - from, path, definitions: own };
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
  const offset = hasMark ? 1 : start;
  const { front, at } = keptInFront(parts, start, decidedBefore(old.text, change.from));
  // What is left of a line that changed is read again, too.
  const behind = lineEnd(text, change.newTo) - change.newTo - offset;
  const tree = parseBlocks(text, offset, {
    tree: old.tree,
    change: {
      from: Math.max(0, at - offset),
      oldTo: change.oldTo + behind,
      newTo: change.newTo + behind,
    },
  });
  const { places, end, index } = placesUpTo({ tree, text, offset }, { at, front, change, parts });
  if (places.length === 0) return null;
  const line = firstLine + countLines(parts, 0, front);
  const inserted = makeParts(copyOf(text, at, end), { start: at, line }, places, definitions);
  if (!areDefinitionsSame(parts.slice(front, index), inserted)) return null;
  const known = knownOf(inserted, parts, front);
  const kept = front + known;
  const now = [...parts.slice(0, kept), ...inserted.slice(known), ...parts.slice(index)];
  return { tree, start, firstLine, parts: now, definitions, front: kept, behind: parts.length - index };
}

/** A slice keeps the whole text alive; a concatenation is copied. */
function copyOf(text: string, from: number, to: number): string {
  return ` ${text.slice(from, to)}`.slice(1);
}

/** How many of the parts are the same as before; what changed stands behind them. */
function knownOf(inserted: readonly Part[], parts: readonly Part[], front: number): number {
  let known = 0;
  for (const { text, path, from, unit } of inserted) {
    const part = parts[front + known];
    if (part?.text !== text || part.path !== path || part.from !== from || part.unit.opens !== unit.opens)
      break;
    known++;
  }
  return known;
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

/** Where the line ends that holds a place, behind its ending. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return Math.min(text.length, end + 1);
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

interface Parsed {
  readonly tree: Tree;
  readonly text: string;
  readonly offset: number;
}

/** The places from `at` up to the first part behind the change that stands as it stood: where, and which. */
function placesUpTo(
  parsed: Parsed,
  old: { at: number; front: number; change: TextChange; parts: readonly Part[] },
): { places: Place[]; end: number; index: number } {
  const { change, parts } = old;
  const shift = change.newTo - change.oldTo;
  const places: Place[] = [];
  let end = parsed.text.length;
  let index = old.front;
  let line = old.at;
  visitPlaces(parsed, old.at, (place) => {
    while (index < parts.length && line < place.line - shift) line += parts[index++]?.text.length ?? 0;
    const part = parts[index];
    const isBehind = places.length > 0 && place.line >= change.newTo && line >= change.oldTo;
    if (isBehind && part && line === place.line - shift && isSame(part, place)) {
      end = place.line;
      return false;
    }
    return places.push(place) > 0;
  });
  return { places, end, index: end < parsed.text.length ? index : parts.length };
}

const isSame = ({ unit, path, from }: Part, place: Place): boolean =>
  path === place.path && unit.opens === place.opens && from === place.at - place.line;

function areDefinitionsSame(removed: readonly Part[], inserted: readonly Part[]): boolean {
  const all = (parts: readonly Part[]): string =>
    parts
      .flatMap(({ definitions }) =>
        definitions === NO_DEFINITIONS ? [] : [...definitions].map(([key, url]) => `${key}\n${url}`),
      )
      .join('\n\n');
  return all(removed) === all(inserted);
}

/** How many lines parts take, all or from one up to another. */
export function countLines(parts: readonly Part[], from = 0, to = parts.length): number {
  let lines = 0;
  for (let index = from; index < to; index++) lines += parts[index]?.lines ?? 0;
  return lines;
}
