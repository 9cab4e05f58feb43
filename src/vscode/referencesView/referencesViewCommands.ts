import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import { showNotice } from '../editor/notice';
import { referenceGroups, citedTargets } from '../../notes/references/referenceGroups';
import type { GitHub } from '../../github/client';
import type { ActiveNote } from '../editor/activeNote';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import type { IssueNode, PlaceNode } from './referenceItems';
import { referenceList, referenceRows } from '../present/referenceRows';
import { showError, showInformation } from '../editor/messages';

/** The acts of the view "References" on its note. Those on a single issue are commands of their own. */
export class ReferencesViewCommands {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #activeNote: ActiveNote;

  constructor(notes: NoteStore, gitHub: GitHub, activeNote: ActiveNote) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#activeNote = activeNote;
  }

  /** Goes to a place in its note, the first one of an issue that has several. */
  async reveal(node: IssueNode | PlaceNode): Promise<void> {
    const [issue, index] = node.kind === 'place' ? [node.issue, node.index] : [node, 0];
    const { key, places } = issue.row.referenceGroup;
    try {
      const { uri } = issue.document;
      const document = issue.document.isClosed
        ? await vscode.workspace.openTextDocument(uri)
        : issue.document;
      // The note may have been edited since the view has read it.
      const now = referenceGroups(this.#notes.noteFor(document).references).find(
        (referenceGroup) => referenceGroup.key === key,
      );
      const place = now?.places[index] ?? now?.places.at(-1) ?? places[index] ?? places[0];
      await vscode.window.showTextDocument(document, {
        selection: toRange(place.range),
        ...columnOf(document),
      });
    } catch (error) {
      const cause = errorMessage(error);
      void showError(vscode.l10n.t('The note could not be opened: {0}', cause));
    }
  }

  /** Puts all references of the note in front on the clipboard, as a Markdown list. */
  async copyAll(): Promise<void> {
    const document = this.#activeNote.note;
    const references = document ? this.#notes.noteFor(document).references : [];
    if (!document || references.length === 0) {
      const cause = document
        ? vscode.l10n.t('This note mentions no issue.')
        : vscode.l10n.t('No note is open.');
      const step = vscode.l10n.t('Open a note with a reference such as owner/repo#12 and try again.');
      void showInformation(`${cause} ${step}`);
      return;
    }
    await this.#gitHub.issues.getAll(citedTargets(references));
    const rows = referenceRows(references, (target) => this.#gitHub.issues.peek(target));
    await vscode.env.clipboard.writeText(referenceList(rows));
    const notice =
      rows.length === 1
        ? vscode.l10n.t('Copied one reference as a list')
        : vscode.l10n.t('Copied {0} references as a list', rows.length);
    showNotice(notice);
  }
}

/** Where the document is shown already: not in one more editor. */
function columnOf(document: vscode.TextDocument): { viewColumn?: vscode.ViewColumn } {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
  const viewColumn = editors.find((editor) => editor.document === document && editor.viewColumn)?.viewColumn;
  return viewColumn === undefined ? {} : { viewColumn };
}
