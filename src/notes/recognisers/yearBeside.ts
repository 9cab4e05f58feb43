import { isDay, isoDate } from '../dates/dates';
import type { FoundDay } from '../dates/foundDay';

/**
 * The years of days that stand in their order, some without one: whoever dates meetings leaves it out now and then. It is the one by
 * which a day keeps that order beside the next day that has a year; null where the days show no order.
 */
export function yearsBeside(days: readonly FoundDay[]): (number | null)[] {
  const whole = days.filter(({ year }) => year !== null).map((day) => isoOf(day));
  const isRising = whole.every((date, at) => at === 0 || (whole[at - 1] ?? '') <= date);
  const isFalling = whole.every((date, at) => at === 0 || (whole[at - 1] ?? '') >= date);
  if (isRising === isFalling) return days.map(({ year }) => year);
  const firstWhole = days.find(({ year }) => year !== null);
  let above: FoundDay | undefined;
  return days.map((day) => {
    if (day.year !== null) {
      above = day;
      return day.year;
    }
    const neighbour = above ?? firstWhole;
    return neighbour ? yearOf(day, neighbour, (neighbour === above) === isRising) : null;
  });
}

/** The year by which a day is the next one behind or in front of another. */
function yearOf(day: FoundDay, neighbour: FoundDay, isLater: boolean): number {
  const year = neighbour.year ?? 0;
  const isBehind = isoOf(day, year) >= isoOf(neighbour);
  if (isLater) return isBehind ? year : year + 1;
  return isBehind && isoOf(day, year) !== isoOf(neighbour) ? year - 1 : year;
}

const isoOf = ({ year, month, day }: FoundDay, own = year): string => isoDate(own ?? 0, month, day);

/** `23.11.29` */
const DOTTED = /^(\d\d)\. ?(\d{1,2})\. ?(\d\d)$/;

/**
 * Days of a series as they are meant: of `23.11.28` and `23.11.29` the number that stays the same is the year, since nobody meets on one
 * day of each year. `texts` are the ways in which they are written; null where they show nothing of the kind.
 */
export function yearsInFront(days: readonly FoundDay[], texts: readonly string[]): FoundDay[] | null {
  const numbers = texts.map((text) => (DOTTED.exec(text) ?? []).slice(1).map(Number));
  const [first] = numbers;
  const isSame = numbers.every(([year]) => year !== undefined && year === first?.[0]);
  if (!isSame || new Set(numbers.map(([, , last]) => last)).size < 2) return null;
  const meant = days.map((day, at) => {
    const [year = 0, month = 0, last = 0] = numbers[at] ?? [];
    return { ...day, year: 2000 + year, month, day: last };
  });
  return meant.every(({ year, month, day }) => isDay(year, month, day)) ? meant : null;
}
