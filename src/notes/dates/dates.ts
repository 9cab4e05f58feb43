/**
 * Few minutes in Git are older, so that a number of two digits below it is seldom a year: `04-07-18` is in 2018, `26-05-12` in 2026.
 */
export const USUAL_YEAR = 2013;

/** Whether there is such a day in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a month and day from an ISO date on, that date included; 29 February waits for a leap year. */
export function nextSuchDay(from: string, month: number, day: number): string {
  let year = Number(from.slice(0, 4));
  while (isoDate(year, month, day) < from || !isDay(year, month, day)) year++;
  return isoDate(year, month, day);
}

/** `YYYY-MM-DD`. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day of a time on the user's clock, not Greenwich's. */
export function localDay(time: Date): string {
  return isoDate(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

/** The ISO date so many days after an ISO date. */
export function addDays(date: string, days: number): string {
  return new Date(timeOf(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Midnight of an ISO date in Greenwich, in milliseconds since 1970: its numbers are read faster than its text. */
const timeOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: string): number {
  return new Date(timeOf(date)).getUTCDay();
}

/** The last day of a month; the 13th is January of the next year. */
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of a shorter month. */
function addMonths(date: string, months: number): string {
  const end = lastDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months);
  const same = `${end.slice(0, 8)}${date.slice(8)}`;
  return same < end ? same : end;
}

/** The end of a month that is not over, or of one of a year. */
export function endOfMonth(meeting: string, month: number, written?: string): string {
  const year = Number(written ?? meeting.slice(0, 4));
  const end = lastDay(year, month);
  return written !== undefined || end >= meeting ? end : lastDay(year + 1, month);
}

/** So many days, weeks or months after a day. */
export function inUnits(meeting: string, count: number, unit: 'days' | 'weeks' | 'months'): string {
  return unit === 'months' ? addMonths(meeting, count) : addDays(meeting, count * (unit === 'weeks' ? 7 : 1));
}

/** The next day of a number, in the meeting's month or one of those that follow. */
export function nextOfMonth(meeting: string, day: number): string | null {
  const [year, month] = [Number(meeting.slice(0, 4)), Number(meeting.slice(5, 7))];
  for (let later = month; later <= month + 2; later++) {
    const end = lastDay(year, later);
    const date = `${end.slice(0, 8)}${String(day).padStart(2, '0')}`;
    if (day > 0 && day < 32 && date <= end && date >= meeting) return date;
  }
  return null;
}
