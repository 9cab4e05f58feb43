import * as vscode from 'vscode';
import { fingerprint } from '../../notes/cache/fingerprint';
import type { NoteContext } from '../../notes/note';
import { readSettings } from '../editor/settings';
import type { WorkspaceRepositories } from './workspaceRepositories';
import type { About } from './entry';
import { placeOf } from './place';

/** The settings that decide which files are notes and what they say. */
export const NOTE_SETTINGS = [
  ...['notes', 'defaultRepository', 'github', 'actions.markers', 'words'].map(
    (name) => `meetingNotes.${name}`,
  ),
  'files.exclude',
];
/** What is known of notes besides their texts; alike for all notes of a folder. */
export class Contexts {
  readonly #repositories: WorkspaceRepositories;
  /** By the folder's URI. */
  readonly #folders = new Map<string, Omit<NoteContext, 'path'>>();

  constructor(repositories: WorkspaceRepositories) {
    this.#repositories = repositories;
  }

  /** The settings or the repositories may be others. */
  clear(): void {
    this.#folders.clear();
  }

  of(uri: vscode.Uri): NoteContext {
    const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) }).toString();
    let context = this.#folders.get(folder);
    if (!context) {
      const { defaultRepository, hosts, markers, words } = readSettings(uri);
      const repository = defaultRepository ?? this.#repositories.of(uri);
      context = { repository, hosts: hosts.map(({ name }) => name), markers, words };
      this.#folders.set(folder, context);
    }
    return { path: vscode.workspace.asRelativePath(uri, false), ...context };
  }

  /** The same with all that the index wants to know. */
  about(uri: vscode.Uri, isNamed: boolean): About {
    const context = this.of(uri);
    const { repository, hosts, markers, words } = context;
    const place = placeOf(uri);
    const digest = fingerprint(JSON.stringify([place, repository, hosts, markers, words, isNamed]));
    return { context, place, isNamed, digest };
  }
}
