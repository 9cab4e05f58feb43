import { LANGUAGES } from './languages';
import type { Lexicon } from './lexicon';
import { entriesOf } from './patterns';
import { foldAccents } from '../text/fold';

/** The names of a lexicon's months, January first, as `Intl` writes them. */
export const monthsIn = ({ months }: Lexicon): string[] => entriesOf(months);

/** The names of a lexicon's weekdays, Sunday first. */
export const weekdaysIn = ({ weekdays }: Lexicon): string[] => entriesOf(weekdays);

/** The names and further forms of months in lower case in all languages, with the month's number, 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((lexicon) =>
    monthsIn(lexicon).flatMap((name, index) =>
      [name.toLowerCase(), ...entriesOf(lexicon.monthForms?.[index + 1])].map((form): [string, number] => [
        form,
        index + 1,
      ]),
    ),
  ),
);

/**
 * The names and further forms of weekdays in some languages in lower case, with the weekday's number, 0–6, Sunday first;
 * what means two of them is the first language's. */
export function weekdayForms(lexicons: readonly Lexicon[]): Map<string, number> {
  const forms = new Map<string, number>();
  for (const lexicon of lexicons)
    for (const [index, name] of weekdaysIn(lexicon).entries())
      for (const form of [name.toLowerCase(), ...entriesOf(lexicon.weekdayForms?.[index])])
        if (!forms.has(form)) forms.set(form, index);
  return forms;
}

/** Those in all languages: `friday`, `fri`. */
export const WEEKDAYS: ReadonlyMap<string, number> = weekdayForms(LANGUAGES);

const folded = (names: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map(Array.from(names, ([name, number]) => [foldAccents(name), number]));
const FOLDED_MONTHS = folded(MONTHS);
const FOLDED_WEEKDAYS = folded(WEEKDAYS);

/** The number of a month, 1–12, by its name in any language, with accents or without. */
export const monthIn = (name: string): number | undefined => FOLDED_MONTHS.get(foldAccents(name));

/** The number of a weekday, 0–6, Sunday first, likewise. */
export const weekdayIn = (name: string): number | undefined => FOLDED_WEEKDAYS.get(foldAccents(name));

/** The number of the weekday that the two letters of its name mean where such are written: `Fr`. */
export function weekdayBegun(letters: string): number | undefined {
  const lexicons = LANGUAGES.filter(({ shortWeekday }) => shortWeekday === letters.length);
  const numbers = lexicons.map((lexicon) =>
    weekdaysIn(lexicon).findIndex((name) => name.startsWith(letters)),
  );
  return numbers.find((number) => number >= 0);
}
