import type { ActionItem } from '../../notes/note';
import type { StoredNote } from '../noteStore';

/** An action item where it stands: what the view hands to the commands that act on it. */
export interface ItemNode {
  readonly stored: StoredNote;
  readonly action: ActionItem;
}
