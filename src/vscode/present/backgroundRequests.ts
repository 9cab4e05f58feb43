import type * as vscode from 'vscode';
import { targetKey } from '../../notes/references/referenceGroups';
import type { Target } from '../../notes/note';
import type { Issues } from '../../github/endpoints/issues';

/** Milliseconds for which what is in sight must stay the same before GitHub is asked. */
const REST = 120;
/** Milliseconds after which the same is asked again; the client knows which answers are too old by then. */
const LASTING = 60_000;

/** Asks GitHub in the background about what is in sight, all in one batch; the answers arrive by `onDidChangeIssues`. */
export class BackgroundRequests implements vscode.Disposable {
  readonly #issues: Pick<Issues, 'getAll'>;
  readonly #onAnswer: () => void;
  #wanted: readonly Target[] = [];
  /** What the last batch was about. */
  #asked = new Set<string>();
  #askedAt = 0;
  #batch = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onAnswer` is called after each batch, also when it brought nothing new. */
  constructor(issues: Pick<Issues, 'getAll'>, onAnswer: () => void = () => undefined) {
    this.#issues = issues;
    this.#onAnswer = onAnswer;
  }

  /** Sets what is visible now. Asks soon, unless the last batch was about all of it and is recent. */
  want(targets: readonly Target[]): void {
    this.#wanted = targets;
    const known = targets.filter((target) => this.#asked.has(targetKey(target)));
    if (known.length === 0) this.#cancel();
    const isOld = Math.abs(Date.now() - this.#askedAt) > LASTING;
    if (targets.length > 0 && (known.length < targets.length || isOld)) this.#askSoon();
  }

  /** Asks once more for what is in sight. */
  again(): void {
    this.#asked.clear();
    if (this.#wanted.length > 0) this.#askSoon();
  }

  dispose(): void {
    this.#cancel();
  }

  /** What was asked for is no longer visible. */
  #cancel(): void {
    clearTimeout(this.#timer);
    this.#asked.clear();
    this.#batch.abort();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), REST);
  }

  #ask(): void {
    const previous = this.#batch;
    const batch = new AbortController();
    this.#batch = batch;
    this.#asked = new Set(this.#wanted.map(targetKey));
    this.#askedAt = Date.now();
    this.#issues.getAll(this.#wanted, batch.signal).then(
      () => {
        if (!batch.signal.aborted) this.#onAnswer();
      },
      () => undefined, // it rejects only when it is aborted
    );
    // Only now: what both batches are about stays on its way.
    previous.abort();
  }
}
