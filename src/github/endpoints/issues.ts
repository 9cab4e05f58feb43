import type { Repository, Target } from '../../notes/note';
import type { Account } from '../account';
import type { Accounts } from '../accounts';
import type { Cache, Load } from '../cache/cache';
import { issueKey, repositoryKey, type IssueNumber } from '../cache/keys';
import { ISSUE, ISSUES_FOUND, LABELS, MOVED, RECENT } from '../cache/kinds';
import { issueList, readLabel, readRestIssue, recentIssues } from '../decode/issue';
import { entries } from '../decode/fields';
import { issueSearchDocument, issueSearchWords, recentDocument } from '../graphql/issues';
import { SIGNED_OUT, type Answer, type Issue, type Label } from '../model';
import { byGraphql, byRest } from './load';
import { pagesByRest } from './loadPages';

const MAX_LABELS = 100;

/** Issues, pull requests and discussions. */
export class Issues {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** What is cached of a target, however old; null where nothing is. No request is sent. */
  peek(target: Target): Answer<Issue> | null {
    const account = this.#accounts.accountFor(target.repository.host);
    return account ? peekIssue(account.cache, target) : null;
  }

  /** What a target means, for a user who waits: at once where it is cached, else by one request. */
  get(target: Target, signal?: AbortSignal): Promise<Answer<Issue>> {
    return this.#accounts.ask(target.repository.host, signal, async (account) => {
      const { cache, isSignedIn } = account;
      const key = issueKey(target);
      if (!isSignedIn) {
        // REST knows no discussions, and GraphQL nobody who is signed out.
        if (target.kind === 'discussion') return SIGNED_OUT;
        return cache.get(ISSUE, key, issueByRest(account, target), signal);
      }
      const moved = cache.peek(MOVED, key);
      if (moved?.ok && !moved.stale) return moved;
      const answer = await cache.get(ISSUE, key, issueByBatch(account, target), signal);
      if (answer.ok || answer.failure.kind !== 'notFound') return answer;
      // GraphQL finds no issue that was transferred; REST tells where it went.
      return cache.get(MOVED, key, issueByRest(account, target), signal);
    });
  }

  /**
   * What targets mean, in their order; what is missing or stale is loaded together. Signed out no request is sent: what is
   * not cached is null.
   */
  async getAll(targets: readonly Target[], signal?: AbortSignal): Promise<readonly (Answer<Issue> | null)[]> {
    const hosts = new Set(targets.map(({ repository }) => repository.host));
    const loading = [...hosts].map((host) =>
      this.#accounts.ask(host, signal, async (account) => {
        const { cache, isSignedIn } = account;
        if (!isSignedIn) return;
        const due = targets.filter((target) => {
          if (target.repository.host !== host) return false;
          const moved = cache.peek(MOVED, issueKey(target));
          return !(moved?.ok && !moved.stale) && cache.isDue(ISSUE, issueKey(target));
        });
        await Promise.all(
          due.map((target) => cache.refresh(ISSUE, issueKey(target), issueByBatch(account, target), signal)),
        );
      }),
    );
    await Promise.all(loading);
    return targets.map((target) => this.peek(target));
  }

  /** Issues and pull requests of a repository by words of the title or by number, open and closed. */
  search(repository: Repository, words: string, signal?: AbortSignal): Promise<Answer<readonly Issue[]>> {
    return this.#accounts.ask(repository.host, signal, (account) => {
      const read = issueList(account.host);
      const load = account.isSignedIn
        ? byGraphql(account, (lean) => issueSearchDocument(repository, words, lean), read)
        : byRest(
            account,
            {
              route: 'GET /search/issues',
              parameters: { q: issueSearchWords(repository, words), per_page: 20 },
            },
            read,
          );
      const key = `${repositoryKey(repository)} ${words.toLowerCase()}`;
      return account.cache.get(ISSUES_FOUND, key, load, signal);
    });
  }

  /** The issues and pull requests of a repository that changed last, open and closed; signed in without people and text. */
  recent(repository: Repository, signal?: AbortSignal): Promise<Answer<readonly Issue[]>> {
    const { owner, name } = repository;
    return this.#accounts.ask(repository.host, signal, (account) => {
      const load = account.isSignedIn
        ? byGraphql(account, (lean) => recentDocument(repository, lean), recentIssues(account.host))
        : byRest(
            account,
            {
              route: 'GET /repos/{owner}/{repo}/issues',
              parameters: { owner, repo: name, state: 'all', sort: 'updated', per_page: 60 },
            },
            issueList(account.host),
          );
      return account.cache.get(RECENT, repositoryKey(repository), load, signal);
    });
  }

  /** The labels that issues of the repository may carry. */
  labels(repository: Repository, signal?: AbortSignal): Promise<Answer<readonly Label[]>> {
    const { owner, name } = repository;
    const request = { route: 'GET /repos/{owner}/{repo}/labels', parameters: { owner, repo: name } };
    return this.#accounts.ask(repository.host, signal, (account) => {
      const load = pagesByRest(account, request, entries(readLabel, MAX_LABELS));
      return account.cache.get(LABELS, repositoryKey(repository), load, signal);
    });
  }
}

/** What is cached of a target, under its own number or as moved from there; null where nothing is. */
export function peekIssue(cache: Cache, target: IssueNumber): Answer<Issue> | null {
  const key = issueKey(target);
  const there = cache.peek(ISSUE, key);
  return there?.ok ? there : (cache.peek(MOVED, key) ?? there);
}

function issueByRest(account: Account, { repository, number }: IssueNumber): Load<Issue> {
  const { owner, name } = repository;
  const request = {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}',
    parameters: { owner, repo: name, issue_number: number },
  };
  return byRest(account, request, (data) => readRestIssue(data, { repository, number }, account.host));
}

function issueByBatch({ issueBatch }: Account, { repository, number }: IssueNumber): Load<Issue> {
  return (signal) => issueBatch.ask({ repository, number }, signal);
}
