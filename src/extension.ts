import type MarkdownIt from 'markdown-it';
import vscode = require('vscode');
import { GitHub } from './github/client';
import { registerActionCommands } from './vscode/actionItems/actionCommands';
import { registerActionItemsView } from './vscode/actionItems/actionItemsView';
import { registerItemCodeActions } from './vscode/actionItems/itemCodeActions';
import { AnswerStore } from './vscode/github/answerStore';
import { registerDocumentLinks } from './vscode/links/documentLinks';
import { registerDueCompletion } from './vscode/dueDateCompletion/dueDateCompletion';
import { registerConnectionStatus } from './vscode/github/connectionStatus';
import { registerFindDiscussed } from './vscode/discussed/findDiscussed';
import { AccountSync } from './vscode/github/accountSync';
import { hideAnswersAtEnd } from './vscode/hover/hideAnswers';
import { registerHover } from './vscode/hover/hover';
import { IndexLog } from './vscode/workspace/indexLog';
import { logFolder } from './vscode/workspace/logFolder';
import { registerIssueCompletion } from './vscode/issueCompletion/issueCompletion';
import { IssuePanels } from './vscode/issuePanel/issuePanels';
import { registerInlineStatus } from './vscode/issueStatus/inlineStatus';
import { insertParticipants } from './vscode/people/insertParticipants';
import { registerCompareWithPrevious } from './vscode/meetings/compareWithPrevious';
import { registerMeetingsView } from './vscode/meetings/meetingsView';
import { signInTo } from './vscode/github/signedInAs';
import { Notebook } from './vscode/workspace/notebook';
import { createNote } from './vscode/newNote/newNote';
import { NoteStore } from './vscode/workspace/noteStore';
import { registerNoteSymbols } from './vscode/symbols/noteSymbols';
import { registerOpenItemsStatus } from './vscode/statusItems/openItemsStatus';
import { registerPaste } from './vscode/links/paste';
import { MarkdownPreview } from './vscode/issueStatus/preview';
import { registerParticipantCompletion } from './vscode/people/participantCompletion';
import { setDefaultRepository } from './vscode/problems/defaultRepository';
import { registerProblemFixes } from './vscode/problems/problemFixes';
import { Problems } from './vscode/problems/problems';
import { registerReferenceActions } from './vscode/links/referenceActions';
import { registerReferenceCommands } from './vscode/links/referenceCommands';
import { ActiveNote } from './vscode/editor/activeNote';
import { Rewrites } from './vscode/editor/rewrites';
import { registerReferencesView } from './vscode/referencesView/referencesView';
import { Session } from './vscode/github/session';
import { registerTooLargeStatus } from './vscode/statusItems/tooLargeStatus';
import { trySample } from './vscode/sample/trySample';
import { registerLessons } from './vscode/walkthrough/lessons';
import { registerContextKeys } from './vscode/contextKeys/contextKeys';
import { pickNoteItem } from './vscode/actionItems/noteItemsPick';
import { WindowTurns } from './vscode/editor/windowTurns';
import { WorkspaceRepositories } from './vscode/workspace/workspaceRepositories';

/** What other extensions find: the built-in Markdown extension has its renderer extended. */
interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Puts the parts together, on the desktop and in the web alike. */
export function activate({
  subscriptions,
  secrets,
  globalStorageUri,
  storageUri,
  workspaceState,
  extensionUri,
  extension,
}: vscode.ExtensionContext): Exports {
  const log = vscode.window.createOutputChannel('Meeting Notes', { log: true });
  const session = new Session(secrets, log);
  const answers = new AnswerStore(globalStorageUri, log);
  const gitHub = new GitHub({ fetch: (...request) => fetch(...request), now: Date.now });
  const { accounts } = gitHub;
  const accountSync = new AccountSync({ accounts, session, store: answers, state: workspaceState });
  const repositories = new WorkspaceRepositories(log);
  const { version } = extension.packageJSON as { readonly version: string };
  const cache = new IndexLog(storageUri ? logFolder(storageUri) : null, version, log);
  const notes = new NoteStore(repositories, cache, log);
  const notebook = new Notebook(notes);
  const activeNote = new ActiveNote(notes);
  const panels = new IssuePanels({ gitHub, notebook, state: workspaceState, extension: extensionUri, log });
  const preview = new MarkdownPreview(notes, gitHub, log);
  const problems = new Problems(notes, gitHub);
  const turns = new WindowTurns(globalStorageUri);
  const rewrites = new Rewrites(globalStorageUri, log);
  const command = vscode.commands.registerCommand;
  // Earlier versions kept the addresses of issues there.
  void workspaceState.update('meetingNotes.createdIssues', undefined);
  void rewrites.mend();

  subscriptions.push(
    log,
    session,
    answers,
    accountSync,
    accounts,
    repositories,
    cache,
    notes,
    notebook,
    activeNote,
    panels,
    registerConnectionStatus(gitHub, activeNote),
    registerHover(notes, notebook, gitHub),
    hideAnswersAtEnd(gitHub),
    registerReferenceCommands(notes, gitHub, panels),
    problems,
    registerProblemFixes(problems, notes, gitHub),
    registerReferenceActions(notes, gitHub),
    registerDocumentLinks(notes),
    registerParticipantCompletion(notes, gitHub),
    registerIssueCompletion(notes, gitHub),
    registerDueCompletion(notes),
    registerPaste(notes, gitHub),
    preview,
    registerInlineStatus(notes, gitHub, extension.packageJSON),
    registerActionItemsView(notes, gitHub, workspaceState),
    registerActionCommands({ notes, gitHub, repositories, turns, rewrites }),
    registerItemCodeActions(notes),
    registerReferencesView(notes, gitHub, activeNote),
    registerMeetingsView(notebook, activeNote),
    registerCompareWithPrevious(notebook, activeNote),
    registerFindDiscussed(notebook),
    registerNoteSymbols(notebook),
    registerContextKeys(notebook, activeNote),
    registerLessons(session, notebook, activeNote),
    registerOpenItemsStatus(notebook, activeNote),
    command('meetingNotes.showNoteItems', () => pickNoteItem(notebook, activeNote)),
    registerTooLargeStatus(notes, activeNote),
    command('meetingNotes.newNote', (chosen?: unknown) =>
      createNote({ notes, notebook, gitHub, activeNote }, chosen),
    ),
    command('meetingNotes.trySample', () => trySample(extensionUri, globalStorageUri)),
    command('meetingNotes.insertParticipants', () =>
      insertParticipants(notes, gitHub, { activeNote, turns, rewrites }),
    ),
    command('meetingNotes.setDefaultRepository', () => setDefaultRepository(activeNote)),
    command('meetingNotes.signIn', (host?: unknown) =>
      signInTo(session, gitHub, typeof host === 'string' ? host : null),
    ),
    command('meetingNotes.signOut', () => session.signOut()),
    command('meetingNotes.clearCache', () => accounts.forget()),
    command('meetingNotes.refresh', () => {
      accounts.refresh();
      return notes.refresh();
    }),
  );
  return { extendMarkdownIt: (md) => preview.extendMarkdownIt(md) };
}
