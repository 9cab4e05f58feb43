import { entries, login, member, readAll, text, webUrl } from './json';
import type { Person, Profile } from '../model';
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

/** Reads a user or an organisation of REST. */
export function readProfile(data: unknown): Profile | null {
  const person = readPerson(data);
  const url = webUrl(member(data, 'html_url'));
  if (person === null || url === null) return null;
  return {
    ...person,
    kind: member(data, 'type') === 'Organization' ? 'organization' : 'user',
    url,
    bio: line(member(data, 'bio'), BIO_LENGTH) ?? line(member(data, 'description'), BIO_LENGTH),
    company: name(member(data, 'company')),
  };
}

function name(value: unknown): string | null {
  return line(value, NAME_LENGTH);
}

function line(value: unknown, length: number): string | null {
  return (typeof value === 'string' && oneLine(value, length)) || null;
}
