const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Mean lengths of the Gregorian calendar. */
const MONTH = 30.436875 * DAY;
const YEAR = 365.2425 * DAY;

/**
 * How long before or after `now` a time is, in words: `just now`, `3 min ago`, `1 day ago`, `in 2 months`. Both in
 * milliseconds since the epoch.
 */
export function relativeTime(time: number, now: number): string {
  const distance = Math.abs(now - time);
  if (Number.isNaN(distance)) return 'at an unknown time';
  if (distance < MINUTE) return 'just now';
  const words = duration(distance);
  return time > now ? `in ${words}` : `${words} ago`;
}

function duration(distance: number): string {
  if (distance < HOUR) return `${Math.floor(distance / MINUTE)} min`;
  if (distance < DAY) return count(distance / HOUR, 'hour');
  if (distance < MONTH) return count(distance / DAY, 'day');
  return distance < YEAR ? count(distance / MONTH, 'month') : count(distance / YEAR, 'year');
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
