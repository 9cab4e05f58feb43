import { matchesOf } from '../matchesOf';
import { weekdayOf } from './dates';
import type { DayOrder } from './dayOrder';
import { findShortDays, overlaps, type FoundDay } from './findDays';
import { monthsIn, weekdayForms, weekdaysIn } from '../words/calendar';
import { LANGUAGES } from '../words/languages';
import type { Lexicon } from '../words/lexicon';
import { any, anyOf, entriesOf, languagesWith } from '../words/patterns';

/** How dates are written in a language. */
interface Writing {
  readonly tag: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Letters of a short weekday. */
  readonly short: number;
  readonly isDotted: boolean;
}

/** Signs of Japanese and Korean, one of which is a short weekday. */
const ONE_SIGN = /^[\u3041-\u9FFF\uAC00-\uD7A3]/u;

/** How the months' names in a language are written, and how they are in a date where they are others: `czerwca` of `czerwiec`. */
function writingsOf(lexicon: Lexicon): Writing[] {
  const { tag, isDayDotted, shortWeekday } = lexicon;
  const [months, weekdays] = [monthsIn(lexicon), weekdaysIn(lexicon)];
  const signs = new Set(weekdays.map((name) => name.slice(0, 1)));
  const ownShort = signs.size === 7 && weekdays.every((name) => ONE_SIGN.test(name)) ? 1 : 0;
  const writing = { tag, months, weekdays, short: shortWeekday ?? ownShort, isDotted: isDayDotted === true };
  const forms = months.map((_, index) => entriesOf(lexicon.monthForms?.[index + 1])[0]);
  // A few forms are short ones.
  const hasForms = forms.filter((form) => form !== undefined).length > 8;
  const inDates = hasForms ? [months.map((name, index) => forms[index] ?? name)] : [];
  return [
    writing,
    ...inDates.map((names) => ({ ...writing, tag: `${tag}-date`, months: names })),
    ...[0, -1].flatMap((at) => weekdayForm(lexicon, at, writing)),
  ];
}

/** With the form of all weekdays that is given first or last: `周三`, `ср`. */
function weekdayForm({ weekdayForms: forms }: Lexicon, at: number, writing: Writing): Writing[] {
  const weekdays = writing.weekdays.flatMap((_, index) => entriesOf(forms?.[index]).at(at) ?? []);
  if (writing.short > 1 || weekdays.length < 7) return [];
  return [{ ...writing, tag: `${writing.tag}-weekday${at}`, months: [], weekdays, short: 0 }];
}

const [ENGLISH, ...OTHERS] = LANGUAGES.flatMap(writingsOf) as [Writing, ...Writing[]];
const WRITTEN = [ENGLISH, ...OTHERS];
/** Those that write `16. Nov` stand first. */
const DOTTED = [...WRITTEN].sort((one, other) => Number(other.isDotted) - Number(one.isDotted));

/** How a part of a date is written; the letters are those of moment.js, e.g. `Do` for `16th`, `Q` for the quarter. */
type Token = 'YYYY' | 'YY' | 'Q' | 'MMMM' | 'MMM' | 'MM' | 'M' | 'Do' | 'DD' | 'D' | 'dddd' | 'ddd';

/** Which letters of a name are capital ones, where that is not usual. */
type Letters = 'lower' | 'upper' | 'first' | undefined;

/** A part of a date, or a text that stands beside one. */
export type DatePart =
  | string
  | {
      readonly token: Token;
      readonly letters?: Letters;
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
      return inCase(writePart(date, part.token, part.language), part.letters);
    })
    .join('');
}

function inCase(text: string, letters: Letters): string {
  if (letters === undefined) return text;
  if (letters === 'first') return text.slice(0, 1).toUpperCase() + text.slice(1);
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

/** The places in a text that give a date (`YYYY-MM-DD`), or its month and year, with the weekday beside it. */
export function findWrittenDates(text: string, date: string): WrittenDate[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const found: WrittenDate[] = [];
  for (const { index, 0: source } of matchesOf(text, COMPACT)) {
    if (source !== date.replaceAll('-', '')) continue;
    found.push(at(index, source.length, [{ token: 'YYYY' }, { token: 'MM' }, { token: 'DD' }]));
  }
  for (const written of inEitherOrder(text)) {
    if (written.month !== month || written.day !== day || (written.year ?? year) !== year) continue;
    found.push(withWeekday(text, written, date));
  }
  const places = found.map(({ from, to }) => ({ index: from, length: to - from }));
  const isTaken = overlaps(places.sort((one, other) => one.index - other.index));
  for (const { index, 0: source, 1: word = '', 2: gap = '' } of matchesOf(text, MONTH_ONLY)) {
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
  const source = text.slice(index, end);
  const parts = partsOf(source, day);
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
  const namesIt = (month: string): boolean => month === word || month.toLowerCase() === begun;
  // `Januar` is a whole word in another language than that of `January`, and `juni` in others than that of `Juni`.
  const whole =
    languages.find(({ months }) => months.includes(word)) ??
    languages.find(({ months }) => months.some(namesIt));
  for (const { tag, months, short } of whole ? [whole] : languages) {
    if (!whole && short < 2) continue;
    const number = months.findIndex((month) => month.toLowerCase().startsWith(begun)) + 1;
    if (number === 0) continue;
    const name = months[number - 1] ?? '';
    // `May` does not tell whether others are cut.
    const isWhole = name.length === word.length;
    const letters = lettersOf(word, name);
    return { number, part: { token: isWhole ? 'MMMM' : 'MMM', letters, language: tag } };
  }
  return null;
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

/** How a word is written that else is as its name. */
function lettersOf(word: string, name: string): Letters {
  const lower = word.toLowerCase();
  if (word === word.toUpperCase() && word !== lower) return 'upper';
  if (word === lower) return 'lower';
  return name === name.toLowerCase() ? 'first' : undefined;
}
