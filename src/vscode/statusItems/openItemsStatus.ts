import vscode = require('vscode');
import type { ActionItem } from '../../notes/note';
import { openItems } from '../../notes/series/carryOver';
import { andMore } from '../editor/counts';
import { dotted, hoverMarkdown } from '../editor/hoverMarkdown';
import type { Notebook } from '../workspace/notebook';
import { escapeMarkdown } from '../editor/untrusted';
import type { ActiveNote } from '../editor/activeNote';

/** So many items fit beside the status bar. */
const MAX_ITEMS = 10;

/** Shows in the status bar how many action items are open in the note in front. */
export function registerOpenItemsStatus(notebook: Notebook, activeNote: ActiveNote): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'meetingNotes.openItems',
    vscode.StatusBarAlignment.Right,
    // Beside the language status, where the rest about the note is.
    100,
  );
  item.name = vscode.l10n.t('Open Action Items');
  item.command = 'meetingNotes.showNoteItems';
  const update = () => {
    const document = activeNote.note;
    if (!document) {
      item.hide();
      return;
    }
    const open = openItems(notebook.noteFileFor(document).note);
    item.text = `$(checklist) ${vscode.l10n.t('{0} open', open.length)}`;
    item.tooltip = tooltipOf(open);
    item.accessibilityInformation = {
      label: inThisNote(open.length),
    };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    activeNote.onDidChange(update),
    activeNote.onDidEdit(update),
    notebook.onDidChange(update),
  );
}

const inThisNote = (count: number): string =>
  count === 1
    ? vscode.l10n.t('1 open action item in this note')
    : vscode.l10n.t('{0} open action items in this note', count);

function tooltipOf(open: readonly ActionItem[]): vscode.MarkdownString {
  const rows = open.slice(0, MAX_ITEMS).map(({ text, owners, due }) => {
    const named = owners.filter((owner) => !text.toLowerCase().includes(owner.toLowerCase()));
    return `- ${dotted(escapeMarkdown(text, 120), escapeMarkdown(named.join(', ')), due === null || text.includes(due) ? '' : vscode.l10n.t('due {0}', due))}`;
  });
  const more = open.length - rows.length;
  const heading =
    open.length === 0 ? vscode.l10n.t('No open action items in this note') : `**${inThisNote(open.length)}**`;
  return hoverMarkdown(heading, [...rows, more > 0 ? `- ${andMore(more)}` : ''].filter(Boolean).join('\n'));
}
