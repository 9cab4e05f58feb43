import type * as GitHub from '@octokit/graphql-schema';
import type { Bot, Organization, Project, Team, User } from '../data/model';
import { nodeId } from '../ids';
import { connection, notFound, type PageArguments } from './connection';
import type { Context, FieldsOf } from './context';

/** Matches as GitHub's `query` arguments on users do: login or name begins with it. */
export function named(users: readonly User[], query: string | null | undefined): User[] {
  const wanted = query?.toLowerCase() ?? '';
  return users.filter(({ login, name }) =>
    [login, ...(name?.split(/\s+/) ?? [])].some((part) => part.toLowerCase().startsWith(wanted)),
  );
}

export function userNode(context: Context, user: User) {
  const { login, id, name, bio, company, createdAt } = user;
  return {
    __typename: 'User',
    id: nodeId('User', login),
    databaseId: id,
    login,
    name,
    bio,
    company,
    location: null,
    email: '',
    websiteUrl: null,
    createdAt,
    updatedAt: createdAt,
    avatarUrl: () => `${context.origin}/avatars/${login}`,
    url: `${context.web}/${login}`,
    resourcePath: `/${login}`,
    isViewer: login === context.viewer?.login,
    ...projects(context, user, (): object => userNode(context, user)),
    organizations: (args: PageArguments) =>
      connection(args, organizationsOf(context, user), (organization) =>
        organizationNode(context, organization),
      ),
  } satisfies FieldsOf<GitHub.User>;
}

function organizationsOf({ data, viewer }: Context, user: User): Organization[] {
  return data.organizations.filter((organization) => data.members(organization, viewer).includes(user));
}

function botNode(context: Context, { login, id, createdAt }: Bot) {
  const name = login.replace('[bot]', '');
  return {
    __typename: 'Bot',
    id: nodeId('Bot', name),
    databaseId: id,
    login: name,
    createdAt,
    updatedAt: createdAt,
    avatarUrl: () => `${context.origin}/avatars/${name}`,
    url: `${context.web}/apps/${name}`,
    resourcePath: `/apps/${name}`,
  } satisfies FieldsOf<GitHub.Bot>;
}

/** null for a deleted account, as in `author`. */
export function actorNode(context: Context, login: string | null) {
  const bot = login === null ? undefined : context.data.bot(login);
  if (bot) return botNode(context, bot);
  const user = login === null ? undefined : context.data.user(login);
  return user ? userNode(context, user) : null;
}

export function organizationNode(context: Context, organization: Organization) {
  const { login, id, name, description, createdAt } = organization;
  const { data, viewer } = context;
  return {
    __typename: 'Organization',
    id: nodeId('Organization', login),
    databaseId: id,
    login,
    name,
    description,
    createdAt,
    updatedAt: createdAt,
    avatarUrl: () => `${context.origin}/avatars/${login}`,
    url: `${context.web}/${login}`,
    resourcePath: `/${login}`,
    viewerIsAMember: data.isMember(organization, viewer),
    membersWithRole: (args: PageArguments) =>
      connection(args, data.members(organization, viewer), (member) => userNode(context, member)),
    teams: (args: PageArguments & { query?: string | null }) =>
      connection(args, visibleTeams(context, organization, args.query), (team) =>
        teamNode(context, organization, team),
      ),
    team: ({ slug }: { slug: string }) => {
      const team = visibleTeams(context, organization).find((candidate) => candidate.slug === slug);
      return team ? teamNode(context, organization, team) : null;
    },
    repositories: (args: PageArguments) =>
      connection(
        args,
        data.repositories.filter(
          (repository) => repository.owner === login && data.canSee(repository, viewer),
        ),
        (repository) => context.nodes.repository(repository),
      ),
    ...projects(context, organization, (): object => organizationNode(context, organization)),
  } satisfies FieldsOf<GitHub.Organization>;
}

/** Teams are for members only. */
function visibleTeams(
  { data, viewer }: Context,
  organization: Organization,
  query?: string | null,
): readonly Team[] {
  if (!data.isMember(organization, viewer)) return [];
  const wanted = query?.toLowerCase() ?? '';
  return organization.teams.filter(({ slug, name }) => `${slug} ${name}`.toLowerCase().includes(wanted));
}

function teamNode(context: Context, organization: Organization, team: Team) {
  const path = `/orgs/${organization.login}/teams/${team.slug}`;
  return {
    __typename: 'Team',
    id: nodeId('Team', `${organization.login}/${team.slug}`),
    databaseId: team.id,
    slug: team.slug,
    combinedSlug: `${organization.login}/${team.slug}`,
    name: team.name,
    description: team.description,
    privacy: 'VISIBLE',
    avatarUrl: () => `${context.origin}/avatars/${team.slug}`,
    url: `${context.web}${path}`,
    resourcePath: path,
    organization: () => organizationNode(context, organization),
    members: (args: PageArguments & { query?: string | null }) =>
      connection(args, named(context.data.usersOf(team.members), args.query), (member) =>
        userNode(context, member),
      ),
  } satisfies FieldsOf<GitHub.Team>;
}

/** What users and organisations have to find their projects by. */
function projects(context: Context, of: User | Organization, owner: () => object) {
  const node = (project: Project): object => projectNode(context, of, owner, project);
  return {
    projectV2: ({ number }: { number: number }) => {
      const project = of.projects.find((candidate) => candidate.number === number);
      if (!project) throw notFound(`a ProjectV2 with the number ${number}`);
      return node(project);
    },
    projectsV2: (args: PageArguments) => connection(args, of.projects, node),
  };
}

function projectNode(context: Context, of: User | Organization, owner: () => object, project: Project) {
  const organization = 'publicMembers' in of;
  const path = `/${organization ? 'orgs' : 'users'}/${of.login}/projects/${project.number}`;
  return {
    __typename: 'ProjectV2',
    id: nodeId('ProjectV2', `${of.login}#${project.number}`),
    number: project.number,
    title: project.title,
    shortDescription: project.description,
    readme: project.description,
    closed: project.closed,
    closedAt: project.closed ? of.createdAt : null,
    createdAt: of.createdAt,
    updatedAt: of.createdAt,
    public: true,
    template: false,
    creator: () => actorNode(context, organization ? (of.publicMembers[0] ?? null) : of.login),
    owner,
    url: `${context.web}${path}`,
    resourcePath: path,
  } satisfies FieldsOf<GitHub.ProjectV2>;
}
