import { matchesOf } from '../matchesOf';
import { addDays, isoDate } from './dates';
import { findDays } from './findDays';
import { replaceDates, writeDate } from './writtenDate';
import type { DatePart } from './writings';

/** `20261104`, as in the names of files. */
const COMPACT = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g;

/** The text with every day in it so many days later, written as it was; days without a year are of `year`. */
export function moveDays(text: string, days: number, year: number): string {
  if (days === 0) return text;
  const written = findDays(text, 'monthFirst').map((day) => isoDate(day.year ?? year, day.month, day.day));
  const compact = Array.from(matchesOf(text, COMPACT), ([, y, m, d]) => `${y}-${m}-${d}`);
  // What has been moved must not be met again.
  const inOrder = [...new Set([...written, ...compact])].sort();
  if (days > 0) inOrder.reverse();
  return inOrder.reduce((moved, day) => {
    const later = addDays(day, days);
    return replaceDates(moved, day, (parts) => writeDate(parts.some(isDayOfMonth) ? later : day, parts));
  }, text);
}

/** A month and its year alone are none of the days. */
const isDayOfMonth = (part: DatePart): boolean => typeof part !== 'string' && part.token.startsWith('D');
