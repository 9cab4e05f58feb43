import { matchesOf } from '../matchesOf';
import { any, WORD_END, WORD_START } from '../words/patterns';

/** When a meeting began and ended, in minutes since midnight; `to` is later, beyond 1440 on the next day. */
export interface HeldTime {
  readonly from: number;
  readonly to: number;
}

/** Lines that are not blank, from a meeting's first on: when it was stands among these. */
const MAX_HEAD = 25;
/** In characters. */
const MAX_LINE = 300;
/** In characters: a sentence that names a time in its middle tells of something else. */
const MAX_LABEL = 50;
/** Minutes. What took longer is no meeting, or it is not read right. */
const MAX_LONG = 12 * 60;
const DAY = 24 * 60;

/** `10:00`, `9.30 am`, `14h30`, `7 pm`, `18 Uhr`; none that is a part of a date or another number. */
const TIME =
  '(?<![\\d.:/-])(\\d{1,2})(?:[:.h](\\d{2})(?![.:/]?\\d))?(?![\\d/])\\s?((?:[ap]\\.?m\\b\\.?)|h(?:rs)?\\b|uhr\\b|klo\\b)?';
/** ` – `, ` to `, ` bis ` */
const UNTIL = `\\s*(?:[-–—~～]|->|→|${any('untilTime')})\\s*`;
const RANGE = new RegExp(`${TIME}${UNTIL}${TIME.replace('(?<![\\d.:/-])', '')}`, 'iu');
const ALONE = new RegExp(TIME, 'giu');
/** `Started at`, `Beginn:`; `Meeting adjourned` */
const STARTS = new RegExp(`${WORD_START}${any('starts')}${WORD_END}`, 'iu');
const ENDS = new RegExp(`^(?:[^\\s:]{1,30}\\s+){0,4}${any('ends')}${WORD_END}`, 'iu');
/** What a meeting's own time stands behind: `Time:`, `Date and time:`, `Board meeting:`; `Lunch:` has another. */
const LABEL = new RegExp(
  `${WORD_START}${any('dateLabels', 'timeLabels', 'dateHeadings', 'meetings', 'starts')}${WORD_END}`,
  'iu',
);
/** `Next meeting: 10:00 – 11:00` */
const OTHER = new RegExp(`${WORD_START}${any('otherDays')}${WORD_END}`, 'iu');
/** `UTC`, `GMT+2` */
const ZONE = /^[A-Z]{2,5}(?:[+-]\d{1,2})?$/;

/** When a meeting began and ended, as the lines of its note say; null where they do not say both. */
export function heldTime(lines: readonly string[]): HeldTime | null {
  const told = lines.filter((line) => line.trim() !== '' && line.length <= MAX_LINE);
  const head = told.slice(0, MAX_HEAD);
  const title = head.findIndex((line) => line.startsWith('#'));
  const spans = head.map(spanIn);
  // Several of them tell when each subject begins.
  const areSubjects = spans.filter((span) => span?.isAlone).length > 1;
  for (const [index, span] of spans.entries())
    if (span && (span.isLabelled || (span.isAlone && !areSubjects) || index === title)) return span.held;
  const start = head.findIndex((line) => STARTS.test(line) && isOwn(line) && timeIn(line) !== null);
  const end = told.findLastIndex(
    (line, index) => index >= start && ENDS.test(plain(line)) && isOwn(line) && timeIn(line) !== null,
  );
  if (start < 0 || end < 0) return null;
  const last = timesIn(told[end] ?? '').at(-1) ?? null;
  return held(timeIn(told[start] ?? ''), last);
}

/** When something began and ended, as a line tells it. */
interface Span {
  readonly held: HeldTime;
  /** `Time: 10:00 – 11:00`, `4/11/2026, 10:00 – 11:00` */
  readonly isLabelled: boolean;
  /** Nothing else stands in the line. */
  readonly isAlone: boolean;
}

/** The span in a line; that of a subject, `10:00–10:15 Lamps`, is neither labelled nor alone. */
function spanIn(line: string): Span | null {
  const match = RANGE.exec(line);
  if (!match) return null;
  const [whole, hour, minute, half, toHour, toMinute, toHalf] = match;
  const isTime = [minute, half, toMinute, toHalf].some((part) => part !== undefined);
  const before = plain(line.slice(0, match.index));
  if (!isTime || OTHER.test(before)) return null;
  // `1–2 pm`
  const from = clock(hour, minute, half ?? (Number(hour) <= Number(toHour) ? toHalf : undefined));
  const span = held(from, clock(toHour, toMinute, toHalf));
  const hasDay = /\d{4}|\d[./]\d/.test(before);
  const isBehindLabel = /[:：|,([]\s*$/.test(before) && LABEL.test(before);
  const rest = line.slice(match.index + whole.length).replace(/[\s()[\].,;|*_]/g, '');
  return (
    span && {
      held: span,
      isLabelled: before.length <= MAX_LABEL && (hasDay || isBehindLabel),
      isAlone: before === '' && (rest === '' || ZONE.test(rest)),
    }
  );
}

/** Whether the first time in a line is of this meeting. */
const isOwn = (line: string): boolean => !OTHER.test(line.slice(0, line.search(/\d/)));

/** A line without bullets, emphasis and the bar in front of a table's cell. */
const plain = (line: string): string =>
  line
    .replace(/^[\s>#|*+_-]+/, '')
    .replace(/[*_`]/g, '')
    .trim();

function timesIn(line: string): number[] {
  const times: number[] = [];
  for (const [, hour, minute, half] of matchesOf(line, ALONE)) {
    const time = minute === undefined && half === undefined ? null : clock(hour, minute, half);
    if (time !== null) times.push(time);
  }
  return times;
}

const timeIn = (line: string): number | null => timesIn(line)[0] ?? null;

/** Minutes since midnight; null for no time of the day. */
function clock(hour = '', minute = '0', half = ''): number | null {
  const isHalf = /^[ap]/i.test(half);
  const hours = Number(hour);
  if (hours > (isHalf ? 12 : 24) || Number(minute) > 59) return null;
  const shift = isHalf ? (hours % 12) - hours + (/^p/i.test(half) ? 12 : 0) : 0;
  return (hours + shift) * 60 + Number(minute);
}

function held(from: number | null, to: number | null): HeldTime | null {
  if (from === null || to === null) return null;
  const end = to > from ? to : to + DAY;
  return end > from && end - from <= MAX_LONG ? { from, to: end } : null;
}
