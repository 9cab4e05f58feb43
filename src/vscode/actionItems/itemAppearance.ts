import * as vscode from 'vscode';
import { urgencyOf } from '../../notes/notebook/due';
import { EVERYBODY } from '../../notes/notebook/owners';
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

/** What an item's row is coloured by, null for an ordinary one, and its icon: a flag, its owner's picture, or a person. */
export function appearanceOf({ item, flag, avatar, action, today }: ActionItemNode): {
  readonly appearance: vscode.Uri | null;
  readonly icon: vscode.ThemeIcon | vscode.Uri;
} {
  if (flag) {
    const icon = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    return { appearance: uriOf('/flagged'), icon };
  }
  const { owners } = item;
  const isMany = owners.length > 1 || owners[0]?.key === EVERYBODY;
  const person = new vscode.ThemeIcon(
    isMany ? 'organization' : owners.length > 0 ? 'person' : 'circle-outline',
  );
  const icon = avatar === null ? person : vscode.Uri.parse(avatar, true);
  if (action.done) return { appearance: uriOf('/done'), icon };
  return { appearance: urgencyOf(action.due, today) === 'overdue' ? uriOf('/overdue') : null, icon };
}

function uriOf(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path });
}

function decoration(badge: string, tooltip: string, color: string): vscode.FileDecoration {
  return new vscode.FileDecoration(badge, tooltip, new vscode.ThemeColor(color));
}
