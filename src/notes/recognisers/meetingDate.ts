import type { Block, Unit } from '../markdown/blocks';
import { isDay, isoDate } from '../dates/dates';
import { dayOfPath, dayWithoutYear, yearOfPath } from '../dates/dayOfPath';
import { byOrder, type ByOrder, type DayOrder } from '../dates/dayOrder';
import { findDays, findShortDays } from '../dates/findDays';
import type { FoundDay } from '../dates/foundDay';
import { firstDay } from '../dates/firstDay';
import type { FrontMatter } from '../markdown/frontMatter';
import { LANGUAGES } from '../words/languages';
import { remembered, rememberedOf } from '../remembered';
import { WEEKDAYS } from '../words/calendar';
import { any, anyOf, entriesOf, languagesWith, variantsOf, WORD_END, WORD_START } from '../words/patterns';

/** `Date:`, `Meeting date & time:` */
const LABEL = new RegExp(
  `^(?:\\d{1,2}[.)])?\\W*${any('dateLabels')}(?:(?:\\s*(?:&|${any('and')}|/)\\s*|\\s+)${any('timeLabels')})?${WORD_END}[^\\p{L}\\d]`,
  'iu',
);
/** Words of a kind of languages in which the day stands first, none of them English. */
function wordsOfDayFirst(kind: 'dateLabels' | 'meetings' | 'attendance', least: number): string {
  const [english] = LANGUAGES;
  const known = new RegExp(`^${anyOf(entriesOf(english?.[kind]))}$`, 'i');
  const words = languagesWith('isDayFirst').flatMap((lexicon) =>
    entriesOf(lexicon[kind]).flatMap(variantsOf),
  );
  return `${anyOf([...new Set(words)].filter((word) => word.length >= least && !known.test(word)))}${WORD_END}`;
}

/** `Fecha: …` */
const DAY_FIRST_LABEL = new RegExp(`^\\W*${wordsOfDayFirst('dateLabels', 1)}`, 'i');
/** `Réunion`; shorter words mean something in English, too. */
const DAY_FIRST_TITLE = new RegExp(`${WORD_START}${wordsOfDayFirst('meetings', 5)}`, 'i');
/** `Présents` above the people. */
const DAY_FIRST_HEADING = new RegExp(`^\\W*${wordsOfDayFirst('attendance', 5)}`, 'i');
/** A line that is a date and nothing else. */
const BARE = /^\W*\d{1,2}([/.-]) ?\d{1,2}\1 ?(?:20)?\d\d\W*$/;
/** A date stands near the start of a line, and of a note. */
const MAX_CHARACTERS = 500;
/** `Next meeting: …` */
const ELSEWHERE = new RegExp(`${WORD_START}${any('otherDays')}${WORD_END}`, 'i');
/** `When` in a line above the day. */
const ANNOUNCED = new RegExp(`^[\\W\\d]*${any('dateHeadings', 'dateLabels')}\\W*$`, 'i');
/** `Wed, ` in front of a day. */
const WEEKDAY = new RegExp(`^\\W*(?:${anyOf([...WEEKDAYS.keys()])}\\W+)?$`, 'i');
/** `until 2030-12-31`, `version 1.2.24`: no day of a meeting. */
const NOT_BEFORE = new RegExp(
  `(?:${WORD_START}${any('deadlines', 'deadlineForms')}|(?<!\\p{L})v)\\W*$`,
  'iu',
);

/** What tells the day of a meeting. */
export interface DateSources {
  /** The units at a note's top. */
  readonly head: readonly Unit[];
  readonly front: FrontMatter;
  readonly path: string;
}

/** The day of a meeting, as far as it is known. */
export interface MeetingDate {
  /** ISO date. */
  readonly date: string | null;
  /** The order in which the note writes day and month; null where it does not tell. */
  readonly order: DayOrder | null;
  /** The day by either order, where that is not known and makes a difference. */
  readonly byOrder: ByOrder | null;
}

/** The day of a meeting. `shown` is the order that all of the note shows. */
export function findMeetingDate(sources: DateSources, shown: DayOrder | null): MeetingDate {
  const order = shown ?? orderByPath(sources) ?? orderByWords(sources);
  const date = dateIn(sources, order);
  const both = order === null ? byOrder((each) => dateIn(sources, each)) : null;
  return { date: both ? null : date, order, byOrder: both };
}

