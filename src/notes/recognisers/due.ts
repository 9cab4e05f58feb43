import { matchesOf } from '../matchesOf';
import type { DayOrder } from '../dates/dayOrder';
import { DEADLINE_BEHIND, WEEKDAY_AT_END } from '../dates/dayPatterns';
import { findDays } from '../dates/findDays';
import { readDate, readDay } from '../dates/readDay';
import type { ReadDay } from '../dates/seenDay';
import { mayHold } from './lineWords';
import { MONTHS, WEEKDAYS } from '../words/calendar';
import { english } from '../words/en';
import { plain as plainly } from '../text/plain';
import { Finder } from '../words/finder';
import { LANGUAGES } from '../words/languages';
import { any, anyOf, entriesOf, WORD_END, WORD_START, wordsOf } from '../words/patterns';

const MAX_CHARACTERS = 2_000;
/** What may stand in front of the day: `the `. */
export const ARTICLE = `(?:${any('articles')}\\s+){0,2}`;
/** Where a word in front of a day ends: no blank follows where a script needs none. */
const LEAD_END = `(?:${WORD_END}|(?<=[\\u3005-\\uD7A3]))`;
/** What a deadline stands behind, `by`, `bis`, `@due` or a sign; a pattern without groups. */
export const DUE_WORDS = `(?:@?${WORD_START}${any('deadlines', 'deadlineForms')}${LEAD_END}|[📅📆🗓⏰]\\uFE0F?)`;
/** That, or `on`. */
export const DUE_LEAD = `(?:${DUE_WORDS}|${WORD_START}${any('onDay')}${WORD_END})`;
/** What may stand between that and the day: `: `, `:: `, ` (`, `=`; `**` where the text has its marks. */
export const DUE_SIGNS = '\\s{0,3}(?:::?|=|：|->?|[–—→])?\\s{0,3}[*_]{0,3}[([{<（]{0,2}\\s?[*_]{0,3}';
const DUE_LEAD_IN = new RegExp(
  `(?:(${WORD_START}${any('deadlinesMoved')}${LEAD_END}|[-=]>|[→⇒➔])|(${DUE_WORDS})|(${WORD_START}${any('onDay')}${WORD_END}))${DUE_SIGNS}(${ARTICLE})`,
  'giu',
);
/** `within three days` says by itself that it is a deadline; the unit is of the same language: Slovaks say `do 3 dní`. */
const WITHIN = LANGUAGES.flatMap(({ tag, withinDays, units }): [string, RegExp][] => {
  const entries = entriesOf(withinDays);
  if (withinDays === undefined || units === undefined) return [];
  const unit = anyOf(Object.values(units).flatMap(entriesOf));
  const source = `${WORD_START}${anyOf(entries)}\\s+(?=(?:\\d{1,3}|\\p{L}{1,9})\\s?${unit}${WORD_END})`;
  return [[tag, new RegExp(source, 'giu')]];
});
const WITHIN_WORDS = new Finder(
  Object.fromEntries(LANGUAGES.map(({ tag, withinDays }) => [tag, entriesOf(withinDays)])),
);
/** Where a day may begin that stands in front of the word that makes it a deadline. */
const DAY_START = /(?<![\p{L}\d])[\p{L}\d]|[\u3005-\u9FFF]|(?<=[\u3005-\uD7A3])\d/gu;
const NUMBER_START = /(?<![\p{L}\d])\d/gu;
/** The words of days, each of which may go on with what makes it a deadline. */
const DAY_WORDS = new Finder({
  days: [
    ...[...WEEKDAYS.keys(), ...MONTHS.keys()],
    ...wordsOf('tomorrow', 'dayAfterTomorrow', 'today', 'endOfDay', 'endOfWeek', 'endOfNextWeek'),
    ...wordsOf('endOfMonth', 'endOfNextMonth', 'endOfYear', 'endOf', 'nextWeek', 'thisWeek', 'calendarWeek'),
  ].map((entry) => `${entry}-`),
});
const HAS_BEHIND = new RegExp(DEADLINE_BEHIND, 'iu');
/** What behind a day makes it a deadline. */
export const IS_BEHIND = new RegExp(`^${DEADLINE_BEHIND}`, 'iu');
/** `kahden viikon kuluessa`, `两周内` say by themselves that they are deadlines. */
const ENDS_WITHIN = new RegExp(`\\S\\s?${any('withinDaysBehind')}$`, 'iu');
/** `17時` and `17:00` between `3月12日` and `までに` */
const TIME_BEHIND = /^\s?\d{1,2}(?::\d\d|\s?[時时点點시](?:半|\s?\d{1,2}\s?[分분])?)(?=\D)/;
const HAS_WITHIN = new RegExp(any('withinDaysBehind'), 'iu');
const SPEAKS = new RegExp(`${WORD_START}${any('deadlineForms')}${WORD_END}`, 'i');
/** `new deadline`, `now by`, but not `delayed until` say by themselves that there is one. */
const DUE_WORD = new RegExp(`(?!${any('spanWords')}${LEAD_END})${DUE_WORDS}`, 'iu');
/** In German weekdays have two letters: `bis Fr`. */
const SHORT_WEEKDAYS = LANGUAGES.filter(({ shortWeekday }) => shortWeekday === 2);
const HAS_SHORT_WEEKDAY = new RegExp(
  `^${anyOf(SHORT_WEEKDAYS.flatMap(({ deadlines, deadlineForms }) => [...entriesOf(deadlines), ...entriesOf(deadlineForms)]))}${WORD_END}`,
  'i',
);
/** Whether a lead tells the day of an event as often as a deadline. */
export const IS_ON_DAY = new RegExp(`^\\s*${any('onDay')}\\b`, 'i');
/** `Schedule a call` */
const EVENT = new RegExp(`\\b${any('events')}\\b`, 'i');
/** `EOW` at a task's start or behind a blank */
const SHOUTED = new RegExp(`(?:^|[\\s(])(?=${any('daysShouted')}\\b)`, 'g');
/** `was ` in front of `due`; `was not ready ` in front of it and a day that is over. */
const FORMER = new RegExp(
  `${WORD_START}${any('deadlinesFormer')}${WORD_END}:?((?:\\s+[^\\s.,;:()]+){0,3})\\s*$`,
  'iu',
);
/** In English `before 1.5.` tells a version. */
const ENGLISH = new RegExp(
  `^@?${anyOf([...entriesOf(english.deadlines), ...entriesOf(english.deadlineForms)])}\\b`,
  'i',
);
/** `Monday until`, `20.–24.`: what stands in front of such a word is the beginning of a span. */
const ENDS_SPAN = new RegExp(`^${any('spanWords')}${LEAD_END}`, 'i');
const FROM_DAY = new RegExp(`${WEEKDAY_AT_END}\\s*$|(?<![\\d.])\\d{1,2}\\.(?:\\s?\\d{1,2}\\.)?\\s*$`, 'iu');

