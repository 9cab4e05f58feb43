import { matchesOf } from '../matchesOf';
import { weekdayOf } from './dates';
import type { DayOrder } from './dayOrder';
import { findShortDays, overlaps } from './findDays';
import type { FoundDay } from './foundDay';
import {
  cutMonths,
  DOTTED,
  ENGLISH,
  lettersOf,
  readMonth,
  WRITTEN,
  type DatePart,
  type Letters,
  type MonthName,
  type Token,
} from './writings';
import { weekdayForms } from '../words/calendar';
import { any, anyOf, languagesWith } from '../words/patterns';

/** A date as somebody wrote it in a text. */
export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly DatePart[];
}

const TOKEN = /\[([^[\]]*)\]|YYYY|YY|Q|M{1,4}|Do|DD?|d{3,4}/g;

/** Reads a format such as `dddd, MMMM D, YYYY`; what stands in square brackets is text. */
export function readFormat(format: string): DatePart[] {
  const parts: DatePart[] = [];
  let done = 0;
  for (const { index, 0: source, 1: literal } of matchesOf(format, TOKEN)) {
    if (index > done) parts.push(format.slice(done, index));
    parts.push(literal ?? { token: source as Token });
    done = index + source.length;
  }
  if (done < format.length) parts.push(format.slice(done));
  return parts;
}

/** Writes an ISO date in the way that the parts say. */
export function writeDate(date: string, parts: readonly DatePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return inCase(
        part.cut ? cutMonth(date, part) : writePart(date, part.token, part.language),
        part.letters,
      );
    })
    .join('');
}

function inCase(text: string, letters: Letters): string {
  if (letters === undefined) return text;
  if (letters === 'first') return text.slice(0, 1).toUpperCase() + text.slice(1);
  return letters === 'lower' ? text.toLowerCase() : text.toUpperCase();
}

/** A month cut short; one that is usually written whole is. */
function cutMonth(date: string, { cut, language = 'en' }: Exclude<DatePart, string>): string {
  const month = Number(date.slice(5, 7)) - 1;
  const writing = WRITTEN.find(({ tag }) => tag === language) ?? ENGLISH;
  const [whole = '', form = ''] = [writing.months[month], cutMonths(writing)[month]];
  return form + (cut === 'dotted' && form.length < whole.length ? '.' : '');
}

function writePart(date: string, token: Token, language: string | undefined): string {
  const { months, weekdays, short } = WRITTEN.find(({ tag }) => tag === language) ?? ENGLISH;
  const [year = '', month = '', day = ''] = date.split('-');
  switch (token) {
    case 'YYYY':
      return year;
    case 'YY':
      return year.slice(2);
    case 'Q':
      return String(Math.ceil(Number(month) / 3));
    case 'MMMM':
      return months[Number(month) - 1] ?? month;
    case 'MMM':
      return (months[Number(month) - 1] ?? month).slice(0, 3);
    case 'MM':
      return month;
    case 'M':
      return String(Number(month));
    case 'Do':
      return `${Number(day)}${ordinal(Number(day))}`;
    case 'DD':
      return day;
    case 'D':
      return String(Number(day));
    case 'dddd':
      return weekdays[weekdayOf(date)] ?? '';
    case 'ddd':
      return (weekdays[weekdayOf(date)] ?? '').slice(0, short);
  }
}

function ordinal(day: number): string {
  const last = day > 10 && day < 14 ? 0 : day % 10;
  return ['th', 'st', 'nd', 'rd'][last] ?? 'th';
}

