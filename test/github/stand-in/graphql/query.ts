import type { Repository, Thread } from '../data/model';
import { nodeId, readNodeId } from '../ids';
import { searchThreads, searchUsers } from '../search';
import type { Allowance } from '../limits';
import type { Context } from './context';
import { connection, notFound, typedError, type PageArguments } from './connection';
import { organizationNode, userNode } from './people';
import { repositoryNode } from './repository';
import { threadNode, types } from './threads';

/** What `rateLimit` tells of the document itself. */
export interface Cost {
  readonly cost: number;
  readonly nodeCount: number;
}

/** The root of all queries. Who asks is signed in: GraphQL has no anonymous reads. */
export function queryRoot(context: Context, cost: Cost, allowance: () => Allowance) {
  return {
    viewer: () => context.viewer && userNode(context, context.viewer),
    user: ({ login }: { login: string }) => {
      const user = context.data.user(login);
      if (!user) throw notFound(`a User with the login of '${login}'`);
      return userNode(context, user);
    },
    organization: ({ login }: { login: string }) => {
      const organization = context.data.organization(login);
      if (!organization) throw notFound(`an Organization with the login of '${login}'`);
      return organizationNode(context, organization);
    },
    repositoryOwner: ({ login }: { login: string }) => {
      const organization = context.data.organization(login);
      if (organization) return organizationNode(context, organization);
      const user = context.data.user(login);
      return user ? userNode(context, user) : null;
    },
    repository: (args: { owner: string; name: string; followRenames?: boolean | null }) =>
      repository(context, args),
    node: ({ id }: { id: string }) => node(context, id),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => node(context, id)),
    resource: ({ url }: { url: string }) => resource(context, url),
    search: (args: SearchArguments) => search(context, args),
    rateLimit: () => {
      const { limit, remaining, used, reset } = allowance();
      return { ...cost, limit, remaining, used, resetAt: new Date(reset * 1000).toISOString() };
    },
  };
}

function repository(
  context: Context,
  { owner, name, followRenames }: { owner: string; name: string; followRenames?: boolean | null },
) {
  const found = context.data.repository(owner, name);
  const renamed = found !== undefined && found.name.toLowerCase() !== name.toLowerCase();
  if (!found || !context.data.canSee(found, context.viewer) || (renamed && followRenames === false)) {
    throw notFound(`a Repository with the name '${owner}/${name}'`);
  }
  return repositoryNode(context, found);
}

/** A repository, thread, user or organisation by its global id. */
function node(context: Context, id: string) {
  const found = findNode(context, id);
  if (found && 'thread' in found) return threadNode(context, found.repository, found.thread);
  if (found) return repositoryNode(context, found.repository);
  const { type, name } = readNodeId(id) ?? {};
  const user = type === 'User' && name ? context.data.user(name) : undefined;
  if (user) return userNode(context, user);
  const organization = type === 'Organization' && name ? context.data.organization(name) : undefined;
  if (organization) return organizationNode(context, organization);
  throw notFound(`a node with the global id of '${id}'`);
}

/** A repository or a thread in one, by its global id; null for all else. */
export function findNode(
  { data, viewer }: Context,
  id: string,
): { repository: Repository } | { repository: Repository; thread: Thread } | null {
  const [, owner, name, number] = /^([^/]+)\/([^#]+)(?:#(\d+))?$/.exec(readNodeId(id)?.name ?? '') ?? [];
  const found = owner && name ? data.repository(owner, name) : undefined;
  if (!found || !data.canSee(found, viewer)) return null;
  const type = readNodeId(id)?.type;
  if (type === 'Repository') return { repository: found };
  const thread = data.thread(found, Number(number));
  return thread && nodeId(types[thread.kind], `${found.owner}/${found.name}#${thread.number}`) === id
    ? { repository: found, thread }
    : null;
}

/** What stands at a web address; null where GitHub would say that it is no resource. */
function resource(context: Context, url: string) {
  if (!url.startsWith(`${context.web}/`)) return null;
  const [owner, name, folder, number] = new URL(url).pathname.slice(1).split('/');
  if (!owner) return null;
  if (!name) {
    const user = context.data.user(owner);
    const organization = context.data.organization(owner);
    return user ? userNode(context, user) : organization ? organizationNode(context, organization) : null;
  }
  const found = repository(context, { owner, name });
  if (!folder) return found;
  // In GitHub's schema a discussion is no `UniformResourceLocatable`.
  return /^(issues|pull)$/.test(folder) ? found.issueOrPullRequest({ number: Number(number) }) : null;
}

interface SearchArguments extends PageArguments {
  readonly query: string;
  readonly type: string;
}

function search(context: Context, args: SearchArguments): object {
  const counts = {
    codeCount: 0,
    discussionCount: 0,
    issueCount: 0,
    repositoryCount: 0,
    userCount: 0,
    wikiCount: 0,
  };
  if (args.type === 'USER') {
    const users = searchUsers(context.data, args.query);
    const more = { ...counts, userCount: users.length };
    return connection(args, users, (user) => userNode(context, user), more);
  }
  if (args.type === 'REPOSITORY') {
    throw typedError('STAND_IN', 'The stand-in searches no repositories.');
  }
  const discussions = args.type === 'DISCUSSION';
  const hits = searchThreads(
    context.data,
    context.viewer,
    args.query,
    discussions ? ['discussion'] : ['issue', 'pull'],
  );
  const more = { ...counts, [discussions ? 'discussionCount' : 'issueCount']: hits.length };
  return connection(args, hits, ({ repository: of, thread }) => threadNode(context, of, thread), more);
}
