import {
  badCredentials,
  mustAuthenticate,
  notFound,
  ok,
  rateLimited,
  requiresAuthentication,
  type Answer,
} from './answer';
import * as accounts from './accounts';
import * as issues from './issues';
import * as repositories from './repositories';
import type { Handler, RestRequest } from './request';
import { root } from './root';
import type { Identity } from '../access';
import type { Allowance, Resource } from '../limits';
import type { Scope } from '../scope';

const rateLimit: Handler = ({ scope }) => {
  const of = (resource: Resource): Allowance => scope.limits.allowance(resource, scope.viewer?.login ?? null);
  const core = of('core');
  return ok({ resources: { core, search: of('search'), graphql: of('graphql') }, rate: core });
};

/** Below a repository, whether it is named or numbered. */
const belowRepository: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', '', repositories.repository],
  ['GET', '/issues', issues.issues],
  ['POST', '/issues', issues.newIssue],
  ['GET', '/issues/{n}', issues.issue],
  ['PATCH', '/issues/{n}', issues.changedIssue],
  ['GET', '/issues/{n}/comments', issues.comments],
  ['POST', '/issues/{n}/comments', issues.newComment],
  ['POST', '/issues/{n}/assignees', issues.assigned],
  ['DELETE', '/issues/{n}/assignees', issues.unassigned],
  ['GET', '/labels', repositories.labels],
  ['GET', '/pulls/{n}', issues.pullRequest],
  ['GET', '/assignees', repositories.assignees],
  ['GET', '/milestones/{n}', repositories.milestone],
  ['GET', '/releases/tags/{tag}', repositories.release],
  ['GET', '/commits/{ref}', repositories.commit],
];

const routes = [
  ['GET', '/', root] as const,
  ['GET', '/rate_limit', rateLimit] as const,
  ['GET', '/user', accounts.currentUser] as const,
  ['GET', '/users/{username}', accounts.user] as const,
  ['GET', '/orgs/{org}', accounts.organization] as const,
  ['GET', '/orgs/{org}/members', accounts.members] as const,
  ['GET', '/orgs/{org}/teams', accounts.teams] as const,
  ['GET', '/search/users', accounts.usersFound] as const,
  ['GET', '/search/issues', issues.issuesFound] as const,
  ...belowRepository.flatMap(([method, path, handler]) => [
    [method, `/repos/{owner}/{repo}${path}`, handler] as const,
    [method, `/repositories/{id}${path}`, repositories.byId(handler)] as const,
  ]),
].map(([method, path, handler]) => ({
  method,
  // Tags may hold slashes, nothing else may; numbers are digits.
  pattern: new RegExp(
    `^${path
      .replace('{n}', '(\\d+)')
      .replace('{tag}', '(.+)')
      .replace(/\{\w+\}/g, '([^/]+)')}$`,
  ),
  handler,
}));

/** Of which limit a request takes. */
export function resourceOf(path: string): Resource {
  return path.startsWith('/search/') ? 'search' : 'core';
}

/** Answers a REST request as api.github.com would. */
export async function answerRest(
  method: string,
  identity: Identity,
  request: Omit<RestRequest, 'params'>,
): Promise<Answer> {
  const { scope, path } = request;
  const refusal = refuse(method, identity, scope, path);
  if (refusal) return refusal;
  for (const route of routes) {
    const found = route.method === method ? route.pattern.exec(path) : null;
    if (found) return route.handler({ ...request, params: found.slice(1).map(decodeURIComponent) });
  }
  return notFound();
}

function refuse(method: string, identity: Identity, scope: Scope, path: string): Answer | null {
  if (identity.kind === 'badCredentials') return badCredentials();
  if (identity.kind === 'anonymous' && !scope.access.anonymous) return mustAuthenticate();
  if (identity.kind === 'anonymous' && method !== 'GET') return requiresAuthentication();
  if (path === '/rate_limit') return null;
  const login = scope.viewer?.login ?? null;
  return scope.limits.spend(resourceOf(path), login, 1) ? null : rateLimited(login);
}
