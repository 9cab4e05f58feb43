import { monthsIn, weekdaysIn } from '../words/calendar';
import { entriesOf, languagesWith } from '../words/patterns';
import { foldAccents } from '../text/fold';

/** In the languages in which days are offered while a deadline is typed. */
const OFFERED = languagesWith('tomorrow');

/**
 * What each of some places of the calendar is called in those languages, names that are alike once. Those of several words are left
 * out: all begin alike, as `Thứ Hai` does, and as the names of other languages do.
 */
function namesOf(namesIn: typeof monthsIn): string[][] {
  const [first = [], ...others] = OFFERED.map(namesIn).filter(
    (names) => !names.some((name) => name.includes(' ')),
  );
  return first.map((name, index) => [...new Set([name, ...others.flatMap((names) => names[index] ?? [])])]);
}

/** Names from Sunday on: `Monday`, `Montag`. */
export const WEEKDAYS: readonly (readonly string[])[] = namesOf(weekdaysIn);

/** Names from January on: `January`, `Januar`. */
export const MONTHS: readonly (readonly string[])[] = namesOf(monthsIn);

/** What counts days there, from one on, without accents: `a`, `one`, `ein`. */
export const NUMBERS: readonly (readonly string[])[] = [0, 1, 2, 3, 4, 5].map((index) =>
  OFFERED.flatMap(({ numbers }) => entriesOf(numbers?.[index]).map(normalizeWords)),
);

/** What is counted there, without accents: `week`, `weeks`, `woche`. */
export function unitNames(unit: 'days' | 'weeks' | 'months'): string[] {
  return OFFERED.flatMap(({ units }) => entriesOf(units?.[unit]));
}

/** Lower case without accents, one blank between words; one behind them stays. */
export function normalizeWords(text: string): string {
  return foldAccents(text).trimStart().replace(/\s+/g, ' ');
}

/** Which of some names, counted from 0, a normalized word begins or is. */
export function namesBegun(names: readonly (readonly string[])[], word: string): number[] {
  const isBegun = (each: string): boolean => normalizeWords(each).startsWith(word);
  return names.flatMap((variants, index) => (variants.some(isBegun) ? [index] : []));
}

/** The English name of a month, 1–12. */
export function monthName(month: number): string {
  return MONTHS[month - 1]?.[0] ?? '';
}
