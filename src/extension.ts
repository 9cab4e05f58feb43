import type MarkdownIt from 'markdown-it';
import vscode = require('vscode');
import { registerNotes } from './features/notes';
import { registerReferences } from './features/references';
import type { Services } from './features/services';
import { registerViews } from './features/views';
import { registerWriting } from './features/writing';
import { GitHub } from './github/client';
import { ActiveNote } from './vscode/editor/activeNote';
import { Rewrites } from './vscode/editor/rewrites';
import { WindowTurns } from './vscode/editor/windowTurns';
import { AccountSync } from './vscode/github/accountSync';
import { AnswerStore } from './vscode/github/answerStore';
import { Session } from './vscode/github/session';
import { MarkdownPreview } from './vscode/issueStatus/preview';
import { BackgroundReader, type StartThread } from './vscode/workspace/backgroundReader';
import { Backlinks } from './vscode/workspace/backlinks';
import { IndexLog } from './vscode/workspace/indexLog';
import { LinkedFiles } from './vscode/workspace/linkedFiles';
import { logFolder } from './vscode/workspace/logFolder';
import { Notebook } from './vscode/workspace/notebook';
import { NoteStore } from './vscode/workspace/noteStore';
import { webThreads } from './vscode/workspace/webThread';
import { WorkspaceRepositories } from './vscode/workspace/workspaceRepositories';

/** What other extensions find: the built-in Markdown extension has its renderer extended. */
export interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Puts the parts together, on the desktop and in the web alike. */
export function activate(context: vscode.ExtensionContext, start?: StartThread): Exports {
  const services = createServices(context, start);
  const preview = new MarkdownPreview(services.notes, services.gitHub, services.log);
  context.subscriptions.push(
    preview,
    registerNotes(services),
    registerReferences(services),
    registerViews(services),
    registerWriting(services),
  );
  return { extendMarkdownIt: (md) => preview.extendMarkdownIt(md) };
}

function createServices(context: vscode.ExtensionContext, start?: StartThread): Services {
  const { globalStorageUri, storageUri, globalState, workspaceState } = context;
  const { extension, extensionUri, subscriptions } = context;
  const { version } = extension.packageJSON as { readonly version: string };
  const log = vscode.window.createOutputChannel('Meeting Notes', { log: true });
  const session = new Session(context.secrets, log);
  const store = new AnswerStore(globalStorageUri, log);
  const gitHub = new GitHub({ fetch: (...request) => fetch(...request), now: Date.now });
  const { accounts } = gitHub;
  const accountSync = new AccountSync({ accounts, session, store, state: workspaceState });
  const repositories = new WorkspaceRepositories(log);
  const cache = new IndexLog(storageUri ? logFolder(storageUri) : null, version, log);
  const reader = new BackgroundReader(start ?? webThreads(extensionUri), (what, why) =>
    log.warn(`${what}:`, why),
  );
  const notes = new NoteStore(repositories, { cache, reader, memento: globalState }, log);
  const notebook = new Notebook(notes);
  const linkedFiles = new LinkedFiles(repositories);
  const backlinks = new Backlinks(notes, linkedFiles);
  const activeNote = new ActiveNote(notes);
  const turns = new WindowTurns(globalStorageUri);
  const rewrites = new Rewrites(globalStorageUri, log);
  subscriptions.push(
    log,
    session,
    store,
    accountSync,
    accounts,
    repositories,
    cache,
    reader,
    notes,
    notebook,
  );
  subscriptions.push(activeNote);
  void rewrites.mend();
  return {
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
    turns,
    rewrites,
  };
}
