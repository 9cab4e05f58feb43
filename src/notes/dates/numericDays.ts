import { matchesOf } from '../matchesOf';
import { weekdayIn, WEEKDAYS } from '../words/calendar';
import { anyOf } from '../words/patterns';
import { isDay, isoDate, weekdayOf, USUAL_YEAR } from './dates';
import type { DayOrder } from './dayOrder';

interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** A date that is all numbers, as either order reads it; null where that makes no day. */
interface NumericDay {
  readonly index: number;
  readonly length: number;
  readonly dayFirst: Day | null;
  readonly monthFirst: Day | null;
}

/** A way to write dates in numbers, and which of them are tried as what: the first that makes a day is meant. */
export interface NumericForm {
  readonly pattern: RegExp;
  readonly dayFirst: readonly ('dmy' | 'mdy' | 'ymd')[];
  readonly monthFirst: readonly ('dmy' | 'mdy' | 'ymd')[];
}

const NO_NUMBER = '(?<![\\p{L}\\d]|\\d[/.])';
/** A dash in front of `07/07/2017` is that of a range. */
const NO_DASHED = '(?<![\\p{L}\\d]|\\d[/.-])';

const form = (
  source: string,
  dayFirst: NumericForm['dayFirst'],
  monthFirst: NumericForm['monthFirst'] = dayFirst,
): NumericForm => ({
  pattern: new RegExp(`${source.includes('(/)') ? NO_NUMBER : NO_DASHED}${source}(?![\\d/]|[-.]\\d)`, 'gu'),
  dayFirst,
  monthFirst,
});

const TWO = '(\\d{1,2})';
/** `14/05/2026`, `14 / 05 / 2026`, `14-05-2026`; `1 - 2 - 2026` counts something. */
export const NUMBERS: readonly NumericForm[] = [' ?(/) ?', '(-)'].map((sign) =>
  form(`${TWO}${sign}${TWO}${sign.includes(' ') ? ' ?\\2 ?' : '\\2'}((?:19|20)\\d\\d)`, ['dmy'], ['mdy']),
);
/** `release-1.2.26` and `Version 1.2.26` are none. */
const NO_VERSION = '(?<!(?:[Rr]elease|[Vv]ersion)s?[ _-]?)';
/** Those, and `14/05/26`, `14.5.26`, `26-05-14`, `20260514`; `05-14-26` cannot have the year first. */
export const SHORT_NUMBERS: readonly NumericForm[] = [
  ...NUMBERS,
  form(`${TWO}(/)${TWO}\\2(\\d\\d)`, ['dmy'], ['mdy']),
  form(`${NO_VERSION}${TWO}(\\.) ?${TWO}\\2 ?(\\d\\d)`, ['dmy', 'mdy']),
  form('((?:19|20)\\d\\d)()(\\d\\d)(\\d\\d)', ['ymd']),
  form(`(\\d\\d)(-)(\\d\\d)\\2(\\d\\d)`, ['ymd', 'dmy'], ['ymd', 'mdy']),
  // `24 03 27` alone
  form('(?<=^\\W{0,4})(\\d\\d)( )(\\d\\d) (\\d\\d)(?=\\W{0,4}$)', ['ymd'], ['ymd']),
];

/** Who writes with these letters writes the year first: `24.3.15` between them is in 2024. */
const YEAR_FIRST_LETTERS = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const yearFirst = ({ pattern, dayFirst, monthFirst }: NumericForm): NumericForm => ({
  pattern,
  dayFirst: ['ymd', ...dayFirst],
  monthFirst: ['ymd', ...monthFirst],
});
const YEAR_FIRST_NUMBERS = SHORT_NUMBERS.map(yearFirst);

