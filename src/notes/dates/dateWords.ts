import { addDays, addMonths, isoDate, lastDay, weekdayOf } from './dates';
import { MONTHS, namesOffered, normalizeWords, WEEKDAYS } from './dayNames';
import type { Kind } from '../words/patterns';
import { countedDays, endOfMonth, writtenDays, type Phrase } from './writtenDays';

/** A day that what was typed may mean. */
export interface OfferedDay {
  /** ISO date. */
  readonly date: string;
  /** What it is called: `next Friday`. */
  readonly words: string;
}

/** As many as one looks over: the days of a week and two more. */
const MAX_SUGGESTIONS = 9;

/**
 * The days that may be meant by what was typed behind `by` or the like, seen from the meeting's day (ISO), best first:
 * words and their beginnings, in the languages that have them, and dates without a year. As in `findDue`, a weekday is the next one
 * after the meeting. Empty for what means no day, and for an ISO date, which needs no help.
 */
export function offerDays(typed: string, meeting: string): OfferedDay[] {
  const words = normalizeWords(typed);
  const begun = phrases(meeting).filter(([phrase]) => isBegun(phrase, words, typed));
  const found = new Map<string, OfferedDay>();
  for (const [phrase, date] of [...writtenDays(words, meeting), ...countedDays(words, meeting), ...begun]) {
    if (!found.has(date)) found.set(date, { date, words: phrase });
  }
  const days = [...found.values()].slice(0, MAX_SUGGESTIONS);
  return words === '' ? days.sort((one, other) => one.date.localeCompare(other.date)) : days;
}

/** `Tom` is somebody and not the beginning of `tomorrow`; `Fri` and `EOW` are days. */
function isBegun(phrase: string, words: string, typed: string): boolean {
  const whole = normalizeWords(phrase);
  if (!whole.startsWith(words)) return false;
  const isName = /^\s*\p{Lu}\p{Ll}/u.test(typed) && /^\p{Ll}/u.test(phrase);
  return !isName || whole === words;
}

/** What days are called, the likeliest first. */
function phrases(meeting: string): Phrase[] {
  const weekday = weekdayOf(meeting);
  const [year, month] = [Number(meeting.slice(0, 4)), Number(meeting.slice(5, 7))];
  const friday = addDays(meeting, (5 - weekday + 7) % 7);
  const monday = addDays(meeting, ((1 - weekday + 6) % 7) + 1);
  return [
    ...called('tomorrow', addDays(meeting, 1)),
    ...nextWeekdays(meeting),
    ['in two weeks', addDays(meeting, 14)],
    ...called('endOfMonth', lastDay(year, month)),
    ['in a week', addDays(meeting, 7)],
    ['in a month', addMonths(meeting, 1)],
    ...called('endOfWeek', friday),
    ...called('today', meeting),
    ...called('endOfDay', meeting),
    ...called('dayAfterTomorrow', addDays(meeting, 2)),
    ...called('nextWeek', monday),
    ...called('endOfNextWeek', addDays(monday, 4)),
    ...called('nextWeek', addDays(monday, 4)),
    ...called('endOfNextMonth', lastDay(year, month + 1)),
    ...weekdaysAfter(meeting),
    ...called('endOfYear', isoDate(year, 12, 31)),
    ...MONTHS.flatMap((names, index) => {
      const end = endOfMonth(meeting, index + 1);
      return dated([...names, ...combined(namesOffered('endOf'), names)], end);
    }),
  ];
}

const dated = (names: readonly string[], date: string): Phrase[] => names.map((name) => [name, date]);
const called = (name: Kind, date: string): Phrase[] => dated(namesOffered(name), date);

/** Each name behind each of some words: `next Friday`, `this Friday`. */
const combined = (words: readonly string[], names: readonly string[]): string[] =>
  names.flatMap((name) => words.map((word) => `${word} ${name}`));

function nextWeekdays(meeting: string): Phrase[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((days) => {
    const date = addDays(meeting, days);
    const names = WEEKDAYS[weekdayOf(date)] ?? [];
    return dated([...names, ...combined(namesOffered('nextWeekday'), names)], date);
  });
}

/** What some mean by `next Friday`: that of the week after. */
function weekdaysAfter(meeting: string): Phrase[] {
  const [next = ''] = namesOffered('nextWeekday');
  return [8, 9, 10, 11, 12, 13, 14].map((days): Phrase => {
    const date = addDays(meeting, days);
    return [`${next} ${WEEKDAYS[weekdayOf(date)]?.[0] ?? ''}`, date];
  });
}
