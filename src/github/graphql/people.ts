import type { Repository } from '../../notes/note';
import { ask, inRepository, type Document } from './document';
import { plainWords } from './issues';

/** Asks for a user or an organisation; read by `readProfile`. */
export function profileDocument(login: string): Document {
  const profile = `__typename login url avatarUrl(size: 64)
    ... on User { name bio company }
    ... on Organization { name description }`;
  return ask(`repositoryOwner(login: $login) { ${profile} }`, { login }, ['repositoryOwner']);
}

/** Asks for a hundred of an organisation's members, from the cursor `after` on; read by `readPeople` and `readCursor`. */
export function membersDocument(organization: string, after: string | null): Document {
  const members =
    'membersWithRole(first: 100, after: $after) { nodes { ...user } pageInfo { hasNextPage endCursor } }';
  return ask(`organization(login: $login) { ${members} }`, { login: organization, after }, [
    'organization',
    'membersWithRole',
  ]);
}

/** Asks who may be mentioned in a repository; `words` begin a login or a name. Read by `readPeople`. */
export function mentionableDocument(repository: Repository, words: string): Document {
  const fields = 'mentionableUsers(first: 50, query: $words) { nodes { ...user } }';
  return inRepository(repository, fields, { words }, ['mentionableUsers']);
}

/** Asks whom issues may be assigned to; read by `readPeople` and `readCursor`. */
export function assignableDocument(repository: Repository, words: string, after: string | null): Document {
  const fields =
    'assignableUsers(first: 100, query: $words, after: $after) { nodes { ...user } pageInfo { hasNextPage endCursor } }';
  return inRepository(repository, fields, { words, after }, ['assignableUsers']);
}

/** Asks for an organisation's teams, which GitHub shows to members; read by `readTeams` and `readCursor`. */
export function teamsDocument(organization: string, after: string | null): Document {
  const teams =
    'teams(first: 100, after: $after) { nodes { slug name description } pageInfo { hasNextPage endCursor } }';
  return ask(`organization(login: $login) { ${teams} }`, { login: organization, after }, [
    'organization',
    'teams',
  ]);
}

/** Searches all users; read by `readPeople`. */
export function peopleSearchDocument(words: string): Document {
  const fields = 'search(type: USER, query: $words, first: 20) { nodes { ...user } }';
  return ask(fields, { words: peopleSearchWords(words) }, ['search']);
}

/** What to search for, in GraphQL and in REST (`q`): no organisations. */
export function peopleSearchWords(words: string): string {
  return `${plainWords(words)} type:user`.trim();
}
