import type { Target } from '../../notes/note';
import type { Account } from '../account';
import { ISSUE } from '../cache/kinds';
import type { Comment, Failure, Issue, Result } from '../model';
import { readRestIssue } from '../decode/issue';
import { entries, member, readAll, text } from '../decode/json';
import { readRestComment } from '../decode/thread';
import { UNREADABLE } from './fetched';
import { issueKey, knownIssue } from './issues';
import { loginOf } from './people';
import { mayBeWritten } from './written';

/** What an issue or a pull request may be made; a pull request is closed without a reason. */
export type Wanted = 'open' | 'closed' | 'completed' | 'notPlanned';

/** What came of a comment. */
export type Commented =
  | { readonly ok: true; readonly value: Comment }
  /** `mayExist`: GitHub was asked to write it, and did not say whether it has. */
  | { readonly ok: false; readonly failure: Failure; readonly mayExist?: boolean };

/** Who is to be assigned to an issue, and who no longer, by their logins. */
export interface AssigneesChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const ROUTE = '/repos/{owner}/{repo}/issues/{issue_number}';
const FULL = { format: 'full' };
/** Milliseconds by which GitHub's clock may be behind. */
const CLOCKS = 10 * 60_000;
/** As many as GitHub lists at once. */
const LISTED = 100;

/**
 * Writes a comment, in Markdown; GitHub is asked once. Where its answer is lost, a comment of the user's own with the same words is
 * looked for that was not there before.
 */
export async function comment(
  account: Account,
  target: Target,
  body: string,
  signal: AbortSignal,
): Promise<Commented> {
  const since = new Date(account.now() - CLOCKS).toISOString();
  const find = () => ownComments(account, target, { body, since }, signal);
  const before = await find();
  if (!before.ok) return before;
  const parameters = { ...placeOf(account, target), body, mediaType: FULL };
  const answer = await account.connection.write(`POST ${ROUTE}/comments`, parameters, signal);
  const written = answer.ok ? readRestComment(answer.value) : null;
  if (written) return learnComment(account, target, written);
  const { failure } = answer.ok ? UNREADABLE : answer;
  if (!mayBeWritten(failure)) return { ok: false, failure };
  const after = await find();
  if (!after.ok) return { ok: false, failure, mayExist: true };
  const found = after.value.find(({ url }) => before.value.every((one) => one.url !== url));
  return found ? learnComment(account, target, found) : { ok: false, failure };
}

/** The user's comments of late that say so. */
async function ownComments(
  account: Account,
  target: Target,
  { body, since }: { readonly body: string; readonly since: string },
  signal: AbortSignal,
): Promise<Result<readonly Comment[]>> {
  const login = await loginOf(account, signal);
  if (!login.ok) return login;
  const asked = { ...placeOf(account, target), since, per_page: LISTED, mediaType: FULL };
  const answer = await account.connection.rest(`GET ${ROUTE}/comments`, asked, signal);
  if (!answer.ok) return answer;
  const own = (entries(answer.value.data) ?? []).filter(
    (one) =>
      text(member(one, 'user', 'login')) === login.value &&
      wordsOf(text(member(one, 'body')) ?? '') === wordsOf(body),
  );
  return { ok: true, value: readAll(own, LISTED, readRestComment) };
}

/** Closes an issue or a pull request, or reopens it. */
export async function setState(
  account: Account,
  target: Target,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Result<Issue>> {
  const reasons = { completed: 'completed', notPlanned: 'not_planned' };
  const change =
    wanted === 'open' || wanted === 'closed'
      ? { state: wanted }
      : { state: 'closed', state_reason: reasons[wanted] };
  return changed(account, target, `PATCH ${ROUTE}`, change, signal);
}

/** Assigns people and takes others off. GitHub leaves out in silence whom it does not assign: the answer tells. */
export async function setAssignees(
  account: Account,
  target: Target,
  { add, remove }: AssigneesChange,
  signal: AbortSignal,
): Promise<Result<Issue>> {
  const route = `${ROUTE}/assignees`;
  const added =
    add.length > 0 ? await changed(account, target, `POST ${route}`, { assignees: add }, signal) : null;
  if (remove.length === 0 || added?.ok === false) return added ?? UNREADABLE;
  return changed(account, target, `DELETE ${route}`, { assignees: remove }, signal);
}

async function changed(
  account: Account,
  target: Target,
  route: string,
  change: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Result<Issue>> {
  const parameters = { ...placeOf(account, target), ...change };
  const answer = await account.connection.write(route, parameters, signal);
  if (!answer.ok) return answer;
  const told = readRestIssue(answer.value, target, account.host);
  if (!told) return UNREADABLE;
  const known = knownIssue(account, target);
  // REST does not tell all that GraphQL does, and that is as it was.
  const { review, checks, linked } = known?.ok ? known.value : told;
  const value = { ...told, review, checks, linked };
  account.threads.revise(issueKey(target), (thread) => ({ ...thread, issue: value }));
  learn(account, target, value);
  return { ok: true, value };
}

/** GitHub sends no write along to where an issue has moved. */
function placeOf(account: Account, target: Target) {
  const known = knownIssue(account, target);
  const { repository, number } = known?.ok ? known.value : target;
  return { owner: repository.owner, repo: repository.name, issue_number: number };
}

function learnComment(account: Account, target: Target, written: Comment): Commented {
  const known = knownIssue(account, target);
  account.threads.revise(issueKey(target), ({ issue, comments, ...thread }) => ({
    ...thread,
    issue: { ...issue, comments: issue.comments + 1, updatedAt: written.createdAt },
    comments: [...comments, written],
  }));
  if (known?.ok) {
    const { comments } = known.value;
    learn(account, target, { ...known.value, comments: comments + 1, updatedAt: written.createdAt });
  }
  return { ok: true, value: written };
}

/** Under the name that it is asked for by, and under its own. */
function learn({ cache }: Account, target: Target, issue: Issue): void {
  cache.put(ISSUE, issueKey(target), issue);
  if (issueKey(issue) !== issueKey(target)) cache.put(ISSUE, issueKey(issue), { ...issue, movedFrom: null });
}

/** GitHub ends lines as browsers do. */
const wordsOf = (body: string): string => body.replaceAll('\r\n', '\n').trim();
