import type { Block, Unit } from '../markdown/blocks';
import { positionAt, rangeOf, type Prose, type Span } from '../markdown/prose';
import type { Range } from '../note';
import { folderOf, resolveIn } from '../relativePath';

/** Where a line of a note stands, as `newNote` writes it behind what it carries over. */
const ADDRESS = /^(?![a-z][a-z\d+.-]*:|\/\/)[^?#\s]+\.(?:md|markdown)#L\d+$/i;
/** The same of a meeting of a note of several, by its heading, which tells a day: `#2023-11-15`, `2023.md#nov-15`. */
const HEADING_ADDRESS =
  /^(?:(?![a-z][a-z\d+.-]*:|\/\/)[^?#\s]+\.(?:md|markdown))?#(?=\D*\d)(?!L\d+$)[^#\s]+$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** `([2023-11-15](20231115.md#L42))`: where an item that was carried over first stood. `line` is zero-based. */
export function originRemark(label: string, path: string, line: number): string {
  return `(${originLink(label, path, line)})`;
}

/** The same of a meeting of a note of several; `path`: empty for that of the note itself. */
export function headingRemark(day: string, path: string, slug: string): string {
  return `([${day}](${encodePath(path)}#${encodePath(slug)}))`;
}

/** A link to a note or a line of it, by a path relative to the note that it stands in. */
export function originLink(label: string, path: string, line: number | null = null): string {
  const text = label.replace(/[[\]\\]/g, '\\$&');
  return `[${text}](${encodePath(path)}${line === null ? '' : `#L${line + 1}`})`;
}

/**
 * A path as it stands in a link's address: `&copy` there would be another character, `a:b` a URL, and what stands between two `$`
 * GitHub takes for a formula.
 */
export function encodePath(path: string): string {
  return encodeURI(path.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replace(
    /[()#?&:$]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The address of the line that an item in this stretch of prose was carried over from; null where it was not. */
export function originOf(spans: readonly Span[]): string | null {
  return spans.find(isCut)?.url ?? null;
}

const isCut = ({ from, to, url }: Span): boolean =>
  from === to && (ADDRESS.test(url) || HEADING_ADDRESS.test(url));

/** Where a task first stood: a line of a note, or in one of several meetings below which heading. */
export interface Origin {
  readonly path: string;
  /** Zero-based; null where a heading tells. */
  readonly line: number | null;
  /** What links call the heading by; null where a line tells. */
  readonly slug: string | null;
}

/** Where `origin` of an item in the note at `path` leads; null for an item that was not carried over. */
export function readOrigin(path: string, origin: string | null): Origin | null {
  const [, address = '', heading = ''] = /^([^#]*)#(.+)$/.exec(origin ?? '') ?? [];
  if (heading === '') return null;
  const first = address === '' ? resolveIn('', path) : resolveIn(folderOf(path), decoded(address));
  const [, line] = /^L(\d+)$/.exec(heading) ?? [];
  return line === undefined
    ? { path: first, line: null, slug: decoded(heading) }
    : { path: first, line: Number(line) - 1, slug: null };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A unit as if the remarks that tell origins were not there: they say nothing of a task. */
export function withoutOrigins(unit: Unit): Unit {
  if (!unit.blocks.some(({ prose }) => prose.spans.some((span) => isRemark(prose, span)))) return unit;
  return {
    ...unit,
    blocks: unit.blocks.map((block): Block => {
      const remarks = block.prose.spans.filter((span) => isRemark(block.prose, span));
      return remarks.length === 0 ? block : { ...block, prose: cutOut(block.prose, remarks) };
    }),
  };
}

function isRemark({ matchText, visibleText }: Prose, { kind, url, from, to }: Span): boolean {
  if (kind !== 'link' || to <= from || matchText[from - 1] !== '(' || matchText[to] !== ')') return false;
  return ADDRESS.test(url) || (HEADING_ADDRESS.test(url) && DAY.test(visibleText.slice(from, to)));
}

/** A stretch of `matchText` that is cut out. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** How many characters are cut out in front of it. */
  readonly before: number;
}

/** Takes links with the brackets and the blanks in front of them out; empty spans with their addresses stay. */
function cutOut(prose: Prose, links: readonly Span[]): Prose {
  const { matchText, visibleText, spans, places, ends } = prose;
  const gapAt = gapsOf(matchText, links);
  const gaps = [...new Set(gapAt.values())];
  const rangeNow = (span: Span): Range => {
    const gap = gapAt.get(span);
    if (!gap) return span.range;
    const { end } = rangeOf(prose, 0, gap.from);
    return { start: end, end };
  };
  return {
    matchText: without(matchText, gaps),
    visibleText: without(visibleText, gaps),
    spans: spans
      .filter(
        (span) => gapAt.has(span) || isCut(span) || span.to > (gapBefore(gaps, span.from + 1)?.to ?? -1),
      )
      .map((span) => ({
        ...span,
        from: moved(gaps, span.from),
        to: moved(gaps, span.to),
        range: rangeNow(span),
      })),
    places: placesBeside(prose, gaps, places),
    ends: endsBeside(gaps, ends),
  };
}

/** The gap that each link leaves; those that touch are one. */
function gapsOf(plain: string, links: readonly Span[]): Map<Span, Gap> {
  const gaps = new Map<Span, Gap>();
  let last = { from: -1, to: -1, before: 0 };
  for (const link of links) {
    let from = link.from - 1;
    while (from > 0 && /[ \t]/.test(plain[from - 1] ?? '')) from--;
    if (last.to === from) last.to = link.to + 1;
    else last = { from, to: link.to + 1, before: last.before + last.to - last.from };
    gaps.set(link, last);
  }
  return gaps;
}

function without(text: string, gaps: readonly Gap[]): string {
  const kept = gaps.map(({ from }, index) => text.slice(gaps[index - 1]?.to ?? 0, from));
  return kept.join('') + text.slice(gaps.at(-1)?.to ?? 0);
}

/** The places of the words that are left, and of those behind each gap. */
function placesBeside(prose: Prose, gaps: readonly Gap[], places: readonly number[]): number[] {
  const kept: number[] = [];
  let next = 0;
  for (let at = 0; at <= places.length; at += 3) {
    const place = places[at] ?? Infinity;
    for (let gap = gaps[next]; gap && gap.from <= place; gap = gaps[++next]) {
      const { line, character } = positionAt(prose, gap.to);
      kept.push(gap.from - gap.before, line, character);
    }
    if (place < Infinity && place > (gaps[next - 1]?.to ?? -1))
      kept.push(moved(gaps, place), places[at + 1] ?? 0, places[at + 2] ?? 0);
  }
  return kept;
}

/** The ends of what is left. */
function endsBeside(gaps: readonly Gap[], ends: readonly number[]): number[] {
  const kept: number[] = [];
  for (let at = 0; at < ends.length; at += 3) {
    const [index = 0, line = 0, character = 0] = ends.slice(at, at + 3);
    if (index > (gapBefore(gaps, index)?.to ?? -1)) kept.push(moved(gaps, index), line, character);
  }
  return kept;
}

/** Where a place stands once the gaps are closed. */
function moved(gaps: readonly Gap[], index: number): number {
  const gap = gapBefore(gaps, index);
  return gap ? Math.max(gap.from, index - (gap.to - gap.from)) - gap.before : index;
}

/** The last gap that begins before a place. */
function gapBefore(gaps: readonly Gap[], index: number): Gap | undefined {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle]?.from ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return gaps[low - 1];
}