/** `12/05/2026` is the day that the file's name says, if it can be. */
function orderByPath({ head, front, path }: DateSources): DayOrder | null {
  const byPath = dayOfPath(path) ?? dayWithoutYear(path);
  if (byPath === null) return null;
  const is = (order: DayOrder): boolean =>
    dateIn({ head, front, path: '' }, order)?.endsWith(byPath) === true;
  if (is('dayFirst') === is('monthFirst')) return null;
  return is('dayFirst') ? 'dayFirst' : 'monthFirst';
}

/** A note in German has the day first. */
function orderByWords({ head, front }: DateSources): DayOrder | null {
  const title = head.find(({ kind }) => kind === 'heading');
  const words = `${wordsIn(title)}\n${front.values.get('title') ?? ''}`;
  return DAY_FIRST_TITLE.test(words) || head.some(isDayFirst) ? 'dayFirst' : null;
}

/** Whether a label or heading is of a language that has the day first. */
function isDayFirst(unit: Unit): boolean {
  return rememberedOf(
    dayFirst,
    unit,
    () =>
      unit.blocks.some((block) =>
        linesOf(block).some((line) => LABEL.test(line) && DAY_FIRST_LABEL.test(line)),
      ) || DAY_FIRST_HEADING.test(wordsIn(unit)),
  );
}

/** A quote of thousands of lines is at the top as a whole, and an edit changes one of them. */
const dayFirst = new WeakMap<Unit, boolean>();

/**
 * The day that is given by the title, the file's name, the first lines, the front matter, which often has the day of publication, or
 * other lines near the top, in this order. A day without a year takes the path's.
 */
function dateIn({ head, front, path }: DateSources, order: DayOrder | null): string | null {
  const inFront = findDays(front.values.get('date') ?? '', order)[0] ?? null;
  const byPath = dayOfPath(path, order);
  const year = yearOfPath(path) ?? inFront?.year ?? null;
  const complete = (day: FoundDay | null | undefined): string | null => {
    const known = day?.year ?? year;
    return day && known !== null ? isoDate(known, day.month, day.day) : null;
  };
  const title = head.find(({ kind }) => kind === 'heading');
  const byTitle = dayOfWords(wordsIn(title), order);
  const last = byTitle ?? dayAndMonth(wordsIn(title), order);
  return (
    complete(byTitle) ??
    complete(dayOfWords(front.values.get('title') ?? '', order)) ??
    byPath ??
    complete(dayNearTop(head.slice(0, MAX_FIRST), order)) ??
    complete(dayOfWords(titleLine(head), order)) ??
    complete(inFront) ??
    complete(dayNearTop(head, order)) ??
    complete(head.flatMap((unit) => dayOfHeading(unit, order) ?? [])[0]) ??
    complete(last) ??
    complete(last && { ...last, year: yearNear(last, head, order) })
  );
}

/** `(28/07)`, `28.07.` in a title that is called a meeting. */
const DAY_AND_MONTH = /(?<![\p{L}\d/.,-])(\d{1,2})(?:\/(\d{1,2})|\.(\d{1,2})\.)(?![\p{L}\d/-])/u;

/** The day and month that a title gives in numbers without a year, where the order of these is known. */
function dayAndMonth(words: string, order: DayOrder | null): FoundDay | null {
  const found = /\d[/.]\d/.test(words) ? DAY_AND_MONTH.exec(words) : null;
  if (!found || ELSEWHERE.test(words) || !MEETING_WORD.test(words)) return null;
  const [one, other] = [Number(found[1]), Number(found[2] ?? found[3])];
  const [day, month] = order === 'monthFirst' && found[2] !== undefined ? [other, one] : [one, other];
  if ((order === null && found[2] !== undefined && day <= 12) || !isDay(2024, month, day)) return null;
  return { index: found.index, length: found[0].length, year: null, month, day };
}

