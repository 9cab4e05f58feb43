import type { Unit } from '../markdown/blocks';
import { isoDate } from '../dates/dates';
import { findDays } from '../dates/findDays';
import { yearOfPath } from '../dates/dayOfPath';
import type { FoundDay } from '../dates/foundDay';
import type { FrontMatter } from '../markdown/frontMatter';
import { isOnlyDay, MEETING, type Around } from './datedHeadings';
import { dayOfWords, titleLine } from './meetingDate';
import { yearsBeside } from './yearBeside';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d|[-./]\d)/g;

/** The year that words name, if they name one only. */
export function onlyYear(text: string): number | null {
  const years = text.match(YEAR) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
}

/** The same of words that tell no day, of which it would be. */
const yearIn = (text: string, order: Around['order']): number | null =>
  dayOfWords(text, order) === null ? onlyYear(text) : null;

/** The year that front matter gives a file of several meetings: in its title, or as `year: 2026`. */
export function yearOfFront({ values }: FrontMatter): number | null {
  const alone = [values.get('year'), values.get('date')].find((value) => /^\d{4}$/.test(value ?? ''));
  return onlyYear(values.get('title') ?? '') ?? onlyYear(alone ?? '');
}

/** Whether the front matter gives a day, of which the whole note is. */
export const hasDayInFront = ({ values }: FrontMatter): boolean =>
  findDays(values.get('date') ?? '').length > 0;

/** Where a day is told that begins a meeting. */
export interface ToldDay {
  readonly unit: Unit;
  readonly day: FoundDay;
}

/**
 * The ISO dates of days in the order of a text. A year that one leaves out is that of the heading above that names nothing else, of the
 * title, the front matter or the path, or of those beside it; where nothing tells it, the day is none.
 */
export function wholeDays(
  parts: readonly { readonly unit: Unit }[],
  days: readonly ToldDay[],
  { front, path, order }: Around,
): Map<Unit, string> {
  const beside = yearsBeside(days.map(({ day }) => day));
  const indexes = new Map(days.map(({ unit }, index) => [unit, index]));
  const dates = new Map<Unit, string>();
  const [first] = parts;
  const line = first && !indexes.has(first.unit) ? titleLine([first.unit]) : '';
  let year = yearIn(line, order) ?? yearOfFront(front);
  let isTitled = false;
  for (const { unit } of parts) {
    if (unit.kind === 'heading') {
      const text = unit.blocks[0]?.prose.matchText ?? '';
      const own = yearIn(text, order);
      if (own !== null && (!isTitled || isOnlyDay(text) || MEETING.test(text))) year = own;
      isTitled = true;
    }
    const index = indexes.get(unit);
    const told = index === undefined ? undefined : days[index];
    if (!told || index === undefined) continue;
    isTitled = true;
    const whole = told.day.year ?? year ?? yearOfPath(path) ?? beside[index] ?? null;
    if (whole !== null) dates.set(unit, isoDate(whole, told.day.month, told.day.day));
  }
  return dates;
}
