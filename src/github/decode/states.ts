import { isRecord, member, text } from './json';
import type { Issue, State } from '../model';

type Kind = Issue['kind'];

/** What a GraphQL node is, by its type. */
export function readKind(node: unknown): Kind | null {
  switch (member(node, '__typename')) {
    case 'Issue':
      return 'issue';
    case 'PullRequest':
      return 'pull';
    case 'Discussion':
      return 'discussion';
    default:
      return null;
  }
}

/** How far a GraphQL node of that kind has come; null where it does not tell. */
export function readState(node: unknown, kind: Kind): State | null {
  switch (kind) {
    case 'issue':
      return issueState(member(node, 'issueState'), member(node, 'stateReason'));
    case 'pull':
      return pullState(member(node, 'pullState'), member(node, 'isDraft'));
    case 'discussion':
      return discussionState(node);
  }
}

/** How far an issue or a pull request has come as REST tells it. */
export function readRestState(data: unknown, kind: 'issue' | 'pull'): State | null {
  const state = upper(member(data, 'state'));
  if (kind === 'issue') return issueState(state, member(data, 'state_reason'));
  const mergedAt = text(member(data, 'pull_request', 'merged_at')) ?? text(member(data, 'merged_at'));
  return pullState(mergedAt === null ? state : 'MERGED', member(data, 'draft'));
}

/** The members of REST's pull requests themselves, and of those among issues. */
export function isRestPull(data: unknown): boolean {
  return isRecord(member(data, 'pull_request')) || isRecord(member(data, 'base'));
}

function issueState(state: unknown, reason: unknown): State | null {
  if (state === 'OPEN') return 'open';
  if (state !== 'CLOSED') return null;
  switch (upper(reason)) {
    case 'NOT_PLANNED':
      return 'notPlanned';
    case 'DUPLICATE':
      return 'duplicate';
    default:
      // Issues closed before there were reasons count as completed, on GitHub's pages too.
      return 'completed';
  }
}

function pullState(state: unknown, draft: unknown): State | null {
  switch (state) {
    case 'OPEN':
      return draft === true ? 'draft' : 'open';
    case 'CLOSED':
      return 'closed';
    case 'MERGED':
      return 'merged';
    default:
      return null;
  }
}

function discussionState(node: unknown): State | null {
  const closed = member(node, 'closed');
  if (typeof closed !== 'boolean') return null;
  if (member(node, 'isAnswered') === true) return 'answered';
  return closed ? 'closed' : 'open';
}

function upper(value: unknown): string | null {
  return text(value)?.toUpperCase() ?? null;
}

/** What reviewers say of a pull request as a whole. */
export function readReview(value: unknown): Issue['review'] {
  switch (value) {
    case 'APPROVED':
      return 'approved';
    case 'CHANGES_REQUESTED':
      return 'changesRequested';
    case 'REVIEW_REQUIRED':
      return 'required';
    default:
      return null;
  }
}

/** What the checks of a pull request's last commit say together. */
export function readChecks(value: unknown): Issue['checks'] {
  switch (value) {
    case 'SUCCESS':
      return 'success';
    case 'FAILURE':
    case 'ERROR':
      return 'failure';
    case 'PENDING':
    case 'EXPECTED':
      return 'pending';
    default:
      return null;
  }
}
