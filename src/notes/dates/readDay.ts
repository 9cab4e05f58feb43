import { addDays, addMonths, isDay, isoDate, lastDay, nextSuchDay, weekdayOf } from './dates';
import { fridayOfWeek, mondayOf } from './weeks';
import type { DayOrder } from './dayOrder';
import { findDays, findShortDays } from './findDays';
import { weekdayBeside } from './numericDays';
import {
  BEFORE_WEEK_BEHIND,
  CALENDAR_WEEK,
  CALENDAR_WEEK_BEHIND,
  COUNTED,
  COUNTED_BEHIND,
  CUT_WEEKDAYS,
  END_OF,
  END_OF_DAY,
  MONTH_END,
  MONTH_NAME,
  NAMED,
  NEXT_BEFORE,
  NEXT_BEHIND,
  numberIn,
  ORDINAL,
  SHORT_WEEKDAY,
  TIME,
  unitOf,
  WEEK_BEFORE,
  WEEK_BEGUN,
  WEEK_BEHIND,
  WEEKDAY,
  WEEKDAY_BEFORE_DAY,
  type Named,
} from './dayPatterns';
import type { StartPattern } from '../words/starts';
import { monthIn, weekdayBegun, weekdayIn } from '../words/calendar';

/** What a day in words is seen from. */
export interface Seen {
  /** The ISO date of the meeting; null where it is not known: then only whole dates are days. */
  readonly meeting: string | null;
  readonly order: DayOrder | null;
  /** Whether `3.6.` is a day rather than a version. */
  readonly isDotted: boolean;
  /** Whether `Fr` alone is a weekday. */
  readonly isShort?: boolean;
}

/** A day, and how many characters of a text give it. */
export interface ReadDay {
  /** ISO date. */
  readonly date: string;
  readonly length: number;
  /** How many characters stand in front of those words, and say less. */
  readonly skipped?: number;
}

type Words = ReadDay | null;

const moved = ({ skipped }: ReadDay, by: number) => (skipped === undefined ? {} : { skipped: skipped + by });

/** Nobody says a day in more. */
const MAX_CHARACTERS = 80;

/**
 * The day that a text begins with, in the words of any language: `Friday next week`, `the end of May` (behind its article), `KW 22`,
 * `Wed 4/22`. null where it begins with none, or with one that may be either of two.
 */
export function readDay(text: string, seen: Seen): ReadDay | null {
  const words = lower(text.slice(0, MAX_CHARACTERS));
  return (
    behind(TIME, words, (rest) => readDay(rest, seen)) ??
    behind(END_OF_DAY, words, (rest) => readDay(rest, seen)) ??
    dateIn(text.slice(0, MAX_CHARACTERS), words, seen) ??
    (seen.meeting === null ? null : readWords(words, seen.meeting)) ??
    (seen.isShort && seen.meeting !== null ? readShortWeekday(text, seen.meeting) : null)
  );
}

/** What a pattern leaves of a text, read on; the length is that of both. */
function behind(lead: StartPattern, words: string, read: (rest: string) => Words): Words {
  const [said = ''] = lead.exec(words) ?? [];
  const day = said === '' ? null : read(words.slice(said.length));
  return day && { ...day, length: said.length + day.length, ...moved(day, said.length) };
}

/** The same for a date: `2026-05-20`, `Fri, May 20`, `5/20`, not for a day in other words. */
export function readDate(text: string, seen: Seen): ReadDay | null {
  const start = text.slice(0, MAX_CHARACTERS);
  return dateIn(start, lower(start), seen);
}

// One letter has two in lower case.
const lower = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

/** `Fr` */
function readShortWeekday(text: string, meeting: string): Words {
  const [said, name = ''] = SHORT_WEEKDAY.exec(text) ?? [];
  const weekday = said === undefined ? undefined : weekdayBegun(name);
  return said === undefined || weekday === undefined
    ? null
    : { date: nextWeekday(meeting, weekday), length: said.length };
}

