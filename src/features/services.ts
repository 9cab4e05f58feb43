import type * as vscode from 'vscode';
import type { GitHub } from '../github/client';
import type { ActiveNote } from '../vscode/editor/activeNote';
import type { Rewrites } from '../vscode/editor/rewrites';
import type { WindowTurns } from '../vscode/editor/windowTurns';
import type { Session } from '../vscode/github/session';
import type { Backlinks } from '../vscode/workspace/backlinks';
import type { LinkedFiles } from '../vscode/workspace/linkedFiles';
import type { Notebook } from '../vscode/workspace/notebook';
import type { NoteStore } from '../vscode/workspace/noteStore';
import type { WorkspaceRepositories } from '../vscode/workspace/workspaceRepositories';

/** What the features are built on; each takes what it needs of it. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly session: Session;
  readonly gitHub: GitHub;
  readonly repositories: WorkspaceRepositories;
  readonly notes: NoteStore;
  readonly notebook: Notebook;
  readonly linkedFiles: LinkedFiles;
  readonly backlinks: Backlinks;
  readonly activeNote: ActiveNote;
  readonly turns: WindowTurns;
  readonly rewrites: Rewrites;
}
