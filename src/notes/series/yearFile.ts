import { folderOn } from './datedFolder';
import { heldMeetings } from '../heldMeetings';
import { redate } from '../dates/writtenDate';
import type { Reading } from '../reading';
import { folderOf } from '../relativePath';
import { renewFrontLine } from './frontLine';
import { readName } from './noteName';
import { describeLines } from './recurringLines';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** That, and the year of `201911`. */
const YEAR_IN_NAME = /(?<!\d)(?:19|20)\d\d(?=(?:0[1-9]|1[0-2])?(?!\d))/g;
/** The time that a file's name tells: `2026`, `2026-11`, `2026-Q4`, `2026H2`. */
const PERIOD =
  /(?<!\d)((?:19|20)\d\d)(?:([-_. ]?)(?:(Q)([1-4])|(H)([12])|(0[1-9]|1[0-2])))?(?![\d])(?![-_.]\d)/i;

/**
 * The path of the file that holds a day's meeting where files are begun with each year, or part of one, as the one at `path` was: the
 * same for a day of the same time; null for a file of one day.
 */
export function pathInPeriod(path: string, date: string): string | null {
  if (readName(path)?.date.length === 10) return null;
  const folder = folderOf(path);
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  // `2025-2026.md` is of a season.
  if ((name.match(YEAR_IN_NAME)?.length ?? 0) > 1) return path;
  const place = folderOn(date, folder);
  const now = name.replace(PERIOD, (_, ...parts: (string | undefined)[]) => periodOn(date, parts));
  return place === '' ? now : `${place}/${now}`;
}

function periodOn(date: string, parts: readonly (string | undefined)[]): string {
  const [, gap = '', quarter, , half, , month] = parts;
  const year = date.slice(0, 4);
  const number = Number(date.slice(5, 7));
  if (quarter) return `${year}${gap}${quarter}${Math.ceil(number / 3)}`;
  if (half) return `${year}${gap}${half}${Math.ceil(number / 6)}`;
  return month === undefined ? year : `${year}${gap}${date.slice(5, 7)}`;
}

/**
 * What a file of a new year begins with, as the last one did: its title and front matter of the new year, and what else stood in front
 * of the first meeting in the one before it, too.
 */
export function headOfPeriod(last: Reading, before: Reading | null, date: string): string[] {
  const own = headLines(last);
  const others = before && new Set(headLines(before).map(({ source }) => plain(source)));
  const first = own.find(({ kind }) => kind === 'heading');
  const was = last.note.date ?? date;
  const kept = own.filter((line) => {
    if (line === first || line.from < last.front.lines) return true;
    if (line.isOutcome || line.isPeople) return false;
    return others ? others.has(plain(line.source)) : !/\d{4}|\d[./-]\d/.test(line.source);
  });
  const text: string[] = [];
  let end = 0;
  for (const { source, from, to } of kept) {
    if (text.length > 0 && from > end) text.push('');
    const renewed = from < last.front.lines ? renewFrontLine(source, was, date) : redate(source, was, date);
    text.push(
      ...renewed.replace(YEAR, (year) => (year === was.slice(0, 4) ? date.slice(0, 4) : year)).split('\n'),
    );
    end = to;
  }
  return text;
}

/** The lines in front of the first meeting, and of the heading of its year. */
function headLines(reading: Reading) {
  const [first] = heldMeetings(reading.note);
  const start = first?.heading?.start.line ?? 0;
  const lines = describeLines(reading).filter(({ from }) => from < start);
  const title = lines.find(({ kind }) => kind === 'heading');
  const last = lines.findLast(({ kind }) => kind === 'heading');
  const isYear = last !== undefined && last !== title && /^\W*(?:19|20)\d\d\W*$/.test(last.source);
  return isYear ? lines.filter((line) => line !== last) : lines;
}

const plain = (source: string): string => source.replace(YEAR, '').replace(/\s+/g, ' ').trim();
