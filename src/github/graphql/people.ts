import type { Repository } from '../../notes/note';
import { ask, inRepository, type Document } from './document';
import { plainWords } from './issues';

/** Asks for a hundred of an organisation's members, from the cursor `after` on; read by `readPeople` and `readCursor`. */
export function membersDocument(organization: string, after: string | null): Document {
  const members =
    'membersWithRole(first: 100, after: $after) { nodes { ...user } pageInfo { hasNextPage endCursor } }';
  return ask(`organization(login: $login) { ${members} }`, { login: organization, after }, [
    'organization',
    'membersWithRole',
  ]);
}

/** Asks whom issues may be assigned to; read by `readPeople` and `readCursor`. */
export function assignableDocument(repository: Repository, words: string, after: string | null): Document {
  const fields =
    'assignableUsers(first: 100, query: $words, after: $after) { nodes { ...user } pageInfo { hasNextPage endCursor } }';
  return inRepository(repository, fields, { words, after }, { subject: ['assignableUsers'] });
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
