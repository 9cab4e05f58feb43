import vscode = require('vscode');
import { searchGlob } from '../../notes/globs';
import { noteGlobs, type NoteGlobs } from '../../notes/noteGlobs';
import type { NotePatterns } from '../../notes/noteChoice';
import { readSettings } from '../editor/settings';
import { followLinks, withoutLinked, type LinkedFiles } from './links';

/** Milliseconds to wait for VS Code's search before walking through a folder whose file system may have none. */
const SEARCH_TIMEOUT_MS = 5_000;
/** Schemes of file systems that VS Code can search. */
const SEARCHED = ['file', 'vscode-remote'];
/** The most files and folders to walk through. */
const MAX_WALKED = 200_000;

/** Finds the files of the workspace that may be notes. Each belongs to the innermost folder of the workspace that holds it. */
export class NoteFinder {
  readonly #globs = new Map<string, NoteGlobs>();
  /** Schemes of file systems that turned out to have no search. */
  readonly #unsearched = new Set<string>();
  /** The targets of links at the last search, by path, for each workspace folder by its URI. */
  readonly #links = new Map<string, ReadonlyMap<string, string>>();
  /** The notes that are listed under a link, by their URI without links. */
  readonly #kept = new Map<string, vscode.Uri>();
  /** Links that `isNewLink` has reported since the last search. */
  readonly #met = new Set<string>();

  /** Drops all patterns, as settings or folders may have changed. */
  reset(): void {
    this.#globs.clear();
  }

  /** Finds all files that may be notes, each once even if links lead to it. */
  async find(): Promise<vscode.Uri[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map((folder) => this.#findIn(folder)))).flat();
    const byKey = new Map(found.map((uri) => [uri.toString(), uri]));
    const notes = [...byKey.values()].filter((uri) => this.mayBeNote(uri));
    this.#kept.clear();
    return (await Promise.all(folders.map((folder) => this.#unlink(folder, notes)))).flat();
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
  async #unlink(folder: vscode.WorkspaceFolder, notes: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
    const key = folder.uri.toString();
    const own = notes.filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === key);
    const root = rootOf(folder);
    const { files, links } = await withoutLinked(
      own.map(({ path }) => path),
      root,
      linkedFiles(folder.uri),
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

  async #findIn(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
    const { scheme } = folder.uri;
    const globs = this.globsOf(folder);
    if (SEARCHED.includes(scheme)) return search(folder, globs);
    if (!this.#unsearched.has(scheme)) {
      // Without a search, some versions of VS Code find nothing, and others never answer.
      const found = await Promise.race([search(folder, globs), nothingIn(SEARCH_TIMEOUT_MS)]);
      if (found.length > 0) return found;
      this.#unsearched.add(scheme);
    }
    return walk(folder.uri, (uri) => this.isExcluded(uri));
  }
}

function placeOf(uri: vscode.Uri): { folder: vscode.WorkspaceFolder; path: string } | null {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return null;
  return { folder, path: uri.path.slice(rootOf(folder).length + 1) };
}

const rootOf = ({ uri }: vscode.WorkspaceFolder): string => uri.path.replace(/\/$/, '');

function linkedFiles(folder: vscode.Uri): LinkedFiles {
  const at = (path: string): vscode.Uri => folder.with({ path: path === '' ? '/' : path });
  return {
    readDirectory: (path) => vscode.workspace.fs.readDirectory(at(path)),
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

async function search(
  folder: vscode.WorkspaceFolder,
  { include, exclude }: NoteGlobs,
): Promise<vscode.Uri[]> {
  // Braces combine the patterns into one search. What it finds too much is left out afterwards.
  const wanted = include.map(searchGlob);
  const globs = wanted.length < 2 ? wanted : [anyOf(wanted)];
  const leftOut = exclude.filter((glob) => searchGlob(glob) === glob);
  const without = leftOut.length > 1 ? anyOf(leftOut) : leftOut[0];
  const searches = globs.map((glob) =>
    // VS Code adds `files.exclude` itself, conditions included, unless this is null.
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), without),
  );
  return (await Promise.all(searches)).flat();
}

const anyOf = (globs: readonly string[]): string => `{${globs.join(',')}}`;

function nothingIn(milliseconds: number): Promise<vscode.Uri[]> {
  return new Promise((done) => setTimeout(() => done([]), milliseconds));
}

/** All files below a folder that are not excluded. A folder that cannot be read counts as empty. */
async function walk(root: vscode.Uri, isLeftOut: (uri: vscode.Uri) => boolean): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [root];
  for (
    let folder = folders.pop();
    folder && files.length + folders.length < MAX_WALKED;
    folder = folders.pop()
  ) {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (isLeftOut(uri)) continue;
      // A link may lead to a parent folder.
      if (type === vscode.FileType.Directory) folders.push(uri);
      else if (type & vscode.FileType.File) files.push(uri);
    }
  }
  return files;
}
