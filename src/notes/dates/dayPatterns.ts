import { foldAccents } from '../text/fold';
import { MONTHS, WEEKDAYS } from '../words/calendar';
import { LANGUAGES } from '../words/languages';
import { NO_STARTS, NUMBER, StartPattern, Starts } from '../words/starts';
import { plain } from '../text/plain';
import { forLast, heldIn } from '../words/held';
import { ANY_LETTER, anyOf, entriesOf, NEVER, WORD_END, wordsOf, type Kind } from '../words/patterns';

// All patterns are of lower case, for texts in lower case: the flag i costs more.

/** A pattern without groups for words of some kinds. */
const words = (...kinds: readonly Kind[]): string =>
  anyOf(wordsOf(...kinds).map((entry) => entry.toLowerCase()));

/** What hangs onto a day, `péntekig`, or stands behind it. */
const JOINED = wordsOf('deadlinesBehind').map((entry) => entry.toLowerCase());
/** Behind a day that is a deadline by what follows: `月曜日まで`, `perjantaihin mennessä`, `20-ig`. */
export const DEADLINE_BEHIND = behindSource(JOINED);

function behindSource(entries: readonly string[]): string {
  const apart = entries.filter((entry) => !entry.startsWith('-'));
  return `(?:-?${anyOf(entries.map((entry) => entry.replace(/^-/, '')))}|\\s{1,3}${anyOf(apart)})${WORD_END}`;
}

/** A weekday at a text's end. */
export const WEEKDAY_AT_END = `(?<![\\p{L}])(?:${anyOf([...WEEKDAYS.keys()].filter((name) => name.length > 2))})`;
const BLANKS = '\\s{0,3}';
const ARTICLES = `(?:${words('articles', 'dateArticles')}${WORD_END}\\s+){0,2}`;

const HAS_BEHIND = new RegExp(DEADLINE_BEHIND);
const joinedIn = heldIn(JOINED);
/** What in a text may make the day in front of it a deadline. */
const behindIn = forLast((text) =>
  HAS_BEHIND.test(text) ? [behindSource(joinedIn(plain(text)))] : NO_STARTS,
);

/** Where a word of a day ends. */
const endOf = (behind: string): string => (behind === '' ? WORD_END : `(?:${WORD_END}|(?=${behind}))`);
/** The same words, in the form that what follows needs, else in the longest. */
const form = (source: string, behind: string): string =>
  behind === '' ? source + WORD_END : `(?:${source}(?=${behind})|${source}${endOf(behind)})`;

/** Words of some kinds by their first letters. */
const startsOf = (...kinds: readonly Kind[]): Starts =>
  new Starts(wordsOf(...kinds).map((entry) => entry.toLowerCase()));
/** A pattern of what begins with such words. */
const beginning = (starts: Starts, build: (said: string, behind: string) => string): StartPattern =>
  new StartPattern((start, behind = '') => {
    const said = starts.at(start);
    return said === null ? null : build(said, behind);
  }, behindIn);

const WEEKDAY_KEYS = [...WEEKDAYS.keys()].filter((name) => name.length > 2 || /[^\0-\u10FF]/.test(name));
const WEEKDAY_NAMES = anyOf(WEEKDAY_KEYS);
const UNPARTED_FROM = '\u3000';
const WEEKDAY_STARTS = new Starts(WEEKDAY_KEYS);
const NEXT_WEEKDAY = startsOf('nextWeekday');
const NEXT_WEEK = startsOf('nextWeek');
const THIS_WEEK = startsOf('thisWeek');
const MONTH_STARTS = new Starts([...MONTHS.keys()]);

