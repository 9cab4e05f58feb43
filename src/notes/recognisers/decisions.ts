import type { Decision } from '../note';
import { outerRange, type Prose } from '../markdown/prose';
import { any, hintOf } from '../words/patterns';

/** `[`, `-> ` */
const LEAD = '[\\s*_>[(]*(?:(?:[-=]+>|→)\\s*)?';
/** `Proposed resolution`, `Decision made` */
const WORD = `(?:${any('decisionMarkerQualifiers')} )?${any('decisionMarkers')}(?: ${any('decisionRemarks')})?`;
/** `RESOLVED:`, `Decision 12 – ` */
const MARKER = new RegExp(`^${LEAD}${WORD}(?:[ -]?#?\\d+(?:\\.\\d+)*)?[\\])]?\\s*(?::|[-–—]\\s)\\s*`, 'i');
const MAY_DECIDE = new RegExp(hintOf('decisionMarkers'), 'i');
/** `AGREED 4.2 ` */
const SHOUTED = new RegExp(`^[\\s*_>]*${any('decisionsShouted')}(?: \\d+(?:\\.\\d+)*)?\\s+(?=\\S)`);
/** `None.` */
const NONE = new RegExp(`^${any('noDecision')}[.!]?$`, 'i');

/** The decision that a line states behind `RESOLVED:`, `Decision:` or the like; null if it states none. */
export function markedDecision(prose: Prose, from: number, to: number): Decision | null {
  const line = prose.plain.slice(from, Math.min(to, from + 200));
  if (!MAY_DECIDE.test(line)) return null;
  const marker = (MARKER.exec(line) ?? SHOUTED.exec(line))?.[0];
  return marker === undefined ? null : plainDecision(prose, from, to, marker.length);
}

/** The decision that a line below a heading such as `Decisions` states; questions and placeholders are none. */
export function plainDecision(prose: Prose, from: number, to: number, skip = 0): Decision | null {
  const text = prose.shown.slice(from + skip, to).trim();
  if (!/\p{L}/u.test(text) || text.endsWith('?') || NONE.test(text)) return null;
  const line = prose.plain.slice(from, to);
  const start = from + line.length - line.trimStart().length;
  return { text, range: outerRange(prose, start, from + line.trimEnd().length) };
}