/** The year in which a day is nearest to the whole dates at a note's top; null where there are none, or they tell different ones. */
function yearNear({ month, day }: FoundDay, head: readonly Unit[], order: DayOrder | null): number | null {
  const lines = head.flatMap(({ blocks }) => blocks.flatMap(linesOf));
  const whole = lines
    .filter((line) => /(?<!\d)20\d\d(?!\d)/.test(line) && !ELSEWHERE.test(line))
    .flatMap((line) => findDays(line, order));
  const years = new Set(
    whole.flatMap(({ year, ...other }) => {
      if (year === null) return [];
      const days = (month - other.month) * 31 + day - other.day;
      return [Math.abs(days) <= HALF_A_YEAR ? year : year - Math.sign(days)];
    }),
  );
  const [only = null] = years;
  return years.size === 1 ? only : null;
}

/** In days, months of 31. */
const HALF_A_YEAR = 186;

/** The day that the words of a title or heading give their meeting, null where they give none; the year may be missing. */
export function dayOfWords(words: string, order: DayOrder | null): FoundDay | null {
  const text = words.slice(0, MAX_CHARACTERS);
  if (!/\d/.test(text) || ELSEWHERE.test(text)) return null;
  return remembered(daysOfWords, `${order} ${text}`, () => readDayOfWords(text, order));
}

const daysOfWords = new Map<string, FoundDay | null>();

function readDayOfWords(text: string, order: DayOrder | null): FoundDay | null {
  const days = findShortDays(text, order);
  const day = days.find(({ index }) => !NOT_BEFORE.test(text.slice(0, index)));
  return day ? firstDay(text, day, days) : compactDay(text);
}

/** `190729`, `Minutes 190729`: year, month and day in two digits each, where nothing else is said. */
const COMPACT = /^(\D{0,40})([1-3]\d)([01]\d)([0-3]\d)(?!\d)(\D{0,40})$/;

function compactDay(text: string): FoundDay | null {
  const [whole, before = '', year = '', month = '', day = '', behind = ''] = COMPACT.exec(text) ?? [];
  if (whole === undefined || !isDay(2000 + Number(year), Number(month), Number(day))) return null;
  const rest = `${before} ${behind}`;
  if (/\p{L}/u.test(rest) && !MEETING_WORD.test(rest)) return null;
  const [index, length] = [before.length, 6];
  return { index, length, year: 2000 + Number(year), month: Number(month), day: Number(day) };
}

/** In characters. */
const MAX_TITLE = 160;

/** What a note begins with that has no heading there: `Team meeting, 9 May 2026, 11:00`. */
export function titleLine([unit]: readonly Unit[]): string {
  const [block] = unit?.blocks ?? [];
  if (unit?.kind === 'heading' || block?.kind !== 'paragraph') return '';
  const [line = ''] = linesOf(block);
  return line.length <= MAX_TITLE && MEETING_WORD.test(line) ? line : '';
}

/** A date stands near the top of a note: within so many units, of which a table or a quote is one. */
const MAX_UNITS = 40;

/** Units that count as the first lines. */
const MAX_FIRST = 8;

/** How many parts a date may stand in. */
export function countHead(parts: readonly { readonly unit: Unit }[]): number {
  let opened = 0;
  for (let index = 0; index < parts.length; index++) {
    if (parts[index]?.unit.opens && ++opened > MAX_UNITS) return index;
  }
  return parts.length;
}

/** A unit's words, which may be set as code as a whole. */
function wordsIn(unit: Unit | undefined): string {
  const { matchText = '', visibleText = '' } = unit?.blocks[0]?.prose ?? {};
  return (/[\p{L}\d]/u.test(matchText) ? matchText : visibleText).slice(0, MAX_CHARACTERS);
}

/** ` (08:45-09:00)` */
const TIMES = /\s?[([]?\d{1,2}[:.h]\d\d(?:\s?[-–~]\s?\d{1,2}[:.h]\d\d)?[)\]]?/g;

/** The day that a heading below the title names and says little else: `Slot 1 - 8 July 2026`, or ends with as that of minutes. */
function dayOfHeading(unit: Unit, order: DayOrder | null): FoundDay | null {
  if (unit.kind !== 'heading') return null;
  const words = wordsIn(unit);
  const day = dayOfWords(words, order);
  if (!day?.year) return null;
  const behind = words.slice(day.index + day.length).replace(TIMES, '');
  const others = `${words.slice(0, day.index)} ${behind}`.match(/[\p{L}\d]+/gu);
  const isAtEnd = /^[\s.)\]]*$/.test(behind);
  return (others?.length ?? 0) <= (isAtEnd && MEETING_WORD.test(words) ? 10 : 4) ? day : null;
}

