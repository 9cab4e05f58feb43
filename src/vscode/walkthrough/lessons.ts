import vscode = require('vscode');
import type { Session } from '../github/session';
import type { ActiveNote } from '../editor/activeNote';
import { learn } from '../editor/lessons';
import type { Notebook } from '../workspace/notebook';

/** Notices what is done without a command of ours: signing in by VS Code's own account, a note begun or a box ticked by hand. */
export function registerLessons(
  session: Session,
  notebook: Notebook,
  activeNote: ActiveNote,
): vscode.Disposable {
  const lookAtSession = async () => {
    const { hosts } = await session.access();
    if (hosts.some(({ token }) => token !== null)) learn('isSignedIn');
  };
  let last: { readonly note: vscode.TextDocument; readonly done: number; readonly open: number } | null =
    null;
  const lookAtNote = () => {
    const { note } = activeNote;
    if (!note) return;
    if (note.isUntitled) learn('hasTakenNote');
    const { actions } = notebook.noteFileFor(note).note;
    const done = actions.filter((action) => action.done).length;
    const open = actions.length - done;
    const before = last?.note === note ? last : null;
    if (before && before.done < done && open < before.open) learn('hasTicked');
    // Ticking by hand deletes the space in the box first, and for a moment it is no checkbox.
    last = { note, done, open: Math.max(open, before?.open ?? 0) };
  };
  // It does not delay activation.
  const timer = setTimeout(() => void lookAtSession());
  return vscode.Disposable.from(
    session.onDidChange(() => void lookAtSession()),
    activeNote.onDidChange(lookAtNote),
    activeNote.onDidEdit(lookAtNote),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
