import { monthIn } from '../words/calendar';
import { isDay, isoDate, nextSuchDay, weekdayOf } from './dates';
import type { DayOrder } from './dayOrder';
import { WEEKDAY_BEFORE_DAY } from './dayPatterns';
import { findDays, findShortDays } from './findDays';
import { weekdayBeside } from './numericDays';
import type { ReadDay, Seen } from './seenDay';

/** The date that a text begins with; `words`: the same in lower case. */
export function dateIn(text: string, words: string, { meeting, order, isDotted }: Seen): ReadDay | null {
  const [before = ''] = WEEKDAY_BEFORE_DAY.exec(words) ?? [];
  if (!mayBegin(text) && !mayBegin(text.slice(before.length))) return null;
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

/** A number, or a month in front of one: else there is no date, and no need to look for one in all of the text. */
const mayBegin = (text: string): boolean =>
  /^\d/.test(text) || monthIn(/^\p{L}{3,14}/u.exec(text)?.[0] ?? '') !== undefined;

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
): ReadDay | null {
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