function dateIn(text: string, words: string, { meeting, order, isDotted }: Seen): Words {
  const [before = ''] = WEEKDAY_BEFORE_DAY.exec(words) ?? [];
  const isVersion = !isDotted && VERSION.test(text.slice(before.length));
  const [day] = isVersion ? findDays(text, order) : findShortDays(text, order);
  if (day && (day.index === 0 || day.index === before.length)) {
    const length = day.index + day.length;
    if (day.year !== null) return { date: isoDate(day.year, day.month, day.day), length };
    return meeting === null ? null : { date: nextSuchDay(meeting, day.month, day.day), length };
  }
  if (meeting === null) return null;
  const rest = words.slice(before.length);
  const short = (isDotted ? SHORT_DOTTED : DOTTED).exec(rest);
  if (short) {
    const [source, date, dotted, padded = dotted] = short;
    const month = dotted ?? padded;
    if (!isDay(2024, Number(month), Number(date))) return null;
    return { date: nextSuchDay(meeting, Number(month), Number(date)), length: before.length + source.length };
  }
  return readSlashed(rest, before, { meeting, order });
}

/** `12.03.`; `before 1.5.` says something else. */
const DOTTED = /^(\d{1,2})\. ?(0\d|1[0-2])\.(?!\d)/;
const SHORT_DOTTED = /^(\d{1,2})\. ?(?:(\d{1,2})\.(?! ?\d)|(0\d|1[0-2])(?=\s*(?:$|[)\],;:!?])))/;
/** `before 1.5.26` may be one; with two digits each it is a date. */
const VERSION = /^\d{1,2}\.(?!\d\d\.\d\d)/;
/** `5/20`; `1/2 of the barn` says something else. */
const SLASHED = /^(?!24\/7)(\d{1,2})\/(\d{1,2})(?![\d/])/;
const NOTHING_BEHIND = /^\s*(?:$|[)\],;:.!?–—-])/;

function readSlashed(
  rest: string,
  before: string,
  { meeting, order }: { meeting: string; order: DayOrder | null },
): Words {
  const [source = '', ...numbers] = SLASHED.exec(rest) ?? [];
  if (source === '') return null;
  if (before === '' && !NOTHING_BEHIND.test(rest.slice(source.length))) return null;
  const [one = 0, two = 0] = numbers.map(Number);
  const next = (month: number, day: number): string[] =>
    isDay(2024, month, day) ? [nextSuchDay(meeting, month, day)] : [];
  const dayFirst = next(two, one);
  const monthFirst = next(one, two);
  const both = [...dayFirst, ...monthFirst];
  const weekday = weekdayBeside(before + rest, before.length, before.length + source.length);
  const confirmed = both.filter((date) => weekdayOf(date) === weekday);
  const meant =
    confirmed.length === 1 ? confirmed : order === null ? both : order === 'dayFirst' ? dayFirst : monthFirst;
  const days = new Set(meant.length > 0 ? meant : both);
  const [date] = days;
  return days.size === 1 && date !== undefined ? { date, length: before.length + source.length } : null;
}

function readWords(words: string, meeting: string): Words {
  return (
    // `本周四` is a day, `本周` the end of its week.
    readWeekday(words, meeting) ??
    readNamed(words, meeting) ??
    behind(END_OF, words, (rest) => readEnd(rest, meeting)) ??
    readMonthEnd(words, meeting) ??
    readCalendarWeek(words, meeting) ??
    readCounted(words, meeting) ??
    readOrdinal(words, meeting)
  );
}

/** The day of each name, as seen from a meeting's. */
const DAYS_NAMED: Readonly<Record<Named, (meeting: string) => string>> = {
  endOfNextWeek: (meeting) => addDays(mondayOf(meeting), 11),
  endOfNextMonth: (meeting) => monthEnd(meeting, 1),
  endOfWeek: (meeting) => addDays(meeting, (5 - weekdayOf(meeting) + 7) % 7),
  endOfMonth: (meeting) => monthEnd(meeting, 0),
  endOfYear: (meeting) => `${meeting.slice(0, 4)}-12-31`,
  dayAfterTomorrow: (meeting) => addDays(meeting, 2),
  tomorrow: (meeting) => addDays(meeting, 1),
  today: (meeting) => meeting,
  endOfDay: (meeting) => meeting,
};

function monthEnd(meeting: string, later: number): string {
  return lastDay(Number(meeting.slice(0, 4)), Number(meeting.slice(5, 7)) + later);
}

function readNamed(words: string, meeting: string): Words {
  for (const [name, pattern] of NAMED) {
    const [said] = pattern.exec(words) ?? [];
    if (said === undefined) continue;
    if (name !== 'endOfWeek') return { date: DAYS_NAMED[name](meeting), length: said.length };
    const week = weekBehind(words.slice(said.length), meeting);
    return {
      date: week ? addDays(week.monday, 4) : DAYS_NAMED.endOfWeek(meeting),
      length: said.length + (week?.length ?? 0),
    };
  }
  return null;
}

