import type { Block, Unit } from '../markdown/blocks';
import { dayOfPath, findDays, isDay, isoDate, yearOfPath, type FoundDay } from '../dates/dates';
import type { FrontMatter } from '../markdown/frontMatter';
import { WEEKDAYS } from '../words/calendar';
import { any, anyOf, entriesOf, languagesWith } from '../words/patterns';

/** `Date:`, `Meeting date & time:` */
const LABEL = new RegExp(
  `^\\W*${any('dateLabels')}(?:(?:\\s*(?:&|${any('and')}|/)\\s*|\\s+)${any('timeLabels')})?\\W`,
  'i',
);
/** Where these words stand the day precedes the month: `Data: 12/09/2023`. */
const DAY_FIRST = new RegExp(
  `^\\W*${anyOf(languagesWith('isDayFirst').flatMap(({ dateLabels }) => entriesOf(dateLabels)))}\\b`,
  'i',
);
const SHORT = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:20)?\d\d)(?![\d/-])/;
/** A line that is a date and nothing else. */
const BARE = /^\W*\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d\W*$/;
/** A date stands near the start of a line, and of a note. */
const MAX_CHARACTERS = 500;
/** `Next meeting: …` */
const ELSEWHERE = new RegExp(`\\b${any('otherDays')}\\b`, 'i');
/** `When` in a line above the day. */
const ANNOUNCED = new RegExp(`^[\\W\\d]*${any('dateHeadings')}\\W*$`, 'i');
/** `Wed, ` in front of a day. */
const WEEKDAY = new RegExp(`^\\W*(?:${anyOf([...WEEKDAYS.keys()])}\\W+)?$`, 'i');

/**
 * The day of a meeting, by the units at a note's top: from the title, the front matter, the file's name, or a line near the top that gives the
 * date, in this order. A day without a year takes the path's.
 */
export function findMeetingDate(head: readonly Unit[], front: FrontMatter, path: string): string | null {
  const year = yearOfPath(path);
  const complete = (day: FoundDay | undefined): string | null => {
    const known = day?.year ?? year;
    return day && known ? isoDate(known, day.month, day.day) : null;
  };
  const title = head.find(({ kind }) => kind === 'heading');
  const words = (title?.blocks[0]?.prose.matchText ?? '').slice(0, MAX_CHARACTERS);
  const [inTitle] = ELSEWHERE.test(words) ? [] : findDays(words);
  const [inFront] = findDays(front.values.get('date') ?? '');
  const byPath = dayOfPath(path);
  // `01/03/2022` is the day that the file's name says, if it can be.
  if (byPath !== null && shortDays(words).some((day) => complete(day) === byPath)) return byPath;
  return (
    complete(inTitle) ??
    complete(inFront) ??
    byPath ??
    complete(dayNearTop(head)) ??
    complete(head.flatMap(dayOfHeading)[0])
  );
}

/** A date stands near the top of a note: within so many units, of which a table or a quote is one. */
const MAX_UNITS = 40;

/** How many parts a date may stand in. */
export function countHead(parts: readonly { readonly unit: Unit }[]): number {
  let opened = 0;
  for (let index = 0; index < parts.length; index++) {
    if (parts[index]?.unit.opens && ++opened > MAX_UNITS) return index;
  }
  return parts.length;
}

/** The days that `3/4/24` may mean, the likelier first: the month leads, but not where dots divide. */
function shortDays(text: string): FoundDay[] {
  const match = SHORT.exec(text);
  if (!match) return [];
  const [one, two, last] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const year = last < 100 ? 2000 + last : last;
  const at = { index: match.index, length: match[0].length, year };
  const days = [
    { ...at, month: one, day: two },
    { ...at, month: two, day: one },
  ];
  return (match[2] === '.' ? days.reverse() : days).filter(({ month, day }) => isDay(year, month, day));
}

/** The day that a heading below the title names and says little else: `Slot 1 - 8 July 2026`. */
function dayOfHeading({ kind, blocks }: Unit): FoundDay[] {
  const words = kind === 'heading' ? (blocks[0]?.prose.matchText ?? '').slice(0, MAX_CHARACTERS) : '';
  const [day] = ELSEWHERE.test(words) ? [] : findDays(words);
  if (!day?.year) return [];
  const others = `${words.slice(0, day.index)} ${words.slice(day.index + day.length)}`.match(/[\p{L}\d]+/gu);
  return (others?.length ?? 0) <= 4 ? [day] : [];
}

function dayNearTop(head: readonly Unit[]): FoundDay | undefined {
  let announced = false;
  for (const unit of head) {
    for (const block of unit.blocks) {
      for (const line of linesOf(block)) {
        const isLabelled = LABEL.test(line);
        const day = ELSEWHERE.test(line) ? undefined : dayIn(line, isLabelled);
        if (day && (announced || isLabelled || startsWithDay(line, day))) return day;
        announced = isLabelled || ANNOUNCED.test(line);
      }
    }
  }
  return undefined;
}

/** A row of a table is a line. */
function linesOf({ kind, prose, cells }: Block): string[] {
  const text = kind === 'row' ? cells.map(({ matchText }) => matchText.trim()).join(' | ') : prose.matchText;
  return text.slice(0, MAX_CHARACTERS).split('\n');
}

/** The first day of a line; where a date is announced, the shorter ways to write it are read, too. */
function dayIn(line: string, isLabelled: boolean): FoundDay | undefined {
  const days = isLabelled || BARE.test(line) ? shortDays(line) : [];
  const [first] = findDays(line);
  if (days.length === 0 || (first && first.index < (days[0]?.index ?? 0))) return first;
  return DAY_FIRST.test(line) && line.includes('/') ? days.at(-1) : days[0];
}

function startsWithDay(line: string, day: FoundDay): boolean {
  return WEEKDAY.test(line.slice(0, day.index));
}
