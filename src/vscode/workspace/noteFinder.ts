import vscode = require('vscode');
import { noteGlobs, type NoteGlobs } from '../../notes/noteGlobs';
import { readSettings } from '../editor/settings';
import { followLinks, withoutLinked, type LinkedFiles } from './links';

/** Milliseconds after which a folder whose file system has no search is looked through by ourselves. */
const SEARCH_TIMEOUT_MS = 5_000;
/** File systems that VS Code itself searches. */
const SEARCHED = ['file', 'vscode-remote'];
/** Files and folders that are looked through at most. */
const MAX_WALKED = 200_000;

/** Finds the files of the workspace that may be notes. Each belongs to the innermost folder of the workspace that holds it. */
export class NoteFinder {
  readonly #globs = new Map<string, NoteGlobs>();
  /** Schemes of file systems that proved to have no search. */
  readonly #unsearched = new Set<string>();
  /** What links lead to, as last found: of a folder of the workspace by its URI, all by path. */
  readonly #links = new Map<string, ReadonlyMap<string, string>>();
  /** The notes that are kept though links lead to them, by the URI without links. */
  readonly #kept = new Map<string, vscode.Uri>();
  /** Links that have come. */
  readonly #met = new Set<string>();

  /** The settings or the folders may be others. */
  reset(): void {
    this.#globs.clear();
  }

  /** Each real file once, whatever links lead to it. */
  async find(): Promise<vscode.Uri[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map((folder) => this.#findIn(folder)))).flat();
    const byKey = new Map(found.map((uri) => [uri.toString(), uri]));
    const notes = [...byKey.values()].filter((uri) => this.mayBeNote(uri));
    this.#kept.clear();
    return (await Promise.all(folders.map((folder) => this.#unlink(folder, notes)))).flat();
  }

  /** The note that stands for what is at `uri`: of a link it is what the link leads to, if that is a note, too. */
  real(uri: vscode.Uri): vscode.Uri {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const links = folder && this.#links.get(folder.uri.toString());
    if (!links || links.size === 0) return uri;
    const real = uri.with({ path: followLinks(uri.path, links) });
    return this.#kept.get(real.toString()) ?? (this.mayBeNote(real) ? real : uri);
  }

  /** Whether a link has come to `uri` since notes were last looked for. Of each it is told once. */
  isNewLink(uri: vscode.Uri, type: vscode.FileType): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const isLink = Boolean(type & vscode.FileType.SymbolicLink);
    if (!folder || !isLink || this.#links.get(folder.uri.toString())?.has(uri.path)) return false;
    const isNew = !this.#met.has(uri.toString());
    this.#met.add(uri.toString());
    return isNew;
  }

  /** Those of a folder's notes that no other path leads to. */
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

  /** Whether the settings leave out what stands at `uri`, and all below it. */
  isExcluded(uri: vscode.Uri): boolean {
    const place = placeOf(uri);
    return place === null || this.globsOf(place.folder).isExcluded(place.path);
  }

  /** Whether the settings name the file, so that it is a note whatever it says. */
  isIncludedBySettings(uri: vscode.Uri): boolean {
    const place = placeOf(uri);
    return place !== null && this.globsOf(place.folder).isIncludedBySettings(place.path);
  }

  globsOf(folder: vscode.WorkspaceFolder): NoteGlobs {
    const key = folder.uri.toString();
    const known = this.#globs.get(key);
    if (known) return known;
    const { include, exclude } = readSettings(folder.uri);
    const globs = noteGlobs(include, [...exclude, ...excludedFiles(folder.uri)]);
    this.#globs.set(key, globs);
    return globs;
  }

  async #findIn(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
    const { scheme } = folder.uri;
    const globs = this.globsOf(folder);
    if (SEARCHED.includes(scheme)) return search(folder, globs);
    if (!this.#unsearched.has(scheme)) {
      // Where no search is, some versions of VS Code find nothing, some never answer.
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

/** What `files.exclude` leaves out. Patterns that depend on files beside are left to VS Code's search. */
function excludedFiles(folder: vscode.Uri): string[] {
  const value = vscode.workspace.getConfiguration('files', folder).get<unknown>('exclude');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([glob, isOn]) => (isOn === true ? glob : []));
}

async function search(
  folder: vscode.WorkspaceFolder,
  { include, exclude }: NoteGlobs,
): Promise<vscode.Uri[]> {
  // One pattern for several searches the folder once; within braces a comma would divide a name.
  const globs = include.length < 2 || include.some((glob) => glob.includes(',')) ? include : [anyOf(include)];
  const without = exclude.length > 1 ? anyOf(exclude) : exclude[0];
  const searches = globs.map((glob) =>
    // VS Code adds `files.exclude` itself, with patterns of its own kind too, unless it is handed null.
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), without),
  );
  return (await Promise.all(searches)).flat();
}

const anyOf = (globs: readonly string[]): string => `{${globs.join(',')}}`;

function nothingIn(milliseconds: number): Promise<vscode.Uri[]> {
  return new Promise((done) => setTimeout(() => done([]), milliseconds));
}

/** All files below a folder, without what is left out. A folder that cannot be read has none. */
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
      // A link may lead back to a folder above.
      if (type === vscode.FileType.Directory) folders.push(uri);
      else if (type & vscode.FileType.File) files.push(uri);
    }
  }
  return files;
}
