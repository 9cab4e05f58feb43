import vscode = require('vscode');
import { urgencyOf } from '../../notes/notebook/due';
import type { ActionItemNode } from './itemNode';

const SCHEME = 'meeting-notes-item';

/** What sets an item apart to the eye, and not by its colour alone; its description and label say the same in words. */
interface Appearance {
  readonly icon: string;
  readonly color: string;
  readonly tooltip: () => string;
}

const APPEARANCES: Readonly<Record<string, Appearance>> = {
  '/flagged': {
    icon: 'warning',
    color: 'list.warningForeground',
    tooltip: () => vscode.l10n.t('The item and its issue disagree'),
  },
  '/overdue': { icon: 'clock', color: 'list.errorForeground', tooltip: () => vscode.l10n.t('Overdue') },
  '/done': { icon: 'check', color: 'disabledForeground', tooltip: () => vscode.l10n.t('Done') },
};

/** Colours the rows of the view "Action Items". */
export function registerItemAppearance(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path }) => {
      const look = scheme === SCHEME ? APPEARANCES[path] : undefined;
      return look && new vscode.FileDecoration(undefined, look.tooltip(), new vscode.ThemeColor(look.color));
    },
  });
}

/** Gives an item's row its colour and an icon; an ordinary one has its box alone. */
export function dress(row: vscode.TreeItem, { flag, action, state, today }: ActionItemNode): void {
  const isOverdue = state === 'open' && urgencyOf(action.due, today) === 'overdue';
  const path = flag ? '/flagged' : isOverdue ? '/overdue' : state === 'open' ? null : '/done';
  const look = path === null ? undefined : APPEARANCES[path];
  if (path === null || !look) return;
  row.resourceUri = vscode.Uri.from({ scheme: SCHEME, path });
  // Without one VS Code would take it for a file.
  row.iconPath = new vscode.ThemeIcon(look.icon, new vscode.ThemeColor(look.color));
}
