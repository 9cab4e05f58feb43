import * as vscode from 'vscode';
import { urgencyOf } from '../../notes/notebook/due';
import type { ActionItemNode } from './itemNode';

const SCHEME = 'meeting-notes-item';

/** What sets an item apart to the eye, and not by its colour alone; its description and label say the same in words. */
const APPEARANCES: Readonly<Record<string, () => vscode.FileDecoration>> = {
  '/flagged': () =>
    decoration('!', vscode.l10n.t('The item and its issue disagree'), 'list.warningForeground'),
  '/overdue': () => decoration('!', vscode.l10n.t('Overdue'), 'list.errorForeground'),
  '/done': () => decoration('✓', vscode.l10n.t('Done'), 'disabledForeground'),
};

/** Colours the rows of the view "Action Items". */
export function registerItemAppearance(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path }) => (scheme === SCHEME ? APPEARANCES[path]?.() : undefined),
  });
}

/** What an item's row is coloured by; null for an ordinary one. */
export function appearanceOf({ flag, action, today }: ActionItemNode): vscode.Uri | null {
  if (flag) return uriOf('/flagged');
  if (action.done) return uriOf('/done');
  return urgencyOf(action.due, today) === 'overdue' ? uriOf('/overdue') : null;
}

function uriOf(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path });
}

function decoration(badge: string, tooltip: string, color: string): vscode.FileDecoration {
  return new vscode.FileDecoration(badge, tooltip, new vscode.ThemeColor(color));
}
