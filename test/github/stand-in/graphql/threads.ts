import type * as GitHub from '@octokit/graphql-schema';
import type { Comment, Discussion, Issue, PullRequest, Repository, Thread } from '../data/model';
import { nodeId } from '../ids';
import { render } from '../markdown';
import { threadId } from '../rest/thread';
import { connection, type PageArguments } from './connection';
import type { Context, FieldsOf } from './context';
import { actorNode, userNode } from './people';

/** What GitHub's schema calls each kind. */
export const types = { issue: 'Issue', pull: 'PullRequest', discussion: 'Discussion' } as const;
const folders = { issue: 'issues', pull: 'pull', discussion: 'discussions' } as const;

/** The state in GraphQL's words, by which lists can be filtered. */
export function statesOf(thread: Thread): string[] {
  if (thread.kind === 'discussion') return [thread.closed ? 'CLOSED' : 'OPEN'];
  return [thread.state.toUpperCase()];
}

export function threadNode(context: Context, repository: Repository, thread: Thread): object {
  switch (thread.kind) {
    case 'issue':
      return issueNode(context, repository, thread);
    case 'pull':
      return pullRequestNode(context, repository, thread);
    case 'discussion':
      return discussionNode(context, repository, thread);
  }
}

function written(context: Context, repository: Repository, body: string) {
  return {
    body,
    bodyHTML: async () => (await render(body, repository, context.web)).html,
    bodyText: async () => (await render(body, repository, context.web)).text,
  };
}

function common(context: Context, repository: Repository, thread: Thread) {
  const path = `/${repository.owner}/${repository.name}/${folders[thread.kind]}/${thread.number}`;
  const push = context.data.canPush(repository, context.viewer);
  const own = thread.author !== null && thread.author === context.viewer?.login;
  return {
    __typename: types[thread.kind],
    id: nodeId(types[thread.kind], `${repository.owner}/${repository.name}#${thread.number}`),
    databaseId: threadId(repository, thread.number),
    fullDatabaseId: String(threadId(repository, thread.number)),
    number: thread.number,
    title: thread.title,
    titleHTML: () => escapeHtml(thread.title),
    ...written(context, repository, thread.body),
    closedAt: thread.closedAt,
    createdAt: thread.createdAt,
    updatedAt: thread.updatedAt,
    publishedAt: thread.createdAt,
    lastEditedAt: null,
    locked: false,
    activeLockReason: null,
    author: () => actorNode(context, thread.author),
    authorAssociation: context.data.authorAssociation(repository, thread.author),
    viewerDidAuthor: own,
    viewerCanUpdate: push || own,
    viewerCanClose: push || own,
    viewerCanReopen: push || own,
    url: `${context.web}${path}`,
    resourcePath: path,
    repository: () => context.nodes.repository(repository),
    labels: (args: PageArguments) =>
      connection(
        args,
        repository.labels.filter(({ name }) => thread.labels.includes(name)),
        (label) => context.nodes.label(repository, label),
      ),
    comments: (args: PageArguments) =>
      connection(args, thread.comments, (comment) => commentNode(context, repository, thread, comment)),
  } satisfies FieldsOf<GitHub.Issue>;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** What issues and pull requests have beyond `common`. */
function assigned(context: Context, repository: Repository, thread: Issue | PullRequest) {
  const { data } = context;
  const participants = [thread.author, ...thread.assignees, ...thread.comments.map(({ author }) => author)];
  return {
    ...common(context, repository, thread),
    state: thread.state.toUpperCase(),
    closed: thread.state !== 'open',
    assignees: (args: PageArguments) =>
      connection(args, data.usersOf(thread.assignees), (user) => userNode(context, user)),
    participants: (args: PageArguments) => {
      const logins = new Set(participants.filter((login) => login !== null));
      return connection(args, data.usersOf([...logins]), (user) => userNode(context, user));
    },
    milestone: () => {
      const milestone = repository.milestones.find(({ number }) => number === thread.milestone);
      return milestone ? context.nodes.milestone(repository, milestone) : null;
    },
    reactionGroups: [],
  } satisfies FieldsOf<GitHub.Issue>;
}

function issuesOf(repository: Repository, test: (issue: Issue) => boolean): Issue[] {
  return repository.threads.filter((thread): thread is Issue => thread.kind === 'issue' && test(thread));
}

function issueNode(context: Context, repository: Repository, thread: Issue): object {
  const parts = issuesOf(repository, (issue) => issue.parent === thread.number);
  const completed = parts.filter((part) => part.state === 'closed').length;
  return {
    ...assigned(context, repository, thread),
    // GitHub names duplicates only to those who ask for them.
    stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean | null }) =>
      thread.stateReason === 'duplicate' && !enableDuplicate
        ? 'NOT_PLANNED'
        : (thread.stateReason?.toUpperCase() ?? null),
    isPinned: false,
    parent: () => {
      const [parent] = issuesOf(repository, (issue) => issue.number === thread.parent);
      return parent ? issueNode(context, repository, parent) : null;
    },
    subIssues: (args: PageArguments) =>
      connection(args, parts, (part) => issueNode(context, repository, part)),
    subIssuesSummary: {
      total: parts.length,
      completed,
      percentCompleted: parts.length ? Math.floor((completed / parts.length) * 100) : 0,
    },
    closedByPullRequestsReferences: (args: PageArguments & { includeClosedPrs?: boolean | null }) =>
      connection(
        args,
        repository.threads.filter(
          (other) =>
            other.kind === 'pull' &&
            other.closes.includes(thread.number) &&
            (other.state === 'open' || args.includeClosedPrs === true),
        ),
        (other) => threadNode(context, repository, other),
      ),
  };
}

