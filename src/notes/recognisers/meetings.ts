import type { Unit } from '../markdown/blocks';
import type { FrontMatter } from '../markdown/frontMatter';
import { isoDate } from '../dates/dates';
import { dayOfPath, yearOfPath } from '../dates/dayOfPath';
import type { DayOrder } from '../dates/dayOrder';
import type { FoundDay } from '../dates/findDays';
import { WEEKDAYS } from '../words/calendar';
import { remembered, rememberedOf } from '../remembered';
import { any, anyOf, WORD_END, WORD_START } from '../words/patterns';
import { isWhole } from './labels';
import { labelledDays, listedDays } from './listedMeetings';
import { dayOfWords, labelledDay, saysDate } from './meetingDate';
import type { Topics } from './topics';
import { yearsBeside } from './yearBeside';

/** The headings that begin a meeting each, in a text of several. */
export interface Meetings {
  /** Their ISO dates. */
  readonly days: ReadonlyMap<Unit, string>;
  /** The last of these. */
  readonly newest: string;
}

/** What stands around the headings of a text. */
export interface Around {
  readonly front: FrontMatter;
  /** The path may tell the year. */
  readonly path: string;
  readonly topics: Topics;
  /** The order of day and month that the text shows. */
  readonly order: DayOrder | null;
}

/** A heading, and the day that it may be a meeting's of. */
interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The day that it names, whatever it is of. */
  readonly day: FoundDay | null;
  readonly dated: DatedHeading | null;
}

interface DatedHeading {
  readonly day: FoundDay;
  /** What else it says, in lower case. */
  readonly rest: string;
  /** Whether the day stands first, nothing else is said, or a word such as `Meeting` is. */
  readonly isPlain: boolean;
  /** Whether what else it says announces something: `2026-05-12 Tasks`. */
  readonly isTopic?: boolean;
}

const MAX_CHARACTERS = 200;
/** `Changelog` above dated headings. */
const OTHER_LOG = new RegExp(`${WORD_START}${any('datedLists')}${WORD_END}`, 'iu');
/** `Next meeting: …`, `Release …` */
const OTHER_DAY = new RegExp(`${WORD_START}${any('otherDays', 'datedThings')}${WORD_END}`, 'iu');
/** `Next meeting` above its day */
const OTHER_MEETING = new RegExp(`${WORD_START}${any('otherDays')}${WORD_END}`, 'iu');
/** `1.2.0` and `v3.1` beside a day are a release. */
const VERSION = /(?<![\p{L}\d.])v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?![\d.])|(?<![\p{L}\d])v\d/iu;
const MEETING = new RegExp(`${WORD_START}${any('meetings')}${WORD_END}`, 'iu');
/** `Concert on …`: the day of an event. */
const ON_DAY = new RegExp(`${WORD_START}${any('onDay')}\\s*$`, 'iu');
/** Weekdays, times, numbers and signs say nothing besides the day: `Tue`, `10:00 UTC`. */
const SAYS_NOTHING = new RegExp(
  `(?<!\\p{L})(?:${anyOf([...WEEKDAYS.keys()])}|utc|gmt|cet|cest|[ap]m|uhr|h)(?!\\p{L})|[^\\p{L}]+`,
  'giu',
);
/** Whether words say nothing besides a day. */
export const isOnlyDay = (text: string): boolean => text.replace(SAYS_NOTHING, ' ').trim() === '';

/** `第三次`, `第2回` */
const HAN_ORDINAL = /第[\d一二三四五六七八九十百]{1,4}[次回周週届期]/gu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d|[-./]\d)/g;

/**
 * Finds where the meetings of a text begin: at dated headings of one rank, of which there are two at least; null where it is of one
 * meeting, or of none. Releases, events and a next meeting are dated, too, and begin none.
 */
export function findMeetings(parts: readonly { readonly unit: Unit }[], around: Around): Meetings | null {
  const headings = headingsIn(parts, around);
  return atHeadings(headings, around) ?? atLines(parts, headings, around);
}

