import { createHarbourLights, createHarbourLightsRepositories } from './harbourLights';
import type { Bot, Organization, Repository, Thread, User } from './model';
import { createBots, createUsers } from './people';
import { createSovereignCloudStack, createSovereignCloudStackRepositories } from './sovereignCloudStack';

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** All that the stand-in knows, fresh at each start and reset. GitHub ignores case in names, and so do the look-ups. */
export class DataSet {
  readonly users: readonly User[] = createUsers();
  readonly bots: readonly Bot[] = createBots();
  readonly organizations: readonly Organization[] = [createHarbourLights(), ...createSovereignCloudStack()];
  readonly repositories: readonly Repository[] = [
    ...createHarbourLightsRepositories(),
    ...createSovereignCloudStackRepositories(),
  ];

  user(login: string): User | undefined {
    return this.users.find((user) => same(user.login, login));
  }

  bot(login: string): Bot | undefined {
    return this.bots.find((bot) => same(bot.login, login));
  }

  organization(login: string): Organization | undefined {
    return this.organizations.find((organization) => same(organization.login, login));
  }

  /** By its present name, or by a former one, which `name` of the answer then tells. */
  repository(owner: string, name: string): Repository | undefined {
    const owned = this.repositories.filter((repository) => same(repository.owner, owner));
    return (
      owned.find((repository) => same(repository.name, name)) ??
      owned.find((repository) => repository.formerNames.some((former) => same(former, name)))
    );
  }

  repositoryById(id: number): Repository | undefined {
    return this.repositories.find((repository) => repository.id === id);
  }

  thread(repository: Repository, number: number): Thread | undefined {
    return repository.threads.find((thread) => thread.number === number);
  }

  /** Everybody listed in `logins`, in that order. */
  usersOf(logins: readonly string[]): User[] {
    return logins.flatMap((login) => this.user(login) ?? []);
  }

  isMember(organization: Organization, viewer: User | null): boolean {
    if (!viewer) return false;
    return [...organization.publicMembers, ...organization.privateMembers].includes(viewer.login);
  }

  /** The members whom `viewer` may see. */
  members(organization: Organization, viewer: User | null): User[] {
    const hidden = this.isMember(organization, viewer) ? organization.privateMembers : [];
    return this.usersOf([...organization.publicMembers, ...hidden]);
  }

  /** Whether `viewer` may push: members of the organisation that owns it may. */
  canPush(repository: Repository, viewer: User | null): boolean {
    const owner = this.organization(repository.owner);
    return owner !== undefined && this.isMember(owner, viewer);
  }

  /** How GitHub calls what an author is to a repository. */
  authorAssociation(repository: Repository, login: string | null): 'MEMBER' | 'NONE' {
    const author = login === null ? undefined : this.user(login);
    return author && this.canPush(repository, author) ? 'MEMBER' : 'NONE';
  }

  canSee(repository: Repository, viewer: User | null): boolean {
    return !repository.private || this.canPush(repository, viewer);
  }

  /** Whom issues may be assigned to. */
  assignable(repository: Repository): User[] {
    const owner = this.organization(repository.owner);
    return owner ? this.usersOf([...owner.publicMembers, ...owner.privateMembers]) : [];
  }

  /** Whom a comment may mention: those who may be assigned, and whoever wrote something. */
  mentionable(repository: Repository): User[] {
    const writers = repository.threads.flatMap((thread) => [
      thread.author,
      ...thread.comments.map((comment) => comment.author),
    ]);
    const logins = writers.filter((login) => login !== null);
    return [...new Set([...this.assignable(repository), ...this.usersOf(logins)])];
  }
}
