import { fold, MONTHS, WEEKDAYS } from '../words/calendar';
import { LANGUAGES } from '../words/languages';
import { anyOf, entriesOf, WORD_END, wordsOf, type Kind } from '../words/patterns';

// All patterns are of lower case, for texts in lower case: the flag i costs more.

/** A pattern without groups for words of some kinds. */
const words = (...kinds: readonly Kind[]): string =>
  anyOf(wordsOf(...kinds).map((entry) => entry.toLowerCase()));

/** What hangs onto a day, `péntekig`, or stands behind it. */
const JOINED = wordsOf('deadlinesBehind').map((entry) => entry.toLowerCase());
/** Behind a day that is a deadline by what follows: `月曜日まで`, `perjantaihin mennessä`, `20-ig`. */
export const DEADLINE_BEHIND = `(?:-?${anyOf(JOINED.map((entry) => entry.replace(/^-/, '')))}|\\s{1,3}${anyOf(
  JOINED.filter((entry) => !entry.startsWith('-')),
)})${WORD_END}`;
/** A weekday at a text's end. */
export const WEEKDAY_AT_END = `(?<![\\p{L}])(?:${anyOf([...WEEKDAYS.keys()].filter((name) => name.length > 2))})`;
/** Where a word of a day ends. */
const END = `(?:${WORD_END}|(?=${DEADLINE_BEHIND}))`;
const BLANKS = '\\s{0,3}';
const ARTICLES = `(?:${words('articles', 'dateArticles')}${WORD_END}\\s+){0,2}`;

/** The same words, in the form that what follows needs, else in the longest. */
const form = (source: string): string => `(?:${source}(?=${DEADLINE_BEHIND})|${source}${END})`;

const WEEKDAY_NAMES = anyOf(
  [...WEEKDAYS.keys()].filter((name) => name.length > 2 || /[^\0-\u10FF]/.test(name)),
);
const MONTH_NAMES = anyOf([...MONTHS.keys()]);

/** `5 pm on ` in front of a day. */
export const TIME = new RegExp(
  `^(?:\\d{1,2}(?::\\d\\d)?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h)|\\d{1,2}:\\d\\d|noon|midnight),?\\s+(?:${words('onDay')}\\s+)?${ARTICLES}(?=\\S)`,
);
/** `EOD ` in front of a day. */
export const END_OF_DAY = new RegExp(
  `^${words('endOfDay')}${WORD_END},?\\s+(?:${words('onDay', 'ofMonth')}\\s+)?${ARTICLES}(?=\\S)`,
);
/** `Fri, ` in front of a day, which tells more. */
export const WEEKDAY_BEFORE_DAY = new RegExp(
  `^(?:${anyOf([...WEEKDAYS.keys(), ...shortWeekdays()])})\\.?,?\\s+${ARTICLES}(?=\\d|\\p{L}{3})`,
  'u',
);

/** `Fr` of languages that write weekdays so, as written. */
export const SHORT_WEEKDAY = new RegExp(
  `^(${anyOf(
    shortWeekdays()
      .filter((name) => name.length === 2)
      .map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  )})\\.?${WORD_END}`,
);

function shortWeekdays(): string[] {
  return LANGUAGES.flatMap(({ weekdays, shortWeekday }) =>
    shortWeekday === undefined
      ? []
      : entriesOf(weekdays).map((name) => name.slice(0, shortWeekday).toLowerCase()),
  );
}

/** Kinds of words that are days by themselves. */
export type Named =
  | 'endOfNextWeek'
  | 'endOfNextMonth'
  | 'endOfWeek'
  | 'endOfMonth'
  | 'endOfYear'
  | 'dayAfterTomorrow'
  | 'tomorrow'
  | 'today'
  | 'endOfDay';

