import vscode = require('vscode');
import type { Range } from '../../notes/note';

/** The editor's form of a range of the note model; both count lines and UTF-16 units from zero. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
