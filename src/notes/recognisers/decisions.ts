import { EMPTY, only, type Findings } from './findings';
import { mayHold } from './lineWords';
import { hasMarker } from './markedTasks';
import type { Decision } from '../note';
import type { ItemPassage, Line, ParagraphPassage } from './passages';
import { outerRange, type Prose } from '../markdown/prose';
import type { Settings } from './state';
import { any } from '../words/patterns';

/** `[`, `-> ` */
const LEADING_MARKS = '[\\s*_>[(]*(?:(?:[-=]+>|→)\\s*)?';
/** `Proposed resolution`, `Decision made` */
const WORD = `(?:${any('decisionMarkerQualifiers')} )?${any('decisionMarkers')}(?: ${any('decisionRemarks')})?`;
/** `RESOLVED:`, `Decision 12 – ` */
const MARKER = new RegExp(
  `^${LEADING_MARKS}${WORD}(?:[ -]?#?\\d+(?:\\.\\d+)*)?[\\])]?\\s*(?:[:：]|[-–—]\\s)\\s*`,
  'i',
);
/** `AGREED 4.2 ` */
const SHOUTED = new RegExp(`^[\\s*_>]*${any('decisionsShouted')}(?: \\d+(?:\\.\\d+)*)?\\s+(?=\\S)`);
/** `None.` */
const NONE = new RegExp(`^${any('noDecision')}[.!]?$`, 'i');

/** Finds what an item decides: behind a word for it, or below a heading such as `Decisions`. */
export function decisionsInItem({ prose, lines, topic }: ItemPassage, settings: Settings): Findings {
  const all: Decision[] = [];
  for (const line of lines) {
    // A task among decisions is none of them.
    const isPlain = topic === 'decisions' && line[0] === 0 && !hasMarker(prose, line, settings);
    const decision = markedDecision(prose, line) ?? (isPlain ? plainDecision(prose, line) : null);
    if (decision) all.push(decision);
  }
  return only('decisions', all);
}

/** Finds what a line decides, likewise. */
export function decisionsInParagraph(
  { prose, line, topic, isAlone, isReport }: ParagraphPassage,
  settings: Settings,
): Findings {
  const marked = markedDecision(prose, line);
  if (marked) return only('decisions', [marked]);
  if (topic !== 'decisions' || !isAlone || (!isReport && hasMarker(prose, line, settings))) return EMPTY;
  const plain = plainDecision(prose, line);
  return plain ? only('decisions', [plain]) : EMPTY;
}

/** The decision that a line states behind `RESOLVED:`, `Decision:` or the like; null if it states none. */
export function markedDecision(prose: Prose, line: Line): Decision | null {
  const [from, to] = line;
  const words = prose.matchText.slice(from, Math.min(to, from + 200));
  if (!mayHold(words, 'decisions')) return null;
  const marker = (MARKER.exec(words) ?? SHOUTED.exec(words))?.[0];
  return marker === undefined ? null : plainDecision(prose, line, marker.length);
}

/** The decision that a line below a heading such as `Decisions` states; questions and placeholders are none. */
function plainDecision(prose: Prose, [from, to]: Line, skip = 0): Decision | null {
  const text = prose.visibleText.slice(from + skip, to).trim();
  if (!/\p{L}/u.test(text) || text.endsWith('?') || NONE.test(text)) return null;
  const line = prose.matchText.slice(from, to);
  const start = from + line.length - line.trimStart().length;
  return { text, range: outerRange(prose, start, from + line.trimEnd().length) };
}