function dayNearTop(head: readonly Unit[], order: DayOrder | null): FoundDay | undefined {
  let announced = false;
  let column = -1;
  for (const unit of head) {
    for (const block of unit.blocks) {
      const cell = unit.kind === 'row' && !unit.opens ? block.cells[column]?.matchText.trim() : undefined;
      const inColumn = cell === undefined || ELSEWHERE.test(cell) ? undefined : dayInLine(cell, true, order);
      if (inColumn && startsWithDay(cell ?? '', inColumn)) return inColumn;
      if (unit.opens)
        column =
          unit.kind === 'row' ? block.cells.findIndex(({ matchText }) => ANNOUNCED.test(matchText)) : -1;
      for (const line of linesOf(block)) {
        const isLabelled = LABEL.test(line);
        const day = ELSEWHERE.test(line) ? undefined : dayInLine(line, isLabelled, order);
        if (day && (announced || isLabelled || startsWithDay(line, day))) return day;
        announced = isLabelled || ANNOUNCED.test(line);
      }
    }
  }
  return undefined;
}

/** By the order of day and month, and by whether a day was announced above. */
const labelled = new Map<string, WeakMap<Unit, FoundDay | null>>();

/** The day that a unit gives behind `Date:`, or where that stands above it; null where it gives none. */
export function labelledDay(unit: Unit, isAnnounced: boolean, order: DayOrder | null): FoundDay | null {
  const known = remembered(labelled, `${order} ${isAnnounced}`, () => new WeakMap<Unit, FoundDay | null>());
  return rememberedOf(known, unit, () => readLabelledDay(unit, isAnnounced, order));
}

function readLabelledDay(unit: Unit, isAnnounced: boolean, order: DayOrder | null): FoundDay | null {
  for (const block of unit.blocks)
    for (const line of linesOf(block)) {
      const isLabelled = LABEL.test(line);
      if ((!isLabelled && !isAnnounced) || ELSEWHERE.test(line)) continue;
      const day = dayInLine(line, true, order);
      if (day && (isLabelled || startsWithDay(line, day))) return day;
    }
  return null;
}

/** Whether a heading says nothing but `Date`. */
export const saysDate = (unit: Unit): boolean => saysOnlyDate(wordsIn(unit));

export const saysOnlyDate = (text: string): boolean => ANNOUNCED.test(text);

/** A row of a table is a line. */
function linesOf({ kind, prose, cells }: Block): string[] {
  const text = kind === 'row' ? cells.map(({ matchText }) => matchText.trim()).join(' | ') : prose.matchText;
  return text.slice(0, MAX_CHARACTERS).split('\n');
}

/** The first day of a line; where a date is announced, the shorter ways to write it are read, too. */
function dayInLine(line: string, isLabelled: boolean, order: DayOrder | null): FoundDay | undefined {
  const days = isLabelled || BARE.test(line) ? findShortDays(line, order) : findDays(line, order);
  return days[0] && firstDay(line, days[0], days);
}

const MEETING_WORD = new RegExp(`${WORD_START}${any('meetings')}${WORD_END}`, 'iu');
/** `Minutes: `, `会議の議事録 : ` in front of a day that starts a line. */
const MEETING = new RegExp(`^[^.。]{0,60}${WORD_START}${any('meetings')}\\W{0,3}[:：]\\W{0,3}$`, 'iu');
/** `The meeting was held on Thursday ` in front of a day */
const HELD = new RegExp(
  `${WORD_START}${any('heldOn')}(?:\\s${anyOf([...WEEKDAYS.keys()])})?[\\s,]{0,3}$`,
  'iu',
);
/** `18:00 `, `9.30 am, ` in front of a day that ends the line */
const TIME = /^\W*\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?[\s,–-]{1,3}$/iu;
/** `Berlin, den ` in front of a day that ends the line. */
const PLACE = /^\W*\p{Lu}[\p{L} .'’-]{1,30},\s(?:\p{L}{2,3}\s)?$/u;

function startsWithDay(line: string, day: FoundDay): boolean {
  const before = line.slice(0, day.index);
  return (
    WEEKDAY.test(before) ||
    MEETING.test(before) ||
    HELD.test(before) ||
    ((PLACE.test(before) || TIME.test(before)) && /^[\s.]*$/.test(line.slice(day.index + day.length)))
  );
}
