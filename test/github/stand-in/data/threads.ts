import type { Comment, Discussion, Issue, PullRequest, Repository, Thread } from './model';

/** What a fixture says of a thread besides its number, title and author; the rest follows from these. */
type Details<T extends Thread> = Partial<Omit<T, 'kind' | 'number' | 'title' | 'author' | 'comments'>> & {
  /** Author and Markdown. */
  readonly comments?: readonly (readonly [author: string | null, body: string])[];
};

const day = 24 * 60 * 60 * 1000;
/** Issue 1 of every repository was opened then. */
const beginning = Date.parse('2026-06-01T09:00:00Z');

/** A day for every number, so that the order of numbers is the order of time. */
function opened(number: number): string {
  return iso(beginning + (number % 150) * day + (number % 9) * 3_600_000);
}

function iso(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

function common(number: number, details: Details<Thread>, closed: boolean) {
  const createdAt = details.createdAt ?? opened(number);
  const written: Comment[] = (details.comments ?? []).map(([author, body], index) => ({
    id: number * 1000 + index + 1,
    author,
    body,
    createdAt: iso(Date.parse(createdAt) + (index + 1) * 7_200_000),
  }));
  const closedAt = details.closedAt ?? (closed ? iso(Date.parse(createdAt) + 4 * day) : null);
  return {
    createdAt,
    updatedAt: details.updatedAt ?? closedAt ?? written.at(-1)?.createdAt ?? createdAt,
    closedAt,
    body: details.body ?? '',
    labels: details.labels ?? [],
    comments: written,
  };
}

/** An issue, open unless told otherwise. */
export function issue(
  number: number,
  title: string,
  author: string | null,
  details: Details<Issue> = {},
): Issue {
  const state = details.state ?? (details.stateReason ? 'closed' : 'open');
  return {
    kind: 'issue',
    number,
    title,
    author,
    state,
    stateReason: details.stateReason ?? (state === 'closed' ? 'completed' : null),
    closedBy: details.closedBy ?? (state === 'closed' ? author : null),
    parent: details.parent ?? null,
    assignees: details.assignees ?? [],
    milestone: details.milestone ?? null,
    ...common(number, details, state === 'closed'),
  };
}

/** A pull request, open and ready for review unless told otherwise. */
export function pull(
  number: number,
  title: string,
  author: string | null,
  details: Details<PullRequest> = {},
): PullRequest {
  const state = details.state ?? 'open';
  return {
    kind: 'pull',
    number,
    title,
    author,
    state,
    draft: details.draft ?? false,
    mergedBy: details.mergedBy ?? (state === 'merged' ? author : null),
    reviewDecision: details.reviewDecision ?? null,
    checks: details.checks ?? null,
    closes: details.closes ?? [],
    branch: details.branch ?? `change-${number}`,
    additions: details.additions ?? number * 3,
    deletions: details.deletions ?? number,
    assignees: details.assignees ?? [],
    milestone: details.milestone ?? null,
    ...common(number, details, state !== 'open'),
  };
}

const questions: Discussion['category'] = { name: 'Q&A', emoji: ':pray:', answerable: true };
export const ideas: Discussion['category'] = { name: 'Ideas', emoji: ':bulb:', answerable: false };

/** A discussion in the category of questions; `answer` is the id of a comment: number × 1000 + its place from 1. */
export function discussion(
  number: number,
  title: string,
  author: string | null,
  details: Details<Discussion> = {},
): Discussion {
  const closed = details.closed ?? false;
  return {
    kind: 'discussion',
    number,
    title,
    author,
    category: details.category ?? questions,
    closed,
    answer: details.answer ?? null,
    ...common(number, details, closed),
  };
}

/** A repository that holds nothing but what is told. */
export function repository(
  id: number,
  owner: string,
  name: string,
  details: Partial<Omit<Repository, 'id' | 'owner' | 'name'>>,
): Repository {
  return {
    id,
    owner,
    name,
    formerNames: [],
    description: '',
    language: null,
    private: false,
    createdAt: '2021-03-01T08:00:00Z',
    labels: [],
    milestones: [],
    threads: [],
    releases: [],
    commits: [],
    transferred: {},
    deleted: [],
    ...details,
  };
}
