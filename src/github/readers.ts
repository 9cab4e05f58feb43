import type { Target } from '../notes/note';
import type { Issue, Person, State } from './model';

/** Titles longer than GitHub allows do not come from GitHub. */
const TITLE_LENGTH = 1_000;

/** Reads GitHub's answer for an issue or a pull request; null where it is not one. */
export function readIssue(data: unknown, target: Target): Issue | null {
  const pull = member(data, 'pull_request');
  const title = text(member(data, 'title'));
  const url = webUrl(member(data, 'html_url'));
  const number = member(data, 'number');
  const createdAt = text(member(data, 'created_at'));
  const open = member(data, 'state');
  if (title === null || url === null || typeof number !== 'number' || createdAt === null) return null;
  if (open !== 'open' && open !== 'closed') return null;
  return {
    kind: pull === undefined ? 'issue' : 'pull',
    repository: target.repository,
    number,
    title: title.slice(0, TITLE_LENGTH),
    state: pull === undefined ? issueState(data) : pullState(data, pull),
    url,
    author: text(member(member(data, 'user'), 'login')),
    labels: names(member(data, 'labels'), 'name'),
    assignees: names(member(data, 'assignees'), 'login'),
    createdAt,
    closedAt: text(member(data, 'closed_at')),
    comments: count(member(data, 'comments')),
  };
}

/** Reads the answer to the client's discussion query; null where it is not one. */
export function readDiscussion(data: unknown, target: Target): Issue | null {
  const discussion = member(member(data, 'repository'), 'discussion');
  const title = text(member(discussion, 'title'));
  const url = webUrl(member(discussion, 'url'));
  const createdAt = text(member(discussion, 'createdAt'));
  if (title === null || url === null || createdAt === null) return null;
  const closed = member(discussion, 'closed') === true;
  const answered = member(discussion, 'isAnswered') === true;
  return {
    kind: 'discussion',
    repository: target.repository,
    number: target.number,
    title: title.slice(0, TITLE_LENGTH),
    state: answered ? 'answered' : closed ? 'closed' : 'open',
    url,
    author: text(member(member(discussion, 'author'), 'login')),
    labels: names(member(member(discussion, 'labels'), 'nodes'), 'name'),
    assignees: [],
    createdAt,
    closedAt: text(member(discussion, 'closedAt')),
    comments: count(member(member(discussion, 'comments'), 'totalCount')),
  };
}

/** Reads a list of accounts, leaving out what is none. */
export function readPeople(data: unknown): Person[] {
  return list(data).flatMap((entry) => {
    const login = text(member(entry, 'login'));
    if (login === null || !/^[\w-]{1,100}$/.test(login)) return [];
    return [{ login, name: text(member(entry, 'name')), avatarUrl: text(member(entry, 'avatar_url')) }];
  });
}

function issueState(data: unknown): State {
  if (member(data, 'state') === 'open') return 'open';
  const reason = member(data, 'state_reason');
  return reason === 'not_planned' || reason === 'duplicate' ? 'notPlanned' : 'completed';
}

function pullState(data: unknown, pull: unknown): State {
  if (text(member(pull, 'merged_at')) !== null) return 'merged';
  if (member(data, 'state') === 'closed') return 'closed';
  return member(data, 'draft') === true ? 'draft' : 'open';
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function webUrl(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value) ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function names(value: unknown, key: string): string[] {
  return list(value).flatMap((entry) => text(member(entry, key)) ?? []);
}

function count(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}
