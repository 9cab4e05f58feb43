import { weekdayOf } from './dates';
import type { DayOrder } from './dayOrder';
import { findShortDays, overlaps, type FoundDay } from './findDays';
import { monthsIn, weekdayForms, weekdaysIn } from '../words/calendar';
import { any, anyOf, languagesWith } from '../words/patterns';

/** How dates are written in a language. */
interface Writing {
  readonly tag: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Letters of a short weekday. */
  readonly short: number;
  readonly isDotted: boolean;
}

const LANGUAGES = languagesWith('shortWeekday');
const [ENGLISH, ...OTHERS] = LANGUAGES.map((lexicon): Writing => ({
  tag: lexicon.tag,
  months: monthsIn(lexicon),
  weekdays: weekdaysIn(lexicon),
  short: lexicon.shortWeekday ?? 0,
  isDotted: lexicon.isDayDotted === true,
})) as [Writing, ...Writing[]];
const WRITTEN = [ENGLISH, ...OTHERS];
/** Those that write `16. Nov` stand first. */
const DOTTED = [...WRITTEN].sort((one, other) => Number(other.isDotted) - Number(one.isDotted));

/** How a part of a date is written; the letters are those of moment.js, e.g. `Do` for `16th`, `Q` for the quarter. */
type Token = 'YYYY' | 'YY' | 'Q' | 'MMMM' | 'MMM' | 'MM' | 'M' | 'Do' | 'DD' | 'D' | 'dddd' | 'ddd';

/** A part of a date, or a text that stands beside one. */
export type DatePart =
  | string
  | {
      readonly token: Token;
      readonly letters?: 'lower' | 'upper' | undefined;
      /** The tag of its language, English where it has none. */
      readonly language?: string;
    };

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
  for (const { index, 0: source, 1: literal } of format.matchAll(TOKEN)) {
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
      return inCase(writePart(date, part.token, part.language), part.letters);
    })
    .join('');
}

