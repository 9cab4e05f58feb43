import { findCells } from '../markdown/cells';
import { readName } from './noteName';
import { linesIn, outline, type Piece } from './outline';
import type { Range } from '../note';
import type { Reading } from '../reading';
import type { Topic } from '../note';
import { replaceDates } from '../dates/writtenDate';

/** A piece of a note, and what makes it the same as one in another note. */
export interface Line extends Piece {
  /** As it stands, line endings replaced by `\n`. */
  readonly source: string;
  /** The section and the words, dates and boxes aside. */
  readonly key: string;
  /** The same of the whole paragraph that it is a line of: it may be broken elsewhere in another note. */
  readonly wholeKey: string;
  /** The section and the label in front of a colon, e.g. of `* **Recording:** https://…`; null where there is none. */
  readonly labelKey: string | null;
  /** How many characters of the source its label takes, bullet and colon included. */
  readonly labelEnd: number;
  /** What that label announces. */
  readonly labelTopic: Topic;
  /** What the heading above announces, or the heading itself; sections of an agenda are `agenda`. */
  readonly topic: Topic;
  /** Whether it names people who attended or did not, or holds their place. */
  readonly isPeople: boolean;
  /** Whether it holds a decision, or a task that is more than a box to tick. */
  readonly isOutcome: boolean;
}