/** `5 pm on ` in front of a day. */
export const TIME = new StartPattern((start) =>
  start === NUMBER || start === 'noo' || start === 'mid'
    ? `^(?:\\d{1,2}(?::\\d\\d)?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h)|\\d{1,2}:\\d\\d|noon|midnight),?\\s+(?:${words('onDay')}\\s+)?${ARTICLES}(?=\\S)`
    : null,
);
/** `EOD ` in front of a day. */
export const END_OF_DAY = beginning(
  startsOf('endOfDay'),
  (said) => `^${said}${WORD_END},?\\s+(?:${words('onDay', 'ofMonth')}\\s+)?${ARTICLES}(?=\\S)`,
);
/** `Fri, ` in front of a day, which tells more. */
export const WEEKDAY_BEFORE_DAY = beginning(
  new Starts([...WEEKDAYS.keys(), ...shortWeekdays()]),
  (said) => `^(?:${said})\\.?,?\\s+${ARTICLES}(?=\\d|${ANY_LETTER}{3})`,
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
export const NAMED: readonly (readonly [Named, StartPattern])[] = KINDS.map((kind) => [
  kind,
  beginning(startsOf(kind), (said, behind) => `^${form(said, behind)}`),
]);
/** `end of ` in front of a month or a day */
export const END_OF = beginning(
  startsOf('endOf'),
  (said) => `^${said}(?:\\s+|(?<=['’]))${ARTICLES}(?:${words('ofMonth')}(?:\\s+|(?<=['’])))?(?=\\S)`,
);
/** `May`, `May 2027` */
export const MONTH_NAME = beginning(
  MONTH_STARTS,
  (said, behind) =>
    `^(${said})\\.?${endOf(behind)}(?:\\s(?:${words('ofYear')}\\s)?((?:19|20)\\d\\d)(?!\\d))?`,
);
/** `5月末`, `május végéig` */
export const MONTH_END = new StartPattern((start, behind = '') => {
  const name = MONTH_STARTS.at(start);
  if (start !== NUMBER && name === null) return null;
  return `^(?:(\\d{1,2})\\s?[月월]|(${name ?? NEVER}))${BLANKS}${form(words('endOfBehind'), behind)}`;
}, behindIn);
/** `KW 22` */
export const CALENDAR_WEEK = beginning(
  startsOf('calendarWeek'),
  (said, behind) => `^${said}\\.?\\s?(\\d{1,2})(?![\\d.:/-]\\d|\\d)${endOf(behind)}`,
);
/** `22. hét` */
export const CALENDAR_WEEK_BEHIND = new StartPattern(
  (start, behind = '') =>
    start === NUMBER ? `^(\\d{1,2})(?!\\d)\\.?\\s?${form(words('calendarWeekBehind'), behind)}` : null,
  behindIn,
);
/** `Friday` */
export const WEEKDAY = beginning(WEEKDAY_STARTS, (said, behind) =>
  behind === '' ? `^(${said})${WORD_END}` : `^(${said}(?=${behind})|${said}${endOf(behind)})`,
);
/** `next ` in front of a weekday */
export const NEXT_BEFORE = beginning(NEXT_WEEKDAY, (said) => `^${said}${BLANKS}`);
/** `prochain` behind it */
export const NEXT_BEHIND = beginning(NEXT_WEEKDAY, (said) => `^${said}${WORD_END}`);
/** `next week`, `this week` behind it, whatever follows */
export const WEEK_BEGUN = weekPattern((week) => `^${week}`);
/** `segunda` of `segunda-feira` is an ordinal, too. */
export const CUT_WEEKDAYS: ReadonlySet<string> = new Set(
  [...WEEKDAYS.keys()].flatMap((name) => /^([^-]+)-/.exec(name)?.[1] ?? []),
);
/** `next week` in front of a weekday, `this week` without the group */
export const WEEK_BEFORE = weekPattern((week, behind, start) => {
  // `下週三` is `下` and `週三`: without blanks the weekday tells where the week ends.
  const weekday = start < UNPARTED_FROM ? '' : `(?=${WEEKDAY_NAMES}${endOf(behind)})`;
  return `^${week},?${BLANKS}(?:${words('onDay', 'articles')}\\s+)?${weekday}`;
});
/** `next week` behind a weekday; the second group is `this week` */
export const WEEK_BEHIND = weekPattern((week, behind) => `^${week}${endOf(behind)}`);
/** What may part that from the weekday. */
export const BEFORE_WEEK_BEHIND = /^,?\s{0,3}/;

function weekPattern(build: (week: string, behind: string, start: string) => string): StartPattern {
  return new StartPattern((start, behind = '') => {
    const next = NEXT_WEEK.at(start);
    const own = THIS_WEEK.at(start);
    return next === null && own === null
      ? null
      : build(`(?:(${next ?? NEVER})|(${own ?? NEVER}))`, behind, start);
  }, behindIn);
}

const NUMBERS = new Map<string, number>();
for (const { numbers } of LANGUAGES)
  for (const [index, forms] of (numbers ?? []).entries())
    for (const each of entriesOf(forms))
      if (!NUMBERS.has(foldAccents(each))) NUMBERS.set(foldAccents(each), index + 1);
const UNITS = new Map<string, 'days' | 'weeks' | 'months'>();
for (const { units } of LANGUAGES)
  for (const unit of ['months', 'weeks', 'days'] as const)
    for (const each of entriesOf(units?.[unit]))
      if (!UNITS.has(foldAccents(each))) UNITS.set(foldAccents(each), unit);

const NUMBER_WORDS = LANGUAGES.flatMap(({ numbers }) => (numbers ?? []).flatMap(entriesOf)).map((each) =>
  each.toLowerCase(),
);
const NUMBER_STARTS = new Starts(NUMBER_WORDS);
const COUNT_STARTS = startsOf('inDays', 'withinDays');
const unitsIn = heldIn(
  LANGUAGES.flatMap(({ units }) => Object.values(units ?? {}).flatMap(entriesOf)).map((each) =>
    each.toLowerCase(),
  ),
);
const numbersIn = heldIn(NUMBER_WORDS);
const articlesIn = heldIn(wordsOf('articles', 'dateArticles').map((entry) => entry.toLowerCase()));
const withinBehindIn = heldIn(wordsOf('withinDaysBehind').map((entry) => entry.toLowerCase()));

/** The units that a text holds; one without any counts nothing. */
const unitIn = forLast((text) => anyOf(unitsIn(plain(text))));
/** `in two weeks`, `within 3 days` */
export const COUNTED = new StartPattern(
  (start, behind = '', counted = NEVER) => {
    const said = COUNT_STARTS.at(start);
    return said === null ? null : `^${said}(?:\\s+|(?<=[\\u3005-\\uD7A3]))${counted}${endOf(behind)}`;
  },
  forLast((text) => {
    const unit = unitIn(text);
    if (unit === NEVER) return NO_STARTS;
    const words = plain(text);
    const articles = `(?:${anyOf(articlesIn(words))}${WORD_END}\\s+){0,2}`;
    const [behind = ''] = behindIn(text);
    return [behind, `${articles}(\\d{1,3}|${anyOf(numbersIn(words))})\\s?(${unit})`];
  }),
);
/** `2週間以内`, `kahden viikon kuluessa` */
export const COUNTED_BEHIND = new StartPattern(
  (start, behind = '', counted = NEVER) => {
    const word = NUMBER_STARTS.at(start);
    if (start !== NUMBER && word === null) return null;
    return `^(\\d{1,3}|${word ?? NEVER})\\s?${counted}${endOf(behind)}`;
  },
  forLast((text) => {
    const unit = unitIn(text);
    const end = unit === NEVER ? NEVER : anyOf(withinBehindIn(plain(text)));
    const [behind = ''] = behindIn(text);
    return end === NEVER ? NO_STARTS : [behind, `(${unit})\\s?${end}`];
  }),
);
/** `24th`, `20日`; the second group is of what counts nothing else */
export const ORDINAL = new StartPattern(
  (start, behind = '') =>
    start === NUMBER
      ? `^(\\d{1,2})(?:${words('ordinals')}|\\.)(?=\\s*(?:$|[,;:)\\]!?–—-]|\\.(?!\\w)))|^(\\d{1,2})\\s?[日號号일](?=${behind === '' ? NEVER : behind})`
      : null,
  behindIn,
);

/** The number that is said; 0 where none is. */
export function numberIn(count: string): number {
  return /^\d/.test(count) ? Number(count) : (NUMBERS.get(foldAccents(count)) ?? 0);
}

/** The unit of a word for it. */
export function unitOf(unit: string): 'days' | 'weeks' | 'months' {
  return UNITS.get(foldAccents(unit)) ?? 'days';
}
