import type { Comment, Issue, PullRequest, Repository } from '../data/model';
import { nodeId } from '../ids';
import type { Scope } from '../scope';
import { withBody, type MediaType } from './body';
import { nullableUser, owner, simpleUser } from './people';
import { nestedRepository, label, milestone, pageUrl, repositoryUrl } from './repository';

/** Id of an issue or a pull request. */
export function threadId(repository: Repository, number: number): number {
  return repository.id * 100_000 + number;
}

function reactions(url: string): object {
  const none = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 };
  return { url: `${url}/reactions`, total_count: 0, ...none };
}

/** What issues and pull requests have in common. */
function common(scope: Scope, repository: Repository, thread: Issue | PullRequest): object {
  const assignees = scope.data.usersOf(thread.assignees).map((user) => simpleUser(scope, user));
  const of = repository.milestones.find(({ number }) => number === thread.milestone);
  return {
    id: threadId(repository, thread.number),
    number: thread.number,
    title: thread.title,
    user: nullableUser(scope, thread.author),
    state: thread.state === 'open' ? 'open' : 'closed',
    locked: thread.locked === true,
    active_lock_reason: null,
    labels: repository.labels
      .filter(({ name }) => thread.labels.includes(name))
      .map((one) => label(scope, repository, one)),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: of ? milestone(scope, repository, of) : null,
    comments: thread.comments.length,
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    closed_at: thread.closedAt,
    author_association: scope.data.authorAssociation(repository, thread.author),
  };
}

/** `issue`: an issue, or a pull request as the issues' part of the API shows it. */
export async function issue(
  scope: Scope,
  repository: Repository,
  thread: Issue | PullRequest,
  media: MediaType,
): Promise<object> {
  const url = `${repositoryUrl(scope, repository)}/issues/${thread.number}`;
  const page = `${pageUrl(scope, repository)}/${thread.kind === 'issue' ? 'issues' : 'pull'}/${thread.number}`;
  const shape = {
    url,
    repository_url: repositoryUrl(scope, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: page,
    node_id: nodeId(
      thread.kind === 'issue' ? 'Issue' : 'PullRequest',
      `${repository.owner}/${repository.name}#${thread.number}`,
    ),
    ...common(scope, repository, thread),
    reactions: reactions(url),
    performed_via_github_app: null,
    ...(thread.kind === 'issue'
      ? onlyIssue(scope, repository, thread)
      : onlyPullRequest(scope, repository, thread, page)),
  };
  return withBody(scope, repository, thread.body, media, shape);
}

function onlyIssue(scope: Scope, repository: Repository, thread: Issue): object {
  const parts = repository.threads.filter(
    (other) => other.kind === 'issue' && other.parent === thread.number,
  ) as Issue[];
  const completed = parts.filter((part) => part.state === 'closed').length;
  return {
    state_reason: thread.stateReason,
    closed_by: nullableUser(scope, thread.closedBy),
    sub_issues_summary: {
      total: parts.length,
      completed,
      percent_completed: parts.length ? Math.floor((completed / parts.length) * 100) : 0,
    },
    ...(thread.parent !== null && {
      parent_issue_url: `${repositoryUrl(scope, repository)}/issues/${thread.parent}`,
    }),
  };
}

function onlyPullRequest(scope: Scope, repository: Repository, thread: PullRequest, page: string): object {
  return {
    state_reason: null,
    closed_by: nullableUser(scope, thread.state === 'open' ? null : (thread.mergedBy ?? thread.author)),
    draft: thread.draft,
    pull_request: {
      url: `${repositoryUrl(scope, repository)}/pulls/${thread.number}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: thread.state === 'merged' ? thread.closedAt : null,
    },
  };
}

/** `issue-comment`. */
export async function comment(
  scope: Scope,
  repository: Repository,
  thread: Issue | PullRequest,
  of: Comment,
  media: MediaType,
): Promise<object & { readonly url: string }> {
  const url = `${repositoryUrl(scope, repository)}/issues/comments/${of.id}`;
  const kind = thread.kind === 'issue' ? 'issues' : 'pull';
  const shape = {
    url,
    html_url: `${pageUrl(scope, repository)}/${kind}/${thread.number}#issuecomment-${of.id}`,
    issue_url: `${repositoryUrl(scope, repository)}/issues/${thread.number}`,
    id: of.id,
    node_id: nodeId('IssueComment', `${repository.owner}/${repository.name}#${of.id}`),
    user: nullableUser(scope, of.author),
    created_at: of.createdAt,
    updated_at: of.createdAt,
    author_association: scope.data.authorAssociation(repository, of.author),
    reactions: reactions(url),
    performed_via_github_app: null,
  };
  return withBody(scope, repository, of.body, media, shape);
}

/** `pull-request`. */
export async function pullRequest(
  scope: Scope,
  repository: Repository,
  thread: PullRequest,
  media: MediaType,
): Promise<object> {
  const root = repositoryUrl(scope, repository);
  const url = `${root}/pulls/${thread.number}`;
  const issueUrl = `${root}/issues/${thread.number}`;
  const page = `${pageUrl(scope, repository)}/pull/${thread.number}`;
  const sha = thread.number.toString(16).padStart(40, 'c');
  const merged = thread.state === 'merged';
  const branch = (ref: string): object => ({
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: owner(scope, repository.owner),
    repo: nestedRepository(scope, repository),
  });
  const links = {
    self: url,
    html: page,
    issue: issueUrl,
    comments: `${issueUrl}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${root}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${root}/statuses/${sha}`,
  };
  const shape = {
    url,
    node_id: nodeId('PullRequest', `${repository.owner}/${repository.name}#${thread.number}`),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    ...common(scope, repository, thread),
    draft: thread.draft,
    head: branch(thread.branch),
    base: branch('main'),
    requested_reviewers: [],
    requested_teams: [],
    auto_merge: null,
    merged,
    merged_at: merged ? thread.closedAt : null,
    merged_by: nullableUser(scope, thread.mergedBy),
    merge_commit_sha: merged ? sha : null,
    mergeable: thread.state === 'open' ? true : null,
    rebaseable: thread.state === 'open' ? true : null,
    mergeable_state: thread.state === 'open' ? 'clean' : 'unknown',
    maintainer_can_modify: false,
    commits: 1,
    additions: thread.additions,
    deletions: thread.deletions,
    changed_files: 1,
    review_comments: 0,
  };
  return withBody(scope, repository, thread.body, media, shape);
}
