import { isoDate } from '../dates/dates';
import { findDays } from '../dates/findDays';
import type { Decision, Note, Position, Range } from '../note';
import { startingIn } from '../recognisers/findings';
import { reaches, supersedingVerbs } from '../recognisers/supersessions';
import { targetKey } from '../references/referenceGroups';
import { firstIndex } from '../text/bisect';

/** By what a decision tells which other ones it takes the place of, or which one takes its own. */
export interface Meant {
  /** ISO dates of their meetings. */
  readonly dates: readonly string[];
  /** Addresses of links to where they stand, as written. */
  readonly addresses: readonly string[];
  /** Keys of issues that they are about, where neither a day nor a link tells. */
  readonly issues: readonly string[];
}

/** What a decision of a meeting of `date`, or a bullet below it, says of other decisions; null where they say nothing. */
export function meantBy(note: Note, decision: Decision, date: string | null): Meant | null {
  const said = [decision, ...bulletsBelow(note, decision)].map((each) => meantIn(note, each, date));
  const dates = new Set(said.flatMap((meant) => meant.dates));
  const addresses = new Set(said.flatMap((meant) => meant.addresses));
  const isTold = dates.size + addresses.size > 0;
  const issues = new Set(isTold ? [] : said.flatMap((meant) => meant.issues));
  if (!isTold && issues.size === 0) return null;
  return { dates: [...dates], addresses: [...addresses], issues: [...issues] };
}

/** Up to the next decision they are about this one. */
function bulletsBelow({ decisions, supersessions }: Note, { range }: Decision): readonly Decision[] {
  if (supersessions.length === 0) return supersessions;
  const index = firstIndex(decisions.length, (nth) => {
    const start = decisions[nth]?.range.start;
    return start !== undefined && isBefore(range.start, start);
  });
  const next = decisions[index]?.range.start;
  return startingIn(supersessions, range.end.line, next?.line ?? Infinity).filter(
    ({ range: { start } }) => !isBefore(start, range.end) && (next === undefined || isBefore(start, next)),
  );
}

function meantIn(note: Note, { text, range }: Decision, date: string | null): Meant {
  const verbs = supersedingVerbs(text);
  if (verbs.length === 0) return { dates: [], addresses: [], issues: [] };
  const isMeant = (index: number) => verbs.some((verb) => reaches(text, verb, index));
  const hasName = verbs.some((verb) => verb.hasName);
  const dates = findDays(text, note.dayOrder).flatMap(({ index, year, month, day }) => {
    const found = isMeant(index) ? dayBefore(date, { year, month, day }) : null;
    return found === null || found === date ? [] : [found];
  });
  const links = within(note.fileLinks, range).filter((link) => {
    const index = text.indexOf(link.text);
    return index < 0 ? hasName : isMeant(index);
  });
  const issues = hasName ? within(note.references, range).flatMap(({ target }) => target ?? []) : [];
  return { dates, addresses: links.map(({ address }) => address), issues: issues.map(targetKey) };
}

/** The day; of one without a year the last one up to the meeting. */
function dayBefore(
  meeting: string | null,
  { year, month, day }: { year: number | null; month: number; day: number },
): string | null {
  if (year !== null) return isoDate(year, month, day);
  if (meeting === null) return null;
  const own = Number(meeting.slice(0, 4));
  const found = isoDate(own, month, day);
  return found <= meeting ? found : isoDate(own - 1, month, day);
}

/** Those that stand in a range; both in the order of the text. */
export const within = <T extends { readonly range: Range }>(all: readonly T[], range: Range): T[] =>
  startingIn(all, range.start.line, range.end.line).filter(
    ({ range: { start, end } }) => !isBefore(start, range.start) && !isBefore(range.end, end),
  );

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);
