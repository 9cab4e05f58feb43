import type * as GitHub from '@octokit/graphql-schema';
import type { Commit, Label, Milestone, Release, Repository, Thread, User } from '../data/model';
import { nodeId } from '../ids';
import { render } from '../markdown';
import { releaseId } from '../rest/repository';
import type { Scope } from '../scope';
import { connection, notFound, type PageArguments } from './connection';
import type { Context, FieldsOf } from './context';
import { actorNode, named, organizationNode, userNode } from './people';
import { statesOf, threadNode } from './threads';

export function repositoryNode(context: Context, repository: Repository) {
  const { owner, name, description } = repository;
  const { data } = context;
  const path = `/${owner}/${name}`;
  const find = (number: number, kinds: readonly Thread['kind'][], what: string) => {
    const thread = data.thread(repository, number);
    if (!thread || !kinds.includes(thread.kind)) throw notFound(`${what} with the number of ${number}`);
    return threadNode(context, repository, thread);
  };
  const people = (users: () => readonly User[]) => (args: PageArguments & { query?: string | null }) =>
    connection(args, named(users(), args.query), (user) => userNode(context, user));
  return {
    __typename: 'Repository',
    id: nodeId('Repository', `${owner}/${name}`),
    databaseId: repository.id,
    name,
    nameWithOwner: `${owner}/${name}`,
    owner: () => ownerNode(context, repository),
    description,
    isPrivate: repository.private,
    isArchived: false,
    isFork: false,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    hasIssuesEnabled: true,
    hasDiscussionsEnabled: repository.threads.some(({ kind }) => kind === 'discussion'),
    viewerPermission: data.canPush(repository, context.viewer) ? 'WRITE' : 'READ',
    createdAt: repository.createdAt,
    updatedAt: repository.createdAt,
    pushedAt: repository.createdAt,
    url: `${context.web}${path}`,
    resourcePath: path,
    issueOrPullRequest: ({ number }: { number: number }) =>
      find(number, ['issue', 'pull'], 'an issue or pull request'),
    issue: ({ number }: { number: number }) => find(number, ['issue'], 'an Issue'),
    pullRequest: ({ number }: { number: number }) => find(number, ['pull'], 'a PullRequest'),
    discussion: ({ number }: { number: number }) => find(number, ['discussion'], 'a Discussion'),
    issues: threads(context, repository, 'issue'),
    pullRequests: threads(context, repository, 'pull'),
    discussions: threads(context, repository, 'discussion'),
    assignableUsers: people(() => data.assignable(repository)),
    mentionableUsers: people(() => data.mentionable(repository)),
    labels: (args: PageArguments) =>
      connection(args, repository.labels, (label) => labelNode(context, repository, label)),
    label: ({ name: wanted }: { name: string }) => {
      const label = repository.labels.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
      return label ? labelNode(context, repository, label) : null;
    },
    milestone: ({ number }: { number: number }) => {
      const milestone = repository.milestones.find((one) => one.number === number);
      return milestone ? milestoneNode(context, repository, milestone) : null;
    },
    milestones: (args: PageArguments) =>
      connection(args, repository.milestones, (one) => milestoneNode(context, repository, one)),
    release: ({ tagName }: { tagName: string }) => {
      const release = repository.releases.find((one) => one.tag === tagName);
      return release ? releaseNode(context, repository, release) : null;
    },
    latestRelease: () => {
      const release = repository.releases.find((one) => !one.prerelease);
      return release ? releaseNode(context, repository, release) : null;
    },
    object: ({ oid, expression }: { oid?: string | null; expression?: string | null }) => {
      const hash = (oid ?? expression ?? '').toLowerCase();
      const commit = repository.commits.find(({ sha }) => hash.length >= 4 && sha.startsWith(hash));
      return commit ? commitNode(context, repository, commit) : null;
    },
  } satisfies FieldsOf<GitHub.Repository>;
}

function ownerNode(context: Context, repository: Repository) {
  const organization = context.data.organization(repository.owner);
  return organization ? organizationNode(context, organization) : actorNode(context, repository.owner);
}

interface ThreadArguments extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

/** The issues, the pull requests or the discussions of a repository; oldest first unless ordered. */
function threads(context: Context, repository: Repository, kind: Thread['kind']) {
  return (args: ThreadArguments): object => {
    const by = args.orderBy?.field === 'UPDATED_AT' ? 'updatedAt' : 'createdAt';
    const listed = repository.threads
      .filter((thread) => thread.kind === kind)
      .filter((thread) => args.states?.some((state) => statesOf(thread).includes(state)) ?? true)
      .filter((thread) => args.labels?.some((label) => thread.labels.includes(label)) ?? true)
      .sort((one, other) => one[by].localeCompare(other[by]));
    if (args.orderBy?.direction === 'DESC') listed.reverse();
    return connection(args, listed, (thread) => threadNode(context, repository, thread));
  };
}