function inCase(text: string, letters: 'lower' | 'upper' | undefined): string {
  if (letters === undefined) return text;
  return letters === 'lower' ? text.toLowerCase() : text.toUpperCase();
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
  ...weekdayForms(LANGUAGES).keys(),
  ...WRITTEN.flatMap(({ weekdays, short }) => weekdays.map((name) => name.slice(0, short).toLowerCase())),
]);
const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(${WEEKDAY})(\\.?,?(?:\\s+${any('dateArticles')})?\\s{1,3})$`,
  'iu',
);
const WEEKDAY_BEHIND = new RegExp(`^(,?\\s{1,3}\\(?)(${WEEKDAY})(?![\\p{L}\\d])`, 'iu');
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g;
const MONTH_ONLY = /(?<![\p{L}\d])(\p{L}{3,9})(\.?,?\s{1,2})((?:19|20)\d\d)(?!\d)/gu;

/** The places in a text that give a date (`YYYY-MM-DD`), or its month and year, with the weekday beside it. */
export function findWrittenDates(text: string, date: string): WrittenDate[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const found: WrittenDate[] = [];
  for (const { index, 0: source } of text.matchAll(COMPACT)) {
    if (source !== date.replaceAll('-', '')) continue;
    found.push(at(index, source.length, [{ token: 'YYYY' }, { token: 'MM' }, { token: 'DD' }]));
  }
  for (const written of inEitherOrder(text)) {
    if (written.month !== month || written.day !== day || (written.year ?? year) !== year) continue;
    found.push(withWeekday(text, written, date));
  }
  const places = found.map(({ from, to }) => ({ index: from, length: to - from }));
  const isTaken = overlaps(places.sort((one, other) => one.index - other.index));
  for (const { index, 0: source, 1: word = '', 2: gap = '' } of text.matchAll(MONTH_ONLY)) {
    const name = readMonth(word);
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
export function redate(text: string, from: string, to: string): string {
  return replaceDates(text, from, (parts) => writeDate(to, parts));
}

/** The text with something else in the place of a date. */
export function replaceDates(
  text: string,
  date: string,
  replace: (parts: readonly DatePart[]) => string,
): string {
  let result = '';
  let done = 0;
  for (const { from, to, parts } of findWrittenDates(text, date)) {
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

function withWeekday(text: string, { index, length, ...day }: FoundDay, date: string): WrittenDate {
  const end = index + length;
  const parts = partsOf(text.slice(index, end), day);
  const [before = '', early = '', gap = ''] =
    WEEKDAY_BEFORE.exec(text.slice(Math.max(0, index - 20), index)) ?? [];
  const first = readWeekday(early, date);
  if (first) return at(index - before.length, before.length + length, [first, gap, ...parts]);
  const [behind = '', space = '', late = ''] = WEEKDAY_BEHIND.exec(text.slice(end, end + 20)) ?? [];
  const last = readWeekday(late, date);
  return last ? at(index, length + behind.length, [...parts, space, last]) : at(index, length, parts);
}

/** How a day is written, from the way it stands there: `16. Nov 2023`. */
function partsOf(source: string, { year, month, day }: Omit<FoundDay, 'index' | 'length'>): DatePart[] {
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
  return pieces.flatMap((piece, index): DatePart[] => {
    const isOrdinal = (at: number) => /^(?:st|nd|rd|th)$/i.test(pieces[at] ?? '');
    if (/^\d{4}$/.test(piece)) return [{ token: 'YYYY' }];
    if (index === shortYear) return [{ token: 'YY' }];
    if (/^\d+$/.test(piece)) {
      const isMonth = !isWorded && (count++ === 0) === monthFirst;
      if (isMonth) return [{ token: isPadded ? 'MM' : 'M' }];
      if (isOrdinal(index + 1)) return [{ token: 'Do' }];
      return [{ token: (isWorded ? piece.startsWith('0') : isPadded) ? 'DD' : 'D' }];
    }
    const name = readMonth(piece, isDotted);
    if (name) return [name.part];
    return isOrdinal(index) ? [] : [piece];
  });
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

/** A month's name, whole or cut, in a language that dates are written in; null if the word is none. `isDotted`: behind `16.` */
export function readMonth(word: string, isDotted = false): { number: number; part: DatePart } | null {
  const name = word.toLowerCase();
  if (name.length < 3) return null;
  const begun = name === 'sept' ? 'sep' : name;
  const languages = isDotted ? DOTTED : WRITTEN;
  // `Januar` is a whole word in another language than that of `January`.
  const whole = languages.find(({ months }) => months.some((month) => month.toLowerCase() === begun));
  for (const { tag, months } of whole ? [whole] : languages) {
    const number = months.findIndex((month) => month.toLowerCase().startsWith(begun)) + 1;
    if (number === 0) continue;
    // `May` does not tell whether others are cut.
    const isWhole = months[number - 1]?.length === name.length;
    return { number, part: { token: isWhole ? 'MMMM' : 'MMM', letters: lettersOf(word), language: tag } };
  }
  return null;
}

function readWeekday(word: string, date: string): DatePart | null {
  const name = word.toLowerCase();
  if (name === '') return null;
  for (const { tag, weekdays, short } of WRITTEN) {
    const number = weekdays.findIndex((day) => day.toLowerCase().startsWith(name));
    // `So` and `Do` are words, too.
    const isDoubtful = name.length === 2 && (short !== 2 || number !== weekdayOf(date));
    if (number < 0 || isDoubtful) continue;
    const isWhole = weekdays[number]?.length === name.length;
    return { token: isWhole ? 'dddd' : 'ddd', letters: lettersOf(word), language: tag };
  }
  return null;
}

function lettersOf(word: string): 'lower' | 'upper' | undefined {
  if (word === word.toLowerCase()) return 'lower';
  return word === word.toUpperCase() ? 'upper' : undefined;
}
