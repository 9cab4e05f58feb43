import vscode = require('vscode');
import { registerConnectionStatus } from '../vscode/statusItems/connectionStatus';
import { signInTo } from '../vscode/github/signedInAs';
import { registerFileHover } from '../vscode/fileLinks/fileHover';
import { registerFileLinks } from '../vscode/fileLinks/fileLinkProvider';
import { registerOpenFileLink } from '../vscode/fileLinks/openFileLink';
import { registerRenamedAddresses } from '../vscode/fileLinks/renamedAddresses';
import { hideAnswersAtEnd } from '../vscode/hover/hideAnswers';
import { registerHover } from '../vscode/hover/hover';
import { IssuePanels } from '../vscode/issuePanel/issuePanels';
import { registerInlineStatus } from '../vscode/issueStatus/inlineStatus';
import { registerDocumentLinks } from '../vscode/links/documentLinks';
import { registerReferenceCommands } from '../vscode/links/referenceCommands';
import { setDefaultRepository } from '../vscode/problems/defaultRepository';
import { registerProblemFixes } from '../vscode/problems/problemFixes';
import { Problems } from '../vscode/problems/problems';
import type { Services } from './services';

/** What is shown of the issues and people that notes name, and who asks GitHub for it. */
export function registerReferences({
  context,
  log,
  session,
  gitHub,
  repositories,
  notes,
  notebook,
  linkedFiles,
  backlinks,
  activeNote,
}: Services): vscode.Disposable {
  const { workspaceState: state, extensionUri, extension } = context;
  const panels = new IssuePanels({ gitHub, notebook, state, extension: extensionUri, log });
  const problems = new Problems(notes, gitHub);
  const command = vscode.commands.registerCommand;
  // Earlier versions kept the addresses of issues there.
  void state.update('meetingNotes.createdIssues', undefined);
  return vscode.Disposable.from(
    panels,
    problems,
    registerConnectionStatus(gitHub, activeNote),
    registerHover(notes, notebook, gitHub),
    hideAnswersAtEnd(gitHub),
    registerDocumentLinks(notes),
    registerFileLinks(notes, linkedFiles, repositories),
    registerFileHover({ notes, linkedFiles, backlinks }),
    registerOpenFileLink(notes),
    registerRenamedAddresses({ notes, linkedFiles, log }),
    registerReferenceCommands(notes, gitHub, panels),
    registerInlineStatus(notes, gitHub, extension.packageJSON),
    registerProblemFixes(problems, notes, gitHub),
    command('meetingNotes.setDefaultRepository', () => setDefaultRepository(activeNote)),
    command('meetingNotes.signIn', (host?: unknown) =>
      signInTo(session, gitHub, typeof host === 'string' ? host : null),
    ),
    command('meetingNotes.signOut', () => session.signOut()),
    command('meetingNotes.clearCache', () => gitHub.accounts.clear()),
  );
}
