import { searchUsers } from '../search';
import { notFound, ok, requiresAuthentication } from './answer';
import { fullOrganization, owner, publicUser, simpleUser, team } from './people';
import { page, param, searchWords, type Handler } from './request';

/** `GET /user` */
export const currentUser: Handler = ({ scope }) =>
  scope.viewer ? ok(publicUser(scope, scope.viewer)) : requiresAuthentication();

/** `GET /users/{username}` */
export const user: Handler = (request) => {
  const { scope } = request;
  const login = param(request, 0);
  const found = scope.data.user(login);
  if (found) return ok(publicUser(scope, found));
  const organization = scope.data.organization(login);
  if (!organization) return notFound();
  // GitHub answers for organisations here too, in the shape of a user.
  const { login: id, name, createdAt, projects } = organization;
  const shape = publicUser(scope, {
    login: id,
    id: organization.id,
    name,
    bio: null,
    company: null,
    createdAt,
    projects,
  });
  return ok({ ...shape, ...owner(scope, id) });
};

/** `GET /search/users` */
export const usersFound: Handler = (request) => {
  const words = searchWords(request);
  if (typeof words !== 'string') return words;
  const users = searchUsers(request.scope.data, words);
  return page(
    request,
    users,
    (found) => ({ ...simpleUser(request.scope, found), score: 1 }),
    (items) => ({ total_count: users.length, incomplete_results: false, items }),
  );
};

/** `GET /orgs/{org}` */
export const organization: Handler = (request) => {
  const found = request.scope.data.organization(param(request, 0));
  return found ? ok(fullOrganization(request.scope, found)) : notFound();
};

/** `GET /orgs/{org}/members` */
export const members: Handler = (request) => {
  const { scope } = request;
  const found = scope.data.organization(param(request, 0));
  if (!found) return notFound();
  return page(request, scope.data.members(found, scope.viewer), (member) => simpleUser(scope, member));
};

/** `GET /orgs/{org}/teams` */
export const teams: Handler = (request) => {
  const { scope } = request;
  const found = scope.data.organization(param(request, 0));
  if (!scope.viewer) return requiresAuthentication();
  if (!found || !scope.data.isMember(found, scope.viewer)) return notFound();
  return page(request, found.teams, (one) => team(scope, found, one));
};
