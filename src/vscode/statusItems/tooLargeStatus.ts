import vscode = require('vscode');
import { MARKDOWN } from '../editor/markdown';
import type { ActiveNote } from '../editor/activeNote';
import type { NoteStore } from '../workspace/noteStore';
import { megabytes } from '../editor/tooLargeError';

/** Says among the status of the language Markdown that the document in front is too large to be read as a note. */
export function registerTooLargeStatus(notes: NoteStore, activeNote: ActiveNote): vscode.Disposable {
  let item: vscode.LanguageStatusItem | null = null;
  const show = () => {
    const isShown = activeNote.note !== null && notes.isTooLarge(activeNote.note);
    if (isShown) item ??= createItem();
    else {
      item?.dispose();
      item = null;
    }
  };
  return vscode.Disposable.from(
    activeNote.onDidChange(show),
    activeNote.onDidEdit(show),
    new vscode.Disposable(() => item?.dispose()),
  );
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('meetingNotes.tooLarge', MARKDOWN);
  item.name = 'Meeting Notes';
  item.text = vscode.l10n.t('Too large for a note');
  item.detail = vscode.l10n.t('Files larger than {0} MB are not read', megabytes());
  item.severity = vscode.LanguageStatusSeverity.Warning;
  return item;
}
