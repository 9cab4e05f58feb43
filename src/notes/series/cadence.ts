/** When the meetings of a series take place; weekdays are 0 Sunday to 6 Saturday. */
export type Cadence =
  /** Every so many weeks; `anchor` is one of the days, counted from 1970. On several weekdays only in every week. */
  | {
      readonly kind: 'weekly';
      readonly weeks: number;
      readonly weekdays: readonly number[];
      readonly anchor: number;
    }
  /** E.g. the first Tuesday; `nth` is 1–4, or -1 for the last. */
  | { readonly kind: 'monthly'; readonly nth: number; readonly weekday: number };

/** So many meetings at most tell the cadence: it may have been another one before. */
const MAX_MEETINGS = 12;
/** No cadence is looked for over more weeks, no meeting in more days. */
const MAX_WEEKS = 300;
const MAX_DAYS = 370;

/**
 * The cadence of a series from the dates (ISO) of its meetings: the one that explains the latest of them best, single
 * ones that were left out or moved aside. null where they are irregular.
 */
export function findCadence(dates: readonly string[]): Cadence | null {
  const all = [...new Set(dates)].map(dayNumber).sort((one, other) => one - other);
  // The last two alone tell nothing where there were others.
  const least = all.length > 2 ? 3 : 2;
  for (let count = Math.min(MAX_MEETINGS, all.length); count >= least; count -= count > 6 ? 2 : 1) {
    const recent = all.slice(-count);
    let best: Cadence | null = null;
    let most = 0;
    // Of equals the first one: it is the more usual one.
    for (const cadence of candidates(recent)) {
      const fit = fitOf(cadence, recent);
      if (fit > most) [best, most] = [cadence, fit];
    }
    // Few meetings tell a cadence only if they keep to it.
    if (most >= (count > 4 ? 0.8 : 0.85)) return best;
  }
  return null;
}

/** The first meeting after the one on `last` that is not before `today`; all ISO dates. */
export function nextMeeting(cadence: Cadence, last: string, today: string): string {
  // The meeting after one that was moved forward is not the one that it was moved from.
  const earliest = dayNumber(last) + Math.ceil(leastGap(cadence) / 2);
  let day = Math.max(earliest, dayNumber(today));
  for (let days = 0; days < MAX_DAYS && !isOn(cadence, day); days++) day++;
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The days of a cadence from one day to another; all ISO dates. */
export function daysOf(cadence: Cadence, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++)
    if (isOn(cadence, day)) days.push(new Date(day * DAY).toISOString().slice(0, 10));
  return days;
}

/** What may explain the days, the more usual first. */
function candidates(days: readonly number[]): Cadence[] {
  const latest = [...days].reverse();
  const weekly = (weeks: number): Cadence[] =>
    latest.map((anchor) => ({ kind: 'weekly', weeks, weekdays: [weekdayOf(anchor)], anchor }));
  const monthly = latest.flatMap((day) =>
    [Math.ceil(dayOfMonth(day) / 7), ...(isLastOfMonth(day) ? [-1] : [])]
      .filter((nth) => nth < 5)
      .map((nth): Cadence => ({ kind: 'monthly', nth, weekday: weekdayOf(day) })),
  );
  const seldom = days.length > 2 ? [...weekly(4), ...weekly(3)] : [];
  const all = [...weekly(1), ...weekly(2), ...monthly, ...seldom, ...severalDays(days)];
  return [...new Map(all.map((cadence) => [keyOf(cadence), cadence])).values()];
}

function severalDays(days: readonly number[]): Cadence[] {
  const weekdays = [...new Set(days.map(weekdayOf))].sort();
  const often = weekdays.filter((weekday) => {
    const count = days.filter((day) => weekdayOf(day) === weekday).length;
    return count > days.length / (2 * weekdays.length);
  });
  const [anchor = 0] = days;
  return days.length > 4 && often.length > 1 ? [{ kind: 'weekly', weeks: 1, weekdays: often, anchor }] : [];
}

/** The same for cadences with the same days. */
function keyOf(cadence: Cadence): string {
  if (cadence.kind === 'monthly') return `${cadence.nth} ${cadence.weekday}`;
  const { weeks, weekdays, anchor } = cadence;
  return `${weeks} ${weekdays.join()} ${anchor % (7 * weeks)}`;
}

/** How well a cadence explains days: the harmonic mean of the share of them on its days and of its days among them. */
function fitOf(cadence: Cadence, days: readonly number[]): number {
  const explained = days.filter((day) => isOn(cadence, day)).length;
  if (explained <= days.length / 2) return 0;
  const [first = 0] = days;
  return (2 * explained) / (days.length + countOn(cadence, first, days.at(-1) ?? first));
}

function countOn(cadence: Cadence, from: number, to: number): number {
  const weekdays = cadence.kind === 'weekly' ? cadence.weekdays : [cadence.weekday];
  let count = 0;
  for (const weekday of weekdays) {
    let day = from + ((weekday - weekdayOf(from) + 7) % 7);
    for (let weeks = 0; day <= to && weeks < MAX_WEEKS; weeks++, day += 7) if (isOn(cadence, day)) count++;
  }
  return count;
}

function isOn(cadence: Cadence, day: number): boolean {
  if (cadence.kind === 'monthly') {
    if (weekdayOf(day) !== cadence.weekday) return false;
    return cadence.nth < 0 ? isLastOfMonth(day) : Math.ceil(dayOfMonth(day) / 7) === cadence.nth;
  }
  if (!cadence.weekdays.includes(weekdayOf(day))) return false;
  return (day - cadence.anchor) % (7 * cadence.weeks) === 0 || cadence.weeks === 1;
}

/** Days from one meeting to the next, as a rule. */
export function usualGap(cadence: Cadence): number {
  return cadence.kind === 'monthly' ? 30 : (7 * cadence.weeks) / cadence.weekdays.length;
}

function leastGap(cadence: Cadence): number {
  if (cadence.kind === 'monthly') return 28;
  return cadence.weekdays.length > 1 ? 1 : 7 * cadence.weeks;
}

const DAY = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const weekdayOf = (day: number): number => (day + 4) % 7;
const dayOfMonth = (day: number): number => new Date(day * DAY).getUTCDate();
/** Whether no such weekday follows in its month. */
const isLastOfMonth = (day: number): boolean => dayOfMonth(day + 7) < 8;
