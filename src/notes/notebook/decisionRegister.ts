import { parsePlaces } from '../markdown/parser';
import { foreignLine, inShort } from './decisionTable';
import { REGISTER_BEGIN, REGISTER_END } from './registerMarkers';

/** A file for a table that has none yet. */
export const newRegister = (table: string): string =>
  `# Decisions\n\n${REGISTER_BEGIN}\n\n${table}\n\n${REGISTER_END}\n`;

/** Why a table cannot be put into a text without losing something; `line` (from 1): what would be lost. */
export type RegisterProblem =
  { readonly kind: 'noMarkers' | 'unpairedMarkers' } | { readonly kind: 'otherText'; readonly line: number };

/**
 * A text with the table between its markers anew; the same text where it has just that table already, and the reason where it has no
 * place for it. All around the markers stays as it is, and so do the line ends.
 */
export function withRegister(text: string, table: string): { readonly text: string } | RegisterProblem {
  const markers = markersIn(text);
  const [begin, end] = markers;
  if (!begin) return { kind: 'noMarkers' };
  if (!end || markers.length > 2 || begin.isEnd || !end.isEnd) return { kind: 'unpairedMarkers' };
  const between = text.slice(begin.to, end.from);
  const now = between.trim();
  if (inShort(now) === inShort(table)) return { text };
  const foreign = now === '' ? -1 : foreignLine(linesOf(now), table);
  if (foreign >= 0) {
    const start = begin.to + between.length - between.trimStart().length;
    return { kind: 'otherText', line: linesOf(text.slice(0, start)).length + foreign };
  }
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const parts = ['', '', ...table.split('\n'), '', ''];
  return { text: text.slice(0, begin.to) + parts.join(newline) + text.slice(end.from) };
}

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);

interface Marker {
  readonly isEnd: boolean;
  readonly from: number;
  readonly to: number;
}

/** A marker stands alone in its line, outside of code, lists and quotes. */
function markersIn(text: string): Marker[] {
  return parsePlaces(text, 0, 0).flatMap(({ path, at }): Marker[] => {
    if (path !== 'CommentBlock') return [];
    const [said, slash] =
      /^<!--[ \t]*(\/?)meeting-notes:decisions[ \t]*-->(?=[ \t]*(?:[\r\n]|$))/.exec(text.slice(at)) ?? [];
    return said === undefined ? [] : [{ isEnd: slash === '/', from: at, to: at + said.length }];
  });
}
