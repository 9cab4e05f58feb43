import { findWrittenDates } from '../dates/writtenDate';
import { isOnlyDay } from '../recognisers/datedHeadings';
import type { HeldMeeting } from '../heldMeetings';

/** Signs that stood between a title and its date. */
const EDGES = /^[\s:,.|/–—·-]+|(?<![\s:,.|/–—·([-])[\s:,.|/–—·([-]+$/gu;
const EMPTY_BRACKETS = /\(\s*\)|\[\s*\]/g;

/** A meeting's title without its date, which is shown beside it; empty where it is nothing but the date. */
export function titleBesideDate({ date, title }: Pick<HeldMeeting, 'date' | 'title'>): string {
  let rest = (title ?? '').trim();
  if (date !== null)
    for (const { from, to } of findWrittenDates(rest, date).reverse())
      rest = `${rest.slice(0, from).trimEnd()} ${rest.slice(to).trimStart()}`;
  rest = rest.replace(EMPTY_BRACKETS, ' ').replace(EDGES, '').replace(/\s+/g, ' ');
  return date !== null && isOnlyDay(rest) ? '' : rest;
}
