import type { Repository } from '../../notes/note';
import { count, entries, isoDate, list, member, ordinal, readAll, text, webUrl } from './json';
import type { Issue, Label, Linked } from '../model';
import { markdownExcerpt, oneLine } from './words';
import { readPerson } from './people';
import { isRestPull, readChecks, readKind, readRestState, readReview, readState } from './states';

/** Where an issue was asked for. */
export interface Asked {
  readonly repository: Repository;
  readonly number: number;
}

/** GitHub's own bounds are a hundred labels and ten assignees. */
const MOST = 100;

/** Reads an issue, a pull request or a discussion as the fragments of documents.ts ask for it. */
export function readIssueNode(node: unknown, asked: Asked, host: string): Issue | null {
  return placed(readNode(node, host), asked);
}

/** Reads what REST answers for an issue or a pull request, each by its own path or among issues. */
export function readRestIssue(data: unknown, asked: Asked, host: string): Issue | null {
  return placed(readRest(data, host), asked);
}

/** Reads what was found or listed, GraphQL's or REST's, of whatever repository; null where there is no list. */
export function readIssueList(data: unknown, host: string): readonly Issue[] | null {
  const found = entries(data);
  return found && readAll(found, MOST, (one) => readNode(one, host) ?? readRest(one, host));
}

/** Reads the issues and pull requests that changed last, the latest first. */
export function readRecent(repository: unknown, host: string): readonly Issue[] | null {
  const lists = ['issues', 'pullRequests'].map((key) => readIssueList(member(repository, key), host));
  // Either may be switched off in a repository.
  if (lists.every((one) => one === null)) return null;
  const found = lists.flatMap((one) => one ?? []);
  return found.sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
}

function placed(issue: Issue | null, asked: Asked): Issue | null {
  if (issue === null || isAt(issue, asked)) return issue;
  return { ...issue, movedFrom: { repository: asked.repository, number: asked.number } };
}

function isAt({ repository, number }: Issue, asked: Asked): boolean {
  return (
    number === asked.number &&
    same(repository.owner, asked.repository.owner) &&
    same(repository.name, asked.repository.name)
  );
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function readNode(node: unknown, host: string): Issue | null {
  const kind = readKind(node);
  const repository = readRepository(member(node, 'repository', 'nameWithOwner'), host);
  if (kind === null || repository === null) return null;
  const needed = readNeeded(node, readState(node, kind), 'url', 'createdAt');
  if (needed === null) return null;
  const pull = kind === 'pull';
  return {
    ...needed,
    kind,
    repository,
    author: readPerson(member(node, 'author')),
    labels: readAll(list(member(node, 'labels', 'nodes')), MOST, readLabel),
    assignees: readAll(list(member(node, 'assignees', 'nodes')), MOST, readPerson),
    milestone: readMilestone(member(node, 'milestone'), 'url'),
    updatedAt: isoDate(member(node, 'updatedAt')) ?? needed.createdAt,
    closedAt: isoDate(member(node, 'closedAt')),
    comments: count(member(node, 'comments', 'totalCount')),
    excerpt: markdownExcerpt(member(node, 'body')),
    review: pull ? readReview(member(node, 'reviewDecision')) : null,
    checks: pull ? readChecks(checksOf(node)) : null,
    linked: readAll(
      list(member(node, pull ? 'closingIssuesReferences' : 'closedByPullRequestsReferences', 'nodes')),
      MOST,
      (one) => readLinked(one, host),
    ),
    subIssues: readSubIssues(member(node, 'subIssuesSummary')),
    movedFrom: null,
  };
}

/** Older servers tell them of commits only. */
function checksOf(node: unknown): unknown {
  const [last] = list(member(node, 'commits', 'nodes'));
  return member(node, 'statusCheckRollup', 'state') ?? member(last, 'commit', 'statusCheckRollup', 'state');
}

function readRest(data: unknown, host: string): Issue | null {
  const kind = isRestPull(data) ? 'pull' : 'issue';
  const needed = readNeeded(data, readRestState(data, kind), 'html_url', 'created_at');
  const repository = readRestRepository(data, host);
  if (needed === null || repository === null) return null;
  return {
    ...needed,
    kind,
    repository,
    author: readPerson(member(data, 'user')),
    labels: readAll(list(member(data, 'labels')), MOST, readLabel),
    assignees: readAll(list(member(data, 'assignees')), MOST, readPerson),
    milestone: readMilestone(member(data, 'milestone'), 'html_url'),
    updatedAt: isoDate(member(data, 'updated_at')) ?? needed.createdAt,
    closedAt: isoDate(member(data, 'closed_at')),
    comments: count(member(data, 'comments')),
    excerpt: markdownExcerpt(member(data, 'body')),
    review: null,
    checks: null,
    linked: [],
    subIssues: readSubIssues(member(data, 'sub_issues_summary')),
    movedFrom: null,
  };
}

/** What there is no issue without. */
function readNeeded(data: unknown, state: Issue['state'] | null, urlKey: string, createdKey: string) {
  const title = text(member(data, 'title'));
  const number = ordinal(member(data, 'number'));
  const url = webUrl(member(data, urlKey));
  const createdAt = isoDate(member(data, createdKey));
  if (title === null || number === null || state === null || url === null || createdAt === null) return null;
  return { title: oneLine(title), number, state, url, createdAt };
}

/** Reads `owner/name`. */
function readRepository(value: unknown, host: string): Repository | null {
  const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text(value) ?? '') ?? [];
  return owner !== undefined && name !== undefined ? { host, owner, name } : null;
}

/** Issues tell the address of their repository in the API; pull requests the address of their page only. */
function readRestRepository(data: unknown, host: string): Repository | null {
  const [, api] = /\/repos\/([^/]+\/[^/]+)$/.exec(text(member(data, 'repository_url')) ?? '') ?? [];
  const [, page] = /\/([^/]+\/[^/]+)\/(?:issues|pull)\/\d+$/.exec(text(member(data, 'html_url')) ?? '') ?? [];
  return readRepository(api, host) ?? readRepository(page, host);
}

/** GitHub's grey, for labels of which nothing but the name is told. */
const NO_COLOR = 'ededed';

/** Reads a label, GraphQL's or REST's, or its mere name. */
export function readLabel(data: unknown): Label | null {
  const name = oneLine(text(data) ?? text(member(data, 'name')) ?? '', 100);
  const color = text(member(data, 'color')) ?? '';
  return name === '' ? null : { name, color: /^[\da-f]{6}$/i.test(color) ? color.toLowerCase() : NO_COLOR };
}

function readMilestone(data: unknown, urlKey: string): Issue['milestone'] {
  const title = text(member(data, 'title'));
  const url = webUrl(member(data, urlKey));
  return title === null || url === null ? null : { title: oneLine(title), url };
}

function readLinked(node: unknown, host: string): Linked | null {
  const kind = readKind(node);
  const repository = readRepository(member(node, 'repository', 'nameWithOwner'), host);
  if (kind === null || kind === 'discussion' || repository === null) return null;
  const title = text(member(node, 'title'));
  const number = ordinal(member(node, 'number'));
  const state = readState(node, kind);
  const url = webUrl(member(node, 'url'));
  if (title === null || number === null || state === null || url === null) return null;
  return { kind, repository, number, title: oneLine(title), state, url };
}

function readSubIssues(data: unknown): Issue['subIssues'] {
  const total = count(member(data, 'total'));
  if (total === 0) return null;
  return { total, completed: Math.min(total, count(member(data, 'completed'))) };
}
