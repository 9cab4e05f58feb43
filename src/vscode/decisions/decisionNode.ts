import type { RecordedDecision } from '../../notes/notebook/decisions';
import type { MoreNode } from '../editor/pages';
import type { NamedIssueNode } from '../present/namedIssueRow';
import type { ReferenceRow } from '../present/referenceRows';
import type { NoteFile } from '../workspace/noteFile';

/** How the view groups decisions. */
export const DECISION_GROUPINGS = ['meeting', 'series'] as const;
export type DecisionGrouping = (typeof DECISION_GROUPINGS)[number];

/** A row of the view "Decisions". */
export type DecisionRowNode = DecisionGroupNode | DecisionNode | RelationNode | NamedIssueNode | MoreNode;

export interface DecisionGroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly grouping: DecisionGrouping;
  /** Newest first, at least one. */
  readonly decisions: readonly [Recorded, ...Recorded[]];
  readonly isClosed: boolean;
}

export interface DecisionNode {
  readonly kind: 'decision';
  readonly id: string;
  readonly grouping: DecisionGrouping;
  readonly recorded: Recorded;
  readonly issues: readonly ReferenceRow[];
}

/** The decision that takes the place of the one above, or one whose place that takes. */
export interface RelationNode {
  readonly kind: 'relation';
  readonly id: string;
  readonly recorded: Recorded;
  /** Whether it is the later one. */
  readonly isLater: boolean;
}

export type Recorded = RecordedDecision<NoteFile>;
