import type { Unit } from '../markdown/blocks';
import { cutChunks, type Chunk } from '../markdown/chunks';
import { Definitions } from '../markdown/definitions';
import type { Found } from './found';
import { findDefinitions, type DefinitionSource } from '../markdown/mdast';
import type { Settings, State } from './state';
import { readUnits } from '../markdown/units';

/** A piece of a text that is read on its own, and what was read; kept while the text around it changes. */
export interface Part {
  readonly text: string;
  /** How many line endings it holds. */
  readonly lines: number;
  /** Lines counted from the part's first. */
  units: readonly Unit[];
  readonly definitions: readonly DefinitionSource[];
  /** The definitions elsewhere that its units were read with. */
  used: string;
  recognized: Recognized | null;
}

/** What was found in a part, and what that depends on. */
export interface Recognized {
  readonly before: State;
  readonly next: Unit['kind'] | null;
  readonly settings: Settings;
  /** Whether what was found depends on who attends. */
  readonly asksForPeople: boolean;
  /** Lines counted from the part's first. */
  readonly found: Found;
  readonly after: State;
}

/** Which parts of a text were cut anew. */
export interface Cut {
  readonly parts: readonly Part[];
  /** How many parts stand in front that were kept. */
  readonly front: number;
  /** How many parts stand behind that were kept. */
  readonly behind: number;
}

/** Cuts a text whole; `start` is the offset behind its front matter. */
export function cut(text: string, start: number): Cut {
  const parts = cutChunks(text, start, 0).chunks.map((chunk) => makePart(text, chunk, NO_DEFINITIONS));
  return { parts, front: 0, behind: 0 };
}

const NO_DEFINITIONS = new Definitions([]);

function makePart(text: string, chunk: Chunk, definitions: Definitions): Part {
  const own = text.slice(chunk.start, chunk.end);
  const used = definitions.usedIn(own);
  return {
    text: own,
    lines: countLines(own),
    units: readUnits(text, chunk, used),
    definitions: chunk.isHard && own.includes(']:') ? findDefinitions(own.replace(/^\uFEFF/, '')) : [],
    used,
    recognized: null,
  };
}

function countLines(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++;
  if (text.includes('\r')) count += text.match(/\r(?!\n)/g)?.length ?? 0;
  return count;
}

/** Cuts only what lies around the difference between two texts. */
export function recut(
  text: string,
  old: { readonly text: string; readonly parts: readonly Part[]; readonly definitions: Definitions },
  start: number,
): Cut {
  const { parts } = old;
  const from = commonStart(old.text, text);
  if (from === text.length && text.length === old.text.length)
    return { parts, front: parts.length, behind: 0 };
  const behind = old.text.length - commonEnd(old.text, text, from);
  // The part before the first that changes may go on into it.
  let front = 0;
  let offset = start;
  let length = parts[0]?.text.length ?? 0;
  for (let next = parts[1]; next && offset + length + next.text.length <= from; next = parts[front + 1]) {
    offset += length;
    length = next.text.length;
    front++;
  }
  // Cutting ends where an old part starts that lies behind the difference.
  let index = front;
  let oldStart = offset;
  const { chunks, end } = cutChunks(text, offset, 0, (at) => {
    const oldAt = at - (text.length - old.text.length);
    while (index < parts.length && oldStart < oldAt) oldStart += parts[index++]?.text.length ?? 0;
    // At a text's start a byte order mark is no word, elsewhere it is.
    const isSame = oldAt > 0 || !old.text.startsWith('\uFEFF');
    return isSame && oldAt >= behind && oldStart === oldAt && index < parts.length;
  });
  const again = chunks.length === 0 ? [] : cutOff(text.slice(offset, end), old.definitions, offset === 0);
  const kept = end < text.length ? parts.slice(index) : [];
  return { parts: [...parts.slice(0, front), ...again, ...kept], front, behind: kept.length };
}

/** Cuts a stretch of a text as a text of its own, so that parts do not keep every text alive that an edit made. */
function cutOff(stretch: string, definitions: Definitions, isStart: boolean): Part[] {
  // A slice refers to the whole string; a concatenation is copied.
  const copy = ` ${stretch}`.slice(1);
  return cutChunks(copy, 0, 0, undefined, isStart).chunks.map((chunk) => makePart(copy, chunk, definitions));
}

/** How many characters two texts have in common at their start, looked at in larger pieces first. */
function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  for (const size of PIECES) {
    while (count + size <= most && one.slice(count, count + size) === other.slice(count, count + size))
      count += size;
  }
  return count;
}

/** The same at their end, behind what they have in common at their start. */
function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const piece = (text: string, count: number, size: number): string =>
    text.slice(text.length - count - size, text.length - count);
  let count = 0;
  for (const size of PIECES) {
    while (count + size <= most && piece(one, count, size) === piece(other, count, size)) count += size;
  }
  return count;
}

const PIECES = [65_536, 4_096, 256, 16, 1];

/** The definitions of all parts. */
export function definitionsIn(parts: readonly Part[]): Definitions {
  return new Definitions(parts.flatMap((part) => part.definitions));
}

/** Reads again what a change of definitions changes. */
export function redefine(parts: readonly Part[], definitions: Definitions, hasFront: boolean): void {
  for (const [index, part] of parts.entries()) {
    const used = definitions.usedIn(part.text);
    const isStart = index === 0 && !hasFront;
    const [chunk, ...others] =
      used === part.used ? [] : cutChunks(part.text, 0, 0, undefined, isStart).chunks;
    if (!chunk) continue;
    const isHard = chunk.isHard || others.length > 0;
    part.used = used;
    part.units = readUnits(part.text, { ...chunk, end: part.text.length, isHard }, used);
    part.recognized = null;
  }
}
