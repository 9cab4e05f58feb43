import { only, together, type Findings } from './findings';
import { outerRange } from '../markdown/prose';
import type { HeadingPassage } from './passages';

/** Finds headings that say something, and which of them begin a meeting. */
export function findHeadings({ prose, depth, topic, meeting }: HeadingPassage): Findings {
  const range = outerRange(prose, 0, prose.matchText.length);
  const title = prose.visibleText.trim();
  const headings = only('headings', [{ title, topic, depth, range }]);
  return meeting === null
    ? headings
    : together([headings, only('meetings', [{ date: meeting, title, range }])]);
}
