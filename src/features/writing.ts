import vscode = require('vscode');
import { registerActionCommands } from '../vscode/actionItems/actionCommands';
import { registerItemCodeActions } from '../vscode/actionItems/itemCodeActions';
import { registerDueCompletion } from '../vscode/dueDateCompletion/dueDateCompletion';
import { registerIssueCompletion } from '../vscode/issueCompletion/issueCompletion';
import { registerPaste } from '../vscode/links/paste';
import { registerReferenceActions } from '../vscode/links/referenceActions';
import { createNote } from '../vscode/newNote/newNote';
import { insertParticipants } from '../vscode/people/insertParticipants';
import { registerParticipantCompletion } from '../vscode/people/participantCompletion';
import type { Services } from './services';

/** What helps to write notes, and what writes in them. */
export function registerWriting(services: Services): vscode.Disposable {
  const { gitHub, notes } = services;
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    registerParticipantCompletion(notes, gitHub),
    registerIssueCompletion(notes, gitHub),
    registerDueCompletion(notes),
    registerPaste(notes, gitHub),
    registerReferenceActions(notes, gitHub),
    registerItemCodeActions(notes),
    registerActionCommands(services),
    command('meetingNotes.newNote', (chosen?: unknown) => createNote(services, chosen)),
    command('meetingNotes.insertParticipants', () => insertParticipants(notes, gitHub, services)),
  );
}
