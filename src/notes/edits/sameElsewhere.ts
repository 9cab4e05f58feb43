import { sameTarget } from '../recognisers/targets';
import type {
  ActionItem,
  Mention,
  Note,
  Participant,
  Position,
  Range,
  Reference,
  Target,
  TextEdit,
} from '../note';

/** What edits of an item may change besides the item. */
export interface Allowed {
  /** The first and the last of the lines that all edits lie in, zero-based. */
  readonly from: number;
  readonly to: number;
  readonly edits: readonly TextEdit[];
  /** Handles that may come or go in these lines, lower case. */
  readonly handles: ReadonlySet<string>;
  /** Where the one link leads to that may come in these lines. */
  readonly link: Target | undefined;
}

/**
 * Whether a note says after edits what it said before, each in its place, its action items aside. What takes in the edited
 * lines, such as a decision, may differ in its words.
 */
export function isSameElsewhere(now: Note, was: Note, allowed: Allowed): boolean {
  const { handles } = allowed;
  const areSame = <T extends Ranged>(
    [after, before]: readonly [readonly T[], readonly T[]],
    wordsOf: (each: T) => readonly (string | number | null)[],
  ): boolean =>
    after.length === before.length &&
    after.every((each, at) => {
      const then = before[at];
      if (then === undefined || (each === then && !takesIn(each.range, allowed))) return then !== undefined;
      return isMoved(each.range, then.range, allowed) && areEqual(wordsOf(each), wordsOf(then));
    });
  const others = ({ mentions }: Note): Mention[] =>
    mentions.filter(({ handle, range }) => !isIn(range.start, allowed) || !handles.has(handle.toLowerCase()));
  const person = ({ handle, name }: Participant) => [handle, name];
  return (
    now.date === was.date &&
    now.title === was.title &&
    areSame([now.participants, was.participants], person) &&
    areSame([now.regrets, was.regrets], person) &&
    areSame([others(now), others(was)], ({ handle }) => [handle]) &&
    areSame([now.sections, was.sections], ({ title, depth }) => [title, depth]) &&
    areSame([now.agenda, was.agenda], ({ title, presenters, range }) =>
      takesIn(range, allowed) ? [] : [title, ...presenters],
    ) &&
    areSame([now.decisions, was.decisions], ({ text, range }) => (takesIn(range, allowed) ? [] : [text])) &&
    areSame([now.links, was.links], ({ text, url }) => [text, url]) &&
    areReferences(now.references, was.references, allowed)
  );
}

interface Ranged {
  readonly range: Range;
}

const areEqual = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

type Lines = Pick<Allowed, 'from' | 'to'>;

const takesIn = ({ start, end }: Range, { from, to }: Lines): boolean => start.line <= to && from <= end.line;

const isIn = ({ line }: Position, { from, to }: Lines): boolean => from <= line && line <= to;

/** Whether a range is where an earlier one is after the edits. An end in the lines may or may not take in what was written there. */
function isMoved(now: Range, was: Range, allowed: Allowed): boolean {
  if (!isMovedStart(now.start, was.start, allowed) && !isWrittenInto(now.start, was.start, allowed))
    return false;
  if (now.end.line !== was.end.line) return false;
  return isIn(now.end, allowed) || now.end.character === was.end.character;
}

/** What is inserted right in front of something moves it. */
function isMovedStart(now: Position, { line, character }: Position, allowed: Allowed): boolean {
  if (now.line !== line) return false;
  let moved = character;
  for (const { range, newText } of allowed.edits)
    if (range.end.line === line && range.end.character <= character)
      moved += newText.length - (range.end.character - range.start.character);
  return now.character === moved;
}

/** What is written where something starts may become its beginning: `DONE: ` in front of a subject of an agenda. */
function isWrittenInto(now: Position, was: Position, { edits }: Allowed): boolean {
  const isAt = ({ line, character }: Position): boolean => line === was.line && character === was.character;
  return isAt(now) && edits.some(({ range }) => isAt(range.start) && isAt(range.end));
}

function areReferences(now: readonly Reference[], was: readonly Reference[], allowed: Allowed): boolean {
  const { link } = allowed;
  const isSame = (one: Reference, other: Reference | undefined): boolean => {
    if (other === undefined) return false;
    if (one === other && !isIn(one.range.start, allowed)) return true;
    return (
      one.text === other.text &&
      one.form === other.form &&
      one.url === other.url &&
      isMovedStart(one.range.start, other.range.start, allowed) &&
      isSameTarget(one.target, other.target, link !== undefined)
    );
  };
  if (link === undefined) return now.length === was.length && now.every((each, at) => isSame(each, was[at]));
  const added = now.findIndex((each, at) => !isSame(each, was[at]));
  const reference = now[added];
  return (
    reference !== undefined &&
    isIn(reference.range.start, allowed) &&
    reference.target !== null &&
    sameTarget(reference.target, link) &&
    now.length === was.length + 1 &&
    was.every((each, at) => {
      const other = now[at < added ? at : at + 1];
      return other !== undefined && isSame(other, each);
    })
  );
}

/** A link may tell what a bare number means that nobody knew, never that it means another issue. */
function isSameTarget(now: Target | null, was: Target | null, mayBecomeKnown: boolean): boolean {
  if (was === null) return now === null || mayBecomeKnown;
  return now !== null && sameTarget(now, was);
}

/** Whether two items of one index say the same in the same line. */
export function isSameItem(now: ActionItem, was: ActionItem): boolean {
  return (
    now.text === was.text &&
    now.done === was.done &&
    now.due === was.due &&
    now.form === was.form &&
    now.origin === was.origin &&
    now.range.start.line === was.range.start.line &&
    areSameOwners(now.owners, was.owners)
  );
}

/** Handles and names do not heed case. */
export function areSameOwners(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length && one.every((each, at) => each.toLowerCase() === other[at]?.toLowerCase())
  );
}
