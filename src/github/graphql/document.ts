import type { Repository } from '../../notes/note';
import { isRecord } from '../../decoder';
import { withFragments } from './fragments';

/** A question in GraphQL. Names and numbers of repositories, people and so on are variables, never part of its text. */
export interface Document {
  readonly query: string;
  readonly variables: Readonly<Record<string, string | number | null>>;
  /** The members of the answer's data that lead to what is asked for. */
  readonly subject: readonly string[];
}

/** What `document` asked for: null where GitHub says that there is none, undefined where `data` is no answer to it. */
export function subjectOf({ subject }: Document, data: unknown): unknown {
  let found = data;
  for (const key of subject) {
    if (found === null) return null;
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** Asks for `fields` of a repository. `declared`: the variables in them, with their types. */
export function inRepository(
  { owner, name }: Pick<Repository, 'owner' | 'name'>,
  fields: string,
  variables: Document['variables'] = {},
  { subject = [], lean = false }: { readonly subject?: readonly string[]; readonly lean?: boolean } = {},
): Document {
  return ask(
    `repository(owner: $owner, name: $name) { ${fields} }`,
    { owner, name, ...variables },
    ['repository', ...subject],
    lean,
  );
}

/** Asks for `fields` of the root. */
export function ask(
  fields: string,
  variables: Document['variables'],
  subject: readonly string[],
  lean = false,
): Document {
  const declared = Object.entries(variables).map(([name, value]) => `$${name}: ${typeOf(value)}`);
  return { query: withFragments(`query (${declared.join(', ')}) { ${fields} }`, lean), variables, subject };
}

/** A cursor may be missing, all else is needed. */
function typeOf(value: string | number | null): string {
  return typeof value === 'number' ? 'Int!' : value === null ? 'String' : 'String!';
}

/** GraphQL's `Int` has 32 bits. A number above makes a whole document invalid, and nothing on GitHub carries one. */
export function isNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31;
}
