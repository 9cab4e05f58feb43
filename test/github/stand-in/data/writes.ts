import type { DataSet } from './dataSet';
import type { Comment, Issue, PullRequest, Repository, Thread, User } from './model';

/** What a new issue is made of. */
export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
  readonly milestone: number | null;
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Adds an issue. Like GitHub, drops assignees, labels and milestone silently where the author may not push. */
export function createIssue(data: DataSet, repository: Repository, author: User, wanted: NewIssue): Issue {
  const push = data.canPush(repository, author);
  const numbers = [...repository.threads.map(({ number }) => number), ...repository.deleted];
  const createdAt = now();
  const issue: Issue = {
    kind: 'issue',
    number: Math.max(0, ...numbers) + 1,
    title: wanted.title,
    body: wanted.body,
    author: author.login,
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    state: 'open',
    stateReason: null,
    closedBy: null,
    parent: null,
    labels: push ? wanted.labels : [],
    assignees: push ? data.usersOf(wanted.assignees).map(({ login }) => login) : [],
    milestone: push ? wanted.milestone : null,
    comments: [],
  };
  repository.threads.push(issue);
  return issue;
}

/** Adds a comment at the end. */
export function addComment(repository: Repository, thread: Thread, author: User, body: string): Comment {
  const written = repository.threads.flatMap(({ comments }) => comments.map(({ id }) => id));
  const comment: Comment = {
    id: Math.max(0, ...written) + 1,
    author: author.login,
    body,
    createdAt: now(),
  };
  thread.comments.push(comment);
  thread.updatedAt = comment.createdAt;
  return comment;
}

/** Assigns those who may be assigned, and takes others off. */
export function assign(
  data: DataSet,
  repository: Repository,
  thread: Issue | PullRequest,
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): void {
  const named = (logins: readonly string[]) => logins.map((login) => login.toLowerCase());
  const added = data.assignable(repository).filter(({ login }) => named(add).includes(login.toLowerCase()));
  const logins = new Set([...thread.assignees, ...added.map(({ login }) => login)]);
  thread.assignees = [...logins].filter((login) => !named(remove).includes(login.toLowerCase()));
  thread.updatedAt = now();
}

/** Closes or reopens. A merged pull request stays merged. */
export function changeState(
  thread: Issue | PullRequest,
  by: User,
  state: 'open' | 'closed',
  reason: 'completed' | 'not_planned' | 'duplicate',
): void {
  if (thread.state === state || thread.state === 'merged') return;
  thread.state = state;
  thread.updatedAt = now();
  thread.closedAt = state === 'closed' ? thread.updatedAt : null;
  if (thread.kind !== 'issue') return;
  thread.stateReason = state === 'closed' ? reason : 'reopened';
  thread.closedBy = state === 'closed' ? by.login : null;
}
