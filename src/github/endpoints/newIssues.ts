import type { Repository } from '../../notes/note';
import { at, build, mapped, text, type Decoder } from '../../decoder';
import type { Account } from '../account';
import type { Accounts } from '../accounts';
import { issueKey } from '../cache/keys';
import { ISSUE } from '../cache/kinds';
import { readRestIssue } from '../decode/issue';
import { entries, ordinal } from '../decode/fields';
import { mayBeWritten, UNREADABLE, type Failed, type Issue, type Result } from '../model';
import { carriesMark, markOf, withMark } from './issueMark';
import { loginOf } from './people';

/** An issue that is to be created. */
export interface IssueDraft {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Logins; GitHub leaves out whom the issue cannot be assigned to. */
  readonly assignees?: readonly string[];
  readonly labels?: readonly string[];
  /** What it is created from: the same strings for the same thing, in whatever window and session. */
  readonly source: readonly string[];
  /** Whether an issue that was created from the same source belongs to something else by now. */
  readonly isTaken?: (issue: Issue) => boolean;
}

/** What came of creating an issue. */
export type Creation =
  /** `isNew`: it was not there before. */
  | { readonly ok: true; readonly value: Issue; readonly isNew: boolean }
  /** `mayExist`: GitHub was asked to create it, and did not say whether it has. */
  | (Failed & { readonly mayExist?: boolean });

/** Milliseconds for which an issue from the same source is the same issue: longer than a weekend, shorter than a week between meetings. */
const MAX_AGE = 5 * 86_400_000;
/** As many as GitHub lists at once. */
const PAGE_SIZE = 100;
const ROUTE = '/repos/{owner}/{repo}/issues';

/** Creates issues when the user asks for it. */
export class NewIssues {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /**
   * Creates an issue unless there is one from the same source: an open one that this user created lately, which is told by a mark
   * in its text. So another try after the answer was lost or VS Code ended, here or in another window, makes no second one. The
   * request is sent once; where its answer is lost, the new issue is looked for.
   */
  create(repository: Repository, draft: IssueDraft): Promise<Creation> {
    const { title, body, assignees, labels, source, isTaken = () => false } = draft;
    const { host, owner, name } = repository;
    return this.#accounts.write(host, async (account, signal) => {
      const mark = await markOf([host, owner, name].map((each) => each.toLowerCase()).concat(source));
      const find = () => findMarked(account, repository, { mark, isTaken }, signal);
      const before = await find();
      if (!before.ok) return before;
      if (before.value) return { ok: true, value: before.value, isNew: false };
      const parameters = { owner, repo: name, title, body: withMark(body, mark), assignees, labels };
      const answer = await account.connection.write(`POST ${ROUTE}`, parameters, signal);
      const created = answer.ok ? readCreated(account, answer.value, repository) : answer;
      if (created.ok) return { ...created, isNew: true };
      if (!mayBeWritten(created.failure)) return created;
      const after = await find();
      return after.ok && after.value
        ? { ok: true, value: after.value, isNew: true }
        : { ...created, mayExist: true };
    });
  }
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
  const order = { sort: 'created', direction: 'desc', per_page: PAGE_SIZE };
  const parameters = { owner, repo: name, creator: login.value, state: 'open', ...order };
  const answer = await account.connection.rest(`GET ${ROUTE}`, parameters, signal);
  if (!answer.ok) return answer;
  const marked = mapped(build({ body: at('body', text), issue: issueIn(repository) }), ({ body, issue }) =>
    carriesMark(body, mark) && account.now() - Date.parse(issue.createdAt) < MAX_AGE && !isTaken(issue)
      ? issue
      : undefined,
  );
  const listed = entries(marked, PAGE_SIZE)(answer.value.data);
  if (!listed) return UNREADABLE;
  // The list may be in any order; the first one is the same for whoever looks.
  const [first = null] = listed.toSorted((one, other) => one.number - other.number);
  return { ok: true, value: first };
}

function readCreated(account: Account, data: unknown, repository: Repository): Result<Issue> {
  const value = issueIn(repository)(data);
  if (!value) return UNREADABLE;
  account.cache.put(ISSUE, issueKey({ repository, number: value.number }), value);
  return { ok: true, value };
}

const issueIn =
  (repository: Repository): Decoder<Issue> =>
  (data) => {
    const number = at('number', ordinal)(data);
    return number === undefined ? undefined : readRestIssue(data, { repository, number }, repository.host);
  };
