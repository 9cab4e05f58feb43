import { sameTarget } from '../recognisers/targets';
import type { ActionItem, Note, Position, Range, Reference, Target, TextEdit } from '../note';

/** What edits of an item may change besides the item. */
export interface Allowed {
  /** The line that all edits lie in, zero-based. */
  readonly line: number;
  readonly edits: readonly TextEdit[];
  /** Handles that may come or go in that line, lower case. */
  readonly handles: ReadonlySet<string>;
  /** Where the one link leads to that may come in that line. */
  readonly link: Target | undefined;
}

/**
 * Whether a note says after edits what it said before, each in its place, its action items aside. What takes in the edited
 * line, such as a decision, may differ in its words.
 */
export function isSameElsewhere(now: Note, was: Note, allowed: Allowed): boolean {
  const after = new Facts(now, allowed, []);
  const before = new Facts(was, allowed, allowed.edits);
  return after.tell() === before.tell() && areReferences(now.references, was.references, allowed, before);
}

/** What a note says, with the places of what it said before moved to where they are after edits. */
class Facts {
  readonly #note: Note;
  readonly #allowed: Allowed;
  readonly #edits: readonly TextEdit[];

  constructor(note: Note, allowed: Allowed, edits: readonly TextEdit[]) {
    this.#note = note;
    this.#allowed = allowed;
    this.#edits = edits;
  }

  tell(): string {
    const { date, title, sections, participants, regrets, mentions, agenda, decisions, links } = this.#note;
    const { line, handles } = this.#allowed;
    const people = [...participants, null, ...regrets];
    const others = mentions.filter(
      ({ handle, range }) => range.start.line !== line || !handles.has(handle.toLowerCase()),
    );
    return JSON.stringify([
      [date, title],
      people.map((each) => each && [each.handle, each.name, this.#place(each.range)]),
      others.map(({ handle, range }) => [handle, this.#place(range)]),
      sections.map((section) => [section.title, section.depth, this.#place(section.range)]),
      agenda.map((each) => [this.#words(each.range, [each.title, each.presenters]), this.#place(each.range)]),
      decisions.map(({ range, text }) => [this.#words(range, text), this.#place(range)]),
      links.map(({ range, text, url }) => [text, url, this.#place(range)]),
    ]);
  }

  /** Where something begins. What is inserted right in front of it moves it. */
  start({ start: { line, character } }: Range): Position {
    if (line !== this.#allowed.line) return { line, character };
    let shift = 0;
    for (const { range, newText } of this.#edits)
      if (range.end.character <= character)
        shift += newText.length - (range.end.character - range.start.character);
    return { line, character: character + shift };
  }

  /** An end in the line may or may not take in what was written there. */
  #place(range: Range): unknown {
    const { line } = this.#allowed;
    return [this.start(range), range.end.line === line ? line : range.end];
  }

  #words({ start, end }: Range, words: unknown): unknown {
    const { line } = this.#allowed;
    return start.line <= line && line <= end.line ? null : words;
  }
}

function areReferences(
  now: readonly Reference[],
  was: readonly Reference[],
  { line, link }: Allowed,
  before: Facts,
): boolean {
  const isSame = (one: Reference, other: Reference | undefined): boolean => {
    if (other === undefined) return false;
    const { line: at, character } = before.start(other.range);
    const { start } = one.range;
    return (
      one.text === other.text &&
      one.form === other.form &&
      one.url === other.url &&
      start.line === at &&
      start.character === character &&
      isSameTarget(one.target, other.target, link !== undefined)
    );
  };
  if (link === undefined) return now.length === was.length && now.every((each, at) => isSame(each, was[at]));
  const added = now.findIndex((each, at) => !isSame(each, was[at]));
  const reference = now[added];
  return (
    reference?.range.start.line === line &&
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
