import vscode = require('vscode');
import type { Target } from '../../notes/note';
import { stateOf } from './issueStatus';
import { referenceDescription } from './referenceDescription';
import type { ReferenceRow } from './referenceRows';

/** An issue that an action item or a decision names, as a row below it. */
export interface NamedIssueNode {
  readonly kind: 'issue';
  readonly id: string;
  /** The commands on references look for it by this name. */
  readonly target: Target | null;
  readonly row: ReferenceRow;
}

/** The rows below a row that names these issues. */
export function namedIssues(id: string, rows: readonly ReferenceRow[]): NamedIssueNode[] {
  return rows.map((row) => ({
    kind: 'issue',
    id: `${id}\n${row.referenceGroup.key}`,
    target: row.referenceGroup.target,
    row,
  }));
}

export function namedIssueRow({ id, target, row: reference }: NamedIssueNode): vscode.TreeItem {
  const { label, answer } = reference;
  const description = referenceDescription(reference);
  const row = new vscode.TreeItem(label);
  row.id = id;
  row.description = description;
  row.contextValue = target ? 'reference' : 'number';
  if (answer?.ok) {
    const { icon, color, words } = stateOf(answer.value);
    row.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
    row.tooltip = words;
  } else row.iconPath = new vscode.ThemeIcon('question');
  const words = answer?.ok ? stateOf(answer.value).words : vscode.l10n.t('state not known');
  row.accessibilityInformation = { label: [words, label, description].filter(Boolean).join(', ') };
  if (target)
    row.command = {
      command: 'meetingNotes.openReference',
      title: vscode.l10n.t('Show Issue'),
      arguments: [{ target }],
    };
  return row;
}