function labelNode(context: Context, repository: Repository, { name, color, description }: Label) {
  const path = `/${repository.owner}/${repository.name}/labels/${encodeURIComponent(name)}`;
  return {
    __typename: 'Label',
    id: nodeId('Label', `${repository.owner}/${repository.name}#${name}`),
    name,
    color,
    description: description || null,
    isDefault: name === 'bug',
    url: `${context.web}${path}`,
    resourcePath: path,
    repository: () => repositoryNode(context, repository),
  } satisfies FieldsOf<GitHub.Label>;
}

function milestoneNode(context: Context, repository: Repository, milestone: Milestone) {
  const { number, title, description, state, dueOn, createdAt, creator } = milestone;
  const path = `/${repository.owner}/${repository.name}/milestone/${number}`;
  const threadsIn = repository.threads.filter(
    (thread) => thread.kind !== 'discussion' && thread.milestone === number,
  );
  const closed = threadsIn.filter((thread) => thread.kind !== 'discussion' && thread.state !== 'open');
  const ofKind = (kind: Thread['kind']) => (args: ThreadArguments) =>
    connection(
      args,
      threadsIn.filter(
        (thread) =>
          thread.kind === kind && (args.states?.some((one) => statesOf(thread).includes(one)) ?? true),
      ),
      (thread) => threadNode(context, repository, thread),
    );
  return {
    __typename: 'Milestone',
    id: nodeId('Milestone', `${repository.owner}/${repository.name}#${number}`),
    number,
    title,
    description,
    state: state.toUpperCase(),
    closed: state === 'closed',
    closedAt: state === 'closed' ? dueOn : null,
    createdAt,
    updatedAt: createdAt,
    dueOn,
    progressPercentage: threadsIn.length ? (closed.length / threadsIn.length) * 100 : 0,
    creator: () => actorNode(context, creator),
    url: `${context.web}${path}`,
    resourcePath: path,
    issues: ofKind('issue'),
    pullRequests: ofKind('pull'),
    repository: () => repositoryNode(context, repository),
  } satisfies FieldsOf<GitHub.Milestone>;
}

function releaseNode(context: Context, repository: Repository, release: Release) {
  const path = `/${repository.owner}/${repository.name}/releases/tag/${release.tag}`;
  return {
    __typename: 'Release',
    id: nodeId('Release', `${repository.owner}/${repository.name}#${release.tag}`),
    databaseId: releaseId(repository, release),
    tagName: release.tag,
    name: release.name,
    description: release.body,
    descriptionHTML: async () => (await render(release.body, repository, context.web)).html,
    isDraft: false,
    isPrerelease: release.prerelease,
    isLatest: release === repository.releases.find((one) => !one.prerelease),
    createdAt: release.createdAt,
    publishedAt: release.createdAt,
    updatedAt: release.createdAt,
    author: () => actorNode(context, release.author),
    url: `${context.web}${path}`,
    resourcePath: path,
    repository: () => repositoryNode(context, repository),
  } satisfies FieldsOf<GitHub.Release>;
}

function commitNode(context: Context, repository: Repository, commit: Commit) {
  const path = `/${repository.owner}/${repository.name}/commit/${commit.sha}`;
  const [headline = '', ...body] = commit.message.split('\n');
  const user = context.data.user(commit.author);
  const signed = () => ({
    name: user?.name ?? commit.author,
    email: `${commit.author}@users.noreply.github.com`,
    date: commit.createdAt,
    avatarUrl: () => `${context.origin}/avatars/${commit.author}`,
    user: () => actorNode(context, commit.author),
  });
  return {
    __typename: 'Commit',
    id: nodeId('Commit', `${repository.owner}/${repository.name}#${commit.sha}`),
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    message: commit.message,
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    authoredDate: commit.createdAt,
    committedDate: commit.createdAt,
    author: signed,
    committer: signed,
    url: `${context.web}${path}`,
    commitUrl: `${context.web}${path}`,
    resourcePath: path,
    repository: () => repositoryNode(context, repository),
  } satisfies FieldsOf<GitHub.Commit>;
}

/** Completes a scope by what the modules of this folder owe each other. */
export function createContext(scope: Scope): Context {
  const context: Context = {
    ...scope,
    nodes: {
      repository: (repository) => repositoryNode(context, repository),
      label: (repository, label) => labelNode(context, repository, label),
      milestone: (repository, milestone) => milestoneNode(context, repository, milestone),
    },
  };
  return context;
}
