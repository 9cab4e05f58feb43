import type { GitHubLink } from '../../notes/note';
import { ask, inRepository, isNumber, type Document } from './document';

/**
 * Asks what a link leads to; read by `readPage`. null where nothing in GitHub's schema leads there: the projects of
 * repositories are gone, and a discussion of an organisation lives in a repository that only its page tells.
 */
export function pageDocument(link: GitHubLink): Document | null {
  const { kind, owner, repository: name, id } = link;
  if (kind === 'project') return name === null ? project(owner, Number(id)) : null;
  if (kind === 'orgDiscussion' || name === null) return null;
  const repository = { owner, name };
  switch (kind) {
    case 'milestone': {
      const number = Number(id);
      return isNumber(number)
        ? inRepository(repository, milestone, { number }, { subject: ['milestone'] })
        : null;
    }
    case 'release':
      return inRepository(repository, release, { tag: tagOf(id) }, { subject: ['release'] });
    case 'commit':
      return inRepository(repository, commit, { sha: id }, { subject: ['object'] });
  }
}

/** The tag that the end of a release's address means; REST wants it, too. */
export function tagOf(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const milestone = `milestone(number: $number) {
  title url closed dueOn description creator { ...account }
  openIssues: issues(states: OPEN) { totalCount } closedIssues: issues(states: CLOSED) { totalCount }
  openPulls: pullRequests(states: OPEN) { totalCount }
  closedPulls: pullRequests(states: [CLOSED, MERGED]) { totalCount }
}`;

const release = `release(tagName: $tag) {
  name tagName url isPrerelease createdAt publishedAt description author { ...user }
}`;

const commit = `object(expression: $sha) {
  ... on Commit { messageHeadline messageBody url committedDate author { user { ...user } } }
}`;

/** Of organisations and users. */
function project(login: string, number: number): Document | null {
  if (!isNumber(number)) return null;
  const fields = 'title url closed shortDescription readme creator { ...account }';
  return ask(
    `repositoryOwner(login: $login) { ... on ProjectV2Owner { projectV2(number: $number) { ${fields} } } }`,
    { login, number },
    ['repositoryOwner', 'projectV2'],
  );
}
