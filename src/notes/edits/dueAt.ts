import { matchesOf } from '../matchesOf';
import { ARTICLE, DUE_SIGNS, DUE_WORDS } from '../recognisers/due';
import type { ActionItem, Position, Range } from '../note';

/** A deadline that is being typed in an action item. */
export interface DueTyping {
  /** What stands between `by` or the like and the cursor; may be empty. */
  readonly typed: string;
  readonly range: Range;
  /** ISO date of the item's meeting. */
  readonly meeting: string | null;
}

const DUE_LEAD_IN = new RegExp(`(?<![\\p{L}\\d/#.-])${DUE_WORDS}${DUE_SIGNS}${ARTICLE}`, 'giu');
/** Nobody says a day in more. */
const TYPED = /^[\p{L}\p{M}\d.,/ -]{0,30}$/u;
const MAX_LINE_CHARACTERS = 2_000;

/**
 * What of a deadline was typed before `position` in its line; null where the cursor does not stand behind `by`, `until`,
 * 📅 or the like in an action item. The items are asked for last.
 */
export function dueAt(
  line: string,
  position: Position,
  actions: () => readonly ActionItem[],
): DueTyping | null {
  const before = line.slice(0, position.character);
  if (before.length > MAX_LINE_CHARACTERS) return null;
  const lead = [...matchesOf(before, DUE_LEAD_IN)].at(-1);
  if (!lead || !/(?:[\s:(=📅📆🗓⏰]|\uFE0F)$/u.test(lead[0])) return null;
  const start = lead.index + lead[0].length;
  const typed = before.slice(start);
  if (!TYPED.test(typed) || isInCode(before)) return null;
  const action = actions().find(
    ({ range: { start: from, end } }) =>
      (from.line === position.line ? from.character <= lead.index : from.line < position.line) &&
      position.line <= end.line,
  );
  if (!action) return null;
  return {
    typed,
    range: { start: { line: position.line, character: start }, end: position },
    meeting: action.meeting,
  };
}

/** Whether a code span is open at a line's end. */
function isInCode(before: string): boolean {
  return before.split('`').length % 2 === 0;
}
