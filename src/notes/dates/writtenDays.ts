import { endOfMonth, inUnits, isDay, isoDate, nextOfMonth, nextSuchDay } from './dates';
import { monthName, MONTHS, namesBegun, normalizeWords, NUMBERS, unitNames, WEEKDAYS } from './dayNames';

/** What a day is called, and its ISO date. */
export type Phrase = readonly [words: string, date: string];

const UNITS = ['days', 'weeks', 'months'] as const;
/** No deadline is further away. */
const MAX_DAYS_AHEAD = 366;

/** `in 2 weeks`, `two months`, `in 10 T`: behind a number any beginning of a unit will do. Takes normalized words. */
export function countedDays(words: string, meeting: string): Phrase[] {
  const [, lead, digits, written = '', typed = ''] =
    /^(in )?(?:(\d{1,3}) ?|([a-z]+)(?: |$))([a-z]*)$/.exec(words) ?? [];
  const count = digits ? Number(digits) : NUMBERS.findIndex((each) => each.includes(written)) + 1;
  if (count < 1 || count > MAX_DAYS_AHEAD || (lead === undefined && typed === '')) return [];
  return UNITS.flatMap((unit): Phrase[] => {
    const names = unitNames(unit);
    const [one = '', several = ''] = names;
    if (!names.some((name) => normalizeWords(name).startsWith(typed))) return [];
    return [[`in ${count} ${count === 1 ? one : several}`, inUnits(meeting, count, unit)]];
  });
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const YEAR = '(?:[,.]? ?(\\d{4}))?';
/** Day and month in the order that is read first: `4/5` is April 5th, else May 4th. */
const FORMS: readonly [pattern: RegExp, order: readonly ('m' | 'd')[]][] = [
  [new RegExp(`^(\\d{1,2})\\. ?(\\d{1,2})\\.?${YEAR}$`), ['d', 'm']],
  [/^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/, ['m', 'd']],
  [/^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/, ['d', 'm']],
  [new RegExp(`^([a-z]{3,9})\\.? ${DAY}${YEAR}$`), ['m', 'd']],
  [new RegExp(`^(?:the )?${DAY}(?: of)? ?([a-z]{1,9})\\.?${YEAR}$`), ['d', 'm']],
  [new RegExp(`^(?:the )?${DAY}$`), ['d']],
];

/** `24.11.`, `24th`, `nov 30`, `30. November`, `11/24`, a weekday before them or a year behind. Takes normalized words. */
export function writtenDays(words: string, meeting: string): Phrase[] {
  const text = words.replace(/^([a-z]{2,10})[.,]? (?=\d)/, (whole, word: string) =>
    namesBegun(WEEKDAYS, word).length > 0 ? '' : whole,
  );
  const days = FORMS.flatMap(([pattern, order]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const part = (which: 'm' | 'd') => match[order.indexOf(which) + 1] ?? '';
    const day = Number(part('d'));
    const months = order.includes('m') ? monthsOf(part('m')) : monthsFrom(meeting, day);
    return months.flatMap((month) => nameDay(meeting, match[order.length + 1], month, day));
  });
  // The name of a month and a blank: a day may follow.
  const begun = /^[a-z]{3,9}\.? $/.test(text) ? monthsOf(text.trim()) : [];
  return [
    ...days,
    ...begun.map((month): Phrase => [`end of ${monthName(month)}`, endOfMonth(meeting, month)]),
  ];
}

function nameDay(meeting: string, year: string | undefined, month: number, day: number): Phrase[] {
  // 2024 has a 29 February.
  if (!isDay(year === undefined ? 2024 : Number(year), month, day)) return [];
  const date = year === undefined ? nextSuchDay(meeting, month, day) : isoDate(Number(year), month, day);
  return [[`${day} ${monthName(month)}`, date]];
}

const ENGLISH_MONTHS = MONTHS.map((names) => names.slice(0, 1));

/** The months, 1–12, that a number or the beginning of a name tells. */
function monthsOf(text: string): number[] {
  if (/^\d/.test(text)) return [Number(text)];
  const begun = text.replace(/(?<![., ])[., ]+$/, '');
  // Of all languages some month begins with each letter: `2w` are two weeks, not the 2nd of września.
  return namesBegun(begun.length < 3 ? ENGLISH_MONTHS : MONTHS, begun).map((index) => index + 1);
}

/** The month in which a day comes next. */
function monthsFrom(meeting: string, day: number): number[] {
  const date = nextOfMonth(meeting, day);
  return date === null ? [] : [Number(date.slice(5, 7))];
}
