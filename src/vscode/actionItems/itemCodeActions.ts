import vscode = require('vscode');
import type { Reading } from '../../notes/reading';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { PROBLEM_SOURCE } from '../present/problemText';
import type { ItemNode } from './itemNode';
import { mayBeMade } from './makeItem';

const KIND = vscode.CodeActionKind.QuickFix;
const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** What may be done with the action item at the cursor, behind its light bulb. */
export function registerItemCodeActions(notes: NoteStore): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    MARKDOWN,
    {
      provideCodeActions(document, { start, end }, { diagnostics, triggerKind }) {
        if (!notes.isNote(document)) return [];
        const note = notes.noteFor(document);
        const inLines = note.actions.filter(
          ({ range }) => start.line <= range.end.line && range.start.line <= end.line,
        );
        // Several lines are selected: which is meant?
        if (start.line !== end.line && inLines.length > 1) return [];
        const action = inLines.findLast(({ range }) => !start.isBefore(toRange(range).start)) ?? inLines[0];
        if (!action) return making(notes.readingOf(document), document.lineAt(end.line), triggerKind);
        const node: ItemNode = { stored: { uri: document.uri, note }, action };
        // What a problem offers to do about it is not offered twice.
        const told = new Set(
          diagnostics.filter(({ source }) => source === PROBLEM_SOURCE).map(({ code }) => code),
        );
        const isLate = told.has('overdue');
        return [
          ...(isLate
            ? []
            : [
                fix(
                  action.done ? vscode.l10n.t('Mark Open') : vscode.l10n.t('Mark Done'),
                  'toggleDone',
                  node,
                ),
              ]),
          ...(told.has('actionWithoutOwner') ? [] : [fix(vscode.l10n.t('Assign…'), 'assign', node)]),
          ...(isLate ? [] : [fix(vscode.l10n.t('Set Due Date…'), 'setDueDate', node)]),
          fix(vscode.l10n.t('Create GitHub Issue…'), 'createIssue', node),
          fix(vscode.l10n.t('Not an Action Item…'), 'notAnItem', node),
        ];
      },
    },
    { providedCodeActionKinds: [KIND, REWRITE] },
  );
}

/** What may be done with a line that is no action item. By itself the light bulb comes at items of lists only. */
function making(
  reading: Reading,
  line: vscode.TextLine,
  trigger: vscode.CodeActionTriggerKind,
): vscode.CodeAction[] {
  const isAsked = trigger === vscode.CodeActionTriggerKind.Invoke;
  if (!mayBeMade(reading, line, isAsked)) return [];
  const title = vscode.l10n.t('Make This an Action Item');
  const action = new vscode.CodeAction(title, REWRITE);
  action.command = { command: 'meetingNotes.makeItem', title };
  return [action];
}

function fix(title: string, command: string, node: ItemNode): vscode.CodeAction {
  const action = new vscode.CodeAction(title, KIND);
  action.command = { command: `meetingNotes.${command}`, title, arguments: [node] };
  return action;
}
