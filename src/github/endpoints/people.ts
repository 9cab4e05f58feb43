import type { Repository } from '../../notes/note';
import type { Account } from '../account';
import type { Document } from '../graphql/document';
import {
  assignableDocument,
  membersDocument,
  mentionableDocument,
  peopleSearchDocument,
  peopleSearchWords,
  teamsDocument,
} from '../graphql/people';
import { asFetched, readFetched, UNREADABLE } from './fetched';
import { restPages } from './restPages';
import type { Ask, Fetched } from '../cache/cache';
import type { Answer, Person, Profile, Result, Team } from '../model';
import { readCursor, readPeople, readProfile, readTeams } from '../decode/people';
import { ASSIGNEES, MEMBERS, MENTIONABLE, PEOPLE_FOUND, PROFILE, TEAMS } from '../cache/kinds';

/** People come a hundred a page. */
const PAGES = 20;

type People = readonly Person[];
/** Makes the document for the page behind a cursor. */
type Paged = (after: string | null) => Document;

/** Who asks, as GitHub calls him, which the account knows from then on; null: signed out, or it cannot be known now. */
export async function whoAmI(account: Account, signal: AbortSignal): Promise<string | null> {
  const login = await loginOf(account, signal);
  return login.ok ? login.value : null;
}

/** The same, with the reason where it cannot be known. */
export async function loginOf(account: Account, signal: AbortSignal): Promise<Result<string>> {
  if (!account.isSignedIn) return { ok: false, failure: { kind: 'signedOut' } };
  if (account.login !== null) return { ok: true, value: account.login };
  const answer = await account.connection.rest('GET /user', {}, signal);
  if (!answer.ok) return answer;
  const profile = readProfile(answer.value.data);
  if (!profile) return UNREADABLE;
  account.login = profile.login;
  return { ok: true, value: profile.login };
}

/** Somebody's page, or an organisation's. */
export function person(account: Account, login: string, signal?: AbortSignal): Promise<Answer<Profile>> {
  const ask: Ask<Profile> = async (aborted, etag) => {
    const parameters = { username: login };
    const answer = await account.connection.rest('GET /users/{username}', parameters, aborted, etag);
    return readFetched(answer, readProfile);
  };
  return account.cache.get(PROFILE, login.toLowerCase(), ask, signal);
}

/** What is remembered of somebody's page; null where nothing is. */
export function knownPerson({ cache }: Account, login: string): Answer<Profile> | null {
  return cache.peek(PROFILE, login.toLowerCase());
}

/** The organisation's members as far as the asker may see them; signed in with their names. */
export function members(
  account: Account,
  organization: string,
  signal?: AbortSignal,
): Promise<Answer<People>> {
  const ask: Ask<People> = (aborted, etag) =>
    account.isSignedIn
      ? allPages(account, (after) => membersDocument(organization, after), readPeople, aborted)
      : restPages(
          account,
          { route: 'GET /orgs/{org}/members', parameters: { org: organization }, read: readPeople },
          aborted,
          etag,
        );
  return account.cache.get(MEMBERS, organization.toLowerCase(), ask, signal);
}

/** Whom issues of the repository may be assigned to; signed in with their names. */
export function assignees(
  account: Account,
  repository: Repository,
  signal?: AbortSignal,
): Promise<Answer<People>> {
  const { owner, name } = repository;
  const ask: Ask<People> = (aborted, etag) =>
    account.isSignedIn
      ? allPages(account, (after) => assignableDocument(repository, '', after), readPeople, aborted)
      : restPages(
          account,
          {
            route: 'GET /repos/{owner}/{repo}/assignees',
            parameters: { owner, repo: name },
            read: readPeople,
          },
          aborted,
          etag,
        );
  return account.cache.get(ASSIGNEES, `${owner}/${name}`.toLowerCase(), ask, signal);
}

/** Whom a comment in the repository may mention, by the beginning of a handle or a name; signed in only. */
export function mentionable(
  account: Account,
  repository: Repository,
  words: string,
  signal?: AbortSignal,
): Promise<Answer<People>> {
  const ask: Ask<People> = async (aborted) => {
    return asFetched(await account.ask(() => mentionableDocument(repository, words), readPeople, aborted));
  };
  const key = `${repository.owner}/${repository.name} ${words}`;
  return account.cache.get(MENTIONABLE, key.toLowerCase(), ask, signal);
}

/** The organisation's teams; members see them, others do not. */
export function teams(
  account: Account,
  organization: string,
  signal?: AbortSignal,
): Promise<Answer<readonly Team[]>> {
  const ask: Ask<readonly Team[]> = (aborted) =>
    allPages(account, (after) => teamsDocument(organization, after), readTeams, aborted);
  return account.cache.get(TEAMS, organization.toLowerCase(), ask, signal);
}

/** GitHub's search for people, by words of their handles and names. */
export function searchPeople(account: Account, words: string, signal?: AbortSignal): Promise<Answer<People>> {
  const ask: Ask<People> = async (aborted) => {
    // GitHub would find everybody.
    if (words.trim() === '') return asFetched<People>({ ok: true, value: [] });
    if (account.isSignedIn)
      return asFetched(await account.ask(() => peopleSearchDocument(words), readPeople, aborted));
    const parameters = { q: peopleSearchWords(words), per_page: 20 };
    return readFetched(await account.connection.rest('GET /search/users', parameters, aborted), readPeople);
  };
  return account.cache.get(PEOPLE_FOUND, words.toLowerCase(), ask, signal);
}

interface PageOf<T> {
  readonly found: readonly T[];
  /** null behind the last page. */
  readonly next: string | null;
}

async function allPages<T>(
  account: Account,
  document: Paged,
  read: (data: unknown) => readonly T[] | null,
  signal: AbortSignal,
): Promise<Result<Fetched<readonly T[]>>> {
  const readWithCursor = (subject: unknown): PageOf<T> | null => {
    const found = read(subject);
    return found && { found, next: readCursor(subject) };
  };
  const all: T[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const after: string | null = cursor;
    const answer: Result<PageOf<T>> = await account.ask(() => document(after), readWithCursor, signal);
    if (!answer.ok) return answer;
    all.push(...answer.value.found);
    cursor = answer.value.next;
    if (cursor === null) break;
  }
  return asFetched<readonly T[]>({ ok: true, value: all });
}
