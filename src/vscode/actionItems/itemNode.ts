import type { ActionItem } from '../../notes/note';
import type { Flag } from '../../notes/notebook/issueFlags';
import type { Grouping } from '../../notes/notebook/groupings';
import type { ItemGroup } from '../../notes/notebook/itemGroups';
import type { FiledNote, TrackedItem } from '../../notes/notebook/trackedItems';
import type { NoteFile } from '../workspace/noteFile';
import type { MoreNode } from '../editor/pages';
import type { NamedIssueNode } from '../present/namedIssueRow';
import type { ReferenceRow } from '../present/referenceRows';

/** An action item in its note, as views pass it to commands. */
export interface ItemNode {
  readonly stored: Pick<NoteFile, 'uri' | 'note'>;
  readonly action: ActionItem;
}

/** A note as the view files it. */
export interface ViewedNote extends FiledNote {
  readonly stored: NoteFile;
}

/** A row of the view "Action Items". */
export type ActionNode = GroupNode | ActionItemNode | NamedIssueNode | MoreNode | HiddenNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly grouping: Grouping;
  readonly group: ItemGroup<ViewedNote>;
  /** Whether it is the user's own group. */
  readonly isMine: boolean;
  /** So far down that it is closed unless the user opens it. */
  readonly isFar: boolean;
  readonly isClosed: boolean;
}

/** An item as its newest place says. */
export interface ActionItemNode extends ItemNode {
  readonly kind: 'item';
  readonly id: string;
  readonly grouping: Grouping;
  readonly item: TrackedItem<ViewedNote>;
  /** As its note says, or will once the last tick is written. */
  readonly state: ActionItem['state'];
  readonly flag: Flag | null;
  /** The issues that it names. */
  readonly issues: readonly ReferenceRow[];
  /** ISO date. */
  readonly today: string;
}

/** The row in place of the items that the filter hides: the old ones, or all of them. */
export interface HiddenNode {
  readonly kind: 'hidden';
  readonly id: string;
  readonly by: 'time' | 'filter';
  readonly count: number;
}
