import { at, isRecord, mapped, member, orElse, text, translated, type Decoder } from '../../decoder';
import type { State } from '../model';

/** The kind of a GraphQL node. */
export const readKind = at(
  '__typename',
  translated({ Issue: 'issue', PullRequest: 'pull', Discussion: 'discussion' }),
);

/** The state of a GraphQL node. */
export function readState(node: unknown): State | undefined {
  switch (readKind(node)) {
    case 'issue':
      return issueState(member(node, 'issueState'), member(node, 'stateReason'));
    case 'pull':
      return pullState(member(node, 'pullState'), member(node, 'isDraft'));
    case 'discussion':
      return discussionState(node);
    case undefined:
      return undefined;
  }
}

/** The state of an issue or a pull request of REST. */
export function readRestState(data: unknown): State | undefined {
  const state = upper(member(data, 'state'));
  if (!isRestPull(data)) return issueState(state, upper(member(data, 'state_reason')));
  const mergedAt = text(member(data, 'pull_request', 'merged_at')) ?? text(member(data, 'merged_at'));
  return pullState(mergedAt === undefined ? state : 'MERGED', member(data, 'draft'));
}

/** The members of a pull request of REST, by its own path or in a list of issues. */
export function isRestPull(data: unknown): boolean {
  return isRecord(member(data, 'pull_request')) || isRecord(member(data, 'base'));
}

const upper = mapped(text, (value) => value.toUpperCase());

/** Issues that were closed before there were reasons count as completed, as on GitHub's pages. */
const closedAs = orElse(
  translated({ NOT_PLANNED: 'notPlanned', DUPLICATE: 'duplicate' }),
  'completed' as const,
);

function issueState(state: unknown, reason: unknown): State | undefined {
  if (state === 'OPEN') return 'open';
  return state === 'CLOSED' ? closedAs(reason) : undefined;
}

const readPullState = translated({ OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' });

function pullState(state: unknown, draft: unknown): State | undefined {
  return state === 'OPEN' && draft === true ? 'draft' : readPullState(state);
}

function discussionState(node: unknown): State | undefined {
  const closed = member(node, 'closed');
  if (typeof closed !== 'boolean') return undefined;
  if (member(node, 'isAnswered') === true) return 'answered';
  return closed ? 'closed' : 'open';
}

/** The review decision of a pull request. */
export const readReview: Decoder<'approved' | 'changesRequested' | 'required'> = translated({
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changesRequested',
  REVIEW_REQUIRED: 'required',
});

/** The combined checks of a pull request's last commit. */
export const readChecks: Decoder<'success' | 'failure' | 'pending'> = translated({
  SUCCESS: 'success',
  FAILURE: 'failure',
  ERROR: 'failure',
  PENDING: 'pending',
  EXPECTED: 'pending',
});
