import type { Repository, Target } from '../../notes/note';
import { ask, inRepository, isNumber, type Document } from './document';
import { withFragments } from './fragments';

/** The numbers asked for in one repository. */
export interface Wanted {
  readonly repository: Pick<Repository, 'owner' | 'name'>;
  readonly numbers: readonly Pick<Target, 'number' | 'kind'>[];
}

/**
 * Asks for many issues at once. In the data `r0`, `r1` … are the repositories in the order of `wanted`; in each `i12` is
 * the issue or pull request 12 and `d12` the discussion 12. Where nobody knows which it is both are asked for, and one
 * is null, with an error. Numbers that GitHub cannot have are left out.
 */
export function issuesDocument(
  wanted: readonly Wanted[],
  lean: boolean,
): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const repositories = wanted.map(({ repository, numbers }, index) => {
    variables[`o${index}`] = repository.owner;
    variables[`n${index}`] = repository.name;
    const fields = new Set(['nameWithOwner', ...numbers.flatMap(fieldsFor)]);
    return `r${index}: repository(owner: $o${index}, name: $n${index}) { ${[...fields].join('\n')} }`;
  });
  const declared = Object.keys(variables).map((name) => `$${name}: String!`);
  const query = `query issues${declared.length ? `(${declared.join(', ')})` : ''} {
    viewer { login }
    rateLimit { limit remaining resetAt cost }
    ${repositories.join('\n')}
  }`;
  return { query: withFragments(query, lean), variables };
}

function fieldsFor({ number, kind }: Pick<Target, 'number' | 'kind'>): string[] {
  if (!isNumber(number)) return [];
  const issue = `i${number}: issueOrPullRequest(number: ${number}) { ...issue ...pull }`;
  const discussion = `d${number}: discussion(number: ${number}) { ...discussion }`;
  if (kind === null) return [issue, discussion];
  return [kind === 'discussion' ? discussion : issue];
}

const thread = `thread: issueOrPullRequest(number: $number) {
  ...issue ...pull
  ... on Issue { bodyHTML last: comments(last: 20) { nodes { ...issueComment } } }
  ... on PullRequest { bodyHTML last: comments(last: 20) { nodes { ...issueComment } } }
}`;
const discussion = `discussion: discussion(number: $number) {
  ...discussion bodyHTML last: comments(last: 20) { nodes { ...discussionComment } }
}`;

/** Asks for the whole of an issue, a pull request or a discussion; read by `readThread`. null: GitHub has no such number. */
export function threadDocument({ repository, number, kind }: Target, lean: boolean): Document | null {
  if (!isNumber(number)) return null;
  const fields = { issue: thread, pull: thread, discussion }[kind ?? 'issue'];
  return inRepository(repository, kind === null ? `${thread} ${discussion}` : fields, { number }, { lean });
}

/** Asks for the issues and pull requests that changed last; read by `readRecent`. They come without text and people. */
export function recentDocument(repository: Repository, lean: boolean): Document {
  const last = 'first: 30, orderBy: { field: UPDATED_AT, direction: DESC }';
  const fields = `issues(${last}) { nodes { ...listedIssue } } pullRequests(${last}) { nodes { ...listedPull } }`;
  return inRepository(repository, fields, {}, { lean });
}

/** Searches a repository's issues and pull requests; read by `readIssueList`. */
export function issueSearchDocument(repository: Repository, words: string, lean: boolean): Document {
  const fields = 'search(type: ISSUE, query: $words, first: 20) { nodes { ...issue ...pull } }';
  return ask(fields, { words: issueSearchWords(repository, words) }, ['search'], lean);
}

/** GitHub refuses more than 256 characters. */
const WORDS_LENGTH = 100;

/** What to search for, in GraphQL and in REST (`q`): words as they are typed, none of which becomes a qualifier or an operator. */
export function issueSearchWords({ owner, name }: Repository, words: string): string {
  return `repo:${owner}/${name} ${plainWords(words)} sort:updated-desc`.replace(/\s+/g, ' ');
}

/** `words` without what has a meaning in searches. */
export function plainWords(words: string): string {
  return words
    .slice(0, WORDS_LENGTH)
    .replace(/["():<>*]|(?:^|\s)-+|\b(?:AND|OR|NOT)\b/g, ' ')
    .trim();
}