/** The dates in numbers that a text holds, which may be days of the calendar. */
export function numericDays(text: string, forms: readonly NumericForm[]): NumericDay[] {
  const meant = forms === SHORT_NUMBERS && YEAR_FIRST_LETTERS.test(text) ? YEAR_FIRST_NUMBERS : forms;
  return meant.flatMap(({ pattern, ...orders }) =>
    Array.from(matchesOf(text, pattern)).flatMap((match) => {
      const numbers = [Number(match[1]), Number(match[3]), Number(match[4])];
      const weekday = weekdayBeside(text, match.index, match.index + match[0].length);
      const read = (order: DayOrder): Day | null =>
        orders[order].map((parts) => dayOf(numbers, parts)).find((day) => day !== null) ?? null;
      const [dayFirst, monthFirst] = confirmed([read('dayFirst'), read('monthFirst')], weekday);
      if (!dayFirst && !monthFirst) return [];
      return [{ index: match.index, length: match[0].length, dayFirst, monthFirst }];
    }),
  );
}

function dayOf(numbers: readonly number[], parts: string): Day | null {
  const [first = 0, , last = 0] = numbers;
  const isUsual = (short: number): boolean => 2000 + short >= USUAL_YEAR;
  if (parts === 'ymd' && !isUsual(first) && isUsual(last) && last < 100) return null;
  const part = (which: string): number => numbers[parts.indexOf(which)] ?? 0;
  const year = part('y') < 100 ? 2000 + part('y') : part('y');
  return isDay(year, part('m'), part('d')) ? { year, month: part('m'), day: part('d') } : null;
}

/** Of two readings that which the weekday beside them confirms; both where it confirms both or none. */
function confirmed([dayFirst, monthFirst]: readonly [Day | null, Day | null], weekday: number | null) {
  const isIt = (day: Day | null): boolean => day !== null && weekdayOf(isoOf(day)) === weekday;
  if (isIt(dayFirst) === isIt(monthFirst)) return [dayFirst, monthFirst] as const;
  return isIt(dayFirst) ? ([dayFirst, null] as const) : ([null, monthFirst] as const);
}

const isoOf = ({ year, month, day }: Day): string => isoDate(year, month, day);

/** The day that is meant, if `order` is that of the note; null where the order is not known and makes a difference. */
export function readIn(
  { dayFirst, monthFirst }: Pick<NumericDay, DayOrder>,
  order: DayOrder | null,
): Day | null {
  const [one, other] = order === 'monthFirst' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (order !== null || !one || !other) return one ?? other;
  return isoOf(one) === isoOf(other) ? one : null;
}

/** The order that dates of a text can only be in: `14/05/2026`, `Tue 4/5/2026`; null where there is none of these, or both. */
export function orderShown(text: string): DayOrder | null {
  if (!MAY_SHOW.test(text)) return null;
  const shown = new Set(
    numericDays(text, SLASHED).flatMap(({ dayFirst, monthFirst }): DayOrder[] =>
      dayFirst && monthFirst ? [] : [dayFirst ? 'dayFirst' : 'monthFirst'],
    ),
  );
  const [only = null] = shown;
  return shown.size === 1 ? only : null;
}

/** No ISO date does. */
const MAY_SHOW = /\d\/\d|(?<!\d)\d\d?-\d\d?-\d/;
/** The forms in which the order may be either. */
const SLASHED = SHORT_NUMBERS.slice(0, 3);

const WEEKDAY = `(${anyOf([...WEEKDAYS.keys()])})`;
const WEEKDAY_BEFORE = new RegExp(`(?<![\\p{L}\\d])${WEEKDAY}[.,]{0,2} {0,3}$`, 'u');
const WEEKDAY_BEHIND = new RegExp(`^,? {0,2}\\(?${WEEKDAY}(?![\\p{L}\\d])`, 'u');

/** The weekday that stands beside a stretch, 0–6, Sunday first; null where none does. */
export function weekdayBeside(text: string, from: number, to: number): number | null {
  const [, before] = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, from - 24), from).toLowerCase()) ?? [];
  const [, behind] =
    before === undefined ? (WEEKDAY_BEHIND.exec(text.slice(to, to + 24).toLowerCase()) ?? []) : [];
  return weekdayIn(before ?? behind ?? '') ?? null;
}
