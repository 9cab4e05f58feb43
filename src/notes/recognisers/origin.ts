import type { Block, Unit } from '../markdown/blocks';
import { positionAt, rangeOf, type Prose, type Span } from '../markdown/prose';
import { folderOf, resolveIn } from '../relativePath';

/** Where a line of a note stands, as `newNote` writes it behind what it carries over. */
const ADDRESS = /^(?![a-z][a-z\d+.-]*:|\/\/)[^?#\s]+\.(?:md|markdown)#L\d+$/i;

/** `([2023-11-15](20231115.md#L42))`: where an item that was carried over first stood. `line` is zero-based. */
export function originRemark(label: string, path: string, line: number): string {
  return `(${originLink(label, path, line)})`;
}

/** A link to a note or a line of it, by a path relative to the note that it stands in. */
export function originLink(label: string, path: string, line: number | null = null): string {
  const address = encodeURI(path).replace(
    /[()#?]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `[${label.replace(/[[\]\\]/g, '\\$&')}](${address}${line === null ? '' : `#L${line + 1}`})`;
}

/** The address of the line that an item in this stretch of prose was carried over from; null where it was not. */
export function originOf(spans: readonly Span[]): string | null {
  return spans.find(isCut)?.url ?? null;
}

const isCut = ({ from, to, url }: Span): boolean => from === to && ADDRESS.test(url);

/** Where `origin` of an item in the note at `path` leads, the line zero-based; null for an item that was not carried over. */
export function readOrigin(path: string, origin: string | null): { path: string; line: number } | null {
  const [, address = '', line = ''] = /^(.+)#L(\d+)$/.exec(origin ?? '') ?? [];
  if (address === '') return null;
  return { path: resolveIn(folderOf(path), decoded(address)), line: Number(line) - 1 };
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
  if (!unit.blocks.some(({ prose }) => findRemark(prose))) return unit;
  return {
    ...unit,
    blocks: unit.blocks.map((block): Block => {
      let { prose } = block;
      for (let span = findRemark(prose); span; span = findRemark(prose)) prose = cutOut(prose, span);
      return prose === block.prose ? block : { ...block, prose };
    }),
  };
}

function findRemark({ plain, spans }: Prose): Span | undefined {
  return spans.find(
    ({ kind, url, from, to }) =>
      kind === 'link' && to > from && plain[from - 1] === '(' && plain[to] === ')' && ADDRESS.test(url),
  );
}

/** Takes a link with the brackets and the blanks in front of it out; an empty span with its address stays. */
function cutOut(prose: Prose, link: Span): Prose {
  const { plain, shown, spans, places } = prose;
  let start = link.from - 1;
  while (start > 0 && /[ \t]/.test(plain[start - 1] ?? '')) start--;
  const end = link.to + 1;
  const move = (index: number): number => (index <= start ? index : Math.max(start, index - (end - start)));
  const { end: before } = rangeOf(prose, 0, start);
  const behind = positionAt(prose, end);
  const kept: number[] = [];
  for (let at = 0; at < places.length; at += 3)
    if ((places[at] ?? 0) < start) kept.push(...places.slice(at, at + 3));
  kept.push(start, behind.line, behind.character);
  for (let at = 0; at < places.length; at += 3)
    if ((places[at] ?? 0) > end) kept.push(move(places[at] ?? 0), ...places.slice(at + 1, at + 3));
  return {
    plain: plain.slice(0, start) + plain.slice(end),
    shown: shown.slice(0, start) + shown.slice(end),
    spans: spans
      .filter((span) => span === link || span.from < start || span.to > end || isCut(span))
      .map((span) => ({
        ...span,
        from: move(span.from),
        to: move(span.to),
        range: span === link ? { start: before, end: before } : span.range,
      })),
    places: kept,
  };
}
