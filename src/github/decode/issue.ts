import type { Repository } from '../../notes/note';
import {
  always,
  anyOf,
  at,
  build,
  mapped,
  matching,
  orElse,
  text,
  validOf,
  type Decoder,
} from '../../decoder';
import { issueKey, type IssueNumber } from '../cache/keys';
import type { Issue, Label, Linked } from '../model';
import { count, entries, isoDate, lineUpTo, ordinal, webUrl } from './fields';
import { readPerson } from './people';
import { isRestPull, readChecks, readKind, readRestState, readReview, readState } from './states';
import { markdownExcerpt, oneLine } from './text';

/** GitHub allows a hundred labels and ten assignees. */
const MAX_ENTRIES = 100;

/** Reads an issue, a pull request or a discussion as the fragments of `graphql/` ask for it; `asked`: where it was looked for. */
export function readIssueNode(node: unknown, asked: IssueNumber, host: string): Issue | undefined {
  return placed(graphqlIssue(host)(node), asked);
}

/** Reads what REST answers for an issue or a pull request, each by its own path or among issues. */
export function readRestIssue(data: unknown, asked: IssueNumber, host: string): Issue | undefined {
  return placed(restIssue(host)(data), asked);
}

/** Reads issues that were found or listed, by GraphQL or REST, of any repository. */
export const issueList = (host: string): Decoder<readonly Issue[]> =>
  entries(anyOf(graphqlIssue(host), restIssue(host)), MAX_ENTRIES);

/** Reads the issues and pull requests that changed last, the latest first. */
export const recentIssues = (host: string): Decoder<readonly Issue[]> => {
  const list = issueList(host);
  return (repository) => {
    const lists = [at('issues', list)(repository), at('pullRequests', list)(repository)];
    // A repository may have disabled either.
    if (lists.every((one) => one === undefined)) return undefined;
    const found = lists.flatMap((one) => one ?? []);
    return found.sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
  };
};

function placed(issue: Issue | undefined, asked: IssueNumber): Issue | undefined {
  if (issue === undefined || issueKey(issue) === issueKey(asked)) return issue;
  return { ...issue, movedFrom: { repository: asked.repository, number: asked.number } };
}

const title = mapped(text, (value) => oneLine(value));

/** `owner/name`. */
const repositoryAt = (host: string): Decoder<Repository> =>
  mapped(matching(/^[\w.-]{1,100}\/[\w.-]{1,100}$/), (value) => {
    const [owner = '', name = ''] = value.split('/');
    return { host, owner, name };
  });

/** In REST, issues tell the API address of their repository, pull requests only that of their page. */
const restRepository = (host: string): Decoder<Repository> => {
  const within = (address: RegExp) => mapped(text, (value) => repositoryAt(host)(address.exec(value)?.[1]));
  return anyOf(
    at('repository_url', within(/\/repos\/([^/]+\/[^/]+)$/)),
    at('html_url', within(/\/([^/]+\/[^/]+)\/(?:issues|pull)\/\d+$/)),
  );
};

/** GitHub's gray, for labels of which only the name is known. */
const NO_COLOR = 'ededed';
const labelName = lineUpTo(100);

/** Reads a label, GraphQL's or REST's, or its mere name. */
export const readLabel: Decoder<Label> = build({
  name: anyOf(labelName, at('name', labelName)),
  color: at(
    'color',
    orElse(
      mapped(matching(/^[\da-f]{6}$/i), (color) => color.toLowerCase()),
      NO_COLOR,
    ),
  ),
});

const labels = validOf(readLabel, MAX_ENTRIES);
const people = validOf(readPerson, MAX_ENTRIES);
const author = orElse(readPerson, null);

const milestone = (url: string): ((value: unknown) => Issue['milestone']) =>
  orElse(build({ title: at('title', title), url: at(url, webUrl) }), null);

const subIssues = orElse(
  mapped(build({ total: at('total', count), completed: at('completed', count) }), ({ total, completed }) =>
    total === 0 ? undefined : { total, completed: Math.min(total, completed) },
  ),
  null,
);

/** The members that GraphQL and REST name alike. */
const common = {
  title: at('title', title),
  number: at('number', ordinal),
  excerpt: at('body', markdownExcerpt),
  movedFrom: always(null),
};

const graphqlIssue = (host: string): Decoder<Issue> => {
  const linked = validOf(linkedIssue(host), MAX_ENTRIES);
  return build({
    ...common,
    kind: readKind,
    repository: at('repository.nameWithOwner', repositoryAt(host)),
    state: readState,
    url: at('url', webUrl),
    author: at('author', author),
    labels: at('labels.nodes', orElse(labels, [])),
    assignees: at('assignees.nodes', orElse(people, [])),
    milestone: at('milestone', milestone('url')),
    createdAt: at('createdAt', isoDate),
    updatedAt: anyOf(at('updatedAt', isoDate), at('createdAt', isoDate)),
    closedAt: at('closedAt', orElse(isoDate, null)),
    comments: at('comments.totalCount', count),
    review: ofPull(at('reviewDecision', readReview)),
    checks: ofPull(
      anyOf(
        at('statusCheckRollup.state', readChecks),
        // Older servers have them for commits only.
        at(
          'commits.nodes',
          mapped(validOf(at('commit.statusCheckRollup.state', readChecks), 1), ([last]) => last),
        ),
      ),
    ),
    linked: orElse(
      anyOf(at('closingIssuesReferences.nodes', linked), at('closedByPullRequestsReferences.nodes', linked)),
      [],
    ),
    subIssues: at('subIssuesSummary', subIssues),
  });
};

const ofPull = <T>(decode: Decoder<T>): ((node: unknown) => T | null) =>
  orElse((node) => (readKind(node) === 'pull' ? decode(node) : undefined), null);

const restIssue = (host: string): Decoder<Issue> =>
  build({
    ...common,
    kind: (data) => (isRestPull(data) ? ('pull' as const) : ('issue' as const)),
    repository: restRepository(host),
    state: readRestState,
    url: at('html_url', webUrl),
    author: at('user', author),
    labels: at('labels', orElse(labels, [])),
    assignees: at('assignees', orElse(people, [])),
    milestone: at('milestone', milestone('html_url')),
    createdAt: at('created_at', isoDate),
    updatedAt: anyOf(at('updated_at', isoDate), at('created_at', isoDate)),
    closedAt: at('closed_at', orElse(isoDate, null)),
    comments: at('comments', count),
    review: always(null),
    checks: always(null),
    linked: always([]),
    subIssues: at('sub_issues_summary', subIssues),
  });

const linkedIssue = (host: string): Decoder<Linked> =>
  build({
    kind: mapped(readKind, (kind) => (kind === 'discussion' ? undefined : kind)),
    repository: at('repository.nameWithOwner', repositoryAt(host)),
    number: at('number', ordinal),
    title: at('title', title),
    state: readState,
    url: at('url', webUrl),
  });
