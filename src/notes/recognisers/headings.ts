import { only, type Findings } from './findings';
import { outerRange } from '../markdown/prose';
import type { HeadingPassage } from './passages';

/** Finds headings that say something. */
export function findHeadings({ prose, depth }: HeadingPassage): Findings {
  const range = outerRange(prose, 0, prose.matchText.length);
  return only('headings', [{ title: prose.visibleText.trim(), depth, range }]);
}
