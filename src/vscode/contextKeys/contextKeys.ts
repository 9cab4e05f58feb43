import vscode = require('vscode');
import type { Notebook } from '../workspace/notebook';
import type { ActiveNote } from '../editor/activeNote';
import { toRange } from '../editor/positions';

/** Milliseconds of quiet after which the place of the cursor is looked at. */
const PAUSE = 50;

/**
 * Sets the context keys of menus and the palette: whether a Markdown document is active and is a note, and whether the cursor is at an action item
 * or a reference of it.
 */
export function registerContextKeys(notebook: Notebook, activeNote: ActiveNote): vscode.Disposable {
  const told = new Map<string, boolean>();
  const tell = (key: string, value: boolean) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', `meetingNotes.${key}`, value);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    const document = activeNote.note;
    const isNote = document !== null;
    const editor = vscode.window.activeTextEditor;
    const at = isNote && editor?.document === document ? editor.selections : [];
    tell('isMarkdown', activeNote.document !== null);
    tell('isNote', isNote);
    tell('atAction', isNote && isAt(at, notebook.noteFileFor(document).note.actions, true));
    tell('atReference', isNote && isAt(at, notebook.noteFileFor(document).note.references, false));
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };
  // Reading the first note does not delay activation.
  lookSoon();
  return vscode.Disposable.from(
    activeNote.onDidChange(look),
    notebook.onDidChange(lookSoon),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(lookSoon),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** Whether a cursor is at one of these; with `inLines` anywhere in its lines. */
function isAt(
  selections: readonly vscode.Selection[],
  found: readonly { readonly range: Parameters<typeof toRange>[0] }[],
  inLines: boolean,
): boolean {
  return selections.some((selection) =>
    found.some(({ range }) => {
      const { start, end } = range;
      if (inLines) return selection.start.line <= end.line && start.line <= selection.end.line;
      return toRange(range).intersection(selection) !== undefined;
    }),
  );
}
