import { monthIn } from '../words/calendar';
import type { StartPattern } from '../words/starts';
import { dateIn } from './dateAtStart';
import { addDays, endOfMonth, inUnits, lastDay, nextOfMonth, weekdayOf } from './dates';
import {
  CALENDAR_WEEK,
  CALENDAR_WEEK_BEHIND,
  COUNTED,
  COUNTED_BEHIND,
  END_OF,
  END_OF_DAY,
  MONTH_END,
  MONTH_NAME,
  NAMED,
  numberIn,
  ORDINAL,
  TIME,
  unitOf,
  type Named,
} from './dayPatterns';
import { readShortWeekday, readWeekday, weekBehind } from './readWeekday';
import type { ReadDay, Seen } from './seenDay';
import { fridayOfWeek, mondayOf } from './weeks';

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
function behind(lead: StartPattern, words: string, read: (rest: string) => ReadDay | null): ReadDay | null {
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

function readWords(words: string, meeting: string): ReadDay | null {
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

function readNamed(words: string, meeting: string): ReadDay | null {
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
function readEnd(words: string, meeting: string): ReadDay | null {
  return (
    readYear(words) ??
    readMonth(words, meeting) ??
    readCalendarWeek(words, meeting) ??
    readWeekday(words, meeting)
  );
}

/** `2026` */
function readYear(words: string): ReadDay | null {
  const [year] = /^20\d\d(?![\d./-]|\s?\p{L})/u.exec(words) ?? [];
  return year === undefined ? null : { date: `${year}-12-31`, length: year.length };
}

/** `May`, `May 2027`: its last day. */
function readMonth(words: string, meeting: string): ReadDay | null {
  const [said = '', name = '', year] = MONTH_NAME.exec(words) ?? [];
  const month = monthIn(name);
  return month === undefined ? null : { date: endOfMonth(meeting, month, year), length: said.length };
}

/** `5月末`, `május végéig` */
function readMonthEnd(words: string, meeting: string): ReadDay | null {
  const [said = '', number, name = ''] = MONTH_END.exec(words) ?? [];
  const month = number === undefined ? monthIn(name) : Number(number);
  if (said === '' || month === undefined || month < 1 || month > 12) return null;
  return { date: endOfMonth(meeting, month), length: said.length };
}

/** The Friday of a week that is not over; further away than that, `week 10` is one of a course. */
const MAX_WEEKS_AHEAD = 26;

function readCalendarWeek(words: string, meeting: string): ReadDay | null {
  const match = CALENDAR_WEEK.exec(words) ?? CALENDAR_WEEK_BEHIND.exec(words);
  if (!match) return null;
  const date = fridayOfWeek(Number(match[1]), meeting);
  const isNear = date !== null && date <= addDays(meeting, MAX_WEEKS_AHEAD * 7);
  return isNear ? { date, length: match[0].length } : null;
}

/** No deadline is further away. */
const MAX_DAYS_AHEAD = 366;

/** `in two weeks`, `within 3 days`, `2週間以内` */
function readCounted(words: string, meeting: string): ReadDay | null {
  const [said, count = '', unit = ''] = COUNTED.exec(words) ?? COUNTED_BEHIND.exec(words) ?? [];
  const number = numberIn(count);
  if (said === undefined || number < 1 || number > MAX_DAYS_AHEAD) return null;
  return { date: inUnits(meeting, number, unitOf(unit)), length: said.length };
}

/** `24th`: the next such day. */
function readOrdinal(words: string, meeting: string): ReadDay | null {
  const [said = '', ordinal, counted] = ORDINAL.exec(words) ?? [];
  const date = said === '' ? null : nextOfMonth(meeting, Number(ordinal ?? counted));
  return date === null ? null : { date, length: said.length };
}
