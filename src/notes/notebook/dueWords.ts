import { addDays, weekdayOf } from '../dates/dates';

/** How soon something is due. */
export type Urgency = 'overdue' | 'week' | 'later' | 'none';

const DAY = 86_400_000;
/** Nobody counts more days than these. */
const MOST_DAYS = 60;
const COUNTED = 13;

/** How soon a day comes, seen from `today`; a week ends on Sunday. ISO dates. */
export function urgencyOf(due: string | null, today: string): Urgency {
  if (due === null) return 'none';
  if (due < today) return 'overdue';
  return due <= addDays(today, (7 - weekdayOf(today)) % 7) ? 'week' : 'later';
}

/** `due tomorrow`, `due in 5 days`, `3 days overdue`, `due 2026-12-24`. ISO dates. */
export function dueWords(due: string, today: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  if (days < -MOST_DAYS) return `overdue since ${due}`;
  if (days < 0) return days === -1 ? '1 day overdue' : `${-days} days overdue`;
  return days <= COUNTED ? `due in ${days} days` : `due ${due}`;
}
