import * as vscode from 'vscode';
import { toggleDone } from '../../notes/edits/edits';
import type { ActionItem } from '../../notes/note';
import type { ItemNode } from './itemNode';
import { applyEdit } from '../applyEdit';
import type { NoteStore } from '../noteStore';
import { toRange } from '../positions';
import { readSettings } from '../settings';

/** The acts on action items: from the view with its node, from the palette on the cursor's line. */
export class ActionCommands {
  readonly #notes: NoteStore;

  constructor(notes: NoteStore) {
    this.#notes = notes;
  }

  /** Marks an open item done and a done one open. Tells the user where it can't. */
  async toggleDone(node?: ItemNode): Promise<void> {
    try {
      await (node ? this.#toggleNode(node) : this.#toggleAtCursor());
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`The action item was not changed: ${cause}.`);
    }
  }

  /** Opens the note with the item selected. */
  async reveal({ stored, action }: ItemNode): Promise<void> {
    await vscode.window.showTextDocument(stored.uri, { selection: toRange(action.range) });
  }

  async #toggleNode({ stored, action }: ItemNode): Promise<void> {
    const document = await vscode.workspace.openTextDocument(stored.uri);
    await this.#toggle(document, this.#again(document, action));
  }

  async #toggleAtCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const line = editor.selection.active.line;
    const action = this.#notes.of(editor.document).actions.find(({ range }) => range.start.line === line);
    if (!action) throw new Error('the cursor’s line holds none');
    await this.#toggle(editor.document, action);
  }

  async #toggle(document: vscode.TextDocument, action: ActionItem): Promise<void> {
    const edit = toggleDone(document.getText(), action, readSettings(document.uri).doneMark);
    if (!edit) throw new Error('what marks it is not on its line; please edit the note');
    await applyEdit(document, edit);
  }

  /** The item that was shown, as the note has it now; the note may have been edited since. */
  #again(document: vscode.TextDocument, shown: ActionItem): ActionItem {
    const alike = this.#notes
      .of(document)
      .actions.filter(
        ({ text, done, owners }) =>
          text === shown.text && done === shown.done && owners.join() === shown.owners.join(),
      );
    const here = alike.find(({ range }) => range.start.line === shown.range.start.line);
    const found = here ?? (alike.length === 1 ? alike[0] : undefined);
    if (!found) throw new Error('the note has changed meanwhile, and the item is not certain to find there');
    return found;
  }
}
