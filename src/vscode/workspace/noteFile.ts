import type vscode = require('vscode');
import type { FiledNote } from '../../notes/notebook/trackedItems';

/** A note of the workspace, with its path as users write it: behind the folder's name where several are open. */
export interface NoteFile extends FiledNote {
  readonly uri: vscode.Uri;
}
