import { readMonth, writeDate, type DatePart } from '../dates/writtenDate';

/** A folder of a path, with what else it is called at other times. */
export interface FolderLevel {
  readonly name: string;
  /** The names of its like, e.g. of all years; null where it tells no date. */
  readonly alike: RegExp | null;
  readonly parts: readonly DatePart[];
}

const MONTH = '0[1-9]|1[0-2]';
const YEAR = /^(?:19|20)\d\d$/;
const YEAR_AND_MONTH = new RegExp(`^(?:19|20)\\d\\d([-_.])(?:${MONTH})$`);
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
  if (YEAR.test(name)) return { name, alike: YEAR, parts: [{ token: 'YYYY' }] };
  const between = YEAR_AND_MONTH.exec(name)?.[1];
  if (between !== undefined)
    return { name, alike: YEAR_AND_MONTH, parts: [{ token: 'YYYY' }, between, { token: 'MM' }] };
  if (belowYear) {
    if (QUARTER.test(name)) return { name, alike: QUARTER, parts: [name.charAt(0), { token: 'Q' }] };
    if (MONTH_NUMBER.test(name)) return { name, alike: MONTH_NUMBER, parts: [{ token: 'MM' }] };
    const [, gap = '', word = ''] = MONTH_BOTH.exec(name) ?? [];
    const part = readMonth(word || name)?.part;
    if (part && word) return { name, alike: MONTH_BOTH, parts: [{ token: 'MM' }, gap, part] };
    if (part) return { name, alike: MONTH_NAME, parts: [part] };
  }
  return { name, alike: null, parts: [name] };
}

/** The folder that holds a day's note where this one holds another's: `2023/telcons` becomes `2024/telcons`. */
export function folderOn(date: string, path: string): string {
  return readFolders(path)
    .map(({ parts }) => writeDate(date, parts))
    .join('/');
}
