import {
  NOTE_KINDS,
  REFERENCE,
  TOPIC,
  type NoteFindings,
  type Participant,
  type Range,
  type Topic,
} from '../note';
import type { FoundReference } from './references';
import { flag, line, orNull, range, record, text, whole, type Shape } from '../shapes';
import { firstIndex } from '../text/bisect';

/** A heading and its words' range. */
export interface Heading {
  readonly title: string;
  readonly topic: Topic;
  readonly depth: number;
  readonly range: Range;
}

/** A reference and the lines where its block and its unit begin: equal lines mean the same block or unit. */
export interface PlacedReference extends FoundReference {
  readonly block: number;
  readonly unit: number;
  /** Whether its unit begins something, rather than going on with a table or a quote. */
  readonly opens: boolean;
}

/** Initials that an attendance list gives, e.g. `AR` of `Ada Rose (AR)`. */
export interface Initials {
  readonly text: string;
  /** Whom they stand for: a handle, else a name. */
  readonly owner: string;
  readonly range: Range;
}

/** What is not in a note as it was found. */
interface OtherFindings {
  readonly references: readonly PlacedReference[];
  readonly headings: readonly Heading[];
  /** Those who belong to a team: they attended unless a list says who did. */
  readonly members: readonly Participant[];
  readonly initials: readonly Initials[];
  /** Where tables and quotes begin. */
  readonly containers: readonly { readonly range: Range }[];
}

/** What one unit or more hold, each list in the order of the text. */
export interface Findings extends NoteFindings, OtherFindings {}

type Kind = keyof Findings;

/** What each kind of finding consists of. Nothing below knows one from another. */
const KINDS: { readonly [K in Kind]: Shape<Findings[K][number]> } = {
  ...NOTE_KINDS,
  references: record<PlacedReference>({
    ...REFERENCE,
    name: orNull(text),
    number: whole,
    block: line,
    unit: line,
    opens: flag,
  }),
  headings: record<Heading>({ title: text, topic: TOPIC, depth: whole, range }),
  members: NOTE_KINDS.participants,
  initials: record<Initials>({ text, owner: text, range }),
  containers: record<Findings['containers'][number]>({ range }),
};
const NAMES = Object.keys(KINDS) as Kind[];
const IN_NOTE = Object.keys(NOTE_KINDS) as (keyof NoteFindings)[];

type Lists = Record<Kind, unknown[]>;

function emptyLists(): Lists {
  const lists: Partial<Lists> = {};
  for (const kind of NAMES) lists[kind] = [];
  return lists as Lists;
}

/** Shared by all that hold nothing. */
export const EMPTY = emptyLists() as unknown as Findings;

/** Findings of one kind. */
export function only<K extends Kind>(kind: K, items: Findings[K]): Findings {
  if (items.length === 0) return EMPTY;
  const found: Record<Kind, readonly unknown[]> = { ...EMPTY };
  found[kind] = items;
  return found as unknown as Findings;
}

/** What several places hold, in the order of the text. */
export function together(all: readonly Findings[]): Findings {
  const [first, second] = all;
  if (!second) return first ?? EMPTY;
  const joined: Record<Kind, readonly unknown[]> = { ...EMPTY };
  for (const found of all) {
    for (const kind of NAMES) {
      if (found[kind].length === 0) continue;
      if (joined[kind].length === 0) joined[kind] = found[kind].slice();
      else append(joined[kind] as unknown[], found[kind]);
    }
  }
  return joined as unknown as Findings;
}

/** Adds all items. A line may hold more of them than a call takes arguments. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

/** What was found somewhere that has moved by so many lines since. */
export interface MovedFindings {
  readonly found: Findings;
  readonly lines: number;
}

/** What several units hold together. */
export function joinFindings(all: readonly MovedFindings[]): Findings {
  const joined = emptyLists();
  for (const { found, lines } of all) {
    for (const kind of NAMES) if (found[kind].length > 0) addMoved(joined[kind], kind, found[kind], lines);
  }
  return joined as unknown as Findings;
}

/** What a note holds as it was found. */
export function inNote(found: Findings): NoteFindings {
  const all: Partial<Record<keyof NoteFindings, readonly unknown[]>> = {};
  for (const kind of IN_NOTE) all[kind] = found[kind];
  return all as NoteFindings;
}

/** Adds findings of a kind, so many lines further down. */
function addMoved(list: unknown[], kind: Kind, items: readonly unknown[], lines: number): void {
  const { move } = KINDS[kind] as Shape<unknown>;
  if (lines === 0 || !move) append(list, items);
  else for (const item of items) list.push(move(item, lines));
}

/**
 * Puts what was found anew in the place of what stood between two lines; what stands behind moves by `lines`. All
 * lists are in the order of their lines; those that do not change stay the same.
 */
export function replaceFindings(
  found: Findings,
  [from, to]: readonly [number, number],
  now: Findings,
  lines: number,
): Findings {
  const replaced: Partial<Record<Kind, readonly unknown[]>> = {};
  for (const kind of NAMES) {
    const items: Findings[Kind] = found[kind];
    const start = firstFrom(items, from);
    const end = firstFrom(items, to);
    const isShifted = lines !== 0 && end < items.length;
    if (!isShifted && areSame(items.slice(start, end), now[kind])) {
      replaced[kind] = items;
      continue;
    }
    const list: unknown[] = items.slice(0, start);
    append<unknown>(list, now[kind]);
    addMoved(list, kind, items.slice(end), lines);
    replaced[kind] = list;
  }
  return replaced as Findings;
}

/** To compare more items than an edit brings takes longer than to replace them. */
const MAX_COMPARED = 8;

const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.length <= MAX_COMPARED && isSame(one, other);

/** Whether two values hold the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const values = Object.entries(one);
  if (values.length !== Object.keys(other).length) return false;
  return values.every(([key, value]) => isSame(value, (other as Readonly<Record<string, unknown>>)[key]));
}

/** The items that start in these lines, the second included; all are in the order of their lines. */
export function startingIn<T extends { readonly range: Range }>(
  items: readonly T[],
  from: number,
  to: number,
): T[] {
  return items.slice(firstFrom(items, from), firstFrom(items, to + 1));
}

/** The index of the first item that starts at a line or below it. */
export function firstFrom(items: readonly { readonly range: Range }[], line: number): number {
  return firstIndex(items.length, (index) => (items[index]?.range.start.line ?? 0) >= line);
}
