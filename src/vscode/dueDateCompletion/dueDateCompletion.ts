import vscode = require('vscode');
import { offerDays, type OfferedDay } from '../../notes/dates/dateWords';
import { dueAt } from '../../notes/edits/dueAt';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { dayLabel } from '../editor/times';
import { today } from '../editor/today';

/** Offers ISO dates for words behind `by`, `until`, 📅 and the like in an action item, seen from the note's day. */
export function registerDueCompletion(notes: NoteStore): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    MARKDOWN,
    {
      provideCompletionItems(document, position) {
        if (!notes.isNote(document)) return null;
        const line = document.lineAt(position).text;
        const typing = dueAt(line, position, () => notes.noteFor(document).actions);
        if (!typing) return null;
        const inserting = toRange(typing.range);
        const wordEnd = position.translate(
          0,
          /^[\p{L}\p{M}\d]*/u.exec(line.slice(position.character))?.[0].length,
        );
        const replacing = inserting.with({ end: wordEnd });
        const { dayOrder } = notes.noteFor(document);
        const days = offerDays(typing.typed, typing.meeting ?? today(), dayOrder);
        const items = days.map((day, index) => toItem(day, index, typing.typed, { inserting, replacing }));
        // What the words mean is for us to say with each letter, not for the list to guess.
        return new vscode.CompletionList(items, true);
      },
    },
    ' ',
    '📅',
  );
}

function toItem(
  { date, words }: OfferedDay,
  index: number,
  typed: string,
  range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range },
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: dayLabel(date), description: words },
    vscode.CompletionItemKind.Event,
  );
  item.range = range;
  item.insertText = date;
  item.filterText = typed;
  item.sortText = String(index).padStart(2, '0');
  return item;
}