const KINDS: readonly Named[] = [
  'endOfNextWeek',
  'endOfNextMonth',
  'endOfWeek',
  'endOfMonth',
  'endOfYear',
  'dayAfterTomorrow',
  'tomorrow',
  'today',
  'endOfDay',
];
export const NAMED: readonly (readonly [Named, RegExp])[] = KINDS.map((kind) => [
  kind,
  new RegExp(`^${form(words(kind))}`),
]);
/** `end of ` in front of a month or a day */
export const END_OF = new RegExp(
  `^${words('endOf')}(?:\\s+|(?<=['’]))${ARTICLES}(?:${words('ofMonth')}(?:\\s+|(?<=['’])))?(?=\\S)`,
);
/** `May`, `May 2027` */
export const MONTH_NAME = new RegExp(
  `^(${MONTH_NAMES})\\.?${END}(?:\\s(?:${words('ofYear')}\\s)?((?:19|20)\\d\\d)(?!\\d))?`,
);
/** `5月末`, `május végéig` */
export const MONTH_END = new RegExp(
  `^(?:(\\d{1,2})\\s?[月월]|(${MONTH_NAMES}))${BLANKS}${form(words('endOfBehind'))}`,
);
/** `KW 22` */
export const CALENDAR_WEEK = new RegExp(
  `^${words('calendarWeek')}\\.?\\s?(\\d{1,2})(?![\\d.:/-]\\d|\\d)${END}`,
);
/** `22. hét` */
export const CALENDAR_WEEK_BEHIND = new RegExp(
  `^(\\d{1,2})(?!\\d)\\.?\\s?${form(words('calendarWeekBehind'))}`,
);
/** `next Friday`, `vendredi prochain` */
export const WEEKDAY = new RegExp(
  `^(?:${words('nextWeekday')}${BLANKS})?(${WEEKDAY_NAMES}(?=${DEADLINE_BEHIND})|${WEEKDAY_NAMES}(?:${END}))(?:(?!,?${BLANKS}${words('nextWeek', 'thisWeek')})\\s+${words('nextWeekday')}${WORD_END})?(?!\\.\\w|\\s+week\\b)`,
);
/** `segunda` of `segunda-feira` is an ordinal, too. */
export const CUT_WEEKDAYS: ReadonlySet<string> = new Set(
  [...WEEKDAYS.keys()].flatMap((name) => /^([^-]+)-/.exec(name)?.[1] ?? []),
);
/** `next week` in front of a weekday, `this week` without the group */
export const WEEK_BEFORE = new RegExp(
  `^(?:(${words('nextWeek')})|${words('thisWeek')}),?${BLANKS}(?:${words('onDay', 'articles')}\\s+)?(?=${WEEKDAY_NAMES}(?:${END}))`,
);
/** `next week` behind a weekday; the second group is `this week` */
export const WEEK_BEHIND = new RegExp(`^,?${BLANKS}(?:(${words('nextWeek')})|(${words('thisWeek')}))${END}`);

const NUMBERS = new Map<string, number>();
for (const { numbers } of LANGUAGES)
  for (const [index, forms] of (numbers ?? []).entries())
    for (const each of entriesOf(forms)) if (!NUMBERS.has(fold(each))) NUMBERS.set(fold(each), index + 1);
const UNITS = new Map<string, 'days' | 'weeks' | 'months'>();
for (const { units } of LANGUAGES)
  for (const unit of ['months', 'weeks', 'days'] as const)
    for (const each of entriesOf(units?.[unit])) if (!UNITS.has(fold(each))) UNITS.set(fold(each), unit);

const COUNT = `(\\d{1,3}|${anyOf(LANGUAGES.flatMap(({ numbers }) => (numbers ?? []).flatMap(entriesOf)).map((each) => each.toLowerCase()))})`;
const UNIT = `(${anyOf(LANGUAGES.flatMap(({ units }) => Object.values(units ?? {}).flatMap(entriesOf)).map((each) => each.toLowerCase()))})`;
/** `in two weeks`, `within 3 days` */
export const COUNTED = new RegExp(
  `^${words('inDays', 'withinDays')}(?:\\s+|(?<=[\\u3005-\\uD7A3]))${ARTICLES}${COUNT}\\s?${UNIT}${END}`,
);
/** `2週間以内`, `kahden viikon kuluessa` */
export const COUNTED_BEHIND = new RegExp(`^${COUNT}\\s?${UNIT}\\s?${words('withinDaysBehind')}${END}`);
/** `24th`, `20日`; the second group is of what counts nothing else */
export const ORDINAL = new RegExp(
  `^(\\d{1,2})(?:${words('ordinals')}|\\.)(?=\\s*(?:$|[,;:)\\]!?–—-]|\\.(?!\\w)))|^(\\d{1,2})\\s?[日號号일](?=${DEADLINE_BEHIND})`,
);

/** The number that is said; 0 where none is. */
export function numberIn(count: string): number {
  return /^\d/.test(count) ? Number(count) : (NUMBERS.get(fold(count)) ?? 0);
}

/** The unit of a word for it. */
export function unitOf(unit: string): 'days' | 'weeks' | 'months' {
  return UNITS.get(fold(unit)) ?? 'days';
}
