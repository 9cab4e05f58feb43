import type { Target } from '../../notes/note';
import type { Account } from '../account';
import type { Accounts } from '../accounts';
import { issueKey } from '../cache/keys';
import { ISSUE, THREAD } from '../cache/kinds';
import { readRestIssue } from '../decode/issue';
import { readRestThread, readThread } from '../decode/thread';
import { threadDocument } from '../graphql/issues';
import { SIGNED_OUT, UNREADABLE, type Answer, type Issue, type Result, type Thread } from '../model';

/** Comments that are loaded, the last ones. */
const COMMENTS = 20;
/** Markdown for the excerpt, HTML for the rest. */
const FULL = { format: 'full' };
const ISSUES = 'GET /repos/{owner}/{repo}/issues/{issue_number}';

/** Issues, pull requests and discussions with their text and their last comments as HTML. */
export class Threads {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** What is cached of a target's text and comments; null where nothing is. No request is sent. */
  peek(target: Target): Extract<Answer<Thread>, { ok: true }> | null {
    const answer = this.#accounts.accountFor(target.repository.host)?.cache.peek(THREAD, issueKey(target));
    return answer?.ok ? answer : null;
  }

  /** A target with its text and its last comments as GitHub has them now. */
  load(target: Target, signal?: AbortSignal): Promise<Result<Thread>> {
    return this.#accounts.ask(target.repository.host, signal, async (account) => {
      const load = account.isSignedIn ? byGraphql : byRest;
      const result = await load(account, target, this.#accounts.untilDisposed(signal));
      if (result.ok) {
        account.cache.put(THREAD, issueKey(target), result.value);
        account.cache.put(ISSUE, issueKey(target), result.value.issue);
      }
      return result;
    });
  }
}

async function byGraphql(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  const result = await account.graphql.query(
    (lean) => threadDocument(target, lean),
    (repository) => readThread(repository, target, account.host),
    signal,
  );
  if (result.ok || result.failure.kind !== 'notFound' || target.kind === 'discussion') return result;
  // An issue that was transferred is found by REST alone.
  return byRest(account, target, signal);
}

async function byRest(account: Account, target: Target, signal: AbortSignal): Promise<Result<Thread>> {
  if (target.kind === 'discussion' && !account.isSignedIn) return SIGNED_OUT;
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
