/** When the meetings of a series take place; weekdays are 0 Sunday to 6 Saturday. */
export type Rhythm =
  /** Every so many weeks; `anchor` is one of the days, counted from 1970. On several weekdays only in every week. */
  | {
      readonly kind: 'weekly';
      readonly weeks: number;
      readonly weekdays: readonly number[];
      readonly anchor: number;
    }
  /** E.g. the first Tuesday; `nth` is 1–4, or -1 for the last. */
  | { readonly kind: 'monthly'; readonly nth: number; readonly weekday: number };

/** So many meetings at most tell the rhythm: it may have been another one before. */
const MOST = 12;
/** No rhythm is looked for over more weeks, no meeting in more days. */
const MOST_WEEKS = 300;
const MOST_DAYS = 370;

/**
 * The rhythm of a series from the dates (ISO) of its meetings: the one that explains the latest of them best, single
 * ones that were left out or moved aside. null where they are irregular.
 */
export function findRhythm(dates: readonly string[]): Rhythm | null {
  const all = [...new Set(dates)].map(dayNumber).sort((one, other) => one - other);
  // The last two alone tell nothing where there were others.
  const least = all.length > 2 ? 3 : 2;
  for (let count = Math.min(MOST, all.length); count >= least; count -= count > 6 ? 2 : 1) {
    const recent = all.slice(-count);
    let best: Rhythm | null = null;
    let most = 0;
    // Of equals the first one: it is the more usual one.
    for (const rhythm of candidates(recent)) {
      const fit = fitOf(rhythm, recent);
      if (fit > most) [best, most] = [rhythm, fit];
    }
    // Few meetings tell a rhythm only if they keep to it.
    if (most >= (count > 4 ? 0.8 : 0.85)) return best;
  }
  return null;
}

/** The first meeting after the one on `last` that is not before `today`; all ISO dates. */
export function nextMeeting(rhythm: Rhythm, last: string, today: string): string {
  // The meeting after one that was moved forward is not the one that it was moved from.
  const earliest = dayNumber(last) + Math.ceil(leastGap(rhythm) / 2);
  let day = Math.max(earliest, dayNumber(today));
  for (let days = 0; days < MOST_DAYS && !isOn(rhythm, day); days++) day++;
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** What may explain the days, the more usual first. */
function candidates(days: readonly number[]): Rhythm[] {
  const latest = [...days].reverse();
  const weekly = (weeks: number): Rhythm[] =>
    latest.map((anchor) => ({ kind: 'weekly', weeks, weekdays: [weekdayOf(anchor)], anchor }));
  const monthly = latest.flatMap((day) =>
    [Math.ceil(dayOfMonth(day) / 7), ...(isLastOfMonth(day) ? [-1] : [])]
      .filter((nth) => nth < 5)
      .map((nth): Rhythm => ({ kind: 'monthly', nth, weekday: weekdayOf(day) })),
  );
  const seldom = days.length > 2 ? [...weekly(4), ...weekly(3)] : [];
  const all = [...weekly(1), ...weekly(2), ...monthly, ...seldom, ...severalDays(days)];
  return [...new Map(all.map((rhythm) => [keyOf(rhythm), rhythm])).values()];
}

function severalDays(days: readonly number[]): Rhythm[] {
  const weekdays = [...new Set(days.map(weekdayOf))].sort();
  const often = weekdays.filter((weekday) => {
    const count = days.filter((day) => weekdayOf(day) === weekday).length;
    return count > days.length / (2 * weekdays.length);
  });
  const [anchor = 0] = days;
  return days.length > 4 && often.length > 1 ? [{ kind: 'weekly', weeks: 1, weekdays: often, anchor }] : [];
}

/** The same for rhythms with the same days. */
function keyOf(rhythm: Rhythm): string {
  if (rhythm.kind === 'monthly') return `${rhythm.nth} ${rhythm.weekday}`;
  const { weeks, weekdays, anchor } = rhythm;
  return `${weeks} ${weekdays.join()} ${anchor % (7 * weeks)}`;
}

/** How well a rhythm explains days: the harmonic mean of the share of them on its days and of its days among them. */
function fitOf(rhythm: Rhythm, days: readonly number[]): number {
  const explained = days.filter((day) => isOn(rhythm, day)).length;
  if (explained <= days.length / 2) return 0;
  const [first = 0] = days;
  return (2 * explained) / (days.length + countOn(rhythm, first, days.at(-1) ?? first));
}

function countOn(rhythm: Rhythm, from: number, to: number): number {
  const weekdays = rhythm.kind === 'weekly' ? rhythm.weekdays : [rhythm.weekday];
  let count = 0;
  for (const weekday of weekdays) {
    let day = from + ((weekday - weekdayOf(from) + 7) % 7);
    for (let weeks = 0; day <= to && weeks < MOST_WEEKS; weeks++, day += 7) if (isOn(rhythm, day)) count++;
  }
  return count;
}

function isOn(rhythm: Rhythm, day: number): boolean {
  if (rhythm.kind === 'monthly') {
    if (weekdayOf(day) !== rhythm.weekday) return false;
    return rhythm.nth < 0 ? isLastOfMonth(day) : Math.ceil(dayOfMonth(day) / 7) === rhythm.nth;
  }
  if (!rhythm.weekdays.includes(weekdayOf(day))) return false;
  return (day - rhythm.anchor) % (7 * rhythm.weeks) === 0 || rhythm.weeks === 1;
}

function leastGap(rhythm: Rhythm): number {
  if (rhythm.kind === 'monthly') return 28;
  return rhythm.weekdays.length > 1 ? 1 : 7 * rhythm.weeks;
}

const DAY = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const weekdayOf = (day: number): number => (day + 4) % 7;
const dayOfMonth = (day: number): number => new Date(day * DAY).getUTCDate();
/** Whether no such weekday follows in its month. */
const isLastOfMonth = (day: number): boolean => dayOfMonth(day + 7) < 8;
