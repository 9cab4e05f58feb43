import { matchesOf } from '../matchesOf';
import type { Line } from './passages';
import type { Prose } from '../markdown/prose';
import type { Topic } from '../note';
import type { Topics } from './topics';
import { any } from '../words/patterns';

/** Where each line of a block's prose stands; `areDivided`: by `<br>`, too. */
export function linesOf({ matchText }: Prose, areDivided = false): [from: number, to: number][] {
  const lines: [number, number][] = [];
  const end = areDivided && matchText.includes('\v') ? /[\n\v]+/g : /\n/g;
  let from = 0;
  for (const { index, 0: divider } of matchesOf(matchText, end)) {
    lines.push([from, index]);
    from = index + divider.length;
  }
  lines.push([from, matchText.length]);
  return lines;
}

/** Whether all words of a block are set apart in one way, but for a colon behind them. */
export function isWhole({ matchText, spans }: Prose, kind: 'strong' | 'emphasis'): boolean {
  if (matchText === '' || spans.length === 0 || matchText.length > 2_000) return false;
  const end = matchText.replace(/(?<![\s:])[\s:]+$/, '').length;
  return spans.some((span) => span.kind === kind && span.from === 0 && span.to >= end);
}

/** Whether a block is a link to another place of the note, as a table of contents has one a line. */
export const isOfContents = ({ matchText, spans }: Prose): boolean =>
  spans.some(({ url, from, to }) => url.startsWith('#') && from === 0 && to >= matchText.trimEnd().length);

/** `All members `, and that they came. */
const EVERYBODY_CAME = new RegExp(
  `^${any('everybody', 'everybodyAlone')} .*${any('attendanceEnds', 'presentCells', 'presenceColumns', 'attendanceBehind')}\\W*$`,
  'iu',
);

/** `Please sign in below. Roll call:` announces with its last words. */
function lastSentence(line: string): string {
  return /[:：]$/.test(line) ? (/[.!?]\s+([^\s.!?][^.!?]*)$/.exec(line)?.[1] ?? '') : '';
}

/**
 * What a line announces for the list below it; undefined if it announces nothing. Bold lines and those that end with
 * a colon are labels whatever they say; where a list follows, any line with a known topic is.
 */
export function labelOf(
  prose: Prose,
  [from, to]: Line,
  isFollowed: boolean,
  topics: Topics,
): Topic | undefined {
  const length = to - from;
  if (length > 120 || length < 2 || isOfContents(prose)) return undefined;
  const line = prose.matchText.slice(from, to).trim();
  const isLabel =
    /[:：]$/.test(line) || (from === 0 && to === prose.matchText.length && isWhole(prose, 'strong'));
  if (!isLabel && !isFollowed) return undefined;
  const own = isLabel ? topics.ofLabel(line) : topics.of(line);
  const said = own ?? topics.of(lastSentence(line));
  // `W spotkaniu uczestniczyli:`
  // `All members present` says who came.
  if (!isLabel && said === 'attendance' && EVERYBODY_CAME.test(line)) return undefined;
  const topic = said ?? (isFollowed && /[:：]$/.test(line) ? topics.ofSentence(line) : null);
  return isLabel || topic !== null ? topic : undefined;
}