function pullRequestNode(context: Context, repository: Repository, thread: PullRequest) {
  const merged = thread.state === 'merged';
  const hash = thread.number.toString(16).padStart(40, 'c');
  const statusCheckRollup = thread.checks && {
    id: nodeId('StatusCheckRollup', hash),
    state: thread.checks,
  };
  return {
    ...assigned(context, repository, thread),
    isDraft: thread.draft,
    merged,
    mergedAt: merged ? thread.closedAt : null,
    mergedBy: () => actorNode(context, thread.mergedBy),
    mergeable: thread.state === 'open' ? 'MERGEABLE' : 'UNKNOWN',
    reviewDecision: thread.reviewDecision,
    statusCheckRollup,
    commits: (args: PageArguments) =>
      connection(args, [hash], () => ({
        id: nodeId('PullRequestCommit', hash),
        commit: { id: nodeId('Commit', hash), oid: hash, statusCheckRollup },
      })),
    headRefName: thread.branch,
    headRefOid: hash,
    baseRefName: 'main',
    isCrossRepository: false,
    additions: thread.additions,
    deletions: thread.deletions,
    changedFiles: 1,
    totalCommentsCount: thread.comments.length,
    permalink: `${context.web}/${repository.owner}/${repository.name}/pull/${thread.number}`,
    closingIssuesReferences: (args: PageArguments) =>
      connection(
        args,
        issuesOf(repository, (issue) => thread.closes.includes(issue.number)),
        (issue) => issueNode(context, repository, issue),
      ),
  } satisfies FieldsOf<GitHub.PullRequest>;
}

function discussionNode(context: Context, repository: Repository, thread: Discussion) {
  const { name, emoji, answerable } = thread.category;
  const answer = thread.comments.find(({ id }) => id === thread.answer);
  return {
    ...common(context, repository, thread),
    closed: thread.closed,
    stateReason: thread.closed ? 'RESOLVED' : null,
    category: {
      id: nodeId('DiscussionCategory', `${repository.owner}/${repository.name}#${name}`),
      name,
      emoji,
      emojiHTML: `<div>${emoji}</div>`,
      slug: name.toLowerCase().replace(/\W+/g, '-'),
      description: null,
      isAnswerable: answerable,
      createdAt: repository.createdAt,
      updatedAt: repository.createdAt,
      repository: () => context.nodes.repository(repository),
    },
    isAnswered: answerable ? answer !== undefined : null,
    answerChosenAt: answer ? thread.updatedAt : null,
    answerChosenBy: () => actorNode(context, answer ? thread.author : null),
    answer: () => (answer ? commentNode(context, repository, thread, answer) : null),
    upvoteCount: 0,
    reactionGroups: [],
  } satisfies FieldsOf<GitHub.Discussion>;
}

export function commentNode(
  context: Context,
  repository: Repository,
  thread: Thread,
  comment: Comment,
): object {
  const type = thread.kind === 'discussion' ? 'DiscussionComment' : 'IssueComment';
  const anchor = thread.kind === 'discussion' ? 'discussioncomment' : 'issuecomment';
  const path = `/${repository.owner}/${repository.name}/${folders[thread.kind]}/${thread.number}#${anchor}-${comment.id}`;
  return {
    __typename: type,
    id: nodeId(type, `${repository.owner}/${repository.name}#${comment.id}`),
    databaseId: comment.id,
    ...written(context, repository, comment.body),
    author: () => actorNode(context, comment.author),
    authorAssociation: context.data.authorAssociation(repository, comment.author),
    createdAt: comment.createdAt,
    updatedAt: comment.createdAt,
    publishedAt: comment.createdAt,
    lastEditedAt: null,
    isMinimized: false,
    minimizedReason: null,
    viewerDidAuthor: comment.author !== null && comment.author === context.viewer?.login,
    url: `${context.web}${path}`,
    resourcePath: path,
    repository: () => context.nodes.repository(repository),
    ...(thread.kind === 'discussion'
      ? {
          isAnswer: comment.id === thread.answer,
          discussion: () => threadNode(context, repository, thread),
          replies: (args: PageArguments) => connection(args, [], () => null),
        }
      : {
          issue: () => threadNode(context, repository, thread),
          pullRequest: () => (thread.kind === 'pull' ? threadNode(context, repository, thread) : null),
        }),
    reactionGroups: [],
  };
}
