import type { Repository, Target } from '../../notes/note';
import type { Account } from '../account';
import { issueSearchDocument, issueSearchWords, recentDocument } from '../graphql/issues';
import { asFetched, readFetched } from './fetched';
import type { Place } from '../issueBatch';
import type { Ask } from '../cache/cache';
import type { Answer, Issue } from '../model';
import { readIssueList, readRecent, readRestIssue } from '../decode/issue';
import { ISSUE, ISSUES_FOUND, MOVED, RECENT } from '../cache/kinds';

/** The same string for whatever means the same; issues, pull requests and discussions are numbered together. */
export function issueKey({ repository: { owner, name }, number }: Place): string {
  return `${owner}/${name}#${number}`.toLowerCase();
}

/** What a key means, its names in lower case. */
export function targetOfKey(host: string, key: string): Target {
  const [, owner = '', name = '', number] = /^([^/]*)\/([^#]*)#(\d+)$/.exec(key) ?? [];
  return { repository: { host, owner, name }, number: Number(number), kind: null };
}

/** What is remembered of a target, as found or as found elsewhere; null where nothing is. */
export function knownIssue({ cache }: Account, target: Target): Answer<Issue> | null {
  const key = issueKey(target);
  const there = cache.peek(ISSUE, key);
  return there?.ok ? there : (cache.peek(MOVED, key) ?? there);
}

/** What a target means, asked for by somebody who waits for it. */
export async function issue(account: Account, target: Target, signal?: AbortSignal): Promise<Answer<Issue>> {
  const { cache, connection } = account;
  const key = issueKey(target);
  if (!connection.isSignedIn) {
    // REST knows no discussions, and GraphQL knows nobody who is signed out.
    if (target.kind === 'discussion') return { ok: false, failure: { kind: 'signedOut' } };
    return cache.get(ISSUE, key, byRest(account, target), signal);
  }
  const moved = cache.peek(MOVED, key);
  if (moved?.ok && !moved.stale) return moved;
  const answer = await cache.get(ISSUE, key, byBatch(account, target), signal);
  if (answer.ok || answer.failure.kind !== 'notFound') return answer;
  // GraphQL finds no issue that was transferred; REST tells where it went.
  return cache.get(MOVED, key, byRest(account, target), signal);
}

/** What the targets mean, as far as it can be known without a request for each. */
export async function issues(
  account: Account,
  targets: readonly Target[],
  signal?: AbortSignal,
): Promise<void> {
  const { cache, connection } = account;
  if (!connection.isSignedIn) return;
  const due = targets.filter((target) => {
    const moved = cache.peek(MOVED, issueKey(target));
    return !(moved?.ok && !moved.stale) && cache.isDue(ISSUE, issueKey(target));
  });
  await Promise.all(
    due.map((target) => cache.refresh(ISSUE, issueKey(target), byBatch(account, target), signal)),
  );
}

/** Issues and pull requests of a repository that words of the title or the number tell, open and closed. */
export function searchIssues(
  account: Account,
  repository: Repository,
  words: string,
  signal?: AbortSignal,
): Promise<Answer<readonly Issue[]>> {
  const { connection, host } = account;
  const ask: Ask<readonly Issue[]> = async (aborted) => {
    if (account.isSignedIn) {
      const make = (lean: boolean) => issueSearchDocument(repository, words, lean);
      return asFetched(await account.ask(make, (found) => readIssueList(found, host), aborted));
    }
    const parameters = { q: issueSearchWords(repository, words), per_page: 20 };
    const answer = await connection.rest('GET /search/issues', parameters, aborted);
    return readFetched(answer, (data) => readIssueList(data, host));
  };
  return account.cache.get(ISSUES_FOUND, keyOf(repository, words), ask, signal);
}

/** The issues and pull requests of a repository in which something happened last, open and closed; in short. */
export function recentIssues(
  account: Account,
  repository: Repository,
  signal?: AbortSignal,
): Promise<Answer<readonly Issue[]>> {
  const { connection, host } = account;
  const ask: Ask<readonly Issue[]> = async (aborted, etag) => {
    if (account.isSignedIn) {
      const make = (lean: boolean) => recentDocument(repository, lean);
      return asFetched(await account.ask(make, (found) => readRecent(found, host), aborted));
    }
    const { owner, name } = repository;
    const parameters = { owner, repo: name, state: 'all', sort: 'updated', per_page: 60 };
    const answer = await connection.rest('GET /repos/{owner}/{repo}/issues', parameters, aborted, etag);
    return readFetched(answer, (data) => readIssueList(data, host));
  };
  return account.cache.get(RECENT, keyOf(repository), ask, signal);
}

function keyOf({ owner, name }: Repository, words = ''): string {
  return `${owner}/${name} ${words}`.toLowerCase();
}

function byRest(account: Account, { repository, number }: Place): Ask<Issue> {
  return async (signal, etag) => {
    const { owner, name } = repository;
    const asked = { owner, repo: name, issue_number: number };
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
    const answer = await account.connection.rest(route, asked, signal, etag);
    return readFetched(answer, (data) => readRestIssue(data, { repository, number }, account.host));
  };
}

function byBatch({ batch }: Account, { repository, number }: Place): Ask<Issue> {
  return (signal) => batch.ask({ repository, number }, signal);
}
