import type { FoundDay } from './foundDay';
import { matchesOf } from '../matchesOf';
import { monthIn } from '../words/calendar';
import { anyOf, wordsOf, type Kind } from '../words/patterns';
import type { DayOrder } from './dayOrder';
import { isDay, USUAL_YEAR } from './dates';
import { eraDays } from './eraYears';
import { NUMBERS, numericDays, readIn, SHORT_NUMBERS, type NumericForm } from './numericDays';

// Without the flag i, which costs more than all else here where \p{L} stands beside it, when the first note is read.
const inAnyCase = (...kinds: readonly Kind[]): string =>
  anyOf(wordsOf(...kinds).flatMap((word) => [word, word.toUpperCase(), capitalised(word)]));
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `May`, `sept.`, or any other word of such a length: which ones are months, a table tells faster. */
const MONTH = '(\\p{L}{3,14})\\.?';
const YEAR = '((?:19|20)\\d\\d)';
/** `18`, `18th`, `1er`, `18.` */
const DAY = `(\\d{1,2})${inAnyCase('ordinals')}?`;
/** What may stand between day, month and year: `18th of May`, `18 de mayo de 2026`, `12 d’abril`. */
const OF_MONTH = `(?: ${inAnyCase('ofMonth')}(?:(?<=['’])|(?!\\p{L}))|[\\s-])?`;
const OF_YEAR = `(?:,| ${inAnyCase('ofYear')})?`;
const BEFORE = '(?<![\\p{L}\\d_])';
const BEHIND = '(?![\\p{L}\\d_])';

/** A way in which dates are written, and what its groups are. */
type Form = readonly [pattern: RegExp, order: readonly ('y' | 'm' | 'd' | '')[]];

const FORMS: readonly Form[] = [
  // 2026-05-12, 2026 / 05 / 12, 2026. 5. 12
  [
    new RegExp(`(?<!\\d)${YEAR}(?<sign> ?[-./_] ?)(\\d{1,2})\\k<sign>(\\d{1,2})(?!\\d)`, 'g'),
    ['y', '', 'm', 'd'],
  ],
  // 2026년 5월 12일, 2024年3月5日, 5月20日
  [/(?:(?<!\d)((?:19|20)\d\d) ?[年년] ?)?(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/g, ['y', 'm', 'd']],
  // 2026. május 12., 2026 May 12
  [new RegExp(`${BEFORE}${YEAR}(?:[.,]? |-)${MONTH}[ -]${DAY}(?!\\d)`, 'gu'), ['y', 'm', 'd']],
  [
    new RegExp(`${BEFORE}${MONTH}[\\s-]{0,2}${DAY},?(?:[\\s-]{1,2}${YEAR})?(?![\\p{L}\\d_:])`, 'gu'),
    ['m', 'd', 'y'],
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d_.])${DAY}\\.?${OF_MONTH} ?${MONTH}(?:${OF_YEAR}[\\s-]{1,2}${YEAR})?${BEHIND}`,
      'gu',
    ),
    ['d', 'm', 'y'],
  ],
  // 12.5.2026, 12. 5. 2026
  [new RegExp(`(?<![\\d.])(\\d{1,2})\\. ?(\\d{1,2})\\. ?${YEAR}(?!\\d)`, 'g'), ['d', 'm', 'y']],
];

/** `23`, `’23` where nothing goes on: in `May 5, 12 and 19` these are days. */
const SHORT_YEAR = `['’]?(\\d\\d)(?=\\s{0,3}(?:[\\])]|$|\\d{1,2}:\\d\\d))`;
/** Dates of which the year is short, too. */
const SHORT_FORMS: readonly Form[] = [
  // Nov 17, 23
  [new RegExp(`${BEFORE}${MONTH}[\\s-]{0,2}${DAY}(?:, ?| (?=['’]))${SHORT_YEAR}`, 'gu'), ['m', 'd', 'y']],
  // 17 Nov 23, 17-Nov-23
  [
    new RegExp(`(?<![\\p{L}\\d_.])${DAY}\\.?${OF_MONTH} ?${MONTH}(?:,? |-)${SHORT_YEAR}`, 'gu'),
    ['d', 'm', 'y'],
  ],
  // 26년 5월 12일
  [/(?<!\d)['’]?(\d\d) ?년 ?(\d{1,2}) ?월 ?(\d{1,2}) ?일/g, ['y', 'm', 'd']],
  ...FORMS,
];

/**
 * The days that a text names, in order. Where day and month are two numbers of which each may be either, `order` or a weekday beside
 * them tells; without, such a date is none.
 */
export function findDays(text: string, order: DayOrder | null = null): FoundDay[] {
  return /\d/.test(text) ? withNumbers(text, order, findWrittenDays(text), NUMBERS) : [];
}

/** The same where a date is likely, as in a title: the year may be short, `26-05-12`, `12.5.26`, `5/12/26` or `May 12, 26`. */
export function findShortDays(text: string, order: DayOrder | null = null): FoundDay[] {
  return /\d/.test(text) ? withNumbers(text, order, findWrittenDays(text, SHORT_FORMS), SHORT_NUMBERS) : [];
}

function findWrittenDays(text: string, forms = FORMS): FoundDay[] {
  let found = eraDays(text);
  for (const [pattern, parts] of forms) {
    const more: FoundDay[] = [];
    const isTaken = overlaps(found);
    for (const match of matchesOf(text, pattern)) {
      const part = (which: 'y' | 'm' | 'd'): string | undefined => match[parts.indexOf(which) + 1];
      const day = makeDay(match, part('y'), part('m') ?? '', part('d') ?? '');
      if (day && !isTaken(day.index, day.index + day.length)) more.push(day);
    }
    if (more.length > 0) found = inOrder([...found, ...more]);
  }
  return found;
}

function withNumbers(
  text: string,
  order: DayOrder | null,
  found: FoundDay[],
  forms: readonly NumericForm[],
): FoundDay[] {
  const isTaken = overlaps(found);
  const more = numericDays(text, forms).flatMap((day) => {
    const meant = isTaken(day.index, day.index + day.length) ? null : readIn(day, order);
    return meant ? [{ index: day.index, length: day.length, ...meant }] : [];
  });
  return more.length === 0 ? found : inOrder([...found, ...more]);
}

const inOrder = (days: FoundDay[]): FoundDay[] => days.sort((one, other) => one.index - other.index);

/** Tells whether a stretch meets one of those that are given. Both those and the ones asked for are in the order of a text. */
export function overlaps(
  taken: readonly Pick<FoundDay, 'index' | 'length'>[],
): (from: number, to: number) => boolean {
  let at = 0;
  return (from, to) => {
    for (let next = taken[at]; next && next.index + next.length <= from; next = taken[at]) at++;
    return (taken[at]?.index ?? Infinity) < to;
  };
}

function makeDay(
  { index, 0: { length } }: RegExpExecArray,
  year: string | undefined,
  month: string,
  day: string,
): FoundDay | null {
  const number = /^\d/.test(month) ? Number(month) : (monthIn(month) ?? 0);
  const found = {
    index,
    length,
    year: year === undefined ? null : wholeYear(year),
    month: number,
    day: Number(day),
  };
  return isDay(found.year ?? 2024, number, found.day) ? found : null;
}

/** `May 12, 10` tells an hour or a place: a short year is one of those in which minutes are kept so. */
function wholeYear(year: string): number | null {
  const whole = Number(year) + (year.length === 2 ? 2000 : 0);
  return year.length === 2 && whole < USUAL_YEAR ? null : whole;
}
