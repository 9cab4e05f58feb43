import vscode = require('vscode');
import type { Note } from '../../notes/note';
import { findLinkTargets } from '../../notes/references/linkTargets';
import { toRange } from '../editor/positions';
import { readSettings, type Settings } from '../editor/settings';

/** What a click at a position does; VS Code says so in the hover itself. null if there is no link there. */
export function clickAt(
  document: vscode.TextDocument,
  note: Note,
  at: vscode.Position,
): Settings['linksOpen'] | null {
  const { linksOpen } = readSettings();
  const isShown = vscode.workspace.getConfiguration('editor', document).get<boolean>('links') ?? true;
  const found = findLinkTargets(note, (line) => document.lineAt(line).text);
  const isLink = found.some(({ range, meaning }) => 'target' in meaning && toRange(range).contains(at));
  return isShown && isLink ? linksOpen : null;
}
