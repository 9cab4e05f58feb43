import type { ActionItem, TextEdit } from '../note';
import { findWithout, type Reading } from '../reading';
import { any, WORD_END } from '../words/patterns';
import { linesIn } from '../series/outline';
import { behindBullets } from './behindBullets';
import { itemOf } from './itemEdit';
import { titlesAround } from './itemTable';
import { readEdited } from './readEdited';
import { isSameElsewhere, isSameItem } from './sameElsewhere';

/** A way in which a line is no action item any more. */
export type WayOut =
  /** Its box or its marker goes. `line`: what its first line is then. */
  | { readonly by: 'box' | 'marker'; readonly edit: TextEdit; readonly line: string }
  /** A heading, a label, a marker or a column's title means nothing any more; `count` items of the note go. */
  | { readonly by: 'word'; readonly word: string; readonly count: number };

/** `**AI @ann:** `, `[TODO] `, `- ACTION 3: ` */
const MARKER = new RegExp(
  `^([*_[(]{0,3})(${any('markersKept')}|${any('markers')})${WORD_END}[-\\s#]?[\\d.]{0,8}[\\])*_]{0,3}\\s*[:–—-]?[*_]{0,2}\\s*`,
  'iu',
);
/** So many lines above an item may hold its label. */
const MAX_ABOVE = 200;
/** So many words are tried. */
const MAX_WORDS = 10;

/** The ways in which an item is no action item any more, the least first; each is tried by reading the note with it. */
export function waysOut(reading: Reading, action: ActionItem): WayOut[] {
  const ways: WayOut[] = [];
  for (const by of ['box', 'marker'] as const) {
    const edit = withoutMark(reading, action, by);
    if (edit) ways.push({ by, edit, line: firstLineAfter(reading, action, edit) });
  }
  for (const word of wordsAround(reading, action)) {
    const count = goneWithout(reading, action, word);
    if (count > 0) ways.push({ by: 'word', word, count });
  }
  return ways;
}

/** The edit that takes an item's box or its marker away; null where that changes anything else, or nothing. */
export function withoutMark(reading: Reading, action: ActionItem, by: 'box' | 'marker'): TextEdit | null {
  for (const [which, edit] of rewordings(reading, action))
    if (which === by && isUnmade(reading, action, [edit])) return edit;
  return null;
}

/** The edit that puts other words in the place of an item's first line, from its bullet on. */
export function reword({ text }: Reading, { range }: ActionItem, words: string): TextEdit {
  const { line } = range.start;
  const now = linesIn(text)[line] ?? '';
  const start = behindBullets(now);
  return {
    range: { start: { line, character: start }, end: { line, character: now.length } },
    newText: words,
  };
}

/** The first line of an item, from its bullet on. */
export function firstWords({ text }: Reading, { range }: ActionItem): string {
  const now = linesIn(text)[range.start.line] ?? '';
  return now.slice(behindBullets(now));
}

/** Whether an item's first line still holds an action item after an edit. */
export function isItemAfter(reading: Reading, { range }: ActionItem, edit: TextEdit): boolean {
  return readEdited(reading, [edit]).note.actions.some(
    (other) => other.range.start.line === range.start.line,
  );
}

function* rewordings(reading: Reading, action: ActionItem): Iterable<['box' | 'marker', TextEdit]> {
  const line = linesIn(reading.text)[action.range.start.line] ?? '';
  if (action.box) {
    const { start, end } = action.box;
    const from = line[start.character - 1] === '[' ? start.character - 1 : start.character;
    const behind = /^\]?[ \t]*/.exec(line.slice(end.character))?.[0].length ?? 0;
    yield ['box', within(start.line, from, end.character + behind)];
  }
  const { line: at, character } = action.range.start;
  const [marker] = MARKER.exec(line.slice(character)) ?? [];
  if (marker !== undefined) yield ['marker', within(at, character, character + marker.length)];
}

const within = (line: number, from: number, to: number): TextEdit => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText: '',
});

const firstLineAfter = ({ text }: Reading, { range }: ActionItem, { range: cut }: TextEdit): string => {
  const line = linesIn(text)[range.start.line] ?? '';
  return (line.slice(0, cut.start.character) + line.slice(cut.end.character)).trim();
};

/** Whether an item is none after edits, and else all is as it was. */
function isUnmade(reading: Reading, action: ActionItem, edits: readonly TextEdit[]): boolean {
  const was = reading.note;
  const now = readEdited(reading, edits).note;
  const others = was.actions.filter((other) => other !== action);
  const { start, end } = action.range;
  const handles = new Set(action.owners.map((owner) => owner.toLowerCase()));
  return (
    now.actions.length === others.length &&
    now.actions.every((other, at) => others[at] !== undefined && isSameItem(other, others[at])) &&
    isSameElsewhere(now, was, { from: start.line, to: end.line, edits, handles, link: undefined })
  );
}

/** The words by which an item may have been told: of its marker, its table's titles, the labels and the headings above it. */
function wordsAround(reading: Reading, action: ActionItem): string[] {
  const { start } = action.range;
  const lines = linesIn(reading.text);
  const [, , marker = ''] = MARKER.exec((lines[start.line] ?? '').slice(start.character)) ?? [];
  const around = reading.note.sections.filter(
    ({ range, heading }) => heading.start.line < start.line && start.line <= range.end.line,
  );
  const top = around.at(-1)?.heading.start.line ?? -1;
  const above = lines.slice(Math.max(top + 1, start.line - MAX_ABOVE), start.line).reverse();
  const labels = above.flatMap((line) => labelIn(line) ?? []);
  const titles = titlesAround(itemOf(reading, action));
  const headings = around.map(({ title }) => title).reverse();
  const all = [marker, ...titles, ...labels, ...headings].map((word) => word.trim());
  return [...new Set(all)].filter((word) => word !== '').slice(0, MAX_WORDS);
}

/** The words of a line that ends in a colon or begins in bold, without its bullet; null for other lines. */
function labelIn(line: string): string | null {
  const text = line.slice(behindBullets(line)).trimEnd();
  const words = text.replace(/[*_`]/g, '').trimEnd();
  const isLabel = /[:：]$/u.test(words) || /^(?:\*\*|__)/.test(text);
  return isLabel ? words.replace(/[:：]$/u, '') : null;
}

/** How many items go where a word means nothing; 0 where the item stays. */
function goneWithout(reading: Reading, { range }: ActionItem, word: string): number {
  const { actions } = findWithout(reading, word);
  const isThere = actions.some((other) => other.range.start.line === range.start.line);
  return isThere ? 0 : Math.max(1, reading.note.actions.length - actions.length);
}
