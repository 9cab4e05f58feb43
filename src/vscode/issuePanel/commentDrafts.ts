import type * as vscode from 'vscode';
import type { Target } from '../../notes/note';
import { targetKey } from '../../notes/references/referenceGroups';

const KEY = 'meetingNotes.comments';
/** So many comments that were never sent are kept. */
const MAX_DRAFTS = 50;

/** Comments that were typed and are not sent, by what they are about; they outlive the panel and the session. */
export class CommentDrafts {
  readonly #state: vscode.Memento;

  /** `state`: the workspace's. */
  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** Empty where there is none. */
  textFor(target: Target): string {
    return this.#all.find(([key]) => key === targetKey(target))?.[1] ?? '';
  }

  save(target: Target, text: string): void {
    const key = targetKey(target);
    const others = this.#all.filter(([other]) => other !== key);
    if (text === '' && others.length === this.#all.length) return;
    const all = text === '' ? others : [...others, [key, text] as const];
    void this.#state.update(KEY, all.length > 0 ? all.slice(-MAX_DRAFTS) : undefined);
  }

  /** Oldest first. */
  get #all(): readonly (readonly [key: string, text: string])[] {
    return this.#state.get<readonly (readonly [string, string])[]>(KEY, []);
  }
}