/** What `end of` may stand in front of: `May`, `this Friday`, `KW 22`. */
function readEnd(words: string, meeting: string): Words {
  return (
    readYear(words) ??
    readMonth(words, meeting) ??
    readCalendarWeek(words, meeting) ??
    readWeekday(words, meeting)
  );
}

/** `2026` */
function readYear(words: string): Words {
  const [year] = /^20\d\d(?![\d./-]|\s?\p{L})/u.exec(words) ?? [];
  return year === undefined ? null : { date: `${year}-12-31`, length: year.length };
}

/** `May`, `May 2027`: its last day. */
function readMonth(words: string, meeting: string): Words {
  const [said = '', name = '', year] = MONTH_NAME.exec(words) ?? [];
  const month = monthIn(name);
  return month === undefined ? null : { date: endOfMonth(meeting, month, year), length: said.length };
}

/** `5月末`, `május végéig` */
function readMonthEnd(words: string, meeting: string): Words {
  const [said = '', number, name = ''] = MONTH_END.exec(words) ?? [];
  const month = number === undefined ? monthIn(name) : Number(number);
  if (said === '' || month === undefined || month < 1 || month > 12) return null;
  return { date: endOfMonth(meeting, month), length: said.length };
}

/** The end of a month that is not over, or of one of a year. */
export function endOfMonth(meeting: string, month: number, written?: string): string {
  const year = Number(written ?? meeting.slice(0, 4));
  const end = lastDay(year, month);
  return written !== undefined || end >= meeting ? end : lastDay(year + 1, month);
}

/** The Friday of a week that is not over; further away than that, `week 10` is one of a course. */
const MAX_WEEKS_AHEAD = 26;

function readCalendarWeek(words: string, meeting: string): Words {
  const match = CALENDAR_WEEK.exec(words) ?? CALENDAR_WEEK_BEHIND.exec(words);
  if (!match) return null;
  const date = fridayOfWeek(Number(match[1]), meeting);
  const isNear = date !== null && date <= addDays(meeting, MAX_WEEKS_AHEAD * 7);
  return isNear ? { date, length: match[0].length } : null;
}

interface SaidWeekday {
  readonly said: string;
  readonly name: string;
}

/** `Friday`, `next Friday`, `vendredi prochain` */
function weekdayAt(words: string): SaidWeekday | null {
  const [next = ''] = NEXT_BEFORE.exec(words) ?? [];
  return weekdayBehind(words, next.length) ?? (next === '' ? null : weekdayBehind(words, 0));
}

/** `Friday.md` and `Friday week` say something else. */
const NO_WEEKDAY = /^(?:\.\w|\s+week\b)/;

function weekdayBehind(words: string, from: number): SaidWeekday | null {
  const [name] = WEEKDAY.exec(words.slice(from)) ?? [];
  if (name === undefined) return null;
  const to = from + name.length;
  for (const end of [to + nextBehind(words.slice(to)), to])
    if (!NO_WEEKDAY.test(words.slice(end))) return { said: words.slice(0, end), name };
  return null;
}

/** How long ` prochain` behind a weekday is, which is no ` next week`; else 0. */
function nextBehind(words: string): number {
  const [blanks] = /^\s+/.exec(words) ?? [];
  if (blanks === undefined) return 0;
  const [next] = NEXT_BEHIND.exec(words.slice(blanks.length)) ?? [];
  const isWeek = next !== undefined && WEEK_BEGUN.exec(words.replace(BEFORE_WEEK_BEHIND, '')) !== null;
  return next === undefined || isWeek ? 0 : blanks.length + next.length;
}

/** `Friday`, `next Friday`, `Friday next week`, `next week Friday`, `Monday in two weeks`, `Friday (May 22)` */
function readWeekday(words: string, meeting: string): Words {
  const week = weekBefore(words, meeting);
  const before = week?.length ?? 0;
  const { said, name } = weekdayAt(words.slice(before)) ?? {};
  if (said === undefined || name === undefined) return null;
  const weekday = weekdayIn(name) ?? 0;
  // `segunda parte` is no Monday.
  if (CUT_WEEKDAYS.has(name) && said === name && /^\s+\p{L}/u.test(words.slice(before + said.length)))
    return null;
  const length = before + said.length;
  const own = week ?? weekBehind(words.slice(length), meeting) ?? null;
  const end = week ? length : length + (own?.length ?? 0);
  if (own) {
    const date = addDays(own.monday, (weekday + 6) % 7);
    return date < meeting ? null : { date, length: end };
  }
  const next = nextWeekday(meeting, weekday);
  return dateInBrackets(words.slice(end), weekday, { meeting, end }) ?? { date: next, length: end };
}

