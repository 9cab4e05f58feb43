import { matchesOf } from '../matchesOf';
import { MONTHS } from '../words/calendar';
import { isDay, isoDate, USUAL_YEAR } from './dates';
import type { DayOrder } from './dayOrder';
import { findShortDays } from './findDays';
import { firstDay } from './firstDay';
import { remembered } from '../remembered';

/**
 * The day in a file's name, year first where two readings are possible; the folders may tell the year, the month, or all of it:
 * `2026/05/12.md`, `2026-05-12/notes.md`. Where day and month may be either number, `order` tells.
 */
export function dayOfPath(path: string, order: DayOrder | null = null): string | null {
  return remembered(known, `${order} ${path}`, () => readDayOfPath(path, order));
}

/** At each key of an edit near the top, the path of its note is asked for again. */
const known = new Map<string, string | null>();

function readDayOfPath(path: string, order: DayOrder | null): string | null {
  const folders = path.split('/');
  const name = (folders.pop() ?? '').replace(/\.\w+$/, '');
  return (
    dayOfName(name, order, yearOfPath(path)) ??
    dayInMonth(name, folders) ??
    (ONLY_DAY.test(folders.at(-1) ?? '') ? dayOfName(folders.at(-1) ?? '', null, null) : null)
  );
}

/** `20260512_x`, `2026-05-12`, `x 12 May 2026`, `05-28-26`, `052826`; `05-12` and `12 May` of a year that is known. */
function dayOfName(name: string, order: DayOrder | null, year: number | null): string | null {
  const compact = dayOf(/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(name)?.slice(1), 'ymd');
  if (compact !== null) return compact;
  const parted = partsOf(name);
  const days = findShortDays(parted.replaceAll('_', ' '), order);
  const dated = days.find((day) => day.year !== null);
  const full = dated && firstDay(parted, dated, days);
  if (full?.year) return isoDate(full.year, full.month, full.day);
  const short = shortDay(name) ?? dayAtEnd(parted, order);
  if (short !== null || year === null) return short;
  const [, month = '', day = ''] = /(?<!\d)(?:(\d\d)[-_.](\d\d))(?![\d])/.exec(name) ?? [];
  if (month && isDay(year, Number(month), Number(day))) return isoDate(year, Number(month), Number(day));
  const [worded] = days;
  return worded ? isoDate(year, worded.month, worded.day) : null;
}

/** The name with blanks around the parts of a day. */
const partsOf = (name: string): string =>
  name
    .replace(GLUED, ' $1 $2 $3')
    .replace(COUNTER, ' ')
    .replace(/_(?=\d)(?<=\d_)/g, '-');

/** Any that has all days. */
const LEAP_YEAR = 2024;

/** Month and day in a file's name that tells no year, as an ISO date has them: `11_july.md`. */
export function dayWithoutYear(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const [day, second] = findShortDays(partsOf(name).replaceAll('_', ' '), null);
  if (!day || second || day.year !== null) return null;
  return isoDate(LEAP_YEAR, day.month, day.day).slice(5);
}

/** `05February2020` */
const GLUED = /(?<!\d)(\d{1,2})(\p{L}{3,14})((?:19|20)\d\d)(?!\d)/u;

/** `meeting6-` in front of `11-06-22`. */
const COUNTER = /(?<=\p{L})\d{1,3}[-_](?=\d\d?[-_.]\d\d?[-_.]\d\d(?:\d\d)?(?!\d))/u;

/** A folder of one meeting rather than of an event: `2026-05-12`. */
const ONLY_DAY = /^(?:19|20)\d\d([-_. ]?)\d\d\1\d\d$/;

/** Before that nobody kept minutes in Git. */
const FIRST_YEAR = 5;

/** `260512` and `052826` at a name's start; null where the numbers may mean more than one day. */
function shortDay(name: string): string | null {
  const numbers = /^(\d\d)(\d\d)(\d\d)(?!\d)/.exec(name)?.slice(1);
  if (!numbers) return null;
  // No month has such a number: as the first one it is the year.
  const orders = Number(numbers[0]) > 12 && dayOf(numbers, 'ymd') ? ['ymd'] : ['ymd', 'mdy', 'dmy'];
  const days = new Set(orders.flatMap((order) => dayOf(numbers, order) ?? []));
  const [only = null] = days;
  return days.size === 1 ? only : null;
}

/** `Reunion291123`, `CR_091123` in a note with the day first, `weekly_260512`; null where it may be more than one. */
function dayAtEnd(name: string, order: DayOrder | null): string | null {
  const numbers = /(?<=\p{L}[-_ ]?)(\d\d)(\d\d)(\d\d)$/u.exec(name)?.slice(1);
  const orders = order === null ? ['ymd', 'mdy', 'dmy'] : ['ymd', order === 'dayFirst' ? 'dmy' : 'mdy'];
  const days = new Set(orders.flatMap((each) => dayOf(numbers, each) ?? []));
  const usual = [...days].filter((day) => Number(day.slice(0, 4)) >= USUAL_YEAR).sort();
  const [first = null, last = first] = usual;
  // Of two that are years apart the later one is still to come.
  const isOne =
    first === null ||
    last === null ||
    first === last ||
    Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 4;
  return isOne || order !== null ? first : null;
}

function dayOf(numbers: readonly string[] | undefined, order: string): string | null {
  if (!numbers) return null;
  const part = (which: string): number => Number(numbers[order.indexOf(which)]);
  const short = part('y');
  if (short < FIRST_YEAR) return null;
  const year = short < 100 ? 2000 + short : short;
  return isDay(year, part('m'), part('d')) ? isoDate(year, part('m'), part('d')) : null;
}

/** `12` or `12-weekly` in a folder `05`, `May` or `2026-05`, in one of the year. */
function dayInMonth(name: string, folders: readonly string[]): string | null {
  const [, day] = /^(\d{1,2})(?![\d.]|[-_ ]\d)/.exec(name) ?? [];
  const [above = '', month = ''] =
    folders.slice(-2).length === 2 ? folders.slice(-2) : ['', ...folders.slice(-1)];
  const [, own, number, word = ''] =
    /^(?:((?:19|20)\d\d)[-_. ]?)?(\d\d?)?(?:[-_. ]*(\p{L}{3,}))?$/u.exec(month) ?? [];
  const [, year = own] = /^((?:19|20)\d\d)$/.exec(above) ?? [];
  const which = MONTHS.get(word.toLowerCase()) ?? (word === '' ? Number(number) : 0);
  if (day === undefined || year === undefined || !isDay(Number(year), which, Number(day))) return null;
  return isoDate(Number(year), which, Number(day));
}

/** The year that a path tells, the innermost folder's first. */
export function yearOfPath(path: string): number | null {
  const years = [...matchesOf(path, /(?<!\d)((?:19|20)\d\d)(?!\d{1,3}(?!\d))/g)];
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}
