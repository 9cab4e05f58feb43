import { addDays, weekdayOf } from '../dates/dates';

/** How soon something is due. */
export type Urgency = 'overdue' | 'week' | 'later' | 'none';

const DAY = 86_400_000;
/** Nobody counts more days than these. */
const MAX_DAYS = 60;
const COUNTED = 13;

/** How soon a day comes, seen from `today`; a week ends on Sunday. ISO dates. */
export function urgencyOf(due: string | null, today: string): Urgency {
  if (due === null) return 'none';
  if (due < today) return 'overdue';
  return due <= addDays(today, (7 - weekdayOf(today)) % 7) ? 'week' : 'later';
}

/** Days until something is due, negative once it is overdue; null where nobody would count them. ISO dates. */
export function daysUntil(due: string, today: string): number | null {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  return -MAX_DAYS <= days && days <= COUNTED ? days : null;
}
