import type * as vscode from 'vscode';

/** Milliseconds for which a row stays where it is after the last tick. */
const STAY = 5_000;

interface Ticked {
  readonly id: string;
  readonly now: { readonly action: { readonly done: boolean } };
}

/** Items that were just ticked: for some seconds they count as they did before, so that no other row slides below the mouse. */
export class LatelyTicked implements vscode.Disposable {
  readonly #over: () => void;
  readonly #wasDone = new Map<string, boolean>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `over` is told when they count as they are again. */
  constructor(over: () => void) {
    this.#over = over;
  }

  add({ id, now }: Ticked): void {
    if (!this.#wasDone.has(id)) this.#wasDone.set(id, now.action.done);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wasDone.clear();
      this.#over();
    }, STAY);
  }

  wasDone({ id, now }: Ticked): boolean {
    return this.#wasDone.get(id) ?? now.action.done;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
