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

/** What several units hold together. */
export function joinFound(all: readonly Found[]): Found {
  const joined = nothingFound();
  for (const found of all) {
    if (found === NOTHING) continue;
    for (const key of KEYS) {
      const more = found[key];
      if (more.length === 0) continue;
      append<unknown>(joined[key], more);
    }
  }
  return joined;
}

/** Itself, or the shared one if it holds nothing. */
export function orNothing(found: Found): Found {
  return KEYS.every((key) => found[key].length === 0) ? NOTHING : found;
}

/** The same so many lines further down. */
export function moveFound(found: Found, lines: number): Found {
  if (lines === 0 || found === NOTHING) return found;
  const moved = <T extends { readonly range: Range }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, range: moveRange(item.range, lines) }));
  return {
    participants: moved(found.participants),
    regrets: moved(found.regrets),
    mentions: moved(found.mentions),
    references: found.references.map((reference) => ({
      ...reference,
      range: moveRange(reference.range, lines),
      block: reference.block + lines,
      unit: reference.unit + lines,
    })),
    actions: found.actions.map((action) => ({
      ...action,
      range: moveRange(action.range, lines),
      box: action.box && moveRange(action.box, lines),
      doneMark: action.doneMark && moveRange(action.doneMark, lines),
    })),
    agenda: moved(found.agenda),
    decisions: moved(found.decisions),
    links: moved(found.links),
    headings: moved(found.headings),
    initials: moved(found.initials),
    containers: moved(found.containers),
  };
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
  const behind = nothingFound();
  const replaced: Partial<Record<keyof Found, readonly unknown[]>> = {};
  for (const key of KEYS) {
    const items: readonly { readonly range: Range }[] = found[key];
    const start = firstFrom(items, from);
    const end = firstFrom(items, to);
    const isSame = start === end && now[key].length === 0 && (lines === 0 || end === items.length);
    replaced[key] = isSame ? items : [...items.slice(0, start), ...now[key]];
    if (!isSame) (behind as Record<keyof Found, unknown[]>)[key] = items.slice(end);
  }
  const moved = moveFound(behind, lines);
  for (const key of KEYS) {
    const list = replaced[key] as unknown[];
    for (const item of moved[key]) list.push(item);
  }
  return replaced as Found;
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
