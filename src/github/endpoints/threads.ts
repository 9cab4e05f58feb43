import type { Target } from '../../notes/note';
import type { Account } from '../account';
import { threadDocument } from '../graphql/issues';
import { UNREADABLE } from './fetched';
import { issueKey } from './issues';
import type { Issue, Result, Thread } from '../model';
import { readRestIssue } from '../decode/issue';
import { readRestThread, readThread } from '../decode/thread';
import { ISSUE } from '../cache/kinds';

/** Comments that are fetched, the last ones. */
const COMMENTS = 20;
/** Markdown for the excerpt, HTML for the rest. */
const FULL = { format: 'full' };
const ISSUES = 'GET /repos/{owner}/{repo}/issues/{issue_number}';

/** An issue, a pull request or a discussion with its text and its last comments, as GitHub has them now. Rejects where `signal` aborts. */
export async function thread(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  const result = account.isSignedIn
    ? await byGraphql(account, target, signal)
    : await byRest(account, target, signal);
  if (result.ok) {
    account.threads.keep(issueKey(target), result.value);
    account.cache.put(ISSUE, issueKey(target), result.value.issue);
  }
  return result;
}

async function byGraphql(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  const result = await account.ask(
    (lean) => threadDocument(target, lean),
    (repository) => readThread(repository, target, account.host),
    signal,
  );
  if (result.ok || result.failure.kind !== 'notFound' || target.kind === 'discussion') return result;
  // An issue that was transferred is found by REST alone.
  return byRest(account, target, signal);
}

async function byRest(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  if (target.kind === 'discussion' && !account.isSignedIn)
    return { ok: false, failure: { kind: 'signedOut' } };
  const { owner, name } = target.repository;
  const asked = { owner, repo: name, issue_number: target.number, mediaType: FULL };
  const issue = await account.connection.rest(ISSUES, asked, signal);
  if (!issue.ok) return issue;
  const { data } = issue.value;
  const found = readRestIssue(data, target, account.host);
  if (!found) return UNREADABLE;
  const comments = await lastComments(account, found, signal);
  const value = readRestThread(data, comments, target, account.host);
  return value ? { ok: true, value } : UNREADABLE;
}

/** Asked for where the issue is now: GitHub redirects an issue that was transferred, but not its comments. */
async function lastComments(account: Account, issue: Issue, signal: AbortSignal): Promise<unknown[]> {
  const { owner, name } = issue.repository;
  const asked = { owner, repo: name, issue_number: issue.number, per_page: COMMENTS, mediaType: FULL };
  // The last two pages: the last one may hold a single comment.
  const last = Math.ceil(issue.comments / COMMENTS);
  const comments: unknown[] = [];
  for (let page = Math.max(1, last - 1); page <= last; page++) {
    const answer = await account.connection.rest(`${ISSUES}/comments`, { ...asked, page }, signal);
    // The text is worth showing without its comments.
    if (answer.ok && Array.isArray(answer.value.data)) comments.push(...(answer.value.data as unknown[]));
  }
  return comments;
}
