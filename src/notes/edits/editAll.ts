import type { ActionItem, TextEdit } from '../note';
import { read, type Reading } from '../reading';
import { applyEdits, editsWithinLines } from './textEdits';

/** Edits of one note, and the items that could not be changed as was wanted. */
export interface EditsOfAll {
  readonly edits: readonly TextEdit[];
  readonly refused: readonly ActionItem[];
}

/** Changes several items of a note at once; each sees what became of those before it. */
export function editAll(
  reading: Reading,
  actions: readonly ActionItem[],
  edit: (reading: Reading, action: ActionItem) => readonly TextEdit[] | null,
): EditsOfAll {
  const refused: ActionItem[] = [];
  let now = reading;
  let all: readonly TextEdit[] = [];
  for (const action of actions) {
    // No edit of an item changes how many there are.
    const current = now.note.actions[reading.note.actions.indexOf(action)];
    const edits = current ? edit(now, current) : null;
    if (!edits) refused.push(action);
    else if (edits.length > 0) {
      now = read(applyEdits(now.text, edits), reading.context);
      all = edits;
    }
  }
  return { edits: actions.length === 1 ? all : editsWithinLines(reading.text, now.text), refused };
}
