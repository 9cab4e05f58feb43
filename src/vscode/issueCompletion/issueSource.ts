import type * as vscode from 'vscode';
import type { Issue } from '../../github/model';
import type { Repository } from '../../notes/note';
import { repositoryKey } from '../../notes/recognisers/targets';
import { signalOf } from '../editor/cancellation';
import type { Accounts } from '../../github/accounts';
import type { Issues } from '../../github/endpoints/issues';

/** Milliseconds of quiet after which GitHub is asked for what was typed. */
const TYPING_PAUSE = 250;
/** Milliseconds for which a list serves signed out, where sixty questions an hour must do for everything. */
const KEPT_SIGNED_OUT = 15 * 60_000;
/** So many of the sixty are left to hovers. */
const RESERVED = 30;
/** Issues found by searching that are remembered of each repository. */
const MAX_SEARCHES = 200;

type Listener = Pick<vscode.Disposable, 'dispose'>;
/** What is asked of GitHub. */
interface Asked {
  readonly accounts: Pick<Accounts, 'status' | 'onDidChangeIssues'>;
  readonly issues: Pick<Issues, 'recent' | 'get' | 'search'>;
}

/** The issues of a repository, asked for sparingly. */
export class IssueSource implements vscode.Disposable {
  readonly #gitHub: Asked;
  readonly #listener: Listener;
  readonly #recent = new Map<string, { readonly issues: readonly Issue[]; readonly at: number }>();
  /** Found by searching, by repository and number. */
  readonly #found = new Map<string, Map<number, Issue>>();
  /** Words for which nothing was found; with more words nothing would be either. */
  readonly #barren = new Map<string, string>();

  constructor(gitHub: Asked) {
    this.#gitHub = gitHub;
    this.#listener = gitHub.accounts.onDidChangeIssues((targets) => {
      if (targets.length > 0) return;
      for (const map of [this.#recent, this.#found, this.#barren]) map.clear();
    });
  }

  /** The issues that changed last, then those found before; as far as GitHub answers. */
  async recent(repository: Repository): Promise<readonly Issue[]> {
    const key = repositoryKey(repository);
    const peek = this.#recent.get(key);
    const isKept = peek !== undefined && Math.abs(Date.now() - peek.at) < KEPT_SIGNED_OUT;
    if (this.#mayAsk(repository, isKept)) {
      const answer = await this.#gitHub.issues.recent(repository).catch(() => null);
      if (answer?.ok) this.#recent.set(key, { issues: answer.value, at: Date.now() });
    }
    return this.peek(repository);
  }

  /** What `recent` and `find` have brought so far. */
  peek(repository: Repository): readonly Issue[] {
    const key = repositoryKey(repository);
    return [...(this.#recent.get(key)?.issues ?? []), ...(this.#found.get(key)?.values() ?? [])];
  }

  /** What the server finds for digits or words once typing pauses. */
  async find(
    repository: Repository,
    typed: string,
    token: vscode.CancellationToken,
  ): Promise<readonly Issue[]> {
    const key = repositoryKey(repository);
    const barren = this.#barren.get(key);
    if (barren !== undefined && typed.startsWith(barren)) return [];
    if (!(await isQuiet(token))) return [];
    const found = await this.#ask(repository, typed, token);
    if (!found) return [];
    if (found.length === 0) this.#barren.set(key, typed);
    const kept = this.#found.get(key) ?? new Map<number, Issue>();
    for (const issue of found) if (kept.size < MAX_SEARCHES) kept.set(issue.number, issue);
    this.#found.set(key, kept);
    return found;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** null if GitHub does not answer. A number is looked up: a search would find texts that mention it. */
  async #ask(
    repository: Repository,
    typed: string,
    token: vscode.CancellationToken,
  ): Promise<readonly Issue[] | null> {
    const signal = signalOf(token);
    try {
      if (/^\d+$/.test(typed)) {
        if (!this.#mayAsk(repository, false)) return null;
        const answer = await this.#gitHub.issues.get(
          { repository, number: Number(typed), kind: null },
          signal,
        );
        // Another digit may make it a number that there is.
        return answer.ok ? [answer.value] : null;
      }
      const answer = await this.#gitHub.issues.search(repository, typed, signal);
      return answer.ok ? answer.value : null;
    } catch {
      return null; // typing on cancels it
    }
  }

  #mayAsk({ host }: Repository, isKept: boolean): boolean {
    const status = this.#gitHub.accounts.status(host);
    // The client waits until it is known who is signed in, which takes a moment after the start.
    if (status?.signedIn !== false) return true;
    return !isKept && (status.remaining === null || status.remaining > RESERVED);
  }
}

/** Whether the user has paused typing. */
async function isQuiet(token: vscode.CancellationToken): Promise<boolean> {
  if (token.isCancellationRequested) return false;
  return new Promise((resolve) => {
    const end = (quiet: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(quiet);
    };
    const timer = setTimeout(() => end(true), TYPING_PAUSE);
    const listener = token.onCancellationRequested(() => end(false));
  });
}
