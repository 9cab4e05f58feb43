import { addDays, weekdayOf } from './dates';

/** The Monday of a day's week. */
export function mondayOf(date: string): string {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** The number of a day's calendar week (ISO 8601). */
export function weekOf(date: string): number {
  const thursday = addDays(mondayOf(date), 3);
  const first = `${thursday.slice(0, 4)}-01-01`;
  return 1 + Math.floor((Date.parse(thursday) - Date.parse(first)) / (7 * 86_400_000));
}

/** The Friday of the next calendar week (ISO 8601) of a number that is not over on a day; null where no year has such a week. */
export function fridayOfWeek(week: number, from: string): string | null {
  const year = Number(from.slice(0, 4));
  for (let later = year - 1; later <= year + 1; later++) {
    // The fourth of January is always in the first week.
    const friday = addDays(mondayOf(`${String(later)}-01-04`), (week - 1) * 7 + 4);
    const isIn = week > 0 && (week < 53 || mondayOf(friday) < mondayOf(`${String(later + 1)}-01-04`));
    if (isIn && week < 54 && friday >= from) return friday;
  }
  return null;
}
