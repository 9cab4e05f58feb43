import { entries, isRecord, login, member, readAll, text, webUrl } from './json';
import type { Person, Profile, Team } from '../model';
import { oneLine } from './words';

const NAME_LENGTH = 200;
const BIO_LENGTH = 500;
/** Most that a single answer lists, on GitHub. */
const PAGE = 100;

/** Reads an account; null for a deleted one. */
export function readPerson(data: unknown): Person | null {
  const found = readLogin(data);
  if (found === null) return null;
  return {
    login: found,
    name: name(member(data, 'name')),
    avatarUrl: webUrl(member(data, 'avatarUrl') ?? member(data, 'avatar_url')),
  };
}

/** GraphQL leaves `[bot]` out, REST does not: somebody is to have one name. */
function readLogin(data: unknown): string | null {
  const found = text(member(data, 'login'));
  const bot = member(data, '__typename') === 'Bot' && found?.endsWith('[bot]') === false;
  return login(bot ? `${found}[bot]` : found);
}

/** Reads a list of accounts, GraphQL's or REST's, without what is none; null where there is no list. */
export function readPeople(data: unknown): readonly Person[] | null {
  const found = entries(data);
  return found && readAll(found, PAGE, readPerson);
}

/** Where the next page of a GraphQL connection begins; null behind the last. */
export function readCursor(data: unknown): string | null {
  if (member(data, 'pageInfo', 'hasNextPage') !== true) return null;
  return text(member(data, 'pageInfo', 'endCursor'));
}

/** Reads a user or an organisation, GraphQL's or REST's. */
export function readProfile(data: unknown): Profile | null {
  const person = readPerson(data);
  const graphql = text(member(data, '__typename'));
  const url = webUrl(member(data, graphql === null ? 'html_url' : 'url'));
  if (person === null || url === null) return null;
  const kind = (graphql ?? member(data, 'type')) === 'Organization' ? 'organization' : 'user';
  return {
    ...person,
    kind,
    url,
    bio: line(member(data, 'bio'), BIO_LENGTH) ?? line(member(data, 'description'), BIO_LENGTH),
    company: name(member(data, 'company')),
  };
}

/** Reads a list of teams, GraphQL's or REST's; null where there is no list. */
export function readTeams(data: unknown): readonly Team[] | null {
  const found = entries(data);
  return found && readAll(found, PAGE, readTeam);
}

function readTeam(data: unknown): Team | null {
  const slug = text(member(data, 'slug'));
  if (!isRecord(data) || slug === null || !/^[\w.-]{1,200}$/.test(slug)) return null;
  return { slug, name: name(data.name) ?? slug, description: line(data.description, BIO_LENGTH) };
}

function name(value: unknown): string | null {
  return line(value, NAME_LENGTH);
}

function line(value: unknown, length: number): string | null {
  return (typeof value === 'string' && oneLine(value, length)) || null;
}
