import { l10n } from 'vscode';
import { elapsed } from '../../notes/dates/relativeTime';
import { languageOfWords } from './language';

/** How long before or after `now` a time is, in words: `just now`, `3 minutes ago`, `in 2 months`. Both in milliseconds since the epoch. */
export function relativeTime(time: number, now: number): string {
  const distance = elapsed(time, now);
  if (distance === null) return l10n.t('at an unknown time');
  if (distance.amount === 0) return l10n.t('just now');
  return new Intl.RelativeTimeFormat(languageOfWords()).format(-distance.amount, distance.unit);
}

/** The same where there is hardly any room: `3d ago`. */
export function shortRelativeTime(time: number, now: number): string {
  const distance = elapsed(time, now);
  if (distance === null || distance.amount === 0) return relativeTime(time, now);
  const format = new Intl.RelativeTimeFormat(languageOfWords(), { style: 'narrow' });
  return format.format(-distance.amount, distance.unit);
}

/** `Fri 2023-11-17` of an ISO date. */
export function dayLabel(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${day.toLocaleDateString(languageOfWords(), { weekday: 'short', timeZone: 'UTC' })} ${date}`;
}

/** What a weekday is called, 0 Sunday to 6 Saturday. */
export function weekdayName(weekday: number): string {
  const day = new Date(Date.UTC(2023, 0, 1 + weekday)); // a Sunday
  return day.toLocaleDateString(languageOfWords(), { weekday: 'long', timeZone: 'UTC' });
}