/** The meetings that begin at headings. */
function atHeadings(
  headings: readonly (Heading & { readonly unit: Unit })[],
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
    const newest = [...all, ...nested.values()].sort().at(-1) ?? '';
    return { days: nested.size === 0 ? days : new Map([...days, ...nested]), newest };
  }
  return null;
}

/** The days of headings of lower rank that say nothing else: who writes meetings down over years changes their rank. */
function bareDays(
  depth: number,
  headings: readonly (Heading & { readonly unit: Unit })[],
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
 * The newest meeting of a text in which none begins at a heading: of those that begin at a bold line, `**Meeting 12 May 2026**`, two
 * at least, unless the text says at its top when it was.
 */
function atLines(
  parts: readonly { readonly unit: Unit }[],
  headings: readonly (Heading & { readonly unit: Unit })[],
  around: Around,
): Meetings | null {
  const isInHeading = headings.some(({ unit }) => headingOf(unit, around)?.day);
  if (isInHeading || dayOfPath(around.path, around.order) !== null || around.front.values.has('date'))
    return null;
  const labelledOnes = newestOf(labelledDays(parts, around));
  // A line below a heading dates the whole note.
  if (labelledOnes || headings.some(({ day }) => day !== null)) return labelledOnes;
  const isOfMeetings = MEETING.test(headings[0]?.text ?? '');
  const listed = isOfMeetings ? newestOf(listedDays(parts)) : null;
  if (listed) return listed;
  const days = new Set<string>();
  for (const { unit } of parts) {
    const day = isBoldLine(unit) ? dayOfLine(unit, around) : null;
    if (day !== null) days.add(day);
    // `Date: 12 May` at the top is that of all below.
    else if (days.size === 0 && labelledDay(unit, false, around.order)) return null;
  }
  return newestOf(days);
}

const newestOf = (days: ReadonlySet<string>): Meetings | null =>
  days.size < 2 ? null : { days: new Map(), newest: [...days].sort().at(-1) ?? '' };

/** Whether a unit is a line in bold, which may tell a day. */
export function isBoldLine({ kind, blocks: [block, other] }: Unit): boolean {
  if (kind !== 'paragraph' || !block || other) return false;
  const { prose } = block;
  return prose.matchText.length <= MAX_CHARACTERS && /\d/.test(prose.matchText) && isWhole(prose, 'strong');
}

function dayOfLine(unit: Unit, around: Around): string | null {
  const heading = headingOf(unit, around);
  const { day, isPlain } = heading?.dated ?? {};
  const isMeeting = isPlain === true && MEETING.test(heading?.text ?? '');
  return isMeeting && day?.year ? isoDate(day.year, day.month, day.day) : null;
}

/** The headings of a text, each with its unit; one that tells no day has that of a line such as `Date: 12 May` right below it. */
function headingsIn(
  parts: readonly { readonly unit: Unit }[],
  around: Around,
): (Heading & { readonly unit: Unit })[] {
  return parts.flatMap(({ unit }, index) => {
    const heading = unit.kind === 'heading' ? headingOf(unit, around) : null;
    if (!heading) return [];
    const day = heading.day ? null : dayBelow(parts, index, around);
    return [{ ...heading, ...(day ? labelled(heading, day, around) : {}), unit }];
  });
}

/** Of so many units right below a heading one may tell its day. */
export const MAX_BELOW = 4;

/** The day that a line right below a heading gives its meeting, or below one there that says nothing but `Date`. */
function dayBelow(
  parts: readonly { readonly unit: Unit }[],
  index: number,
  { order }: Around,
): FoundDay | null {
  const depth = parts[index]?.unit.blocks[0]?.depth ?? 0;
  let announced = false;
  for (const { unit } of parts.slice(index + 1, index + 1 + MAX_BELOW)) {
    if (unit.kind === 'rule') return null;
    const isHeading = unit.kind === 'heading';
    if (isHeading && (unit.blocks[0]?.depth ?? 0) <= depth) return null;
    const day = labelledDay(unit, announced && !isHeading, order);
    if (day) return day;
    if (isHeading && !saysDate(unit)) return null;
    announced ||= isHeading;
  }
  return null;
}

/** A heading that a line below dates: it begins a meeting if it is called one, or is numbered. */
function labelled({ text }: Heading, day: FoundDay, { topics }: Around): Pick<Heading, 'day' | 'dated'> {
  const isMeeting = MEETING.test(text);
  const isElse = (isMeeting ? OTHER_MEETING : OTHER_DAY).test(text) || VERSION.test(text);
  const isOther = isElse || topics.ofHeading(text) !== null;
  const isPlain = isMeeting || SAYS_NUMBER.test(text);
  return {
    day,
    dated: isOther ? null : { day, rest: text.replace(/\d+/g, '').trim().toLowerCase(), isPlain },
  };
}

/** `Week 3`, `#4` */
const SAYS_NUMBER = /^[^\p{L}\d]{0,5}(?:\p{L}{1,20}[^\p{L}\d]{1,3})?\d{1,3}[^\p{L}\d]{0,5}$/u;

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

/** By the order of day and month. */
const known = new Map<DayOrder | null, WeakMap<Unit, Heading | null>>();

function headingOf(unit: Unit, around: Around): Heading | null {
  const read = remembered(known, around.order, () => new WeakMap<Unit, Heading | null>());
  return rememberedOf(read, unit, () => readHeading(unit, around));
}

function readHeading({ blocks: [block] }: Unit, around: Around): Heading | null {
  if (!block) return null;
  const { matchText, visibleText } = block.prose;
  // A date may be set as code.
  const text = (/[\p{L}\d]/u.test(matchText) ? matchText : visibleText).slice(0, MAX_CHARACTERS);
  const day = dayOfWords(text, around.order);
  return { depth: block.depth, text, day, dated: day && readDated(text, day, around.topics) };
}

function readDated(text: string, day: FoundDay, topics: Topics): DatedHeading | null {
  if (OTHER_DAY.test(text)) return null;
  const before = text.slice(0, day.index);
  const behind = text.slice(day.index + day.length);
  if (VERSION.test(before) || VERSION.test(behind)) return null;
  const isTopic = topics.ofHeading(text) !== null || topics.ofHeading(`${before} ${behind}`) !== null;
  if (isTopic && !/^\W*$/.test(before)) return null;
  const plainBefore = before.replace(HAN_ORDINAL, ' ').replace(SAYS_NOTHING, ' ').trim();
  const rest = `${plainBefore} ${behind.replace(SAYS_NOTHING, ' ').trim()}`.trim().toLowerCase();
  const isPlain = plainBefore === '' || MEETING.test(rest);
  return isPlain || !ON_DAY.test(before) ? { day, rest, isPlain, isTopic } : null;
}

/** The days of the headings of a rank that begin a meeting. */
function daysAt(
  depth: number,
  headings: readonly (Heading & { readonly unit: Unit })[],
  { front, path }: Around,
): ReadonlyMap<Unit, string> {
  const counts = new Map<string, number>();
  for (const { dated, ...heading } of headings)
    if (dated && heading.depth === depth) counts.set(dated.rest, (counts.get(dated.rest) ?? 0) + 1);
  const days = new Map<Unit, string>();
  const topical = new Map<Unit, string>();
  let year = onlyYear(front.values.get('title') ?? '') ?? yearOfPath(path);
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
function dayAbove(depth: number, [title]: readonly Heading[]): string | null {
  const day = title && title.depth < depth ? title.day : null;
  return day?.year ? isoDate(day.year, day.month, day.day) : null;
}

function onlyYear(text: string): number | null {
  const years = text.match(YEAR) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
}
