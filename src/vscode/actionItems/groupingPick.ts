import vscode = require('vscode');
import { GROUPINGS, type Grouping } from '../../notes/notebook/groupings';

function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'owner':
      return vscode.l10n.t('Owner');
    case 'due':
      return vscode.l10n.t('Due Date');
    case 'meeting':
      return vscode.l10n.t('Meeting');
    case 'series':
      return vscode.l10n.t('Series');
    case 'repository':
      return vscode.l10n.t('Repository');
  }
}

/** Asks how to group items; undefined if the user cancels. */
export async function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items = GROUPINGS.map((value) => {
    const isCurrent = value === current;
    // For users who cannot see the tick.
    const description = isCurrent ? vscode.l10n.t('current') : '';
    return { label: `${isCurrent ? '$(check) ' : ''}${groupingName(value)}`, description, value };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Group Action Items'),
    placeHolder: vscode.l10n.t('Group action items by'),
  });
  return chosen?.value;
}
