import { addDays, findDays, isoDate, nextSuchDay, weekdayOf } from './dates';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|nes|r|rs|ur)?';
const MOST = 2_000;
const BEFORE_DAY = new RegExp(`^${WEEKDAY}\\.?,?\\s+(?:the\\s+)?(?=\\d|[a-z]{3})`, 'i');
const ON_WEEKDAY = new RegExp(`^(?:(?:next|this|coming)\\s+)?${WEEKDAY}(?![a-z])`, 'i');
/** What a deadline stands behind; a pattern without groups. */
export const DUE_WORDS =
  '(?:\\b(?:by|until|till|due(?: date| by| on)?|before|no later than|deadline(?: is)?)|📅|⏰)';
const LEAD = new RegExp(`(?:${DUE_WORDS}|\\bon)\\s*:?\\s*(?:the\\s+)?`, 'gi');
const EVENT =
  /\b(?:meeting|call|session|workshop|event|conference|summit|meetup|sync|appointment|schedule|arrange|organi[sz]e|meet|hold|attend|present)\b/i;

/** The deadline that a task names, as an ISO date seen from the day of the meeting; null where it names none. */
export function findDue(line: string, meeting: string | null): string | null {
  const task = line.slice(0, MOST);
  for (const lead of task.matchAll(LEAD)) {
    const rest = task.slice(lead.index + lead[0].length, lead.index + lead[0].length + 40);
    const word = lead[0].trim().toLowerCase();
    // `on` alone tells the day of an event as often as a deadline.
    if (word.startsWith('on') && EVENT.test(task.slice(0, lead.index))) continue;
    const due = dayAt(rest, meeting, !word.startsWith('on'));
    if (due !== null) return due;
  }
  const bare = /(?:^|[\s(])(EOW|EOD)\b/.exec(task)?.[1];
  return bare === undefined ? null : dayAt(bare, meeting, true);
}

/** The day that a text begins with. */
function dayAt(text: string, meeting: string | null, relative: boolean): string | null {
  const behind = text.replace(BEFORE_DAY, '');
  const day = findDays(behind)[0];
  if (day?.index === 0) {
    if (day.year !== null) return isoDate(day.year, day.month, day.day);
    return meeting && nextSuchDay(meeting, day.month, day.day);
  }
  if (!relative || meeting === null) return null;
  const weekday = ON_WEEKDAY.exec(text)?.[1];
  if (weekday !== undefined) {
    return addDays(meeting, ((WEEKDAYS.indexOf(weekday.toLowerCase()) - weekdayOf(meeting) + 6) % 7) + 1);
  }
  if (/^(?:eow|end of (?:the |this )?week)\b/i.test(text))
    return addDays(meeting, (5 - weekdayOf(meeting) + 7) % 7);
  if (/^(?:eod|end of (?:the )?day|today)\b/i.test(text)) return meeting;
  return /^tomorrow\b/i.test(text) ? addDays(meeting, 1) : null;
}
