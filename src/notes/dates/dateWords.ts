import { addDays, weekdayOf } from './dates';
import type { DayOrder } from './dayOrder';
import { normalizeWords } from './dayNames';
import { ENDS_OF_MONTHS, LATER_DAYS, NEAR_DAYS, WEEKDAY_PHRASES } from './dayPhrases';
import { readDay } from './readDay';
import { countedDays, writtenDays } from './writtenDays';

/** A day that what was typed may mean. */
export interface OfferedDay {
  /** ISO date. */
  readonly date: string;
  /** What it is called: `next Friday`. */
  readonly words: string;
}

/** As many as one looks over: the days of a week and two more. */
const MAX_SUGGESTIONS = 9;
/** More phrases that begin alike are not looked into. */
const MAX_BEGUN = 200;

/**
 * The days that may be meant by what was typed behind `by` or the like, seen from the meeting's day (ISO), best first:
 * words and their beginnings, in the languages that have them, and dates without a year. Words mean what `readDay` reads in them.
 * Empty for what means no day, and for an ISO date, which needs no help.
 */
export function offerDays(typed: string, meeting: string, order: DayOrder | null = null): OfferedDay[] {
  const words = normalizeWords(typed);
  const found = new Map<string, OfferedDay>();
  const offer = (date: string | undefined, name: string): void => {
    if (date !== undefined && !found.has(date)) found.set(date, { date, words: name });
  };
  const read = (phrase: string): string | undefined => {
    const day = readDay(phrase, { meeting, order, isDotted: true });
    return day?.length === phrase.length ? day.date : undefined;
  };
  const whole = typed.trim().replace(/\s+/g, ' ');
  const begun = (words === '' ? usualPhrases(meeting) : phrases(meeting)).filter((phrase) =>
    isBegun(phrase, words, typed),
  );
  const exact = begun.find((phrase) => normalizeWords(phrase) === normalizeWords(whole)) ?? null;
  if (exact !== null) offer(read(exact), exact);
  else if (!/^\d{4}-/.test(whole) && /\p{L}{2}/u.test(whole)) offer(read(whole), whole);
  for (const [name, date] of [...writtenDays(words, meeting), ...countedDays(words, meeting)])
    offer(date, name);
  for (const phrase of begun.slice(0, MAX_BEGUN)) {
    if (found.size === MAX_SUGGESTIONS) break;
    offer(read(phrase), phrase);
  }
  const days = [...found.values()].slice(0, MAX_SUGGESTIONS);
  return words === '' ? days.sort((one, other) => one.date.localeCompare(other.date)) : days;
}

/** `Tom` is somebody and not the beginning of `tomorrow`; `Fri` and `EOW` are days. Of `end of next week` the end is begun, too. */
function isBegun(phrase: string, words: string, typed: string): boolean {
  const whole = normalizeWords(phrase);
  if (!whole.startsWith(words) && !(/. ./.test(words) && whole.endsWith(` ${words.trim()}`))) return false;
  const isName = /^\s*\p{Lu}\p{Ll}/u.test(typed) && /^\p{Ll}/u.test(phrase);
  return !isName || whole === words;
}

/** What stands there before anything is typed. */
function usualPhrases(meeting: string): string[] {
  const weekdays = weekdaysFrom(meeting).map((weekday) => WEEKDAY_PHRASES.nearest[weekday]?.[0] ?? '');
  return [...NEAR_DAYS.slice(0, 1), ...weekdays, ...LATER_DAYS.slice(0, 2)];
}

const weekdaysFrom = (meeting: string): number[] =>
  [1, 2, 3, 4, 5, 6, 7].map((days) => weekdayOf(addDays(meeting, days)));

/** What days are called, the likeliest first. */
function phrases(meeting: string): string[] {
  const weekdays = weekdaysFrom(meeting);
  return [
    ...NEAR_DAYS,
    ...weekdays.flatMap((weekday) => WEEKDAY_PHRASES.nearest[weekday] ?? []),
    ...LATER_DAYS,
    ...weekdays.flatMap((weekday) => WEEKDAY_PHRASES.nextWeek[weekday] ?? []),
    ...ENDS_OF_MONTHS,
  ];
}
