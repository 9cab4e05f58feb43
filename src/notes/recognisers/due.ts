import { addDays, findDays, isDay, isoDate, nextSuchDay, weekdayOf } from '../dates/dates';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|nes|r|rs|ur)?';
const MOST = 2_000;
const BEFORE_DAY = new RegExp(`^${WEEKDAY}\\.?,?\\s+(?:the\\s+)?(?=\\d|[a-z]{3})`, 'i');
const ON_WEEKDAY = new RegExp(`^(?:(?:next|this|coming)\\s+)?${WEEKDAY}(?![a-z])`, 'i');
/** What a deadline stands behind; a pattern without groups. */
export const DUE_WORDS =
  "(?:\\b(?:by|until|till|due(?: date| by| on)?|before|no later than|deadline(?: is)?|bis(?: zum)?|d['’]ici(?: le| au)?|avant(?: le)?|jusqu['’]au|antes del?|hasta(?: el)?|até|entro(?: il)?|uiterlijk)|📅|⏰)";
const LEAD = new RegExp(`(?:${DUE_WORDS}|\\bon)\\s*:?\\s*(?:the\\s+)?`, 'gi');
const EVENT =
  /\b(?:meeting|call|session|workshop|event|conference|summit|meetup|sync|appointment|schedule|arrange|organi[sz]e|meet|hold|attend|present)\b/i;

/** A deadline and the words that give it, e.g. `Friday the 18th`. */
export interface Due {
  /** ISO date. */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** The deadline that a task names, as an ISO date seen from the day of the meeting; null where it names none. */
export function findDue(line: string, meeting: string | null): string | null {
  return locateDue(line, meeting)?.date ?? null;
}

/** The deadline that a task names, and where. */
export function locateDue(line: string, meeting: string | null): Due | null {
  const task = line.slice(0, MOST);
  for (const lead of task.matchAll(LEAD)) {
    const from = lead.index + lead[0].length;
    const word = lead[0].trim().toLowerCase();
    // `on` alone tells the day of an event as often as a deadline.
    if (word.startsWith('on') && EVENT.test(task.slice(0, lead.index))) continue;
    const day = dayAt(task.slice(from, from + 40), meeting, !word.startsWith('on'));
    if (day !== null) return { date: day.date, from, to: from + day.length };
  }
  const bare = /(?:^|[\s(])(EOW|EOD)\b/d.exec(task);
  const [from, to] = bare?.indices?.[1] ?? [];
  if (from === undefined || to === undefined) return null;
  const day = dayAt(task.slice(from, to), meeting, true);
  return day && { date: day.date, from, to };
}

/** `12.03.` and `3/4` behind such a word; `by 1/2` and `before 1.5.` say something else. */
const SHORT = /^(?:(\d{1,2})\.\s?(0\d|1[0-2])\.(?!\d)|(\d{1,2})\/(\d{1,2})(?=\s*(?:$|[)\]])))/;

/** The day that a text begins with, and how many characters give it. */
function dayAt(
  text: string,
  meeting: string | null,
  relative: boolean,
): { readonly date: string; readonly length: number } | null {
  const behind = text.replace(BEFORE_DAY, '');
  const day = findDays(behind)[0];
  if (day?.index === 0) {
    const length = text.length - behind.length + day.length;
    if (day.year !== null) return { date: isoDate(day.year, day.month, day.day), length };
    return meeting === null ? null : { date: nextSuchDay(meeting, day.month, day.day), length };
  }
  if (!relative || meeting === null) return null;
  const [short = '', dottedDay, dottedMonth, month = dottedMonth, last = dottedDay] = SHORT.exec(text) ?? [];
  if (short !== '' && isDay(2024, Number(month), Number(last)))
    return { date: nextSuchDay(meeting, Number(month), Number(last)), length: short.length };
  const [named = '', weekday] = ON_WEEKDAY.exec(text) ?? [];
  if (weekday !== undefined) {
    const days = ((WEEKDAYS.indexOf(weekday.toLowerCase()) - weekdayOf(meeting) + 6) % 7) + 1;
    return { date: addDays(meeting, days), length: named.length };
  }
  for (const [words, days] of [
    [/^(?:eow|end of (?:the |this )?week)\b/i, (5 - weekdayOf(meeting) + 7) % 7],
    [/^(?:eod|end of (?:the )?day|today)\b/i, 0],
    [/^tomorrow\b/i, 1],
  ] as const) {
    const [said] = words.exec(text) ?? [];
    if (said !== undefined) return { date: addDays(meeting, days), length: said.length };
  }
  return null;
}
