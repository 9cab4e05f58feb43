import { dayOfPath } from '../dates/dayOfPath';
import { readFolders } from './datedFolder';
import { findWrittenDates, readFormat, writeDate } from '../dates/writtenDate';
import type { DatePart } from '../dates/writings';

/** How the notes of a series are named. */
export type NamePattern =
  | {
      readonly kind: 'dated';
      readonly before: string;
      readonly parts: readonly DatePart[];
      readonly after: string;
    }
  /** `Meeting 60.md`: the meetings are counted. */
  | {
      readonly kind: 'counted';
      readonly before: string;
      readonly next: number;
      /** How many digits are filled up with zeros, 0 for none. */
      readonly width: number;
      readonly after: string;
    };

/** A file's name around the date in it. */
export interface DatedName {
  readonly before: string;
  readonly parts: readonly DatePart[];
  readonly after: string;
  /** ISO date, or year and month where the name tells no day. */
  readonly date: string;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
const TRAILING_YEAR = /(?<!\d)(\d\d)([-_.])(\d\d)([-_.])((?:19|20)\d\d)(?!\d)/;
const WITHOUT_YEAR = /(?<!\d)(\d\d)([-_.])(\d\d)(?!\d)/;
/** `12-weekly` in the folder of a month */
const DAY_ONLY = /^\d{1,2}(?!\d)/;
const WITHOUT_DAY = /(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])(?!\d|[-_.]\d)/;

/** Reads the name at the end of a path whose folders may tell the year; null where it carries no date. */
export function readName(path: string): DatedName | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!MARKDOWN.test(name)) return null;
  const date = dayOfPath(path);
  if (date !== null) return around(name, placeOfDay(name, date) ?? placeInFolder(path, name), date);
  const [source, year = '', gap = '', month = ''] = WITHOUT_DAY.exec(name) ?? [];
  if (source === undefined) return null;
  const from = name.indexOf(source);
  const parts: DatePart[] = [{ token: 'YYYY' }, gap, { token: 'MM' }];
  return around(name, { from, to: from + source.length, parts }, `${year}-${month}`);
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly DatePart[];
}

function around(name: string, place: Place | null, date: string): DatedName | null {
  if (!place) return null;
  return { before: name.slice(0, place.from), parts: place.parts, after: name.slice(place.to), date };
}

/** Also `11-15-2023`, and `11-15` in the folder of a year. */
function placeOfDay(name: string, day: string): Place | null {
  const [written] = findWrittenDates(name.replaceAll('_', '-'), day);
  if (written) {
    const isJoined = name.slice(written.from, written.to).includes('_');
    return isJoined
      ? { ...written, parts: written.parts.map((part) => (part === '-' ? '_' : part)) }
      : written;
  }
  const match = TRAILING_YEAR.exec(name) ?? WITHOUT_YEAR.exec(name);
  if (!match) return placeInMonth(name, day);
  const [source, first = '', gap = '', , second = '', year] = match;
  const monthFirst = first === day.slice(5, 7);
  const parts: DatePart[] = [{ token: monthFirst ? 'MM' : 'DD' }, gap, { token: monthFirst ? 'DD' : 'MM' }];
  if (year !== undefined) parts.push(second, { token: 'YYYY' });
  return { from: match.index, to: match.index + source.length, parts };
}

function placeInMonth(name: string, day: string): Place | null {
  const [number = ''] = DAY_ONLY.exec(name) ?? [];
  if (number === '' || Number(number) !== Number(day.slice(8))) return null;
  return { from: 0, to: number.length, parts: [{ token: number.length > 1 ? 'DD' : 'D' }] };
}

/** The date stands in the folder's name alone: `2024-05-12/notes.md`. */
function placeInFolder(path: string, name: string): Place | null {
  const folder = readFolders(path).at(-2);
  const end = name.lastIndexOf('.');
  const isDay = folder?.parts.some((part) => typeof part === 'object' && part.token === 'DD');
  return isDay ? { from: end, to: end, parts: [] } : null;
}

/** The name of a day's note. */
export function nameOn(date: string, pattern: NamePattern): string {
  const middle =
    pattern.kind === 'dated'
      ? writeDate(date, pattern.parts)
      : String(pattern.next).padStart(pattern.width, '0');
  return pattern.before + middle + pattern.after;
}

/** The name of a day's note by a format such as `YYYYMMDD.md`, made fit for a file; folders may stand in front. */
export function nameByFormat(date: string, format: string): string {
  // Letters are the date's where they are nothing else: not in `COMMUNITY-YYYY.md`.
  const name = format.replace(/\p{L}+/gu, (word) =>
    /^(?:YYYY|MM|DD)+$/.test(word) ? writeDate(date, readFormat(word)) : word,
  );
  const safe = name
    .split(/[\\/]+/)
    .map((part) => part.replace(/[<>:"|?*\p{Cc}]/gu, '').trim())
    .filter((part) => !/^\.*$/.test(part))
    .join('/');
  if (safe === '') return `${date.replaceAll('-', '')}.md`;
  return MARKDOWN.test(safe) ? safe : `${safe}.md`;
}

const COUNTED = /^(.*?)(\d{1,4})(\D*\.(?:md|markdown))$/i;

/** A file's name around the number in it; null where it carries none. */
export function readCount(path: string): { before: string; digits: string; after: string } | null {
  const [, before, digits, after] = COUNTED.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  if (before === undefined || digits === undefined || after === undefined) return null;
  return { before, digits, after };
}
