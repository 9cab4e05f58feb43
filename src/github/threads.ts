import type { Target } from '../notes/note';
import type { Account } from './account';
import { threadDocument } from './documents/issues';
import { UNREADABLE } from './fetched';
import { issueKey } from './issues';
import { count, member } from './json';
import type { Result, Thread } from './model';
import { readRestThread, readThread } from './readers/thread';
import { ISSUE } from './topics';

/** Comments that are fetched, the last ones. */
const COMMENTS = 20;
/** Text for the excerpt, HTML for the rest. */
const FULL = { format: 'full' };

/** An issue, a pull request or a discussion with its text and its last comments, as GitHub has them now. Rejects where `signal` aborts. */
export async function thread(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  const result = account.isSignedIn
    ? await byGraphql(account, target, signal)
    : await byRest(account, target, signal);
  if (result.ok) account.memory.put(ISSUE, issueKey(target), result.value.issue);
  return result;
}

async function byGraphql(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  const answer = await account.subject((lean) => threadDocument(target, lean), signal);
  if (!answer.ok) {
    // An issue that was transferred is found by REST alone.
    const isGone = answer.failure.kind === 'notFound' && target.kind !== 'discussion';
    return isGone ? byRest(account, target, signal) : answer;
  }
  const value = readThread(answer.value, target, account.host);
  return value ? { ok: true, value } : UNREADABLE;
}

async function byRest(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  if (target.kind === 'discussion' && !account.isSignedIn)
    return { ok: false, failure: { kind: 'signedOut' } };
  const { owner, name } = target.repository;
  const asked = { owner, repo: name, issue_number: target.number, mediaType: FULL };
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  const issue = await account.connection.rest(route, asked, signal);
  if (!issue.ok) return issue;
  const { data } = issue.value;
  // The last pages of them: one page of this size would not always hold as many.
  const last = Math.max(1, Math.ceil(count(member(data, 'comments')) / COMMENTS));
  const comments: unknown[] = [];
  for (let page = Math.max(1, last - 1); page <= last; page++) {
    const some = await account.connection.rest(
      `${route}/comments`,
      { ...asked, per_page: COMMENTS, page },
      signal,
    );
    // The text is worth showing without its comments.
    if (some.ok && Array.isArray(some.value.data)) comments.push(...(some.value.data as unknown[]));
  }
  const value = readRestThread(data, comments, target, account.host);
  return value ? { ok: true, value } : UNREADABLE;
}
