import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { ActionCommands } from './vscode/actionCommands';
import { registerActionItemsView, type ItemNode } from './vscode/actionItemsView';
import { AnswerStore } from './vscode/answerStore';
import { registerDocumentLinks } from './vscode/documentLinks';
import { registerDueCompletion } from './vscode/dueCompletion';
import { GitHub } from './vscode/gitHub';
import { registerHover } from './vscode/hover';
import { IssuePanels } from './vscode/issuePanels';
import { registerInlineStatus } from './vscode/inlineStatus';
import { insertParticipants } from './vscode/insertParticipants';
import { createNote } from './vscode/newNote';
import { NoteStore } from './vscode/noteStore';
import { registerPaste } from './vscode/paste';
import { MarkdownPreview } from './vscode/preview';
import { registerParticipantCompletion } from './vscode/participantCompletion';
import { registerReferenceCommands } from './vscode/referenceCommands';
import { registerReferencesView } from './vscode/referencesView';
import { Session } from './vscode/session';
import { WorkspaceRepositories } from './vscode/workspaceRepositories';

/** What other extensions find: the built-in Markdown extension has its renderer extended. */
interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Puts the parts together, on the desktop and in the web alike. */
export function activate({
  subscriptions,
  secrets,
  globalStorageUri,
  extensionUri,
  extension,
}: vscode.ExtensionContext): Exports {
  const log = vscode.window.createOutputChannel('Meeting Notes', { log: true });
  const session = new Session(secrets, log);
  const answers = new AnswerStore(globalStorageUri, log);
  const gitHub = new GitHub(session, answers);
  const repositories = new WorkspaceRepositories(log);
  const notes = new NoteStore(repositories, log);
  const panels = new IssuePanels({ gitHub, extension: extensionUri, log });
  const actions = new ActionCommands(notes);
  const preview = new MarkdownPreview(notes, gitHub, log);
  const command = vscode.commands.registerCommand;

  subscriptions.push(
    log,
    session,
    answers,
    gitHub,
    repositories,
    notes,
    panels,
    registerHover(notes, gitHub),
    registerReferenceCommands(notes, gitHub, panels),
    registerDocumentLinks(notes),
    registerParticipantCompletion(notes, gitHub),
    registerDueCompletion(notes),
    registerPaste(notes, gitHub),
    preview,
    registerInlineStatus(notes, gitHub, extension.packageJSON),
    registerReferencesView(notes, gitHub),
    registerActionItemsView(notes, (node) => actions.toggleDone(node)),
    command('meetingNotes.newNote', (chosen?: unknown) => createNote(notes, chosen)),
    command('meetingNotes.insertParticipants', () => insertParticipants(notes, gitHub)),
    command('meetingNotes.toggleDone', (node?: ItemNode) => actions.toggleDone(node)),
    command('meetingNotes.revealAction', (node: ItemNode) => actions.reveal(node)),
    command('meetingNotes.signIn', () => session.signIn()),
    command('meetingNotes.signOut', () => session.signOut()),
    command('meetingNotes.clearCache', () => gitHub.forget()),
    command('meetingNotes.refresh', () => {
      gitHub.refresh();
      return notes.refresh();
    }),
  );
  return { extendMarkdownIt: (md) => preview.extendMarkdownIt(md) };
}
