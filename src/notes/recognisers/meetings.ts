import type { Unit } from '../markdown/blocks';
import { isoDate } from '../dates/dates';
import { dayOfPath, yearOfPath } from '../dates/dayOfPath';
import { any, WORD_END, WORD_START } from '../words/patterns';
import {
  headingOf,
  headingsIn,
  MEETING,
  type Around,
  type Placed,
  type PlacedHeading,
} from './datedHeadings';
import { isOfMeetings, linesBetween, meetingsAtLines } from './lineMeetings';
import { labelledDays, listedDays } from './listedMeetings';
import { labelledDay } from './meetingDate';
import { hasDayInFront, onlyYear, wholeDays, yearOfFront } from './ownYears';
import { rowDays, tableDays } from './tableMeetings';
import { yearsBeside } from './yearBeside';

/** The headings, and the lines in bold, that begin a meeting each, in a text of several. */
export interface Meetings {
  /** Their ISO dates. */
  readonly days: ReadonlyMap<Unit, string>;
  /** The last of these. */
  readonly newest: string;
}

/** `Changelog` above dated headings. */
const OTHER_LOG = new RegExp(`${WORD_START}${any('datedLists')}${WORD_END}`, 'iu');

/**
 * Finds where the meetings of a text begin: at dated headings of one rank, of which there are two at least; null where it is of one
 * meeting, or of none. Releases, events and a next meeting are dated, too, and begin none.
 */
export function findMeetings(parts: readonly Placed[], around: Around): Meetings | null {
  const headings = headingsIn(parts, around);
  return atHeadings(parts, headings, around) ?? atLines(parts, headings, around);
}

/** The meetings that begin at headings. */
function atHeadings(
  parts: readonly Placed[],
  headings: readonly PlacedHeading[],
  around: Around,
): Meetings | null {
  if (headings.filter(({ dated }) => dated !== null).length < 2) return null;
  const [title] = headings;
  const titles = [around.front.values.get('title') ?? '', title?.dated ? '' : (title?.text ?? '')];
  if (titles.some((text) => OTHER_LOG.test(text))) return null;
  for (let depth = 1; depth <= 6; depth++) {
    const days = daysAt(depth, headings, around);
    if (new Set(days.values()).size < 2) continue;
    const all = [...days.values()].sort();
    // Who dates the whole note speaks below of other days, unless that is one of them.
    const own = [dayOfPath(around.path, around.order), dayAbove(depth, headings)].find((day) => day !== null);
    if (own && !all.includes(own)) continue;
    const nested = bareDays(depth, headings, all);
    const atLines = linesBetween(parts, new Map([...days, ...nested]), [headings, around]);
    const newest = [...all, ...nested.values(), ...atLines.values()].sort().at(-1) ?? '';
    return {
      days: nested.size + atLines.size === 0 ? days : new Map([...days, ...nested, ...atLines]),
      newest,
    };
  }
  return null;
}

/** The days of headings of lower rank that say nothing else: who writes meetings down over years changes their rank. */
function bareDays(
  depth: number,
  headings: readonly PlacedHeading[],
  others: readonly string[],
): ReadonlyMap<Unit, string> {
  const days = new Map<Unit, string>();
  for (const { dated, unit, ...heading } of headings) {
    if (heading.depth !== depth + 1 || dated?.rest !== '' || dated.day.year === null) continue;
    const date = isoDate(dated.day.year, dated.day.month, dated.day.day);
    if (!others.includes(date)) days.set(unit, date);
  }
  return days.size < MIN_BARE ? new Map() : days;
}

const MIN_BARE = 3;

/**
 * The meetings of a text in which none begins at a heading: those that begin at a line in bold, two at least, unless the text says
 * at its top when it was. Of others only the newest is known.
 */
function atLines(
  parts: readonly Placed[],
  headings: readonly PlacedHeading[],
  around: Around,
): Meetings | null {
  const isInHeading = headings.some(({ unit }) => headingOf(unit, around)?.day);
  if (isInHeading || dayOfPath(around.path, around.order) !== null || hasDayInFront(around.front))
    return null;
  const areAll = isOfMeetings(parts, headings, around);
  const labelledOnes = atLabels(parts, areAll, around) ?? (areAll ? atTables(parts, around) : null);
  // A line below a heading dates the whole note.
  if (labelledOnes || headings.some(({ day }) => day !== null)) return labelledOnes;
  const listed = MEETING.test(headings[0]?.text ?? '') ? newestOf(listedDays(parts)) : null;
  if (listed) return listed;
  return unlessDated(parts, meetingsAtLines(parts, headings, around), around);
}

/** The meetings that begin at these units; null where `Date: 12 May` above them is that of all below. */
function unlessDated(
  parts: readonly Placed[],
  days: ReadonlyMap<Unit, string>,
  around: Around,
): Meetings | null {
  for (const { unit } of parts)
    if (days.has(unit)) break;
    else if (labelledDay(unit, false, around.order)) return null;
  return ofSeveral(days);
}

