import vscode = require('vscode');
import { noteGlobs, type NoteGlobs } from '../../notes/noteGlobs';
import type { NotePatterns } from '../../notes/noteChoice';
import { readSettings } from '../editor/settings';
import { FolderSearch, type FoundFiles } from './folderSearch';
import { followLinks, withoutLinked, type LinkedFiles } from './links';

/** Finds the files of the workspace that may be notes. Each belongs to the innermost folder of the workspace that holds it. */
export class NoteFinder {
  readonly #globs = new Map<string, NoteGlobs>();
  readonly #search: FolderSearch;
  /** The targets of links at the last search, by path, for each workspace folder by its URI. */
  readonly #links = new Map<string, ReadonlyMap<string, string>>();
  /** The notes that are listed under a link, by their URI without links. */
  readonly #kept = new Map<string, vscode.Uri>();
  /** Links that `isNewLink` has reported since the last search. */
  readonly #met = new Set<string>();

  constructor(search: FolderSearch) {
    this.#search = search;
  }

  /** Drops all patterns, as settings or folders may have changed. */
  reset(): void {
    this.#globs.clear();
  }

  /** Finds all files that may be notes, each once even if links lead to it. */
  async find(): Promise<vscode.Uri[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const isLeftOut = (uri: vscode.Uri): boolean => this.isExcluded(uri);
    const found = await Promise.all(
      folders.map((folder) => this.#search.find(folder, this.globsOf(folder), isLeftOut)),
    );
    const byKey = new Map(found.flatMap(({ files }) => files.map((uri) => [uri.toString(), uri])));
    const notes = [...byKey.values()].filter((uri) => this.mayBeNote(uri));
    this.#kept.clear();
    const unlinked = folders.map((folder, at) => this.#unlink(folder, notes, found[at]?.folders));
    return (await Promise.all(unlinked)).flat();
  }

  /** The URI under which the file at `uri` is listed: for a link its target, if that may be a note, too. */
  real(uri: vscode.Uri): vscode.Uri {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const links = folder && this.#links.get(folder.uri.toString());
    if (!links || links.size === 0) return uri;
    const real = uri.with({ path: followLinks(uri.path, links) });
    return this.#kept.get(real.toString()) ?? (this.mayBeNote(real) ? real : uri);
  }

  /** Whether `uri` is a new link since the last search. True once for each link. */
  isNewLink(uri: vscode.Uri, type: vscode.FileType): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const isLink = Boolean(type & vscode.FileType.SymbolicLink);
    if (!folder || !isLink || this.#links.get(folder.uri.toString())?.has(uri.path)) return false;
    const isNew = !this.#met.has(uri.toString());
    this.#met.add(uri.toString());
    return isNew;
  }

  /** The notes of a folder, without those that are reached by another path. */
  async #unlink(
    folder: vscode.WorkspaceFolder,
    notes: readonly vscode.Uri[],
    listed?: FoundFiles['folders'],
  ): Promise<vscode.Uri[]> {
    const key = folder.uri.toString();
    const own = notes.filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === key);
    const root = rootOf(folder);
    const { files, links } = await withoutLinked(
      own.map(({ path }) => path),
      root,
      linkedFiles(folder.uri, listed),
    );
    this.#links.set(key, links);
    for (const [real, path] of files)
      if (real !== path)
        this.#kept.set(folder.uri.with({ path: real }).toString(), folder.uri.with({ path }));
    return Array.from(files.values(), (path) => folder.uri.with({ path }));
  }

  mayBeNote(uri: vscode.Uri): boolean {
    const place = placeOf(uri);
    return place !== null && this.globsOf(place.folder).mayBeNote(place.path);
  }

  /** Whether the settings exclude `uri` and everything below it. */
  isExcluded(uri: vscode.Uri): boolean {
    const place = placeOf(uri);
    return place === null || this.globsOf(place.folder).isExcluded(place.path);
  }

  /** Whether the settings leave out a file that is open. What stands in no folder of the workspace is left to what it says. */
  isLeftOut(uri: vscode.Uri): boolean {
    return placeOf(uri) !== null && !this.mayBeNote(uri);
  }

  /** Whether the settings include the file, so that it is a note whatever its content. */
  isIncludedBySettings(uri: vscode.Uri): boolean {
    const place = placeOf(uri);
    return place !== null && this.globsOf(place.folder).isIncludedBySettings(place.path);
  }

  globsOf(folder: vscode.WorkspaceFolder): NoteGlobs {
    const key = folder.uri.toString();
    const known = this.#globs.get(key);
    if (known) return known;
    const { include, exclude, filesExclude } = patternsOf(folder);
    const globs = noteGlobs(include, [...exclude, ...filesExclude]);
    this.#globs.set(key, globs);
    return globs;
  }
}

function placeOf(uri: vscode.Uri): { folder: vscode.WorkspaceFolder; path: string } | null {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return null;
  return { folder, path: uri.path.slice(rootOf(folder).length + 1) };
}

const rootOf = ({ uri }: vscode.WorkspaceFolder): string => uri.path.replace(/\/$/, '');

function linkedFiles(folder: vscode.Uri, listed?: FoundFiles['folders']): LinkedFiles {
  const at = (path: string): vscode.Uri => folder.with({ path: path === '' ? '/' : path });
  return {
    readDirectory: async (path) =>
      listed?.get(at(path).path) ?? (await vscode.workspace.fs.readDirectory(at(path))),
    stat: (path) => vscode.workspace.fs.stat(at(path)),
    readFile: (path) => vscode.workspace.fs.readFile(at(path)),
  };
}

/** The settings of a folder that choose which of its files may be notes. */
export function patternsOf({ uri }: vscode.WorkspaceFolder): NotePatterns {
  const { include, exclude } = readSettings(uri);
  return { include, exclude, filesExclude: excludedFiles(uri) };
}

/** The patterns of `files.exclude`. Those with a condition (`when`) are left to VS Code's search. */
function excludedFiles(folder: vscode.Uri): string[] {
  const value = vscode.workspace.getConfiguration('files', folder).get<unknown>('exclude');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([glob, isOn]) => (isOn === true ? glob : []));
}
