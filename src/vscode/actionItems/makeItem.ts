import vscode = require('vscode');
import { makeItem, pieceAt, type NotMade } from '../../notes/edits/makeItem';
import { readEdited } from '../../notes/edits/readEdited';
import type { TextEdit } from '../../notes/note';
import type { Reading } from '../../notes/reading';
import { changesMore, type ItemEditor } from './itemEditor';

/** A list item with words in it, a checkbox or not. */
const LIST_ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;

/** So many lines at most are made items at once: for each the note is read again. */
const MAX_LINES = 100;

/** Makes action items of the lists' items and the paragraphs that the cursors are in. Throws where there is none. */
export async function makeItems(editor: ItemEditor): Promise<void> {
  const front = vscode.window.activeTextEditor;
  if (front?.document.languageId !== 'markdown') throw new Error(noText());
  const lines = front.selections.flatMap(({ start, end }) =>
    Array.from({ length: Math.min(end.line - start.line, MAX_LINES) + 1 }, (_, index) => start.line + index),
  );
  if (lines.length > MAX_LINES) throw new Error(vscode.l10n.t('select at most {0} lines', MAX_LINES));
  const result = await editor.write(front.document.uri, ({ reading }) => planFor(reading, lines));
  if (result !== null) throw new Error(result);
}

/**
 * Whether a line may be made an action item. `isAsked`: the user asks. Else VS Code does, at each move of the cursor: then any item of
 * a list will do, and the rest of the note is not looked through.
 */
export function mayBeMade(reading: Reading, line: vscode.TextLine, isAsked: boolean): boolean {
  const { participants, regrets } = reading.note;
  const at = line.lineNumber;
  if (line.isEmptyOrWhitespace || !(isAsked || LIST_ITEM.test(line.text))) return false;
  if ([...participants, ...regrets].some(({ range }) => range.start.line === at)) return false;
  return !isAsked || pieceAt(reading, at) !== null;
}

/** The edits that make items of all lines of which one can be made, and why there are none. */
function planFor(
  reading: Reading,
  lines: readonly number[],
): { readonly edits: readonly TextEdit[]; readonly result: string | null } {
  const edits: TextEdit[] = [];
  let refused: NotMade = 'noText';
  let now = reading;
  for (const line of new Set(lines)) {
    const made = makeItem(now, line);
    if (typeof made === 'string') {
      if (made !== 'noText') refused = made;
      continue;
    }
    // Nothing is written into a line twice, so that edits of one reading hold in the other.
    edits.push(...made);
    now = readEdited(now, made);
  }
  return { edits, result: edits.length > 0 ? null : reasonFor(refused) };
}

function reasonFor(refused: NotMade): string {
  switch (refused) {
    case 'isOne':
      return vscode.l10n.t('it is an action item already');
    case 'noText':
      return noText();
    case 'elsewhere':
      return changesMore();
  }
}

const noText = (): string =>
  vscode.l10n.t(
    'there is no list item or paragraph on the cursor’s line; put the cursor on one and try again',
  );
