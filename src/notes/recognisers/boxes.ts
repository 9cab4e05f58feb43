import type { Block } from '../markdown/blocks';
import { rangeOf, type Prose } from '../markdown/prose';
import type { ActionItem, Range } from '../note';

/** A box in front of a task. */
export interface TaskBox {
  /** What stands between its brackets, else the sign that is the box. */
  readonly range: Range;
  readonly state: ActionItem['state'];
  /** How many characters of the words it takes with the blanks behind it. GFM's is none of the words. */
  readonly length: number;
}

/** `[✓]`, `[/]`, `[x ]`, `[]` */
const LOOSE = /^\[( ?(?:[-xXхХ×vVoO✓✔✅☑✗✘✖❌~/\\?!*._"'+:|<>→➡–—]\uFE0F?)? ?)\]\s+(?=\S)/u;
/** `[x]words` */
const GLUED = /^\[([ xX]?)\](?=[\p{L}@*_~])/u;
/** `☐ words` */
const SIGN = /^([☐☑☒⬜◻□▢🔲]\uFE0F?)\s+(?=\S)/u;

const DONE = /[xXхХ×vV✓✔✅☑☒]/u;
const CANCELLED = /[-–—✗✘✖❌]/u;
const MOVED = /[<>→➡]/u;

/** Whether what stands in the place of a box is the box itself. */
export const isSign = (mark: string): boolean => /^[☐☑☒⬜◻□▢🔲]/u.test(mark);

/** The sign for the other state: `☑` for `☐`. */
export const OTHER_SIGN: ReadonlyMap<string, string> = new Map([
  ['☐', '☑'],
  ['☑', '☐'],
  ['☒', '☐'],
]);

/** The box in front of an item: GFM's, or a looser one. */
export function boxOf({ kind, box, prose }: Block): TaskBox | null {
  if (kind !== 'item') return null;
  if (box) return { range: box.range, state: box.checked ? 'done' : 'open', length: 0 };
  return boxAt(prose, 0);
}

/** A bullet without a blank behind it, or none: `-[ ] words`. */
const BARE_BULLET = /^[ \t]{0,3}[-–—•*]?[ \t]{0,3}(?=[[☐☑☒⬜◻□▢🔲])/u;

/** The box in front of a line that is no item. */
export function boxInLine(prose: Prose, from: number, to: number): TaskBox | null {
  const lead = BARE_BULLET.exec(prose.matchText.slice(from, Math.min(to, from + 10)))?.[0];
  if (lead === undefined) return null;
  const box = boxAt(prose, from + lead.length);
  return box && { ...box, length: lead.length + box.length };
}

function boxAt(prose: Prose, from: number): TaskBox | null {
  const words = prose.matchText.slice(from, from + 12);
  const isGlued = !LOOSE.test(words) && GLUED.test(words);
  const bracketed = (isGlued ? GLUED : LOOSE).exec(words);
  const [whole, mark] = bracketed ?? SIGN.exec(words) ?? [];
  if (whole === undefined || mark === undefined || isLink(prose, from)) return null;
  const start = from + (bracketed ? 1 : 0);
  return { range: rangeOf(prose, start, start + mark.length), state: stateOf(mark), length: whole.length };
}

const isLink = ({ spans }: Prose, from: number): boolean =>
  spans.some((span) => span.kind === 'link' && span.from === from);

function stateOf(mark: string): ActionItem['state'] {
  if (DONE.test(mark)) return 'done';
  if (CANCELLED.test(mark)) return 'cancelled';
  return MOVED.test(mark) ? 'moved' : 'open';
}
