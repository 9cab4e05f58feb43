import vscode = require('vscode');
import type { NoteStore } from '../workspace/noteStore';
import type { ActionItem } from '../../notes/note';
import type { ActionItemNode } from './itemNode';

/** Milliseconds for which a row stays where it is after the last tick. */
const STAY = 5_000;

type Ticked = Pick<ActionItemNode['item'], 'id' | 'now'>;

/** A row, and whether its item is to be done. */
export interface Tick {
  readonly node: ActionItemNode;
  readonly done: boolean;
}

/** The user's ticks: an item that was just ticked counts as before for some seconds, so that no other row slides below the mouse. */
export class Ticks implements vscode.Disposable {
  readonly #notes: Pick<NoteStore, 'all'>;
  readonly #over: () => void;
  readonly #wasDone = new Map<string, boolean>();
  /** What is asked for and may not be written yet. */
  readonly #wanted = new Map<string, boolean>();
  #writing = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `over` is called when all items count as they are again. */
  constructor(notes: Pick<NoteStore, 'all'>, over: () => void) {
    this.#notes = notes;
    this.#over = over;
  }

  /** Marks items done or open in their notes; gives whether all that was ticked is written, or could not be. */
  async take(ticks: readonly Tick[]): Promise<boolean> {
    this.#writing++;
    for (const { node, done } of ticks) this.#stay(node.item, done);
    try {
      // All at once, so that a tick that follows comes after them.
      await Promise.all(
        [true, false].flatMap((done) => {
          const nodes = ticks.flatMap((tick) => (tick.done === done ? tick.node : []));
          const [first] = nodes;
          return first
            ? vscode.commands.executeCommand('meetingNotes.toggleDone', first, nodes, { done })
            : [];
        }),
      );
      await this.#notes.all();
    } finally {
      this.#writing--;
    }
    return this.#writing === 0;
  }

  /** The items are those of the notes as they are now. */
  taken(): void {
    if (this.#writing === 0) this.#wanted.clear();
  }

  /** Whether an item counts as done. */
  wasDone({ id, now }: Ticked): boolean {
    return this.#wasDone.get(id) ?? now.action.done;
  }

  /** The state of an item as it is, or will be once the last tick is written. */
  stateOf({ id, now: { action } }: Ticked): ActionItem['state'] {
    const done = this.#wanted.get(id) ?? action.done;
    return done === action.done ? action.state : done ? 'done' : 'open';
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #stay(item: Ticked, done: boolean): void {
    this.#wasDone.set(item.id, this.wasDone(item));
    this.#wanted.set(item.id, done);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wasDone.clear();
      this.#over();
    }, STAY);
  }
}
