import { any } from '../words/patterns';
import { isDay } from './dates';
import type { FoundDay } from './foundDay';

/** Between the days of a meeting that goes on for several. */
const TO = `(?:[-–—−~～〜/&+]|\\s(?:${any('rangeWords')})\\s)`;
/** The same with blanks, where nothing but a day can stand in front: `Meeting 5 - 7 July` may be the fifth. */
const PARTED = '\\s[-–—−~～〜/&+]\\s';
const ORDINAL = `(?:${any('ordinals')}|\\.)?`;
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
/** `5–`, `5. bis `, `5 au ` in front of `7 July`. */
const DAY_BEFORE = new RegExp(`(?<![\\d./:#-])(\\d{1,2})${ORDINAL}${TO}$`, 'iu');
const DAY_BEFORE_PARTED = new RegExp(`(?:^|[,:(]\\s?)(\\d{1,2})${ORDINAL}${PARTED}$`, 'iu');
/** `30.06.–` in front of `02.07.2017`. */
const DAY_AND_MONTH_BEFORE = new RegExp(
  `(?<![\\d./:-])(\\d{1,2})(?:\\. ?(\\d{1,2})\\.|/(\\d{1,2}))(?:${TO}|${PARTED})$`,
  'iu',
);
/** `-7, 2017` behind `July 5`. */
const DAY_BEHIND = new RegExp(`^(?:${TO}|${PARTED})\\d{1,2}${ORDINAL},?\\s${YEAR}`, 'iu');
/** `15:00:00 CET 2017` behind `Nov 4`, as computers write it. */
const TIME_BEHIND = new RegExp(
  `^,?\\s\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s[AP]M)?(?:\\s[A-Z]{2,5})?\\s${YEAR}`,
  'u',
);
const BETWEEN = new RegExp(`^(?:${TO}|${PARTED})$`, 'iu');
/** Nobody writes more of a range beside a day. */
const REACH = 24;

/** Of a meeting of several days its first, for a day found in a text: `5–7 July 2017` and `30 June - 2 July 2017`. */
export function firstDay(text: string, day: FoundDay, days: readonly FoundDay[]): FoundDay {
  return day.year === null ? { ...day, year: yearBehind(text, day, days) } : startOf(text, day);
}

function startOf(text: string, last: FoundDay): FoundDay {
  if (!/\d/.test(text.charAt(last.index))) return last;
  const before = text.slice(Math.max(0, last.index - REACH), last.index);
  const isSlashed = /^\d{1,2}\//.test(text.slice(last.index));
  const [said, day, dotted, slashed] =
    DAY_BEFORE.exec(before) ?? DAY_BEFORE_PARTED.exec(before) ?? DAY_AND_MONTH_BEFORE.exec(before) ?? [];
  if (slashed !== undefined && !isSlashed) return last;
  const month = dotted ?? slashed ?? last.month;
  const first = { ...last, month: Number(month), day: Number(day) };
  const isEarlier = first.month < last.month || (first.month === last.month && first.day < last.day);
  if (said === undefined || !isEarlier || !isDay(first.year ?? 0, first.month, first.day)) return last;
  return { ...first, index: last.index - said.length, length: last.length + said.length };
}

/** The year that stands behind the last day, or behind the time. */
function yearBehind(
  text: string,
  { index, length, month }: FoundDay,
  days: readonly FoundDay[],
): number | null {
  const end = index + length;
  const behind = text.slice(end, end + REACH);
  const [, year] = DAY_BEHIND.exec(behind) ?? TIME_BEHIND.exec(behind) ?? [];
  if (year !== undefined) return Number(year);
  const last = days.find((each) => each.index >= end && each.index <= end + REACH);
  if (!last?.year || !BETWEEN.test(text.slice(end, last.index))) return null;
  // Over New Year.
  return last.month < month ? last.year - 1 : last.year;
}
