import type { Repository } from '../../notes/note';
import type { Account } from '../account';
import type { Accounts } from '../accounts';
import type { Load } from '../cache/cache';
import { repositoryKey } from '../cache/keys';
import { ASSIGNEES, MEMBERS, PEOPLE_FOUND, PROFILE } from '../cache/kinds';
import { readPeople, readProfile } from '../decode/people';
import {
  assignableDocument,
  membersDocument,
  peopleSearchDocument,
  peopleSearchWords,
} from '../graphql/people';
import { GITHUB } from '../hosts';
import { SIGNED_OUT, UNREADABLE, type Answer, type Person, type Profile, type Result } from '../model';
import { asFetched, byGraphql, byRest } from './load';
import { pagesByGraphql, pagesByRest } from './loadPages';

type PeopleAnswer = Promise<Answer<readonly Person[]>>;

/** Users and organisations. */
export class People {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** Who is signed in to a host, which `status` tells from then on; null where nobody is or it cannot be known now. */
  async whoAmI(host = GITHUB, signal?: AbortSignal): Promise<string | null> {
    const login = await this.#accounts.ask(host, signal, (account) =>
      loginOf(account, this.#accounts.untilDisposed(signal)),
    );
    return login.ok ? login.value : null;
  }

  /** What is cached of a user's page, however old; null where nothing is. No request is sent. */
  peekProfile(login: string, host = GITHUB): Answer<Profile> | null {
    return this.#accounts.accountFor(host)?.cache.peek(PROFILE, login.toLowerCase()) ?? null;
  }

  /** The page of a user or an organisation. */
  profile(login: string, host = GITHUB, signal?: AbortSignal): Promise<Answer<Profile>> {
    const request = { route: 'GET /users/{username}', parameters: { username: login } };
    return this.#accounts.ask(host, signal, (account) =>
      account.cache.get(PROFILE, login.toLowerCase(), byRest(account, request, readProfile), signal),
    );
  }

  /** The organisation's members that the account may see; signed in with their names. */
  members(organization: string, host = GITHUB, signal?: AbortSignal): PeopleAnswer {
    const request = { route: 'GET /orgs/{org}/members', parameters: { org: organization } };
    return this.#accounts.ask(host, signal, (account) => {
      const load = account.isSignedIn
        ? pagesByGraphql(account, (after) => membersDocument(organization, after), readPeople)
        : pagesByRest(account, request, readPeople);
      return account.cache.get(MEMBERS, organization.toLowerCase(), load, signal);
    });
  }

  /** Whom issues of the repository may be assigned to; signed in with their names. */
  assignees(repository: Repository, signal?: AbortSignal): PeopleAnswer {
    const { owner, name } = repository;
    const request = { route: 'GET /repos/{owner}/{repo}/assignees', parameters: { owner, repo: name } };
    return this.#accounts.ask(repository.host, signal, (account) => {
      const load = account.isSignedIn
        ? pagesByGraphql(account, (after) => assignableDocument(repository, '', after), readPeople)
        : pagesByRest(account, request, readPeople);
      return account.cache.get(ASSIGNEES, repositoryKey(repository), load, signal);
    });
  }

  /** GitHub's search for users, by words of handle or name. */
  search(words: string, host = GITHUB, signal?: AbortSignal): PeopleAnswer {
    return this.#accounts.ask(host, signal, (account) =>
      account.cache.get(PEOPLE_FOUND, words.toLowerCase(), searchFor(account, words), signal),
    );
  }
}

function searchFor(account: Account, words: string): Load<readonly Person[]> {
  // GitHub would find everybody.
  if (words.trim() === '')
    return () => Promise.resolve(asFetched<readonly Person[]>({ ok: true, value: [] }));
  if (account.isSignedIn) return byGraphql(account, () => peopleSearchDocument(words), readPeople);
  const parameters = { q: peopleSearchWords(words), per_page: 20 };
  return byRest(account, { route: 'GET /search/users', parameters }, readPeople);
}

/** The account's name on GitHub, which the account knows from then on. */
export async function loginOf(account: Account, signal: AbortSignal): Promise<Result<string>> {
  if (!account.isSignedIn) return SIGNED_OUT;
  if (account.login !== null) return { ok: true, value: account.login };
  const answer = await account.connection.rest('GET /user', {}, signal);
  if (!answer.ok) return answer;
  const profile = readProfile(answer.value.data);
  if (!profile) return UNREADABLE;
  account.login = profile.login;
  return { ok: true, value: profile.login };
}
