import type { Repository, Target } from '../../notes/note';
import type { Account } from '../account';
import { carriesMark, markOf, withMark } from '../mark';
import type { Failure, Issue, Result } from '../model';
import { entries, member, ordinal, text } from '../decode/json';
import { UNREADABLE } from './fetched';
import { issueKey } from './issues';
import { loginOf } from './people';
import { readRestIssue } from '../decode/issue';
import { ISSUE } from '../cache/kinds';
import { mayBeWritten } from './written';

/** An issue that is to be created. */
export interface Draft {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Logins; GitHub leaves out whom the issue cannot be assigned to. */
  readonly assignees?: readonly string[];
  readonly labels?: readonly string[];
  /** What it is created of: the same strings for the same thing, in whatever window and session. */
  readonly source: readonly string[];
  /** Whether an issue that was created of the same source belongs to something else by now. */
  readonly isTaken?: (issue: Issue) => boolean;
}

/** What came of a wish for an issue. */
export type Creation =
  /** `isNew`: it was not there before. */
  | { readonly ok: true; readonly value: Issue; readonly isNew: boolean }
  /** `mayExist`: GitHub was asked to create it, and did not say whether it has. */
  | { readonly ok: false; readonly failure: Failure; readonly mayExist?: boolean };

/** Milliseconds for which an issue of the same source is the same issue: longer than a weekend, shorter than a week between meetings. */
const LATELY = 5 * 86_400_000;
/** As many as GitHub lists at once. */
const LISTED = 100;
const ROUTE = '/repos/{owner}/{repo}/issues';

/**
 * Creates an issue unless there is one of the same source: an open one that this user created lately, which is told by a mark in
 * its text. So another try after the answer was lost or VS Code ended, here or in another window, makes no second one. GitHub is
 * asked to create once; where its answer is lost, what it has created is looked for.
 */
export async function createIssue(
  account: Account,
  repository: Repository,
  draft: Draft,
  signal: AbortSignal,
): Promise<Creation> {
  const { title, body, assignees, labels, source, isTaken = () => false } = draft;
  const { host, owner, name } = repository;
  const mark = await markOf([host, owner, name].map((each) => each.toLowerCase()).concat(source));
  const find = () => findMarked(account, repository, { mark, isTaken }, signal);
  const before = await find();
  if (!before.ok) return before;
  if (before.value) return { ok: true, value: before.value, isNew: false };
  const wanted = { title, body: withMark(body, mark), assignees, labels };
  const parameters = { owner, repo: name, ...wanted };
  const answer = await account.connection.write(`POST ${ROUTE}`, parameters, signal);
  const created = answer.ok ? learnNew(account, answer.value, repository) : answer;
  if (created.ok) return { ...created, isNew: true };
  if (!mayBeWritten(created.failure)) return created;
  const after = await find();
  return after.ok && after.value
    ? { ok: true, value: after.value, isNew: true }
    : { ...created, mayExist: true };
}

/** The first issue of the user's own with a mark. Listed, for GitHub's search knows a new issue only after a while. */
async function findMarked(
  account: Account,
  repository: Repository,
  { mark, isTaken }: { readonly mark: string; readonly isTaken: (issue: Issue) => boolean },
  signal: AbortSignal,
): Promise<Result<Issue | null>> {
  const login = await loginOf(account, signal);
  if (!login.ok) return login;
  const { owner, name } = repository;
  const order = { sort: 'created', direction: 'desc', per_page: LISTED };
  const parameters = { owner, repo: name, creator: login.value, state: 'open', ...order };
  const answer = await account.connection.rest(`GET ${ROUTE}`, parameters, signal);
  if (!answer.ok) return answer;
  const listed = entries(answer.value.data);
  if (!listed) return UNREADABLE;
  // The list may be in any order; the first one is the same for whoever looks.
  const marked = listed
    .filter((one) => carriesMark(text(member(one, 'body')) ?? '', mark))
    .flatMap((one) => readRestIssue(one, { repository, number: numberOf(one) }, account.host) ?? [])
    .filter((issue) => account.now() - Date.parse(issue.createdAt) < LATELY && !isTaken(issue))
    .sort((one, other) => one.number - other.number);
  return { ok: true, value: marked[0] ?? null };
}

const numberOf = (data: unknown): number => ordinal(member(data, 'number')) ?? 0;

function learnNew(account: Account, data: unknown, repository: Repository): Result<Issue> {
  const number = numberOf(data);
  return number === 0 ? UNREADABLE : learn(account, data, { repository, number });
}

function learn(account: Account, data: unknown, target: Omit<Target, 'kind'>): Result<Issue> {
  const value = readRestIssue(data, target, account.host);
  if (!value) return UNREADABLE;
  account.cache.put(ISSUE, issueKey(target), value);
  return { ok: true, value };
}
