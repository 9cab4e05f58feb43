import { addDays, findDays, isDay, isoDate, nextSuchDay, weekdayOf } from '../dates/dates';
import { WEEKDAYS } from '../words/calendar';
import { any, anyOf } from '../words/patterns';

/** `Friday`, `fri` */
const WEEKDAY = `(${anyOf([...WEEKDAYS.keys()])})`;
/** What may stand in front of the day: `the `. */
export const ARTICLE = `(?:${any('articles')}\\s+)?`;
const MAX_CHARACTERS = 2_000;
/** `Fri, ` in front of a day, which tells more. */
const BEFORE_DAY = new RegExp(`^${WEEKDAY}\\.?,?\\s+${ARTICLE}(?=\\d|[a-z]{3})`, 'i');
/** `next Friday` */
const ON_WEEKDAY = new RegExp(`^(?:${any('nextWeekday')}\\s+)?${WEEKDAY}(?![a-z])`, 'i');
/** What a deadline stands behind, `by`, `bis zum` or a sign; a pattern without groups. */
export const DUE_WORDS = `(?:\\b${any('deadlines', 'deadlineForms')}|📅|⏰)`;
/** That, or `on`. */
export const DUE_LEAD = `(?:${DUE_WORDS}|\\b${any('onDay')})`;
const LEAD = new RegExp(`${DUE_LEAD}\\s*:?\\s*${ARTICLE}`, 'gi');
/** Whether a lead tells the day of an event as often as a deadline. */
export const IS_ON_DAY = new RegExp(`^\\s*${any('onDay')}\\b`, 'i');
/** `Schedule a call` */
const EVENT = new RegExp(`\\b${any('events')}\\b`, 'i');
/** `EOW` at a task's start or behind a blank */
const SHOUTED = new RegExp(`(?:^|[\\s(])(${any('daysShouted')})\\b`, 'd');
const END_OF_WEEK = new RegExp(`^${any('endOfWeek')}\\b`, 'i');
const TODAY = new RegExp(`^${any('today')}\\b`, 'i');
const TOMORROW = new RegExp(`^${any('tomorrow')}\\b`, 'i');

/** A deadline and the words that give it, e.g. `Friday the 18th`. */
export interface Due {
  /** ISO date. */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** The deadline that a task names, as an ISO date seen from the day of the meeting; null where it names none. */
export function findDue(line: string, meeting: string | null): string | null {
  return locateDue(line, meeting)?.date ?? null;
}

/** The deadline that a task names, and where. */
export function locateDue(line: string, meeting: string | null): Due | null {
  const task = line.slice(0, MAX_CHARACTERS);
  for (const lead of task.matchAll(LEAD)) {
    const from = lead.index + lead[0].length;
    const word = lead[0].trim().toLowerCase();
    // `on` alone tells the day of an event as often as a deadline.
    if (IS_ON_DAY.test(word) && EVENT.test(task.slice(0, lead.index))) continue;
    const day = dayAt(task.slice(from, from + 40), meeting, !IS_ON_DAY.test(word));
    if (day !== null) return { date: day.date, from, to: from + day.length };
  }
  const bare = SHOUTED.exec(task);
  const [from, to] = bare?.indices?.[1] ?? [];
  if (from === undefined || to === undefined) return null;
  const day = dayAt(task.slice(from, to), meeting, true);
  return day && { date: day.date, from, to };
}

/** `12.03.` and `3/4` behind such a word; `by 1/2` and `before 1.5.` say something else. */
const SHORT = /^(?:(\d{1,2})\.\s?(0\d|1[0-2])\.(?!\d)|(\d{1,2})\/(\d{1,2})(?=\s*(?:$|[)\]])))/;

/** The day that a text begins with, and how many characters give it. */
function dayAt(
  text: string,
  meeting: string | null,
  relative: boolean,
): { readonly date: string; readonly length: number } | null {
  const behind = text.replace(BEFORE_DAY, '');
  const day = findDays(behind)[0];
  if (day?.index === 0) {
    const length = text.length - behind.length + day.length;
    if (day.year !== null) return { date: isoDate(day.year, day.month, day.day), length };
    return meeting === null ? null : { date: nextSuchDay(meeting, day.month, day.day), length };
  }
  if (!relative || meeting === null) return null;
  const [short = '', dottedDay, dottedMonth, month = dottedMonth, last = dottedDay] = SHORT.exec(text) ?? [];
  if (short !== '' && isDay(2024, Number(month), Number(last)))
    return { date: nextSuchDay(meeting, Number(month), Number(last)), length: short.length };
  const [named = '', weekday] = ON_WEEKDAY.exec(text) ?? [];
  if (weekday !== undefined) {
    const days = (((WEEKDAYS.get(weekday.toLowerCase()) ?? 0) - weekdayOf(meeting) + 6) % 7) + 1;
    return { date: addDays(meeting, days), length: named.length };
  }
  for (const [words, days] of [
    [END_OF_WEEK, (5 - weekdayOf(meeting) + 7) % 7],
    [TODAY, 0],
    [TOMORROW, 1],
  ] as const) {
    const [said] = words.exec(text) ?? [];
    if (said !== undefined) return { date: addDays(meeting, days), length: said.length };
  }
  return null;
}
