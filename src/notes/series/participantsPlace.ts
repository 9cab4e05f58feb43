import { bulletsBehind, type Bullets } from './bullets';
import type { Participant } from '../note';
import type { Reading } from '../reading';
import { bulletOf, type Line } from './recurringLines';
import { any } from '../words/patterns';

/** Where a note names who attended. */
export type Place =
  /** Items: new ones go in front of the line `at`, in the place of `replaces` empty ones. */
  | {
      readonly kind: 'list';
      readonly at: number;
      readonly replaces: number;
      readonly bullets: Bullets;
      readonly hasBox: boolean;
    }
  /** `**Present:** Ann, Bob`: new ones go behind `character` of the line. */
  | { readonly kind: 'inline'; readonly line: number; readonly character: number; readonly before: string }
  /** Names in lines of their own. */
  | { readonly kind: 'lines'; readonly at: number }
  | { readonly kind: 'table'; readonly rows: readonly Line[] }
  /** A heading or label with nothing below it yet; `isOpen`: people may follow in its own line. */
  | { readonly kind: 'empty'; readonly line: Line; readonly isOpen: boolean };

/** `@`, `tbd`, `…` */
const NOBODY = new RegExp(`^(?:@|${any('nobodyYet')}|\\.{3}|…)?$`, 'i');

/** Where a note names who attended, or has room for them; null where it does neither. */
export function findPlace(reading: Reading, lines: readonly Line[]): Place | null {
  const [first] = reading.found.participants;
  return (first && placeOf(first, reading, lines)) ?? emptyPlace(lines);
}

/** The heading or label that announces who attended. */
export function isAnnouncement(line: Line): boolean {
  if (line.kind === 'heading') return line.topic === 'attendance';
  return line.labelTopic === 'attendance';
}

function placeOf(first: Participant, reading: Reading, lines: readonly Line[]): Place | null {
  const index = lines.findIndex(
    ({ from, to }) => from <= first.range.start.line && first.range.start.line < to,
  );
  const line = lines[index];
  if (!line) return null;
  if (line.kind === 'row') return { kind: 'table', rows: tableAround(lines, index) };
  const own = reading.found.participants.filter(({ range }) => range.start.line === line.from);
  const isLabelled = line.labelKey !== null && isAnnouncement(line);
  if (line.kind === 'item' && !isLabelled) return listFrom(lines, index);
  if (own.length < 2 && !isLabelled && line.kind === 'paragraph')
    return { kind: 'lines', at: lastOfRun(lines, index)?.to ?? line.to };
  return inlineAt(first, reading, lines, index);
}

/** The items at one level from the first one on. */
function listFrom(lines: readonly Line[], start: number): Place | null {
  const first = lines[start];
  if (!first) return null;
  const siblings = [first];
  let end = first.to;
  /** The first empty items that stand one below the other. */
  let empty: readonly Line[] = [];
  for (const line of lines.slice(start)) {
    // An item may hold paragraphs.
    if (line.kind === 'heading' || line.depth < first.depth) break;
    if (line.kind === 'item' && line.depth === first.depth && isNobody(line)) {
      if (empty.length === 0 || empty.at(-1)?.to === line.from) empty = [...empty, line];
    } else {
      if (line.kind === 'item' && line.depth === first.depth && line !== first) siblings.push(line);
      end = line.to;
    }
  }
  const [last = first, before] = siblings.reverse();
  const hasBox = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(last.source);
  const bullets = bulletsBehind(bulletOf(last.source), before && bulletOf(before.source));
  if (empty.length === 0) empty = emptyBefore(lines, start);
  const [top] = empty;
  // Numbers would not go on in the midst of a list.
  if (top && (top.from >= end || !/\d/.test(bullets.first)))
    return { kind: 'list', at: top.from, replaces: (empty.at(-1) ?? top).to - top.from, bullets, hasBox };
  return { kind: 'list', at: end, replaces: 0, bullets, hasBox };
}

/** The empty items in front of the one at `start`. */
function emptyBefore(lines: readonly Line[], start: number): Line[] {
  const first = lines[start];
  const found: Line[] = [];
  for (const line of lines.slice(0, start).reverse()) {
    if (line.kind !== 'item' || line.depth !== first?.depth || !isNobody(line)) break;
    found.unshift(line);
  }
  return found;
}

const isNobody = ({ source }: Line): boolean =>
  NOBODY.test(source.replace(/^\s*(?:[-*+]|\d+[.)])\s*(?:\[[ xX]?\])?/, '').trim());

function inlineAt(first: Participant, reading: Reading, lines: readonly Line[], index: number): Place {
  const run = lastOfRun(lines, index);
  const within = reading.found.participants.filter(
    ({ range }) => range.start.line >= first.range.start.line && range.start.line < (run?.to ?? 0),
  );
  const last = within.at(-1) ?? first;
  const { line, character } = last.range.end;
  const source = lines.find(({ from }) => from === line)?.source ?? '';
  const markup = /^(?:[*_]{1,2}|\]\([^()\s]*\)|>)*/.exec(source.slice(character))?.[0] ?? '';
  const before = within.at(-2)?.range.end;
  const between =
    before?.line === last.range.start.line ? source.slice(before.character, last.range.start.character) : '';
  return {
    kind: 'inline',
    line,
    character: character + markup.length,
    before: between.includes(';') ? '; ' : ', ',
  };
}

/** The last line of a paragraph. */
function lastOfRun(lines: readonly Line[], index: number): Line | undefined {
  let last = lines[index];
  for (const line of lines.slice(index + 1)) {
    if (last?.kind !== 'paragraph' || line.kind !== 'paragraph' || line.from !== last.to) break;
    last = line;
  }
  return last;
}

function tableAround(lines: readonly Line[], index: number): Line[] {
  let start = index;
  let end = index;
  while (lines[start - 1]?.kind === 'row' && lines[start - 1]?.to === lines[start]?.from) start--;
  while (lines[end + 1]?.kind === 'row' && lines[end + 1]?.from === lines[end]?.to) end++;
  return lines.slice(start, end + 1);
}

function emptyPlace(lines: readonly Line[]): Place | null {
  // `## Attendees` may be divided: `**Members**`, `**Guests**`.
  const index = lines.findIndex((line, at) => {
    const next = lines[at + 1];
    return isAnnouncement(line) && !(next?.kind === 'heading' && isAnnouncement(next));
  });
  const line = lines[index];
  if (!line) return null;
  const next = lines[index + 1];
  const isBelow = next?.kind === 'item' && (line.kind !== 'item' || next.depth > line.depth);
  if (isBelow && isNobody(next)) {
    const bullet = bulletOf(next.source);
    const below = lines.slice(index + 1);
    const isPlace = (each: Line, at: number): boolean =>
      each.kind === 'item' &&
      each.depth === next.depth &&
      isNobody(each) &&
      (at === 0 || each.from === below[at - 1]?.to);
    const others = below.findIndex((each, at) => !isPlace(each, at));
    const last = others < 0 ? below.at(-1) : below[others - 1];
    return {
      kind: 'list',
      at: next.from,
      replaces: (last ?? next).to - next.from,
      bullets: { first: /\s$/.test(bullet) ? bullet : `${bullet} `, step: 1 },
      hasBox: false,
    };
  }
  if (next?.kind === 'row') return { kind: 'table', rows: tableAround(lines, index + 1) };
  return { kind: 'empty', line, isOpen: /[:：][^\w:：]*$/.test(line.source) };
}
