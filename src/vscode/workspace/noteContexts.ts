import vscode = require('vscode');
import { fingerprint } from '../../notes/cache/fingerprint';
import type { NoteContext, Repository } from '../../notes/note';
import { readSettings } from '../editor/settings';
import type { ReadOptions } from './noteFiles';
import { placeOf } from './place';
import type { WorkspaceRepositories } from './workspaceRepositories';

/** What all notes of a folder have in common. */
interface FolderContext {
  readonly shared: Omit<NoteContext, 'path'>;
  /** Fingerprint of the settings that notes are read by. */
  readonly hash: string;
  /** The part of a file's path before its name. */
  readonly path: string;
  readonly place: string;
  readonly uri: vscode.Uri;
}

/** The contexts of notes: what they are read with besides their text. */
export class NoteContexts {
  readonly #repositories: WorkspaceRepositories;
  /** By the folder's URI. */
  readonly #folders = new Map<string, FolderContext>();

  constructor(repositories: WorkspaceRepositories) {
    this.#repositories = repositories;
  }

  /** Drops all contexts, as settings may have changed. */
  clear(): void {
    this.#folders.clear();
  }

  /** Looks up the repositories again. Returns whether one has changed. */
  resolveAnew(): boolean {
    const before = [...this.#folders.values()];
    this.#folders.clear();
    return before.some(({ shared, uri }) => !isSame(shared.repository, this.repositoryFor(uri)));
  }

  contextFor(uri: vscode.Uri): NoteContext {
    const { shared, path } = this.#folderOf(uri);
    return { path: path + nameOf(uri), ...shared };
  }

  repositoryFor(uri: vscode.Uri): Repository | null {
    return this.#folderOf(uri).shared.repository;
  }

  readOptions(uri: vscode.Uri, isIncluded: boolean): ReadOptions {
    const { shared, hash, path, place } = this.#folderOf(uri);
    const name = nameOf(uri);
    return {
      context: { path: path + name, ...shared },
      place: place + name,
      hash: isIncluded ? `${hash}+` : hash,
      isIncluded,
    };
  }

  #folderOf(uri: vscode.Uri): FolderContext {
    const key = `${uri.scheme}://${uri.authority}${uri.path.slice(0, uri.path.lastIndexOf('/'))}`;
    const known = this.#folders.get(key);
    if (known) return known;
    const { defaultRepository, hosts: all, markers, words } = readSettings(uri);
    const hosts = all.map(({ name }) => name);
    const place = withoutName(placeOf(uri));
    const folder = {
      shared: {
        repository: defaultRepository ?? this.#repositories.repositoryFor(uri),
        hosts,
        markers,
        words,
      },
      hash: fingerprint(JSON.stringify([place, hosts, markers, words])),
      path: withoutName(vscode.workspace.asRelativePath(uri, false)),
      place,
      uri,
    };
    this.#folders.set(key, folder);
    return folder;
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
const withoutName = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

function isSame(one: Repository | null, other: Repository | null): boolean {
  return one?.host === other?.host && one?.owner === other?.owner && one?.name === other?.name;
}
