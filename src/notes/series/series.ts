import { folderOn } from './datedFolder';
import { nameByFormat, nameOn, readCount, readName, type DatedName, type NamePattern } from './noteName';

/** A file that may be a note of a series. */
export interface SeriesFile {
  /** With forward slashes, relative to the workspace folder: a year may stand in it. */
  readonly path: string;
  /** ISO date of the meeting as the text tells it, null where it is not known. */
  readonly date: string | null;
}

/** The notes that belong together. */
export interface Series {
  /** null where the files are named without a pattern. */
  readonly pattern: NamePattern | null;
  /** Oldest first. */
  readonly notes: readonly SeriesFile[];
}

/** How many of the latest notes tell which series a folder is of. */
const LATEST = 6;

/**
 * The series in a folder's files: those named alike but for the date. Of several series it is the one of the note that
 * is open, else the one that most of the latest notes belong to.
 */
export function findSeries(files: readonly SeriesFile[], open: string | null = null): Series {
  const dated = files
    .flatMap(({ path, date }) => {
      const name = readName(path);
      if (!name) return [];
      return [{ ...name, path, day: name.date.length === 10 ? name.date : date }];
    })
    .sort(byDate);
  if (dated.length === 0) return countedSeries(files) ?? { pattern: null, notes: withDate(files) };
  const notes = chooseSeries(dated, open) ?? dated;
  const style = latestStyle(notes);
  const common = (part: 'before' | 'after', otherwise: string): string => {
    const [first = otherwise, ...others] = new Set(notes.map((note) => note[part]));
    return others.length === 0 ? first : otherwise;
  };
  return {
    pattern: { kind: 'dated', before: common('before', ''), parts: style, after: common('after', '.md') },
    notes: notes.map(({ path, day }) => ({ path, date: day })),
  };
}

/** The path of a day's note; `fallback` is a file name such as `YYYYMMDD.md`, `folder` where the first one would stand. */
export function pathOn(date: string, { pattern, notes }: Series, folder: string, fallback: string): string {
  const last = notes.at(-1)?.path;
  const place = folderOn(
    date,
    last === undefined ? folder : last.slice(0, Math.max(0, last.lastIndexOf('/'))),
  );
  return (place === '' ? '' : `${place}/`) + (pattern ? nameOn(date, pattern) : nameByFormat(date, fallback));
}

interface Dated extends DatedName {
  readonly path: string;
  readonly day: string | null;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byDate = (one: Dated, other: Dated): number =>
  compare(one.date, other.date) || compare(one.path, other.path);
const affixes = ({ before, after }: DatedName): string => `${before}\n${after}`;

/** Those named alike; null where no two are. */
function chooseSeries(dated: readonly Dated[], open: string | null): Dated[] | null {
  const groups = groupBy(dated, affixes);
  const opened = dated.find(({ path }) => path === open);
  const own = opened && groups.get(affixes(opened));
  // A name that occurs once, e.g. `2024-01-01-special.md`, is no pattern.
  if (own && own.length > 1) return own;
  const latest = dated.slice(-LATEST);
  const late = (group: readonly Dated[]) => latest.filter((each) => group.includes(each)).length;
  const best = [...groups.values()]
    .sort((one, other) => late(one) - late(other) || one.length - other.length || compareLast(one, other))
    .at(-1);
  return best && (best.length > 1 || dated.length === 1) ? best : null;
}

function compareLast(one: readonly Dated[], other: readonly Dated[]): number {
  return compare(one.at(-1)?.date ?? '', other.at(-1)?.date ?? '');
}

/** How most of the last three write the date. */
function latestStyle(notes: readonly Dated[]): DatedName['parts'] {
  // `12` may be one of those that write `5`.
  const styles = groupBy(notes.slice(-3), ({ parts }) => JSON.stringify(parts).replace(/DD|D/g, 'D'));
  const shared = [...styles.values()].find((group) => group.length > 1) ?? notes;
  const isBare = shared.findLast(({ parts }) => JSON.stringify(parts).includes('"D"'));
  return (isBare ?? shared.at(-1))?.parts ?? [];
}

function countedSeries(files: readonly SeriesFile[]): Series | null {
  const counted = files.flatMap((file) => {
    const name = readCount(file.path);
    return name ? [{ ...file, ...name }] : [];
  });
  const groups = groupBy(counted, ({ before, after }) => `${before}\n${after}`);
  const [group = []] = [...groups.values()].sort((one, other) => other.length - one.length);
  const notes = group.sort((one, other) => Number(one.digits) - Number(other.digits));
  const last = notes.at(-1);
  // Numbered chapters are no meetings.
  if (!last || notes.filter(({ date }) => date !== null).length < 2) return null;
  const width = notes.some(({ digits }) => digits.startsWith('0')) ? last.digits.length : 0;
  const next = Number(last.digits) + 1;
  return {
    pattern: { kind: 'counted', before: last.before, next, width, after: last.after },
    notes: notes.map(({ path, date }) => ({ path, date })),
  };
}

function withDate(files: readonly SeriesFile[]): SeriesFile[] {
  return files
    .filter(({ date }) => date !== null)
    .sort((one, other) => compare(one.date ?? '', other.date ?? ''));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
