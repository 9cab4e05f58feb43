import type { Range, TextEdit } from '../note';
import type { Item } from './itemSource';

/** Quotes and bullet, and a label: `  - **Due:** `. */
const DETAIL = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?([^:：]{1,60}[:：][*_]*[ \t]*)/;

/** A line in or right below an item that tells of it behind a label. */
interface Detail {
  readonly label: string;
  /** What is told, without blanks at its end; it may be empty. */
  readonly range: Range;
}

/** What stands behind such a label in or right below an item; null where none does. */
export function detailIn(item: Item, label: RegExp): Range | null {
  return detailsOf(item).find((detail) => label.test(detail.label))?.range ?? null;
}

/** Whether a range is what a line in or right below an item tells behind a label. */
export function isDetailOf(item: Item, { start, end }: Range): boolean {
  return detailsOf(item).some(({ range }) => {
    const isLine = range.start.line === start.line && range.end.line === end.line;
    return isLine && start.character >= range.start.character && end.character <= range.end.character;
  });
}

/** `Ann | Due: Friday`, `Friday (see #12)`, `Ann; Bob from May on`: more than is asked for. */
const MORE = /[|;:：`#<(（]|\.\s/;
const LINK = /\[([^[\]]*)\]\([^()\s]*\)/g;

/** Whether what is told behind a label is one thing, which may go as a whole. */
export function tellsOne({ lines }: Item, { start, end }: Range): boolean {
  const told = (lines[start.line] ?? '').slice(start.character, end.character);
  return !MORE.test(told.replace(LINK, '$1'));
}

/** Writes words in the place of what an item's detail tells, parted from its label. */
export function behindLabel({ lines }: Item, range: Range, words: string): TextEdit {
  const { line, character } = range.start;
  const isParted = /\s$/.test((lines[line] ?? '').slice(0, character));
  return { range, newText: isParted ? words : ` ${words}` };
}

const known = new WeakMap<Item, readonly Detail[]>();

function detailsOf(item: Item): readonly Detail[] {
  const found = known.get(item) ?? [...detailsBelow(item)];
  known.set(item, found);
  return found;
}

function* detailsBelow({ action, lines }: Item): Iterable<Detail> {
  const { start, end } = action.range;
  const depth = indentOf(lines[start.line] ?? '');
  let nested: number | null = null;
  for (let at = start.line + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const indent = indentOf(line);
    const isNested = at > end.line;
    if (isNested && indent <= depth) return;
    // Bullets below its bullets tell of these.
    if (isNested && indent !== (nested ??= indent)) continue;
    const [before, label = ''] = DETAIL.exec(line) ?? [];
    if (before === undefined) continue;
    yield {
      label: `${label.replace(/[*_`]/g, '').trim().toLowerCase()} …`,
      range: {
        start: { line: at, character: before.length },
        end: { line: at, character: Math.max(before.length, line.trimEnd().length) },
      },
    };
  }
}

/** How many characters indent or quote a line. */
const indentOf = (line: string): number => /^[\s>]*/.exec(line)?.[0].length ?? 0;
