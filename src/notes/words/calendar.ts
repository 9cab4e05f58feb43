import { LANGUAGES } from './languages';
import type { Lexicon } from './lexicon';
import { entriesOf, languagesWith } from './patterns';

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

/** The names and further forms of weekdays in some languages in lower case, with the weekday's number, 0–6, Sunday first. */
export function weekdayForms(lexicons: readonly Lexicon[]): Map<string, number> {
  return new Map(
    lexicons.flatMap((lexicon) =>
      weekdaysIn(lexicon).flatMap((name, index) =>
        [name.toLowerCase(), ...entriesOf(lexicon.weekdayForms?.[index])].map((form): [string, number] => [
          form,
          index,
        ]),
      ),
    ),
  );
}

/** Those in the languages whose weekdays are read as deadlines: `Friday`, `fri`. */
export const WEEKDAYS: ReadonlyMap<string, number> = weekdayForms(languagesWith('nextWeekday'));