/** `Thursday`, `thurs`, `Donnerstag`, `Do` */
const WEEKDAY = anyOf([
  ...weekdayForms(languagesWith('shortWeekday')).keys(),
  ...new Set(
    WRITTEN.flatMap(({ weekdays, short }) =>
      weekdays.flatMap((name) => [name, ...(short > 0 ? [name.slice(0, short)] : [])]),
    ).map((name) => name.toLowerCase()),
  ),
]);
const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(${WEEKDAY})(\\.?,?(?:\\s+${any('dateArticles')})?\\s{1,3})$`,
  'iu',
);
const WEEKDAY_BEHIND = new RegExp(`^([日.]?(?:,?\\s{1,3}\\(?|[(（]))(${WEEKDAY})(?![\\p{L}\\d])`, 'iu');
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g;
const MONTH_ONLY = /(?<![\p{L}\d])(\p{L}{3,9})(\.?,?\s{1,2})((?:19|20)\d\d)(?!\d)/gu;

/**
 * The places in a text that give a date (`YYYY-MM-DD`), or its month and year, with the weekday beside it. `languages`: the tags of those
 * that the text may be written in, which tell what a word of several is of.
 */
export function findWrittenDates(
  text: string,
  date: string,
  languages: readonly string[] = [],
): WrittenDate[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const found: WrittenDate[] = [];
  for (const { index, 0: source } of matchesOf(text, COMPACT)) {
    if (source !== date.replaceAll('-', '')) continue;
    found.push(at(index, source.length, [{ token: 'YYYY' }, { token: 'MM' }, { token: 'DD' }]));
  }
  for (const written of inEitherOrder(text)) {
    if (written.month !== month || written.day !== day || (written.year ?? year) !== year) continue;
    found.push(withWeekday(text, written, date, languages));
  }
  const places = found.map(({ from, to }) => ({ index: from, length: to - from }));
  const isTaken = overlaps(places.sort((one, other) => one.index - other.index));
  for (const { index, 0: source, 1: word = '', 2: gap = '' } of matchesOf(text, MONTH_ONLY)) {
    const name = readMonth(word, false, languages);
    const isThis = name?.number === month && source.endsWith(String(year));
    if (!isThis || isTaken(index, index + source.length)) continue;
    found.push(at(index, source.length, [name.part, gap, { token: 'YYYY' }]));
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The days of a text, those in numbers in both orders. */
function inEitherOrder(text: string): FoundDay[] {
  const days = apart(text, 'monthFirst');
  if (!/\d[/-]\d/.test(text)) return days;
  const others = apart(text, 'dayFirst').filter(
    (day) => !days.some((same) => same.index === day.index && same.month === day.month),
  );
  return [...days, ...others].sort((one, other) => one.index - other.index);
}

/** Without those written in one number. */
const apart = (text: string, order: DayOrder): FoundDay[] =>
  findShortDays(text, order).filter(({ index, length }) => !/^\d+$/.test(text.slice(index, index + length)));

/** The same text for another day, the date in it written as it was. */
export function redate(text: string, from: string, to: string, languages: readonly string[] = []): string {
  return replaceDates(text, from, (parts) => writeDate(to, parts), languages);
}

/** The text with something else in the place of a date. */
export function replaceDates(
  text: string,
  date: string,
  replace: (parts: readonly DatePart[]) => string,
  languages: readonly string[] = [],
): string {
  let result = '';
  let done = 0;
  for (const { from, to, parts } of findWrittenDates(text, date, languages)) {
    result += text.slice(done, from) + replace(parts);
    done = to;
  }
  return result + text.slice(done);
}

const at = (from: number, length: number, parts: readonly DatePart[]): WrittenDate => ({
  from,
  to: from + length,
  parts,
});

function withWeekday(
  text: string,
  { index, length, ...day }: FoundDay,
  date: string,
  languages: readonly string[],
): WrittenDate {
  const end = index + length;
  const source = text.slice(index, end);
  const parts = partsOf(source, day, languages);
  const beside = { date, isDotted: /\d\./.test(source), language: languageOf(parts) };
  const [before = '', early = '', gap = ''] =
    WEEKDAY_BEFORE.exec(text.slice(Math.max(0, index - 20), index)) ?? [];
  const first = readWeekday(early, beside);
  if (first) return at(index - before.length, before.length + length, [first, gap, ...parts]);
  const [behind = '', space = '', late = ''] = WEEKDAY_BEHIND.exec(text.slice(end, end + 20)) ?? [];
  const last = readWeekday(late, beside);
  return last ? at(index, length + behind.length, [...parts, space, last]) : at(index, length, parts);
}

/** How a day is written, from the way it stands there: `16. Nov 2023`. */
function partsOf(
  source: string,
  { year, month, day }: Omit<FoundDay, 'index' | 'length'>,
  languages: readonly string[],
): DatePart[] {
  const pieces = source.match(/\d+|\p{L}+|[^\d\p{L}]+/gu) ?? [];
  const isDotted = /^\d{1,2}\. ?\p{L}/u.test(source);
  const isWorded = pieces.some((piece) => readMonth(piece));
  const shortYear = placeOfShortYear(pieces, { year, month, day });
  const numbers = pieces.filter((piece, index) => /^\d{1,2}$/.test(piece) && index !== shortYear);
  const isPadded =
    numbers.some((piece) => piece.startsWith('0')) || numbers.every((piece) => piece.length === 2);
  // Where both numbers are the same, the year in front and slashes put the month first.
  const monthFirst = month === day ? /^\d{4}|\//.test(source) : Number(numbers[0]) === month;
  let count = 0;
  let isDotTaken = false;
  return pieces.flatMap((piece, index): DatePart[] => {
    const rest = isDotTaken ? piece.slice(1) : piece;
    isDotTaken = false;
    const isOrdinal = (at: number) => /^(?:st|nd|rd|th)$/i.test(pieces[at] ?? '');
    if (/^\d{4}$/.test(piece)) return [{ token: 'YYYY' }];
    if (index === shortYear) return [{ token: 'YY' }];
    if (/^\d+$/.test(piece)) {
      const isMonth = !isWorded && (count++ === 0) === monthFirst;
      if (isMonth) return [{ token: isPadded ? 'MM' : 'M' }];
      if (isOrdinal(index + 1)) return [{ token: 'Do' }];
      return [{ token: (isWorded ? piece.startsWith('0') : isPadded) ? 'DD' : 'D' }];
    }
    const name = readMonth(piece, isDotted, languages);
    if (name) {
      const part = withDot(name.part, pieces[index + 1]);
      isDotTaken = part.cut === 'dotted';
      return [part];
    }
    return isOrdinal(index) || rest === '' ? [] : [rest];
  });
}

/** A month that is cut with the dot behind it, where its language usually cuts months. */
function withDot(part: MonthName['part'], next: string | undefined): MonthName['part'] {
  const writing = WRITTEN.find(({ tag }) => tag === part.language);
  const isCut = part.token === 'MMM' && next?.startsWith('.') === true;
  return isCut && writing && cutMonths(writing).length > 0 ? { ...part, cut: 'dotted' } : part;
}

/** Which of the pieces of a date is its year in two digits, first or last: `26-05-12`, `12.5.26`; -1 for none. */
function placeOfShortYear(
  pieces: readonly string[],
  { year, month, day }: Omit<FoundDay, 'index' | 'length'>,
): number {
  if (year === null || pieces.some((piece) => /^\d{4}$/.test(piece))) return -1;
  const isYear = (piece: string): boolean => /^\d\d$/.test(piece) && Number(piece) === year % 100;
  const first = pieces.findIndex((piece) => /^\d+$/.test(piece));
  const last = pieces.findLastIndex((piece) => /^\d+$/.test(piece));
  const others = pieces.flatMap((piece, index) =>
    /^\d+$/.test(piece) && index !== last ? Number(piece) : [],
  );
  const areDay = others.every((number) => number === month || number === day);
  return areDay && isYear(pieces[last] ?? '') ? last : isYear(pieces[first] ?? '') ? first : -1;
}

const languageOf = (parts: readonly DatePart[]): string | undefined =>
  parts
    .map((part) => (typeof part === 'string' ? undefined : part.language))
    .find((tag) => tag !== undefined);

/** What stands beside a weekday: its day, whether that has dots, and the language of its month. */
interface BesideWeekday {
  readonly date: string;
  readonly isDotted: boolean;
  readonly language: string | undefined;
}

function readWeekday(word: string, { date, isDotted, language }: BesideWeekday): DatePart | null {
  const name = word.toLowerCase();
  if (name === '') return null;
  const own = WRITTEN.filter(({ tag }) => tag === language);
  for (const { tag, weekdays, short } of [...own, ...(isDotted ? DOTTED : WRITTEN)]) {
    const number = weekdays.findIndex((day) =>
      short > 0 ? day.toLowerCase().startsWith(name) : day.toLowerCase() === name,
    );
    // `So` and `Do` are words, too.
    const isDoubtful = /^[a-z]{2}$/.test(name) && (short !== 2 || number !== weekdayOf(date));
    if (number < 0 || isDoubtful) continue;
    const whole = weekdays[number] ?? '';
    const isWhole = whole.length === name.length;
    return { token: isWhole ? 'dddd' : 'ddd', letters: lettersOf(word, whole), language: tag };
  }
  return null;
}
