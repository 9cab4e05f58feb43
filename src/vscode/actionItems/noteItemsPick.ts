import vscode = require('vscode');
import { calledOwners } from '../../notes/edits/ownersEdit';
import { withoutOwners } from '../../notes/notebook/owners';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import { openItems } from '../../notes/series/carryOver';
import { dotted } from '../editor/hoverMarkdown';
import type { Notebook } from '../workspace/notebook';
import type { ActiveNote } from '../editor/activeNote';
import { escapeIcons } from '../editor/untrusted';
import { today } from '../editor/today';
import { dueWords } from './itemWords';

const LENGTH = 100;

/** Lists the open action items of the note in front, and goes to the one that is chosen. */
export async function pickNoteItem(notebook: Notebook, activeNote: ActiveNote): Promise<void> {
  const document = activeNote.note;
  if (!document) return;
  const stored = notebook.noteFileFor(document);
  const items = openItems(stored.note).map((action) => ({
    label: escapeIcons(shorten(toOneLine(withoutOwners(action.text, action.owners)), LENGTH)),
    description: escapeIcons(
      dotted(
        toOneLine(calledOwners(stored.note, action.owners)),
        action.due === null ? '' : dueWords(action.due, today()),
      ),
    ),
    node: { stored, action },
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Action Items of This Note'),
    placeHolder:
      items.length === 0
        ? vscode.l10n.t('No open action items in this note')
        : vscode.l10n.t('Go to an action item'),
    matchOnDescription: true,
  });
  if (chosen) await vscode.commands.executeCommand('meetingNotes.revealAction', chosen.node);
}
