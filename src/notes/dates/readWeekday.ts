import { weekdayBegun, weekdayIn } from '../words/calendar';
import { addDays, isoDate, nextSuchDay, weekdayOf } from './dates';
import {
  BEFORE_WEEK_BEHIND,
  COUNTED,
  CUT_WEEKDAYS,
  NEXT_BEFORE,
  NEXT_BEHIND,
  numberIn,
  SHORT_WEEKDAY,
  unitOf,
  WEEK_BEFORE,
  WEEK_BEGUN,
  WEEK_BEHIND,
  WEEKDAY,
} from './dayPatterns';
import { findDays } from './findDays';
import type { ReadDay } from './seenDay';
import { mondayOf } from './weeks';

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
export function readWeekday(words: string, meeting: string): ReadDay | null {
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
): ReadDay | null {
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
export function weekBehind(words: string, meeting: string): Week | null {
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

/** `Fr` */
export function readShortWeekday(text: string, meeting: string): ReadDay | null {
  const [said, name = ''] = SHORT_WEEKDAY.exec(text) ?? [];
  const weekday = said === undefined ? undefined : weekdayBegun(name);
  return said === undefined || weekday === undefined
    ? null
    : { date: nextWeekday(meeting, weekday), length: said.length };
}
