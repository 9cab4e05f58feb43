import { listedAs } from './attendance';
import type { Block } from '../markdown/blocks';
import { textOf } from './columns';
import { EMPTY, type Findings } from './findings';
import { isName } from './nameShape';
import { isSomebody } from './nobody';
import { rangeOf } from '../markdown/prose';
import { any } from '../words/patterns';

/** What says in a cell that somebody came. */
const TICK = /^(?:[vVpP✓✔✅☑√○◯]\uFE0F?|:white_check_mark:|:heavy_check_mark:)$/u;
const CROSS = /^[xX×]$/;
const PRESENT = new RegExp(`^${any('yesCells', 'presentCells')}$`, 'iu');
/** What says that somebody did not come, or leaves it open. */
const ABSENT = new RegExp(`^(?:[-–—✗✘❌]+\\uFE0F?|:x:|${any('absentCells', 'absence')})$`, 'iu');

/** A table with fewer columns may be of something else. */
const MIN_PEOPLE = 2;

/**
 * Those who came by a table in which each column is somebody's: `| Ann | Bob |` above `| ✔ | ✗ |`. Columns of another kind may
 * stand beside them: who took the minutes.
 */
export function readGrid(titles: readonly string[], { cells }: Block): Findings {
  const marks = cells.map(textOf);
  const marked = titles.flatMap((title, index) => (isMark(marks[index] ?? '') ? [{ title, index }] : []));
  const areNames = marked.every(({ title }) => isName(title) && isSomebody(title));
  if (marked.length < MIN_PEOPLE || !areNames) return EMPTY;
  const hasTicks = marks.some((mark) => TICK.test(mark));
  const isThere = (mark: string): boolean =>
    TICK.test(mark) || PRESENT.test(mark) || (!hasTicks && CROSS.test(mark));
  return listedAs(
    'attendance',
    marked.flatMap(({ title, index }) => {
      const cell = cells[index];
      if (!cell) return [];
      const range = rangeOf(cell, 0, cell.matchText.length);
      return [{ handle: null, name: title, range, isAbsent: !isThere(marks[index] ?? '') }];
    }),
  );
}

const isMark = (text: string): boolean =>
  TICK.test(text) || CROSS.test(text) || PRESENT.test(text) || ABSENT.test(text);