const BULLET = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/;
const BOX = /^\[[ xX]\]\s+/;
const LABEL =
  /^(\s*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+)?[*_]*)(\p{L}[^:：[\]<>`|\n]{0,40}?)[*_]*[:：](?!\/\/)[*_]*/u;
const MARKUP = /^[\s\d.)#*_+-]+|[*_:：]+/g;
const BOLD = /^\s*(?:\*\*|__)[^*_]{1,60}(?:\*\*:?|__:?)\s*$/;
/** Longer lines are compared as they stand. */
const MAX_LINE_CHARACTERS = 2_000;
const TABLE_HEAD = /\n[ \t]*(?:\|[ \t]*)?:?-/;
const PLACE = /^(?:@|\.{3}|…)?$/;

/** The bullet or number in front of an item, blanks included; empty where none stands there. */
export function bulletOf(source: string): string {
  return BULLET.exec(source)?.[0] ?? '';
}

/** The day of a note, or its month where no day is known; ISO. */
export function dayOf({ note, context }: Reading): string | null {
  return note.date ?? readName(context.path)?.date ?? null;
}

/** The lines of a note. A bold line that stands alone is taken for a heading below all others. */
export function describeLines(reading: Reading): Line[] {
  const lines = linesIn(reading.text);
  const date = dayOf(reading);
  const { topics } = reading.recognition.settings;
  const { participants, regrets, actions, decisions } = reading.found;
  const people = linesOf([...participants, ...regrets]);
  const outcomes = linesOf([
    ...actions.filter(({ form, owners, due }) => form !== 'checkbox' || owners.length > 0 || due !== null),
    ...decisions,
  ]);
  const above: { rank: number; key: string; topic: Topic }[] = [];
  let isTitled = false;
  return outline(reading)
    .flatMap((piece) => splitLines(piece, reading.front.lines).map((part) => ({ piece: part, whole: piece })))
    .map(({ piece, whole }): Line => {
      const source = lines.slice(piece.from, piece.to).join('\n');
      const isLong = source.length > MAX_LINE_CHARACTERS;
      const plain = date === null || isLong ? source : replaceDates(source, date, () => '\0');
      const rank = rankOf(piece, source);
      if (rank > 0) while ((above.at(-1)?.rank ?? 0) >= rank) above.pop();
      const section = above.map(({ key }) => key).join('/');
      const [label = '', , name] = LABEL.exec(source) ?? [];
      const labelKey = name === undefined ? null : `${section}: ${name.trim().toLowerCase()}`;
      const labelTopic = labelKey === null ? null : topics.of(label.replace(MARKUP, ''));
      const described = { ...piece, source, labelKey, labelEnd: label.length, labelTopic };
      const rowTopic = piece.kind === 'row' ? topics.of(firstCellOf(source)) : null;
      if (rank > 0) {
        const topic = topics.ofHeading(piece.prose.matchText);
        const key = topic ?? titleKey(plain);
        // Sections are the same below titles that are not.
        above.push({ rank, key: isTitled ? key : '', topic });
        isTitled = true;
        const heading = { kind: 'heading', depth: rank, isPeople: false, isOutcome: false } as const;
        const own = `${section}/${key}`;
        return { ...described, ...heading, key: own, wholeKey: own, topic };
      }
      const topic = above.at(-1)?.topic ?? (above.some((each) => each.topic === 'agenda') ? 'agenda' : null);
      const isPlace =
        (topic === 'attendance' || topic === 'regrets') &&
        (piece.kind === 'row' ? !TABLE_HEAD.test(source) : PLACE.test(wordsOf(source)));
      const keyOf = (words: string): string => `${section}: ${wordsOf(words).replace(/\s+/g, ' ')}`;
      const isPart = piece !== whole && piece.from >= reading.front.lines;
      return {
        ...described,
        key: keyOf(plain),
        wholeKey: keyOf(isPart ? lines.slice(whole.from, whole.to).join(' ') : plain),
        topic,
        isPeople: isPlace || meets(piece, people),
        ...(rowTopic === null ? {} : { labelTopic: rowTopic }),
        isOutcome: meets(piece, outcomes),
      };
    });
}

/** A heading's own part of its key. */
export const nameOf = ({ key }: Line): string => key.slice(key.lastIndexOf('/') + 1);

function firstCellOf(row: string): string {
  const [cell] = findCells(row);
  return cell ? row.slice(cell.from, cell.to) : '';
}

const hasName = (line: Line): boolean =>
  line.kind === 'heading' && line.depth <= 6 && /\p{L}/u.test(nameOf(line));

/** What stands in most of the notes. */
export interface RecurringLines {
  readonly has: (line: Line) => boolean;
  /** Whether the line's label stands in most of them, once in each. */
  readonly hasLabel: (line: Line) => boolean;
}

export function findRecurringLines(notes: readonly (readonly Line[])[]): RecurringLines {
  const needed = Math.floor(notes.length / 2) + 1;
  const keys = countNotes(notes.map((lines) => new Set(lines.map(({ key }) => key))));
  const wholes = countNotes(notes.map((lines) => new Set(lines.map(({ wholeKey }) => wholeKey))));
  // Headings of the same name may stand below subjects that are others each time.
  const names = countNotes(
    notes.map((lines) => onlyOnce(lines.flatMap((line) => (hasName(line) ? nameOf(line) : [])))),
  );
  const labels = countNotes(notes.map((lines) => onlyOnce(lines.flatMap(({ labelKey }) => labelKey ?? []))));
  return {
    has: (line) =>
      (keys.get(line.key) ?? 0) >= needed ||
      (wholes.get(line.wholeKey) ?? 0) >= needed ||
      (hasName(line) && (names.get(nameOf(line)) ?? 0) >= needed),
    hasLabel: ({ labelKey }) => labelKey !== null && (labels.get(labelKey) ?? 0) >= needed,
  };
}

/** Lines of a paragraph, and of front matter, recur one by one. */
function splitLines(piece: Piece, front: number): Piece[] {
  const isSplit = piece.kind === 'paragraph' || (piece.from === 0 && front > 0);
  if (!isSplit || piece.to - piece.from < 2) return [piece];
  return Array.from({ length: piece.to - piece.from }, (_, index) => ({
    ...piece,
    from: piece.from + index,
    to: piece.from + index + 1,
  }));
}

/** The rank of a heading, 7 of a bold line that serves as one, 0 of other lines. */
function rankOf({ kind, depth }: Piece, source: string): number {
  if (kind === 'heading') return depth;
  return kind === 'paragraph' && BOLD.test(source) ? 7 : 0;
}

function linesOf(items: readonly { readonly range: Range }[]): ReadonlySet<number> {
  return new Set(items.map(({ range }) => range.start.line));
}

function meets({ from, to }: Piece, lines: ReadonlySet<number>): boolean {
  for (let line = from; line < to; line++) if (lines.has(line)) return true;
  return false;
}

/** A heading's words without its number, emoji, remarks in brackets and the like. */
function titleKey(source: string): string {
  return source
    .replace(/^(\s*#{1,6}\s+)?(?:\d+\.)+\d*\s/, ' ')
    .replace(/\([^()]*\)|:[\w+-]+:/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const wordsOf = (source: string): string => source.replace(BULLET, '').replace(BOX, '').trim();

function countNotes(notes: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const keys of notes) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function onlyOnce(keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const key of keys) (seen.has(key) ? again : seen).add(key);
  return new Set([...seen].filter((key) => !again.has(key)));
}
