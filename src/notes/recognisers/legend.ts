import { matchesOf } from '../matchesOf';
import { areInitialsOf } from './attendance';
import { only, type Findings } from './findings';
import { isName } from './nameShape';
import type { Words } from './passages';
import { rangeOf } from '../markdown/prose';

/** `Ann Roe = AR`, `AR = Ann Roe` */
const ENTRY =
  /(?<![\p{L}\d])(?:(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){1,3})\s?=\s?(\p{Lu}{2,4})|(\p{Lu}{2,4})\s?=\s?(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){1,3}))(?![\p{L}\d])/gu;
/** One alone may as well be a formula. */
const MIN_ENTRIES = 2;
const MAX_CHARACTERS = 2_000;

/** Finds initials where a note explains them for itself: `Ann Roe = AR, Bo Lind = BL`. */
export function findLegend({ prose }: Words): Findings {
  if (!prose.matchText.includes('=')) return only('initials', []);
  const found = [...matchesOf(prose.matchText.slice(0, MAX_CHARACTERS), ENTRY)].flatMap((entry) => {
    const [whole, nameFirst, lettersLast, lettersFirst, nameLast] = entry;
    const owner = nameFirst ?? nameLast ?? '';
    const text = lettersLast ?? lettersFirst ?? '';
    const range = rangeOf(prose, entry.index, entry.index + whole.length);
    return isName(owner) && areInitialsOf(text, owner) ? [{ text, owner, range }] : [];
  });
  return only('initials', found.length < MIN_ENTRIES ? [] : found);
}
