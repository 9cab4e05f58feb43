import type { Organization, Team, User } from '../data/model';
import { nodeId } from '../ids';
import type { Scope } from '../scope';

/** `simple-user` of GitHub's description. */
export function simpleUser(scope: Scope, user: User): object {
  return account(scope, user.login, user.id, 'User');
}

export function nullableUser(scope: Scope, login: string | null): object | null {
  const bot = login === null ? undefined : scope.data.bot(login);
  if (bot) return account(scope, bot.login, bot.id, 'Bot');
  const user = login === null ? undefined : scope.data.user(login);
  return user ? simpleUser(scope, user) : null;
}

/** The owner of a repository, whether person or organisation. */
export function owner(scope: Scope, login: string): object {
  const organization = scope.data.organization(login);
  return account(scope, login, organization?.id ?? 0, 'Organization');
}

function account(scope: Scope, login: string, id: number, type: 'User' | 'Organization' | 'Bot'): object {
  const url = `${scope.api}/users/${encodeURIComponent(login)}`;
  const name = login.replace('[bot]', '');
  return {
    login,
    id,
    node_id: nodeId(type, name),
    avatar_url: `${scope.origin}/avatars/${name}`,
    gravatar_id: '',
    url,
    html_url: type === 'Bot' ? `${scope.web}/apps/${name}` : `${scope.web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** `public-user`. */
export function publicUser(scope: Scope, user: User): object {
  return {
    ...simpleUser(scope, user),
    name: user.name,
    company: user.company,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: user.bio,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: user.createdAt,
    updated_at: user.createdAt,
  };
}

/** `organization-full`. */
export function fullOrganization(scope: Scope, organization: Organization): object {
  const url = `${scope.api}/orgs/${organization.login}`;
  return {
    login: organization.login,
    id: organization.id,
    node_id: nodeId('Organization', organization.login),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${scope.origin}/avatars/${organization.login}`,
    description: organization.description,
    name: organization.name,
    html_url: `${scope.web}/${organization.login}`,
    is_verified: false,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: scope.data.repositories.filter(
      (repository) => repository.owner === organization.login && !repository.private,
    ).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: 'Organization',
    created_at: organization.createdAt,
    updated_at: organization.createdAt,
    archived_at: null,
  };
}

/** `team`. */
export function team(
  scope: Scope,
  organization: Organization,
  { id, slug, name, description }: Team,
): object {
  const url = `${scope.api}/organizations/${organization.id}/team/${id}`;
  return {
    id,
    node_id: nodeId('Team', `${organization.login}/${slug}`),
    name,
    slug,
    description,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    type: 'organization',
    organization_id: organization.id,
    url,
    html_url: `${scope.web}/orgs/${organization.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
  };
}
