import { remembered } from '../remembered';
import { plain } from '../text/plain';
import { Finder } from '../words/finder';
import { wordsOf } from '../words/patterns';

/** What makes lines tasks or decisions, and tasks done or due; what tells who came. */
const GROUPS = {
  markers: wordsOf('markers'),
  decisions: wordsOf('decisionMarkers'),
  superseding: wordsOf('superseding'),
  done: wordsOf('done', 'doneShouted', 'statusLabels'),
  deadlines: wordsOf('deadlines', 'deadlineForms', 'deadlinesMoved'),
  onDay: wordsOf('onDay'),
  came: wordsOf('attendanceEnds', 'attendanceBehind'),
};
type Group = keyof typeof GROUPS;
const LINE_WORDS = new Finder<Group>(GROUPS);

/** The same line is asked of by one recogniser after the other. */
const known = new Map<string, ReadonlySet<Group>>();
const MAX_KNOWN = 500;

/** Whether a line may hold words of a group: most hold none, which one look at a line tells for all. */
export const mayHold = (line: string, group: Group): boolean =>
  remembered(known, line, () => LINE_WORDS.groupsIn(plain(line)), MAX_KNOWN).has(group);
