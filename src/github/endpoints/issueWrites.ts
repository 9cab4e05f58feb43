import type { Target } from '../../notes/note';
import { at, build, mapped, text } from '../../decoder';
import type { Account } from '../account';
import type { Accounts } from '../accounts';
import { issueKey } from '../cache/keys';
import { ISSUE, THREAD } from '../cache/kinds';
import { readRestIssue } from '../decode/issue';
import { entries } from '../decode/fields';
import { readRestComment } from '../decode/thread';
import { mayBeWritten, UNREADABLE, type Comment, type Issue, type Result, type Written } from '../model';
import { peekIssue } from './issues';
import { loginOf } from './people';

/** What an issue or a pull request may be made; a pull request is closed without a reason. */
export type WantedState = 'open' | 'closed' | 'completed' | 'notPlanned';

/** Who is to be assigned to an issue, and who no longer, by their logins. */
export interface AssigneesChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const ROUTE = '/repos/{owner}/{repo}/issues/{issue_number}';
const FULL = { format: 'full' };
/** Milliseconds by which GitHub's clock may be behind. */
const CLOCK_SKEW = 10 * 60_000;
/** As many as GitHub lists at once. */
const PAGE_SIZE = 100;

/** Writes to issues and pull requests when the user asks for it; each request is sent once. */
export class IssueWrites {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** Comments in Markdown. Where GitHub's answer is lost, a new comment of the user's own with the same words is looked for. */
  comment(target: Target, body: string): Promise<Written<Comment>> {
    return this.#accounts.write(target.repository.host, async (account, signal) => {
      const since = new Date(account.now() - CLOCK_SKEW).toISOString();
      const find = () => ownComments(account, target, { body, since }, signal);
      const before = await find();
      if (!before.ok) return before;
      const parameters = { ...placeOf(account, target), body, mediaType: FULL };
      const answer = await account.connection.write(`POST ${ROUTE}/comments`, parameters, signal);
      const written = answer.ok ? readRestComment(answer.value) : null;
      if (written) return addComment(account, target, written);
      const { failure } = answer.ok ? UNREADABLE : answer;
      if (!mayBeWritten(failure)) return { ok: false, failure };
      const after = await find();
      if (!after.ok) return { ok: false, failure, mayExist: true };
      const found = after.value.find(({ url }) => before.value.every((one) => one.url !== url));
      return found ? addComment(account, target, found) : { ok: false, failure };
    });
  }

  /** Closes an issue or a pull request, or reopens it. */
  setState(target: Target, wanted: WantedState): Promise<Result<Issue>> {
    const reasons = { completed: 'completed', notPlanned: 'not_planned' };
    const change =
      wanted === 'open' || wanted === 'closed'
        ? { state: wanted }
        : { state: 'closed', state_reason: reasons[wanted] };
    return this.#write(target, (to) => to(`PATCH ${ROUTE}`, change));
  }

  /** Assigns people and takes others off. GitHub silently leaves out whom it does not assign: the answer tells. */
  setAssignees(target: Target, { add, remove }: AssigneesChange): Promise<Result<Issue>> {
    const route = `${ROUTE}/assignees`;
    return this.#write(target, async (to) => {
      const added = add.length > 0 ? await to(`POST ${route}`, { assignees: add }) : null;
      if (remove.length === 0 || added?.ok === false) return added ?? UNREADABLE;
      return to(`DELETE ${route}`, { assignees: remove });
    });
  }

  /** All requests of an act are made by one account, even if another one signs in between them. */
  #write(target: Target, act: (change: Change) => Promise<Result<Issue>>): Promise<Result<Issue>> {
    return this.#accounts.write(target.repository.host, (account, signal) =>
      act((route, parameters) => changeIssue(account, target, { route, parameters }, signal)),
    );
  }
}

type Change = (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<Result<Issue>>;

async function changeIssue(
  account: Account,
  target: Target,
  { route, parameters }: { readonly route: string; readonly parameters: Readonly<Record<string, unknown>> },
  signal: AbortSignal,
): Promise<Result<Issue>> {
  const answer = await account.connection.write(
    route,
    { ...placeOf(account, target), ...parameters },
    signal,
  );
  if (!answer.ok) return answer;
  const told = readRestIssue(answer.value, target, account.host);
  if (!told) return UNREADABLE;
  const cached = peekIssue(account.cache, target);
  // REST does not tell these, and they have not changed.
  const { review, checks, linked } = cached?.ok ? cached.value : told;
  const value = { ...told, review, checks, linked };
  account.cache.update(THREAD, issueKey(target), (thread) => ({ ...thread, issue: value }));
  putIssue(account, target, value);
  return { ok: true, value };
}

const ownComment = build({
  comment: readRestComment,
  login: at('user.login', text),
  body: at('body', text),
});

/** The user's own comments since a time that have the same words. */
async function ownComments(
  account: Account,
  target: Target,
  { body, since }: { readonly body: string; readonly since: string },
  signal: AbortSignal,
): Promise<Result<readonly Comment[]>> {
  const viewer = await loginOf(account, signal);
  if (!viewer.ok) return viewer;
  const asked = { ...placeOf(account, target), since, per_page: PAGE_SIZE, mediaType: FULL };
  const answer = await account.connection.rest(`GET ${ROUTE}/comments`, asked, signal);
  if (!answer.ok) return answer;
  const own = mapped(ownComment, ({ comment, login, body: written }) =>
    login === viewer.value && wordsOf(written) === wordsOf(body) ? comment : undefined,
  );
  return { ok: true, value: entries(own, PAGE_SIZE)(answer.value.data) ?? [] };
}

/** Where an issue is now: GitHub redirects no request that writes. */
function placeOf({ cache }: Account, target: Target) {
  const cached = peekIssue(cache, target);
  const { repository, number } = cached?.ok ? cached.value : target;
  return { owner: repository.owner, repo: repository.name, issue_number: number };
}

function addComment(account: Account, target: Target, comment: Comment): Written<Comment> {
  const withComment = (issue: Issue): Issue => ({
    ...issue,
    comments: issue.comments + 1,
    updatedAt: comment.createdAt,
  });
  account.cache.update(THREAD, issueKey(target), ({ issue, comments, ...thread }) => ({
    ...thread,
    issue: withComment(issue),
    comments: [...comments, comment],
  }));
  const cached = peekIssue(account.cache, target);
  if (cached?.ok) putIssue(account, target, withComment(cached.value));
  return { ok: true, value: comment };
}

/** Under the number that it is asked for by, and under its own. */
function putIssue({ cache }: Account, target: Target, issue: Issue): void {
  cache.put(ISSUE, issueKey(target), issue);
  if (issueKey(issue) !== issueKey(target)) cache.put(ISSUE, issueKey(issue), { ...issue, movedFrom: null });
}

/** GitHub ends lines as browsers do. */
const wordsOf = (body: string): string => body.replaceAll('\r\n', '\n').trim();
