import vscode = require('vscode');
import { pickNoteItem } from '../vscode/actionItems/noteItemsPick';
import { registerContextKeys } from '../vscode/contextKeys/contextKeys';
import { registerFindDiscussed } from '../vscode/discussed/findDiscussed';
import { registerExplainNote } from '../vscode/explain/explainNote';
import { trySample } from '../vscode/sample/trySample';
import { registerOpenItemsStatus } from '../vscode/statusItems/openItemsStatus';
import { registerTooLargeStatus } from '../vscode/statusItems/tooLargeStatus';
import { registerNoteSymbols } from '../vscode/symbols/noteSymbols';
import { registerLessons } from '../vscode/walkthrough/lessons';
import type { Services } from './services';

/** What is told of notes and found in them. */
export function registerNotes({
  context,
  session,
  gitHub,
  notes,
  notebook,
  activeNote,
}: Services): vscode.Disposable {
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    registerContextKeys(notebook, activeNote),
    registerLessons(session, notebook, activeNote),
    registerFindDiscussed(notebook),
    registerExplainNote(notes, activeNote),
    registerNoteSymbols(notebook),
    registerOpenItemsStatus(notebook, activeNote),
    registerTooLargeStatus(notes, activeNote),
    command('meetingNotes.showNoteItems', () => pickNoteItem(notebook, activeNote)),
    command('meetingNotes.trySample', () => trySample(context.extensionUri, context.globalStorageUri)),
    command('meetingNotes.refresh', () => {
      gitHub.accounts.refresh();
      return notes.refresh();
    }),
  );
}
