import { remembered } from '../remembered';
import { monthsIn, weekdaysIn } from '../words/calendar';
import { LANGUAGES } from '../words/languages';
import type { Lexicon } from '../words/lexicon';
import { entriesOf } from '../words/patterns';

/** How dates are written in a language. */
export interface Writing {
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
  // Some forms are short ones.
  const hasForms =
    forms.filter((form, index) => form && !months[index]?.toLowerCase().startsWith(form)).length > 8;
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

export const WRITTEN = LANGUAGES.flatMap(writingsOf) as [Writing, ...Writing[]];
export const [ENGLISH] = WRITTEN;
/** Those that write `16. Nov` stand first. */
export const DOTTED = [...WRITTEN].sort((one, other) => Number(other.isDotted) - Number(one.isDotted));

/** How a part of a date is written; the letters are those of moment.js, e.g. `Do` for `16th`, `Q` for the quarter. */
export type Token = 'YYYY' | 'YY' | 'Q' | 'MMMM' | 'MMM' | 'MM' | 'M' | 'Do' | 'DD' | 'D' | 'dddd' | 'ddd';

/** Which letters of a name are capital ones, where that is not usual. */
export type Letters = 'lower' | 'upper' | 'first' | undefined;

/** A part of a date, or a text that stands beside one. */
export type DatePart =
  | string
  | {
      readonly token: Token;
      readonly letters?: Letters;
      /** The tag of its language, English where it has none. */
      readonly language?: string;
      /** Whether a month is cut as is usual in its language: `févr.`, `sett`. */
      readonly cut?: 'dotted' | 'plain';
    };

const cutForms = new Map<string, readonly string[]>();

/** The months of a language as they are usually cut, without dots; none where numbers stand for them. */
export function cutMonths({ tag, months }: Writing): readonly string[] {
  return remembered(cutForms, tag, () => {
    if (months.length === 0) return [];
    const format = new Intl.DateTimeFormat(languageTag(tag), {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const forms = months.map((_, month) => {
      const parts = format.formatToParts(Date.UTC(2026, month, 1));
      return parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? '';
    });
    return forms.every((form) => /^\p{L}{3,}$/u.test(form)) ? forms : [];
  });
}

/** `pl` of `pl-date` */
const languageTag = (tag: string): string => tag.replace(/-.*/, '');

/** A word that names a month, and how it does. */
export interface MonthName {
  readonly number: number;
  readonly part: Exclude<DatePart, string>;
}

/**
 * A month's name, whole or cut, in a language that dates are written in; null if the word is none. `isDotted`: behind `16.`; `likely`: the
 * tags of the languages that it may be of.
 */
export function readMonth(word: string, isDotted = false, likely: readonly string[] = []): MonthName | null {
  const name = word.toLowerCase();
  if (name.length < 3) return null;
  const begun = name === 'sept' ? 'sep' : name;
  const languages = isDotted ? DOTTED : WRITTEN;
  const namesIt = (month: string): boolean => month === word || month.toLowerCase() === begun;
  for (const tag of likely) {
    const own = languages.filter((each) => languageTag(each.tag) === tag);
    const whole =
      own.find(({ months }) => months.includes(word)) ?? own.find(({ months }) => months.some(namesIt));
    const found = whole ? monthOf(word, whole, begun) : cutMonthOf(word, own);
    if (found) return found;
  }
  // `Januar` is a whole word in another language than that of `January`, and `juni` in others than that of `Juni`.
  const whole =
    languages.find(({ months }) => months.includes(word)) ??
    languages.find(({ months }) => months.some(namesIt));
  if (whole) return monthOf(word, whole, begun);
  for (const writing of languages) {
    const found = writing.short < 2 ? null : monthOf(word, writing, begun);
    if (found) return found;
  }
  return cutMonthOf(word, languages);
}

/** The month whose name in a language a word is, or begins. */
function monthOf(word: string, { tag, months }: Writing, begun: string): MonthName | null {
  const number = months.findIndex((month) => month.toLowerCase().startsWith(begun)) + 1;
  if (number === 0) return null;
  const name = months[number - 1] ?? '';
  // `May` does not tell whether others are cut.
  const isWhole = name.length === word.length;
  const letters = lettersOf(word, name);
  return { number, part: { token: isWhole ? 'MMMM' : 'MMM', letters, language: tag } };
}

/** The month that a word is when it is cut as usual in a language. */
function cutMonthOf(word: string, writings: readonly Writing[]): MonthName | null {
  for (const writing of writings) {
    const forms = cutMonths(writing);
    const number = forms.findIndex((form) => form.toLowerCase() === word.toLowerCase()) + 1;
    if (number === 0) continue;
    const letters = lettersOf(word, forms[number - 1] ?? '');
    return { number, part: { token: 'MMM', letters, language: writing.tag, cut: 'plain' } };
  }
  return null;
}

/** How a word is written that else is as its name. */
export function lettersOf(word: string, name: string): Letters {
  const lower = word.toLowerCase();
  if (word === word.toUpperCase() && word !== lower) return 'upper';
  if (word === lower) return 'lower';
  return name === name.toLowerCase() ? 'first' : undefined;
}
