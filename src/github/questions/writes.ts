import type { Repository, Target } from '../../notes/note';
import type { Account } from '../account';
import { UNREADABLE } from './fetched';
import { issueKey } from './issues';
import { member, ordinal } from '../readers/json';
import type { Comment, Issue, Result } from '../model';
import { readRestIssue } from '../readers/issue';
import { readRestComment } from '../readers/thread';
import { ISSUE } from '../memory/topics';

/** An issue that is to be created. */
export interface Draft {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Logins; GitHub leaves out whom the issue cannot be assigned to. */
  readonly assignees?: readonly string[];
  readonly labels?: readonly string[];
}

/** The answer is read as an issue is: its excerpt comes from plain text. */
const TEXT = { format: 'text' };
const ROUTE = '/repos/{owner}/{repo}/issues';

/** Creates an issue. It is tried once: where the answer gets lost, the issue may have been created all the same. */
export async function createIssue(
  account: Account,
  repository: Repository,
  draft: Draft,
  signal: AbortSignal,
): Promise<Result<Issue>> {
  const { owner, name } = repository;
  const parameters = { owner, repo: name, ...draft, mediaType: TEXT };
  const answer = await signedIn(account, () => account.connection.write(`POST ${ROUTE}`, parameters, signal));
  if (!answer.ok) return answer;
  const number = ordinal(member(answer.value, 'number'));
  return number === null ? UNREADABLE : learn(account, answer.value, { repository, number });
}

/** Writes a comment, in Markdown. */
export async function comment(
  account: Account,
  target: Target,
  body: string,
  signal: AbortSignal,
): Promise<Result<Comment>> {
  const parameters = { ...place(target), body, mediaType: { format: 'html' } };
  const route = `POST ${ROUTE}/{issue_number}/comments`;
  const answer = await signedIn(account, () => account.connection.write(route, parameters, signal));
  if (!answer.ok) return answer;
  const value = readRestComment(answer.value);
  return value ? { ok: true, value } : UNREADABLE;
}

/** Closes an issue or a pull request for one of two reasons, or reopens it. */
export async function setState(
  account: Account,
  target: Target,
  state: 'open' | 'completed' | 'notPlanned',
  signal: AbortSignal,
): Promise<Result<Issue>> {
  const change =
    state === 'open'
      ? { state: 'open' }
      : { state: 'closed', state_reason: state === 'completed' ? 'completed' : 'not_planned' };
  const parameters = { ...place(target), ...change, mediaType: TEXT };
  const route = `PATCH ${ROUTE}/{issue_number}`;
  const answer = await signedIn(account, () => account.connection.write(route, parameters, signal));
  return answer.ok ? learn(account, answer.value, target) : answer;
}

function place({ repository: { owner, name }, number }: Target) {
  return { owner, repo: name, issue_number: number };
}

/** Nobody writes anonymously, so that nothing is asked. */
function signedIn(account: Account, write: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  if (account.isSignedIn) return write();
  return Promise.resolve({ ok: false, failure: { kind: 'signedOut' } });
}

function learn(account: Account, data: unknown, target: Omit<Target, 'kind'>): Result<Issue> {
  const value = readRestIssue(data, target, account.host);
  if (!value) return UNREADABLE;
  account.memory.put(ISSUE, issueKey(target), value);
  return { ok: true, value };
}
