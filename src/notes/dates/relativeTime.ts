const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Mean lengths of the Gregorian calendar. */
const MONTH = 30.436875 * DAY;
const YEAR = 365.2425 * DAY;

/** A time as people tell it: in whole units, negative in the future; 0 is less than a minute either way. */
export interface Elapsed {
  readonly amount: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
}

/** How long before `now` a time is, both in milliseconds since the epoch; null where it is no time. */
export function elapsed(time: number, now: number): Elapsed | null {
  const distance = Math.abs(now - time);
  if (Number.isNaN(distance)) return null;
  const sign = time > now ? -1 : 1;
  const whole = (length: number, unit: Elapsed['unit']): Elapsed => {
    const amount = Math.floor(distance / length);
    return { amount: amount === 0 ? 0 : sign * amount, unit };
  };
  if (distance < HOUR) return whole(MINUTE, 'minute');
  if (distance < DAY) return whole(HOUR, 'hour');
  if (distance < MONTH) return whole(DAY, 'day');
  return distance < YEAR ? whole(MONTH, 'month') : whole(YEAR, 'year');
}
