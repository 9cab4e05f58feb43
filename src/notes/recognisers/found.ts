import type { ActionItem, AgendaItem, Decision, GitHubLink, Mention, Participant, Range } from '../note';
import { moveRange } from '../markdown/prose';
import type { FoundReference } from './references';

/** A heading and its words' range. */
export interface Heading {
  readonly title: string;
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

/** What one unit or more hold, each list in the order of the text. */
export interface Found {
  readonly participants: Participant[];
  readonly regrets: Participant[];
  readonly mentions: Mention[];
  readonly references: PlacedReference[];
  readonly actions: ActionItem[];
  readonly agenda: AgendaItem[];
  readonly decisions: Decision[];
  readonly links: GitHubLink[];
  readonly headings: Heading[];
  /** Initials that an attendance list gives, e.g. `AR` of `Ada Rose (AR)`. */
  readonly initials: { readonly text: string; readonly range: Range }[];
  /** Where tables and quotes begin. */
  readonly containers: { readonly range: Range }[];
}

export function nothingFound(): Found {
  return {
    participants: [],
    regrets: [],
    mentions: [],
    references: [],
    actions: [],
    agenda: [],
    decisions: [],
    links: [],
    headings: [],
    initials: [],
    containers: [],
  };
}

/** Shared by all that hold nothing. */
export const NOTHING = nothingFound();
const KEYS = Object.keys(NOTHING) as (keyof Found)[];

/** Adds all items. A line may hold more of them than a call takes arguments. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

/** What was found somewhere that has moved by so many lines since. */
export interface MovedFound {
  readonly found: Found;
  readonly lines: number;
}

/** What several units hold together. */
export function joinFound(all: readonly MovedFound[]): Found {
  const joined = nothingFound();
  for (const { found, lines } of all) {
    for (const key of KEYS) if (found[key].length > 0) addMoved(joined, key, found[key], lines);
  }
  return joined;
}

/** Whether nothing was found. */
export function isEmpty(found: Found): boolean {
  for (const key of KEYS) if (found[key].length > 0) return false;
  return true;
}

/** Adds findings so many lines further down. */
function addMoved(to: Found, key: keyof Found, items: Found[keyof Found], lines: number): void {
  const list: unknown[] = to[key];
  if (lines === 0) append<unknown>(list, items);
  else if (key === 'references') {
    for (const reference of items as Found['references']) {
      const { range, block, unit } = reference;
      list.push({ ...reference, range: moveRange(range, lines), block: block + lines, unit: unit + lines });
    }
  } else if (key === 'actions') {
    for (const action of items as Found['actions']) {
      const box = action.box && moveRange(action.box, lines);
      const doneMark = action.doneMark && moveRange(action.doneMark, lines);
      list.push({ ...action, range: moveRange(action.range, lines), box, doneMark });
    }
  } else for (const item of items) list.push({ ...item, range: moveRange(item.range, lines) });
}

/**
 * Puts what was found anew in the place of what stood between two lines; what stands behind moves by `lines`. All
 * lists are in the order of their lines; those that do not change stay the same.
 */
export function replaceFound(
  found: Found,
  [from, to]: readonly [number, number],
  now: Found,
  lines: number,
): Found {
  const replaced: Partial<Record<keyof Found, unknown[]>> = {};
  for (const key of KEYS) {
    const items: Found[keyof Found] = found[key];
    const start = firstFrom(items, from);
    const end = firstFrom(items, to);
    const isShifted = lines !== 0 && end < items.length;
    if (!isShifted && areSame(items.slice(start, end), now[key])) {
      replaced[key] = items;
      continue;
    }
    const list = items.slice(0, start) as unknown[];
    append<unknown>(list, now[key]);
    replaced[key] = list;
    addMoved(replaced as Found, key, items.slice(end), lines);
  }
  return replaced as Found;
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
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.start.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
