import type { ActionItem, TextEdit } from '../note';
import type { Reading } from '../reading';
import { isRefusal, type ItemEdits, type Refusal } from './itemEdit';
import { readEdited } from './readEdited';
import { editsWithinLines } from './textEdits';

/** Edits of one note, and which items could not be changed as was wanted. */
export interface EditsOfAll {
  readonly edits: readonly TextEdit[];
  readonly refused: ReadonlyMap<ActionItem, Refusal>;
}

/** Changes several items of a note at once; each sees what became of those before it. */
export function editAll(
  reading: Reading,
  actions: readonly ActionItem[],
  edit: (reading: Reading, action: ActionItem) => ItemEdits,
): EditsOfAll {
  const refused = new Map<ActionItem, Refusal>();
  let now = reading;
  const all: TextEdit[] = [];
  for (const action of actions) {
    // No edit of an item changes how many there are.
    const current = now.note.actions[reading.note.actions.indexOf(action)];
    const edits = current ? edit(now, current) : 'unfit';
    if (isRefusal(edits)) refused.set(action, edits);
    else if (edits.length > 0) {
      now = readEdited(now, edits);
      all.push(...edits);
    }
  }
  const lines = actions.map(({ range }) => range.start.line);
  // What was computed one after the other in one line does not stand side by side.
  const areApart = new Set(lines).size === lines.length;
  return { edits: areApart ? all : editsWithinLines(reading.text, now.text), refused };
}