/** What a deadline is seen from. */
interface DueContext {
  /** The ISO date of the meeting; null where it is not known. */
  readonly meeting: string | null;
  /** The order in which the note writes day and month; null where it does not tell. */
  readonly order: DayOrder | null;
}

/** A deadline and the words that give it, e.g. `Friday the 18th`. */
export interface Due {
  /** ISO date. */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** A deadline as it stands in a task. */
interface SaidDue extends Due {
  /** Whether it is what an earlier one was moved to, and by that alone a deadline. */
  readonly isMoved: boolean;
  readonly isDue: boolean;
  /** Whether it is one no more. */
  readonly isFormer: boolean;
}

/** The deadline that a task names, as an ISO date seen from the day of the meeting; null where it names none. */
export function findDue(line: string, meeting: string | null, order: DayOrder | null = null): string | null {
  return locateDue(line, meeting, order)?.date ?? null;
}

/** The deadline that a task names, and where. Of one that was moved it is the one that it was moved to. */
export function locateDue(line: string, meeting: string | null, order: DayOrder | null = null): Due | null {
  const task = line.slice(0, MAX_CHARACTERS);
  const context = { meeting, order };
  const said = [...behindLeads(task, context), ...within(task, context), ...inFront(task, context)].sort(
    (one, other) => one.from - other.from,
  );
  const moved = said.filter(
    (each, index) => each.isMoved && (index > 0 || isOneBefore(task.slice(0, each.from))),
  );
  const due =
    moved.at(-1) ??
    said.find(({ isDue, isFormer }) => isDue && !isFormer) ??
    shouted(task, context) ??
    besideTask(task, context);
  return due && { date: due.date, from: due.from, to: due.to };
}

/** What stands in the place of words that are struck out. */
export const STRUCK = '\uFFFB';

/** Whether words speak of a deadline, or one was struck out in them. */
const isOneBefore = (words: string): boolean => words.includes(STRUCK) || SPEAKS.test(words);

const SIGN_IN_FRONT = /[-=]>|[→⇒➔📅📆🗓⏰]/u;
/** Whether a task has what a day may stand behind; `on` leads to dates only. */
const mayLead = (task: string): boolean =>
  mayHold(task, 'deadlines') || SIGN_IN_FRONT.test(task) || (/\d/.test(task) && mayHold(task, 'onDay'));

function* behindLeads(task: string, context: DueContext): Iterable<SaidDue> {
  if (!mayLead(task)) return;
  for (const { index, 0: lead, 1: moved, 2: word, 4: article = '' } of matchesOf(task, DUE_LEAD_IN)) {
    let from = index + lead.length;
    const before = task.slice(Math.max(0, index - 60), index);
    const onDay = moved === undefined && word === undefined;
    // `on` alone tells the day of an event as often as a deadline.
    if (onDay && EVENT.test(task.slice(0, index))) continue;
    let day = dayBehind(task.slice(from), lead, context, onDay);
    // `in two weeks`: what is an article in one language is none in another.
    if (!day && article !== '') day = dayBehind(task.slice((from -= article.length)), lead, context, onDay);
    if (day === null || isSpan(before, lead, moved)) continue;
    yield {
      date: day.date,
      from: from + (day.skipped ?? 0),
      to: from + day.length,
      isMoved: moved !== undefined,
      isDue: moved === undefined || DUE_WORD.test(moved),
      isFormer: isFormer(before, day.date, context),
    };
  }
}

function dayBehind(
  text: string,
  lead: string,
  { meeting, order }: DueContext,
  onDay: boolean,
): ReadDay | null {
  const seen = { meeting, order, isDotted: !ENGLISH.test(lead), isShort: HAS_SHORT_WEEKDAY.test(lead) };
  return onDay ? readDate(text, seen) : readDay(text, seen);
}

/** `from Monday until Friday`, `vom 20. bis 24. Mai` */
function isSpan(before: string, lead: string, moved: string | undefined): boolean {
  if (moved !== undefined || !ENDS_SPAN.test(lead)) return false;
  const from = findDays(before).at(-1);
  return (
    FROM_DAY.test(before) || (from !== undefined && before.slice(from.index + from.length).trim() === '')
  );
}

/** Whether what stands in front of a deadline tells that it is none any more: `was due`, or, if it is over, `was not ready by`. */
function isFormer(before: string, date: string, { meeting }: DueContext): boolean {
  const [said, between = ''] = FORMER.exec(before) ?? [];
  return said !== undefined && (between === '' || (meeting !== null && date < meeting));
}

function* within(task: string, { meeting, order }: DueContext): Iterable<SaidDue> {
  // Most tasks have no such words, of whatever language.
  const languages = WITHIN_WORDS.groupsIn(plainly(task));
  const found = WITHIN.flatMap(([tag, pattern]) => (languages.has(tag) ? [...matchesOf(task, pattern)] : []));
  for (const index of new Set(found.map((match) => match.index))) {
    const day = readDay(task.slice(index), { meeting, order, isDotted: false });
    if (day) yield { ...plain(day, index), isFormer: false };
  }
}

/** Deadlines whose word stands behind them: `5月20日まで`, `perjantaihin mennessä`. */
function* inFront(task: string, { meeting, order }: DueContext): Iterable<SaidDue> {
  const isWithin = HAS_WITHIN.test(task);
  if (!isWithin && !HAS_BEHIND.test(task)) return;
  // Most lines name no day: there only a number may begin one.
  const starts = isWithin || DAY_WORDS.hasAnyIn(plainly(task)) ? DAY_START : NUMBER_START;
  let done = 0;
  for (const { index } of matchesOf(task, starts)) {
    if (index < done) continue;
    const day = readDay(task.slice(index), { meeting, order, isDotted: true });
    if (!day) continue;
    const end = index + day.length;
    const behind = task.slice(end, end + 40).replace(TIME_BEHIND, '');
    if (!IS_BEHIND.test(behind) && !ENDS_WITHIN.test(task.slice(index, end))) continue;
    done = end;
    yield { ...plain(day, index), isFormer: false };
  }
}

const plain = ({ date, length, skipped = 0 }: ReadDay, from: number) => ({
  date,
  from: from + skipped,
  to: from + length,
  isMoved: false,
  isDue: true,
});

/** A deadline that nothing stands in front of: `EOW`. */
function shouted(task: string, { meeting, order }: DueContext): Due | null {
  for (const { index, 0: blank } of matchesOf(task, SHOUTED)) {
    const from = index + blank.length;
    const day = readDay(task.slice(from), { meeting, order, isDotted: false });
    if (day) return plain(day, from);
  }
  return null;
}

/** A day is looked for in so many characters at a task's end. */
const MAX_BESIDE = 40;
/** What parts the day from the task, or from who is to do it. */
const PARTS = /\s[-–—|]\s{1,3}/g;
/** A year, without which numbers may as well be those of a chapter or a version. */
const YEAR = /(?<!\d)20\d\d(?!\d)/;
/** `✅`, `**Done**` behind the day */
const NOTHING_BEHIND =
  /^[\s.]*(?:(?:[✅✔☑✓]\uFE0F?|:white_check_mark:|[*_]{0,2}\p{L}{2,12}[*_]{0,2})[\s.]*)?$/u;
const MEETING = new RegExp(`${WORD_START}${any('meetings')}${WORD_END}`, 'iu');

/** A day with its year that a dash parts from the task, where no other words give a deadline: `… - Ada - 15/10/2030`. */
function besideTask(task: string, { meeting, order }: DueContext): Due | null {
  const start = Math.max(0, task.length - MAX_BESIDE);
  const end = task.slice(start);
  if (!YEAR.test(end) || EVENT.test(task) || MEETING.test(task)) return null;
  for (const { index, 0: sign } of matchesOf(end, PARTS)) {
    const from = index + sign.length;
    const day = readDate(end.slice(from), { meeting, order, isDotted: true });
    const isAll = day !== null && NOTHING_BEHIND.test(end.slice(from + day.length));
    if (isAll && YEAR.test(end.slice(from, from + day.length))) return plain(day, start + from);
  }
  return null;
}
