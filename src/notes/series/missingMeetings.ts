import { addDays } from '../dates/dates';
import { daysOf, findCadence, usualGap } from './cadence';

/** Fewer meetings tell no cadence that anybody could be reminded of. */
const MIN_MEETINGS = 3;
/** So many days back a meeting is missed, and of a series that meets seldom, so many of its usual gaps. */
const DAYS = 42;
const GAPS = 2;
/** So many are missed at most; a series that has left out more has stopped meeting without saying so. */
const MAX_MISSING = 3;
/** A meeting may have been moved by so many days. */
const MAX_MOVED_DAYS = 6;
/** Month and day on which hardly anybody meets. */
const DAYS_OFF: ReadonlySet<string> = new Set(['12-24', '12-25', '12-26', '12-31', '01-01']);

/**
 * The days, newest first, on which a series should have met by its cadence and of which it has no note: the latest ones of the last
 * weeks up to today. None where the cadence is not clear, or the series has not met for long.
 */
export function missingMeetings(dates: readonly string[], today: string): string[] {
  const known = [...new Set(dates)].sort();
  const met = known.filter((date) => date <= today);
  const last = met.at(-1);
  const cadence = met.length < MIN_MEETINGS ? null : findCadence(met);
  if (!cadence || last === undefined) return [];
  const gap = usualGap(cadence);
  const back = Math.max(DAYS, Math.ceil(GAPS * gap));
  const since = addDays(today, -back);
  if (last < since) return [];
  const first = met[0] ?? last;
  const moved = Math.min(MAX_MOVED_DAYS, Math.ceil(gap / 2) - 1);
  const expected = daysOf(cadence, first > since ? first : since, today);
  const onTime = new Set(daysOf(cadence, addDays(since, -back), addDays(today, back)));
  // A note of another day stands for the meeting only if that day has none of its own.
  const others = known.filter((date) => !onTime.has(date));
  const isHeld = (day: string): boolean =>
    known.includes(day) || others.some((date) => date >= addDays(day, -moved) && date <= addDays(day, moved));
  return expected
    .filter((day) => !DAYS_OFF.has(day.slice(5)) && !isHeld(day))
    .slice(-MAX_MISSING)
    .reverse();
}