/** The meetings that begin where a paragraph, a list or a table gives its day behind `Date`. */
function atLabels(parts: readonly Placed[], areAll: boolean, around: Around): Meetings | null {
  const ofPeople = tableDays(parts, around, false);
  // Those of meetings of which nobody came are among them.
  const tables = areAll && ofPeople.length > 0 ? tableDays(parts, around, true) : ofPeople;
  const told = new Map([...labelledDays(parts, around), ...tables].map((each) => [each.unit, each]));
  const inOrder = parts.flatMap(({ unit }) => told.get(unit) ?? []);
  const days = wholeDays(parts, inOrder, around);
  return ofSeveral(placesAbove(parts, days));
}

/** The meetings of a text of such that are a table each, or a row each. */
function atTables(parts: readonly Placed[], around: Around): Meetings | null {
  const tables = wholeDays(parts, tableDays(parts, around, true), around);
  if (new Set(tables.values()).size < 2)
    return unlessDated(parts, wholeDays(parts, rowDays(parts, around), around), around);
  return unlessDated(parts, tables, around) && ofSeveral(placesAbove(parts, tables));
}

/** Where meetings begin that these units date: at the heading right above each, of the same rank everywhere, else at the units. */
function placesAbove(parts: readonly Placed[], days: ReadonlyMap<Unit, string>): ReadonlyMap<Unit, string> {
  let above: Unit[] = [];
  const found: { readonly unit: Unit; readonly date: string; readonly above: readonly Unit[] }[] = [];
  for (const { unit } of parts) {
    const date = days.get(unit);
    if (date !== undefined) found.push({ unit, date, above });
    above = unit.kind === 'heading' ? [...above, unit] : [];
  }
  const rankOf = ({ blocks: [block] }: Unit): number => block?.depth ?? 0;
  const rank = [1, 2, 3, 4, 5, 6].find((depth) =>
    found.every((each) => each.above.some((heading) => rankOf(heading) === depth)),
  );
  // The title may stand above the first one alone, and a heading without words below it above another.
  if (rank === undefined) return days;
  return new Map(
    found.map((each) => [each.above.findLast((heading) => rankOf(heading) === rank) ?? each.unit, each.date]),
  );
}

function ofSeveral(days: ReadonlyMap<Unit, string>): Meetings | null {
  const dates = [...days.values()].sort();
  return new Set(dates).size < 2 ? null : { days, newest: dates.at(-1) ?? '' };
}

const newestOf = (days: ReadonlySet<string>): Meetings | null =>
  days.size < 2 ? null : { days: new Map(), newest: [...days].sort().at(-1) ?? '' };

/** What an edit has put in the place of what. */
interface Replaced {
  readonly removed: readonly { readonly unit: Unit }[];
  readonly inserted: readonly { readonly unit: Unit }[];
}

/** Whether an edit leaves all other headings what they are: the beginning of a meeting on the same day, or none. */
export function areSameMeetings(
  before: Meetings | null,
  after: Meetings | null,
  { removed, inserted }: Replaced,
): boolean {
  if (!before || !after || before === after) return before === after;
  return (
    before.newest === after.newest &&
    areIn(before.days, after.days, removed) &&
    areIn(after.days, before.days, inserted)
  );
}

/** Whether the days of headings, without some of these, are days of others, too. */
function areIn(
  days: Meetings['days'],
  others: Meetings['days'],
  without: readonly { readonly unit: Unit }[],
): boolean {
  const left = new Set(without.map(({ unit }) => unit));
  for (const [unit, day] of days) if (!left.has(unit) && others.get(unit) !== day) return false;
  return true;
}

/** The days of the headings of a rank that begin a meeting. */
function daysAt(
  depth: number,
  headings: readonly PlacedHeading[],
  { front, path }: Around,
): ReadonlyMap<Unit, string> {
  const counts = new Map<string, number>();
  for (const { dated, ...heading } of headings)
    if (dated && heading.depth === depth) counts.set(dated.rest, (counts.get(dated.rest) ?? 0) + 1);
  const days = new Map<Unit, string>();
  const topical = new Map<Unit, string>();
  let year = yearOfFront(front) ?? yearOfPath(path);
  const years = yearsBeside(
    headings.flatMap(({ dated, ...heading }) => (heading.depth === depth && dated ? dated.day : [])),
  );
  let index = -1;
  for (const { text, dated, unit, ...heading } of headings) {
    if (heading.depth < depth) year = onlyYear(text) ?? year;
    if (!dated || heading.depth !== depth) continue;
    index++;
    const { day, rest, isPlain, isTopic = false } = dated;
    const whole = day.year ?? year ?? years[index] ?? null;
    if (whole === null) continue;
    const date = isoDate(whole, day.month, day.day);
    if (isTopic) topical.set(unit, date);
    else if (isPlain || (counts.get(rest) ?? 0) > 1) days.set(unit, date);
  }
  return withTopical(days, topical);
}

/** The days of meetings, and of others of their rank that say besides what the meeting was about: `20260512 Tasks`. */
function withTopical(
  days: ReadonlyMap<Unit, string>,
  topical: ReadonlyMap<Unit, string>,
): ReadonlyMap<Unit, string> {
  const known = new Set(days.values());
  if (known.size < 2) return days;
  const others = [...topical].filter(([, date]) => !known.has(date));
  return others.length === 0 ? days : new Map([...days, ...others]);
}

/** The day that the first heading names, if it stands above those of a rank. */
function dayAbove(depth: number, [title]: readonly PlacedHeading[]): string | null {
  const day = title && title.depth < depth ? title.day : null;
  return day?.year ? isoDate(day.year, day.month, day.day) : null;
}
