import vscode = require('vscode');
import { showWarning } from '../editor/messages';

/** Warns of action items that could not go on in a new note or section of the file at `path`. */
export function tellRefused(count: number, path: string): void {
  if (count === 0) return;
  void showWarning(
    count === 1
      ? vscode.l10n.t(
          'One action item was not carried over to {0}, because it would not be read as one there; copy it by hand.',
          path,
        )
      : vscode.l10n.t(
          '{0} action items were not carried over to {1}, because they would not be read as such there; copy them by hand.',
          count,
          path,
        ),
  );
}
