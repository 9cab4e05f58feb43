import type { ActionItem, Note, Range, Target, TextEdit } from '../note';
import { linesIn } from '../series/outline';
import { read, type Reading } from '../reading';
import { sameTarget } from '../recognisers/targets';
import { applyEdits } from './textEdits';

/** An action item in a note as it was read, and its line. */
export interface Item {
  readonly reading: Reading;
  readonly action: ActionItem;
  readonly lines: readonly string[];
  /** The line's text. */
  readonly line: string;
  /** Where the item starts in it. */
  readonly from: number;
  /** Where the next item of the line starts, else the line's end without blanks; in a table the end of the cell. */
  readonly to: number;
}

/** What is to be read of the item after the edit; what is not named stays. */
interface Wanted {
  readonly done?: boolean;
  readonly owners?: readonly string[];
  readonly due?: string | null;
  /** What a link that is added leads to. */
  readonly link?: Target;
}

/** Edits that may bring about what is wanted. */
export interface Candidate {
  readonly edits: readonly TextEdit[];
  readonly wanted: Wanted;
}

/** Looks at an item with its line. */
export function itemOf(reading: Reading, meant: ActionItem): Item {
  const lines = linesIn(reading.text);
  const action = reading.note.actions.find(({ range }) => isSamePlace(range, meant.range)) ?? meant;
  const { start, end } = action.range;
  const line = lines[start.line] ?? '';
  const next = reading.note.actions
    .map(({ range }) => range.start)
    .filter((other) => other.line === start.line && other.character > start.character)
    .map(({ character }) => character);
  const isCell = /^\s*\|/.test(line.slice(end.character));
  const whole = isCell && end.line === start.line ? end.character : line.trimEnd().length;
  return { reading, action, lines, line, from: start.character, to: Math.min(whole, ...next) };
}

const isSamePlace = ({ start: one }: Range, { start: other }: Range): boolean =>
  one.line === other.line && one.character === other.character;

/**
 * The first of some edits after which the note says what is wanted and else what it said before; null where none does.
 * Styles are many, so that reading the result is what tells whether an edit is right.
 */
export function firstThatHolds(item: Item, candidates: Iterable<Candidate>): readonly TextEdit[] | null {
  for (const { edits, wanted } of candidates) if (holds(item, edits, wanted)) return edits;
  return null;
}

/** Replaces what stands between two characters of the item's line. */
export function replaceIn({ action }: Item, from: number, to: number, newText: string): TextEdit {
  const { line } = action.range.start;
  return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

/** The text at a range of one line. */
export function textAt({ lines }: Item, { start, end }: Range): string {
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

function holds({ reading, action, line: text }: Item, edits: readonly TextEdit[], wanted: Wanted): boolean {
  const isOutside = ({ range: { start, end }, newText }: TextEdit): boolean =>
    // What a box says may begin a line below it.
    start.line !== end.line || end.character > text.length || /[\r\n]/.test(newText);
  if (edits.some(isOutside)) return false;
  // Read anew: what is kept for the next reading is for one text after the other, not for several in the place of one.
  const now = read(applyEdits(reading.text, edits), reading.context).note;
  const was = reading.note;
  const index = was.actions.indexOf(action);
  if (index < 0 || now.actions.length !== was.actions.length) return false;
  const areActions = was.actions.every((each, at) => {
    const other = now.actions[at];
    return other !== undefined && (at === index ? isWanted(other, each, wanted) : isSame(other, each));
  });
  const { line } = action.range.start;
  return areActions && factsOf(now, line) === factsOf(was, line) && areReferences(now, was, wanted.link);
}

function isSame(now: ActionItem, was: ActionItem): boolean {
  return now.text === was.text && isWanted(now, was, {});
}

function isWanted(now: ActionItem, was: ActionItem, wanted: Wanted): boolean {
  const { done = was.done, owners = was.owners, due = was.due } = wanted;
  const isMark = wanted.done === undefined || bare(now.text) === bare(was.text);
  return (
    isMark &&
    now.text !== '' &&
    now.range.start.line === was.range.start.line &&
    now.form === was.form &&
    now.origin === was.origin &&
    now.done === done &&
    now.due === due &&
    now.owners.length === owners.length &&
    now.owners.every((owner, at) => owner.toLowerCase() === owners[at]?.toLowerCase())
  );
}

/** Reading leaves the dot in front of a mark out. */
const bare = (text: string): string => text.replace(/[\s.]+$/, '');

/** What a note says besides its items; of the item's own line, which may be a decision or on the agenda, only the people. */
function factsOf(note: Note, line: number): string {
  const elsewhere = <T extends { readonly range: Range }>(all: readonly T[]): T[] =>
    all.filter(({ range }) => range.start.line !== line);
  return JSON.stringify([
    note.date,
    note.title,
    [...note.participants, ...note.regrets].map(({ handle, name }) => [handle, name]),
    elsewhere(note.decisions).map(({ text }) => text),
    elsewhere(note.agenda).map(({ title, presenters }) => [title, presenters]),
    note.sections.map(({ title, depth }) => [title, depth]),
  ]);
}

function areReferences(now: Note, was: Note, link: Target | undefined): boolean {
  const seen = ({ references, links }: Note, without = -1): string =>
    JSON.stringify([
      references.filter((_, at) => at !== without).map(({ text, form, url }) => [text, form, url]),
      links.map(({ url }) => url),
    ]);
  const before = seen(was);
  if (link === undefined) return seen(now) === before;
  return now.references.some(
    ({ target }, at) => target !== null && sameTarget(target, link) && seen(now, at) === before,
  );
}
