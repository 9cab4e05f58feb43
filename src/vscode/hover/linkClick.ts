import vscode = require('vscode');
import type { Note } from '../../notes/note';
import { findLinkTargets } from '../../notes/references/linkTargets';
import { toRange } from '../editor/positions';
import { readSettings, type Settings } from '../editor/settings';

/** What a click at a place does on which VS Code tells of it in the hover: such a link needs none of ours; null where there is none. */
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
