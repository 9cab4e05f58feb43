import { moveRange } from '../markdown/prose';
import type { ActionItem, Range, TextEdit } from '../note';
import type { Reading } from '../reading';
import { linesIn } from '../series/outline';
import { findAgain, placeIn, type ItemsOf } from './findAgain';
import { inverseWithinLines } from './textEdits';

/** An edit of a note's items that changed how they read, not how many there are. */
interface Step {
  /** Tells the note from all others. */
  readonly note: string;
  readonly was: State;
  readonly now: State;
  readonly changes: readonly Change[];
}

/** What an edit made of an item's lines. */
interface Change {
  /** Which of its note's items it is. */
  readonly index: number;
  /** The lines afterwards. */
  readonly text: string;
  /** Makes them what they were; lines are counted from the item's first. */
  readonly back: readonly TextEdit[];
}

interface State {
  readonly items: ItemsOf;
  /** The same for notes whose items say the same. */
  readonly key: string;
}

/** So many edits are remembered. */
const MAX_EDITS = 100;

/**
 * The edits that were made in a window: what shows an item as it was before them still tells which one is meant, and what marked it
 * done is known when it is marked done again.
 */
export class EditHistory {
  #steps: readonly Step[] = [];

  /** Edits within lines made `now` of `was`. Those that change how many items there are are not remembered. */
  add(note: string, was: Reading, edits: readonly TextEdit[], now: Reading): void {
    const count = was.note.actions.length;
    if (count === 0 || now.note.actions.length !== count) return;
    const lines = linesIn(now.text);
    const inverse = inverseWithinLines(was.text, edits);
    const changes = now.note.actions.flatMap(({ range }, index) => {
      const { line } = range.start;
      // Of a line below its first one nothing may be left.
      const end = Math.max(range.end.line, was.note.actions[index]?.range.end.line ?? 0);
      const back = inverse.filter((edit) => line <= edit.range.start.line && edit.range.start.line <= end);
      return back.length === 0 ? [] : [{ index, text: textOf(lines, range), back: movedBy(back, -line) }];
    });
    const step = { note, was: stateOf(was.note), now: stateOf(now.note), changes };
    this.#steps = [...this.#steps.slice(1 - MAX_EDITS), step];
  }

  /**
   * The item that was shown when its note read like `then`, as the note has it now; edits of ours in between are followed, both made
   * and undone. null where that is not certain.
   */
  find(note: string, then: ItemsOf, shown: ActionItem, now: ItemsOf): ActionItem | null {
    const seen = new Set<string>();
    const open = [{ state: stateOf(then), item: shown }];
    for (const { state, item } of open) {
      if (seen.has(state.key)) continue;
      seen.add(state.key);
      const found = findAgain(state.items, item, now);
      if (found) return found;
      const index = placeIn(state.items.actions, item);
      for (const step of this.#steps) {
        if (step.note !== note) continue;
        const next = step.was.key === state.key ? step.now : step.now.key === state.key ? step.was : null;
        const same = next?.items.actions[index];
        if (next && same) open.push({ state: next, item: same });
      }
    }
    return null;
  }

  /** The edits that make an item's lines what they were before edits of ours made them what they are; none where that is not known. */
  wayBack(note: string, { text, note: { actions } }: Reading, action: ActionItem): readonly TextEdit[] {
    const said = textOf(linesIn(text), action.range);
    const index = actions.indexOf(action);
    const changes = this.#steps
      .filter((step) => step.note === note)
      .flatMap((step) => step.changes.filter((change) => change.text === said))
      .reverse();
    // Of lines that are alike the one in the same place.
    const distance = (change: Change): number => Math.abs(change.index - index);
    const [nearest] = changes.sort((one, other) => distance(one) - distance(other));
    return movedBy(nearest?.back ?? [], action.range.start.line);
  }
}

const textOf = (lines: readonly string[], { start, end }: Range): string =>
  lines.slice(start.line, end.line + 1).join('\n');

const movedBy = (edits: readonly TextEdit[], lines: number): TextEdit[] =>
  edits.map(({ range, newText }) => ({ range: moveRange(range, lines), newText }));

function stateOf({ actions, sections }: ItemsOf): State {
  const key = JSON.stringify(
    actions.map(({ text, owners, done, due, origin }) => [text, owners, done, due, origin]),
  );
  return { items: { actions, sections }, key };
}
