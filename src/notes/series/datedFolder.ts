import { writeDate } from '../dates/writtenDate';
import { readMonth, type DatePart } from '../dates/writings';

/** A folder of a path, with what else it is called at other times. */
export interface FolderLevel {
  readonly name: string;
  /** The names of its like, e.g. of all years; null where it tells no date. */
  readonly alike: RegExp | null;
  readonly parts: readonly DatePart[];
  /** Where it stands among its like: that of a later time is greater. */
  readonly order: string;
}

const MONTH = '0[1-9]|1[0-2]';
const YEAR = /^(?:19|20)\d\d$/;
const YEAR_AND_MONTH = new RegExp(`^(?:19|20)\\d\\d([-_.])(?:${MONTH})$`);
/** `2024-05-12`, a folder of one meeting */
const DAY = new RegExp(`^(?:19|20)\\d\\d([-_.]?)(?:${MONTH})\\1(?:0[1-9]|[12]\\d|3[01])$`);
const QUARTER = /^Q[1-4]$/i;
const MONTH_NUMBER = new RegExp(`^(?:${MONTH})$`);
const MONTH_BOTH = new RegExp(`^(?:${MONTH})([-_. ]+)(\\p{L}{3,9})$`, 'u');
const MONTH_NAME = /^\p{L}{3,9}$/u;

/** The folders of a path with forward slashes; quarters and months are such only below a year. */
export function readFolders(path: string): FolderLevel[] {
  let year = false;
  return path
    .split('/')
    .filter((name) => name !== '')
    .map((name) => {
      const level = readFolder(name, year);
      year ||= level.alike === YEAR;
      return level;
    });
}

function readFolder(name: string, belowYear: boolean): FolderLevel {
  const level = { name, order: name };
  if (YEAR.test(name)) return { ...level, alike: YEAR, parts: [{ token: 'YYYY' }] };
  const between = YEAR_AND_MONTH.exec(name)?.[1];
  if (between !== undefined)
    return { ...level, alike: YEAR_AND_MONTH, parts: [{ token: 'YYYY' }, between, { token: 'MM' }] };
  const gap = DAY.exec(name)?.[1];
  if (gap !== undefined)
    return { ...level, alike: DAY, parts: [{ token: 'YYYY' }, gap, { token: 'MM' }, gap, { token: 'DD' }] };
  return (belowYear ? readPartOfYear(name) : null) ?? { ...level, alike: null, parts: [name] };
}

function readPartOfYear(name: string): FolderLevel | null {
  const level = { name, order: name };
  if (QUARTER.test(name)) return { ...level, alike: QUARTER, parts: [name.charAt(0), { token: 'Q' }] };
  if (MONTH_NUMBER.test(name)) return { ...level, alike: MONTH_NUMBER, parts: [{ token: 'MM' }] };
  const [, gap = '', word = ''] = MONTH_BOTH.exec(name) ?? [];
  const month = readMonth(word || name);
  if (!month) return null;
  if (word) return { ...level, alike: MONTH_BOTH, parts: [{ token: 'MM' }, gap, month.part] };
  const order = String(month.number).padStart(2, '0');
  return MONTH_NAME.test(name) ? { name, order, alike: MONTH_NAME, parts: [month.part] } : null;
}

/** The folder that holds a day's note where this one holds another's: `2023/telcons` becomes `2024/telcons`. */
export function folderOn(date: string, path: string): string {
  return readFolders(path)
    .map(({ parts }) => writeDate(date, parts))
    .join('/');
}
