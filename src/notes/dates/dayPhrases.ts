import { monthsIn, weekdaysIn } from '../words/calendar';
import { LANGUAGES } from '../words/languages';
import type { Lexicon, WordLists } from '../words/lexicon';
import { entriesOf, variantsOf } from '../words/patterns';

// What days are called, to be offered: words of one language stand together. What they mean is for `readDay` to say.

const OFFERED = LANGUAGES.filter(({ tomorrow }) => tomorrow !== undefined);

const namesIn = (lexicon: Lexicon, kind: keyof WordLists): string[] =>
  entriesOf(lexicon[kind]).flatMap(variantsOf);
const named = (...kinds: readonly (keyof WordLists)[]): string[] =>
  kinds.flatMap((kind) => OFFERED.flatMap((lexicon) => namesIn(lexicon, kind)));

/** `tomorrow` */
export const NEAR_DAYS: readonly string[] = named('tomorrow');

/** `in two weeks` … `end of year` */
export const LATER_DAYS: readonly string[] = [
  'in two weeks',
  ...named('endOfMonth'),
  'in a week',
  'in a month',
  ...named('endOfWeek', 'today', 'endOfDay', 'dayAfterTomorrow'),
  ...OFFERED.flatMap((lexicon) => besideWeek(lexicon, 1)),
  ...named('endOfNextWeek', 'endOfNextMonth', 'endOfYear'),
];

/** Names of weekdays, Sunday first: `Friday`, `next Friday`; and `Friday next week`. */
export const WEEKDAY_PHRASES: Readonly<Record<'nearest' | 'nextWeek', readonly (readonly string[])[]>> = {
  nearest: [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    OFFERED.flatMap((lexicon) => {
      const names = weekdayNames(lexicon, weekday);
      const next = namesIn(lexicon, 'nextWeekday').flatMap((word) => names.map((name) => `${word} ${name}`));
      return [...names, ...next];
    }),
  ),
  nextWeek: [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    OFFERED.flatMap((lexicon) => besideWeek(lexicon, weekday)),
  ),
};

/** `end of May` */
export const ENDS_OF_MONTHS: readonly string[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((month) =>
  OFFERED.flatMap((lexicon) => {
    const name = monthsIn(lexicon)[month] ?? '';
    const names = [name, ...entriesOf(lexicon.monthForms?.[month + 1])].filter(
      (each) => each.length > 3 || each === name,
    );
    const ends = namesIn(lexicon, 'endOf').flatMap((word) => names.map((each) => `${word} ${each}`));
    return [...ends, ...namesIn(lexicon, 'endOfBehind').map((word) => `${name} ${word}`)];
  }),
);

function weekdayNames(lexicon: Lexicon, weekday: number): string[] {
  return [
    weekdaysIn(lexicon)[weekday] ?? '',
    // `fri` begins what stands there already.
    ...entriesOf(lexicon.weekdayForms?.[weekday]).filter(
      (form) => !weekdaysIn(lexicon)[weekday]?.toLowerCase().startsWith(form),
    ),
  ];
}

/** `Friday next week` */
function besideWeek(lexicon: Lexicon, weekday: number): string[] {
  return namesIn(lexicon, 'nextWeek').map((week) => `${weekdayNames(lexicon, weekday)[0] ?? ''} ${week}`);
}