/** The day that brackets a few words on give to a weekday that ends at an index: `Sunday’s deadline (April 6th)`. */
function dateInBrackets(
  words: string,
  weekday: number,
  { meeting, end }: { meeting: string; end: number },
): Words {
  const [said, between = '', inner = '', close = ''] =
    /^([^().;]{0,40})\(([^()]{0,40})(\)?)/.exec(words) ?? [];
  const [day] = said === undefined ? [] : findDays(inner);
  if (day?.index !== 0) return null;
  const date =
    day.year === null ? nextSuchDay(meeting, day.month, day.day) : isoDate(day.year, day.month, day.day);
  if (weekdayOf(date) !== weekday) return null;
  const from = end + between.length + 1;
  const isWhole = between.trim() === '' && inner.length === day.length && close !== '';
  return isWhole
    ? { date, length: from + day.length + 1 }
    : { date, length: from + day.length, skipped: from };
}

/** The next such day after the meeting. */
function nextWeekday(meeting: string, weekday: number): string {
  return addDays(meeting, ((weekday - weekdayOf(meeting) + 6) % 7) + 1);
}

interface Week {
  readonly monday: string;
  readonly length: number;
}

/** `下周五`, `nächste Woche Freitag` */
function weekBefore(words: string, meeting: string): Week | null {
  const [said, next] = WEEK_BEFORE.exec(words) ?? [];
  return said === undefined || !WEEKDAY.exec(words.slice(said.length))
    ? null
    : { monday: addDays(mondayOf(meeting), next === undefined ? 0 : 7), length: said.length };
}

/** `next week`, `this week`, `in two weeks` */
function weekBehind(words: string, meeting: string): Week | null {
  const [between = ''] = BEFORE_WEEK_BEHIND.exec(words) ?? [];
  const [said, next, own] = WEEK_BEHIND.exec(words.slice(between.length)) ?? [];
  if (said !== undefined)
    return {
      monday: addDays(mondayOf(meeting), next === undefined || own !== undefined ? 0 : 7),
      length: between.length + said.length,
    };
  const blank = words.length - words.trimStart().length;
  const [counted, count = '', unit = ''] = COUNTED.exec(words.slice(blank)) ?? [];
  if (counted === undefined || unitOf(unit) !== 'weeks') return null;
  return { monday: addDays(mondayOf(meeting), 7 * numberIn(count)), length: blank + counted.length };
}

/** No deadline is further away. */
const MAX_DAYS_AHEAD = 366;

/** `in two weeks`, `within 3 days`, `2週間以内` */
function readCounted(words: string, meeting: string): Words {
  const [said, count = '', unit = ''] = COUNTED.exec(words) ?? COUNTED_BEHIND.exec(words) ?? [];
  const number = numberIn(count);
  if (said === undefined || number < 1 || number > MAX_DAYS_AHEAD) return null;
  return { date: inUnits(meeting, number, unitOf(unit)), length: said.length };
}

/** So many days, weeks or months after a day. */
export function inUnits(meeting: string, count: number, unit: 'days' | 'weeks' | 'months'): string {
  return unit === 'months' ? addMonths(meeting, count) : addDays(meeting, count * (unit === 'weeks' ? 7 : 1));
}

/** `24th`: the next such day. */
function readOrdinal(words: string, meeting: string): Words {
  const [said = '', ordinal, counted] = ORDINAL.exec(words) ?? [];
  const date = said === '' ? null : nextOfMonth(meeting, Number(ordinal ?? counted));
  return date === null ? null : { date, length: said.length };
}

/** The next day of a number, in the meeting's month or one of those that follow. */
export function nextOfMonth(meeting: string, day: number): string | null {
  const [year, month] = [Number(meeting.slice(0, 4)), Number(meeting.slice(5, 7))];
  for (let later = month; later <= month + 2; later++) {
    const end = lastDay(year, later);
    const date = `${end.slice(0, 8)}${String(day).padStart(2, '0')}`;
    if (day > 0 && day < 32 && date <= end && date >= meeting) return date;
  }
  return null;
}
