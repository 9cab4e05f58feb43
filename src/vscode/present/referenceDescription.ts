import { l10n } from 'vscode';
import { dotted } from '../editor/hoverMarkdown';
import type { ReferenceRow } from './referenceRows';

/** The text beside the label of an issue in a tree. */
export function referenceDescription({ referenceGroup, description }: ReferenceRow): string {
  return referenceGroup.target ? description : dotted(description, l10n.t('repository not known'));
}
