import { MONTHS } from '../words/calendar';
import { anyOf, wordsOf, type Kind } from '../words/patterns';

/** A day as found in a text; the year may be missing. */
export interface FoundDay {
  readonly index: number;
  readonly length: number;
  readonly year: number | null;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

// Without the flag i, which costs more than all else here where \p{L} stands beside it, when the first note is read.
const inAnyCase = (...kinds: readonly Kind[]): string =>
  anyOf(wordsOf(...kinds).flatMap((word) => [word, word.toUpperCase(), capitalised(word)]));
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `May`, `sept.`, or any other word of such a length: which ones are months, a table tells faster. */
const MONTH = '(\\p{L}{3,12})\\.?';
const YEAR = '((?:19|20)\\d\\d)';
/** `18`, `18th`, `1er` */
const DAY = `(\\d{1,2})${inAnyCase('ordinals')}?`;
/** What may stand between day, month and year: `18th of May`, `18 de mayo de 2026`. */
const OF_MONTH = `(?: ${inAnyCase('ofMonth')}(?!\\p{L})|[\\s-])?`;
const OF_YEAR = `(?:,| ${inAnyCase('ofYear')})?`;
const FORMS: readonly [pattern: RegExp, order: readonly ('y' | 'm' | 'd')[]][] = [
  [new RegExp(`(?<!\\d)${YEAR}([-./_])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'g'), ['y', 'm', 'd']],
  [
    new RegExp(`(?<![\\p{L}\\d_])${MONTH}[\\s-]{0,2}${DAY},?(?:[\\s-]{1,2}${YEAR})?(?![\\p{L}\\d_:])`, 'gu'),
    ['m', 'd', 'y'],
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d_.])${DAY}\\.?${OF_MONTH} ?${MONTH}(?:${OF_YEAR}[\\s-]{1,2}${YEAR})?(?![\\p{L}\\d_])`,
      'gu',
    ),
    ['d', 'm', 'y'],
  ],
  [new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}(?!\\d)`, 'g'), ['d', 'm', 'y']],
  [new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/${YEAR}(?!\\d)`, 'g'), ['m', 'd', 'y']],
];

/** The form that is written in either order. */
const SLASHED = FORMS.length - 1;

/** The days that a text names, in order. */
export function findDays(text: string): FoundDay[] {
  if (!/\d/.test(text)) return [];
  let found: FoundDay[] = [];
  for (const [form, [pattern, order]] of FORMS.entries()) {
    const more: FoundDay[] = [];
    const isTaken = overlaps(found);
    for (const match of text.matchAll(pattern)) {
      const groups = match.slice(1);
      if (form === 0) groups.splice(1, 1);
      const part = (which: 'y' | 'm' | 'd'): string => groups[order.indexOf(which)] ?? '';
      const make = (month: string, day: string): FoundDay | null =>
        makeDay(match, groups[order.indexOf('y')], month, day);
      // `26/03/2024` can only be read in one way.
      const day = make(part('m'), part('d')) ?? (form === SLASHED ? make(part('d'), part('m')) : null);
      if (day && !isTaken(day.index, day.index + day.length)) more.push(day);
    }
    if (more.length > 0) found = [...found, ...more].sort((one, other) => one.index - other.index);
  }
  return found;
}

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
  const number = /^\d/.test(month) ? Number(month) : (MONTHS.get(month.toLowerCase()) ?? 0);
  const found = {
    index,
    length,
    year: year === undefined ? null : Number(year),
    month: number,
    day: Number(day),
  };
  return isDay(found.year ?? 2024, number, found.day) ? found : null;
}

/** Whether there is such a day in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a month and day from an ISO date on, that date included; 29 February waits for a leap year. */
export function nextSuchDay(from: string, month: number, day: number): string {
  let year = Number(from.slice(0, 4));
  while (isoDate(year, month, day) < from || !isDay(year, month, day)) year++;
  return isoDate(year, month, day);
}

/** `YYYY-MM-DD`. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day of a time on the user's clock, not Greenwich's. */
export function localDay(time: Date): string {
  return isoDate(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

/** The days in a file's name, year first where two readings are possible; the folders may tell the year. */
export function dayOfPath(path: string): string | null {
  const folders = path.split('/');
  const name = (folders.pop() ?? '').replace(/\.\w+$/, '');
  const [, compactYear, compactMonth, compactDay] =
    /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(name) ?? [];
  if (
    compactYear &&
    compactMonth &&
    compactDay &&
    isDay(Number(compactYear), Number(compactMonth), Number(compactDay))
  ) {
    return `${compactYear}-${compactMonth}-${compactDay}`;
  }
  const days = findDays(name.replaceAll('_', '-'));
  const full = days.find(({ year }) => year !== null);
  if (full?.year) return isoDate(full.year, full.month, full.day);
  const [, one, two, trailingYear] = /(?<!\d)(\d\d)-(\d\d)-((?:19|20)\d\d)(?!\d)/.exec(name) ?? [];
  if (one && two && trailingYear) {
    const year = Number(trailingYear);
    if (isDay(year, Number(one), Number(two))) return isoDate(year, Number(one), Number(two));
    if (isDay(year, Number(two), Number(one))) return isoDate(year, Number(two), Number(one));
  }
  const year = yearOfPath(path);
  if (year === null) return null;
  const [, month = '', day = ''] = /(?<!\d)(?:(\d\d)[-_.](\d\d))(?![\d])/.exec(name) ?? [];
  if (month && isDay(year, Number(month), Number(day))) return isoDate(year, Number(month), Number(day));
  const [worded] = days;
  return worded ? isoDate(year, worded.month, worded.day) : null;
}

/** The year that a path tells, the innermost folder's first. */
export function yearOfPath(path: string): number | null {
  const years = [...path.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d{1,3}(?!\d))/g)];
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** The ISO date so many days after an ISO date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The last day of a month; the 13th is January of the next year. */
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of a shorter month. */
export function addMonths(date: string, months: number): string {
  const end = lastDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months);
  const same = `${end.slice(0, 8)}${date.slice(8)}`;
  return same < end ? same : end;
}
