import { readEdited } from '../edits/readEdited';
import { isSaidStill } from '../edits/saidStill';
import { isOfSeveral } from '../heldMeetings';
import type { TextEdit } from '../note';
import type { Reading } from '../reading';
import { ITEMS_CAME, type CarryEdits } from './carryOver';
import { sectionsOf } from './meetingOrder';
import { linesIn } from './outline';
import { endingOf, readSections } from './sectionReading';

/** The newest meeting of a note of several as a note of its own, and its first line there. */
interface NewestSection {
  readonly reading: Reading;
  readonly from: number;
  /** The line behind its last one. */
  readonly end: number;
}

/** null for a note of one meeting. */
export function newestSection(into: Reading): NewestSection | null {
  if (!isOfSeveral(into.note)) return null;
  const newest = sectionsOf(into).all.find(({ date }) => date === into.note.date);
  const [reading] = newest ? readSections(into, [newest]) : [];
  return newest && reading ? { ...newest, reading } : null;
}

/** Edits of a section as those of its note; null where they would change what the note says else, or do not add `count` items. */
export function inNote(
  into: Reading,
  { from, end }: NewestSection,
  { edits }: CarryEdits,
  count: number,
): readonly TextEdit[] | null {
  const lines = linesIn(into.text);
  const moved = edits.map(({ range, newText }): TextEdit => {
    const [start, to] = [range.start, range.end].map(({ line, character }) =>
      // The section ends with an empty line of its own.
      line + from < end
        ? { line: line + from, character }
        : { line: end - 1, character: lines[end - 1]?.length ?? 0 },
    );
    const isBehind = range.start.line + from >= end;
    const place = { start: start ?? range.start, end: to ?? range.end };
    return { range: place, newText: isBehind ? endingOf(into) + newText.trimEnd() : newText };
  });
  const now = readEdited(into, moved);
  const isThere = now.note.actions.length === into.note.actions.length + count;
  return isThere && isSaidStill(into, now, moved, ITEMS_CAME) ? moved : null;
}
