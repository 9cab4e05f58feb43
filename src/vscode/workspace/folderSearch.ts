import vscode = require('vscode');
import { oneOf, record, text } from '../../decoder';
import { searchGlob } from '../../notes/globs';
import type { NoteGlobs } from '../../notes/noteGlobs';

/** Milliseconds in which a search has to find something, where it may be that there is none. */
const SEARCH_TIMEOUT_MS = 5_000;
/** The same where it is known to find things: not much longer than it ever takes. */
const KNOWN_TIMEOUT_MS = 1_000;
/** Schemes of file systems that VS Code can search. */
const SEARCHED = ['file', 'vscode-remote'];
/** The most files and folders to walk through. */
const MAX_WALKED = 200_000;
/** Folders listed at a time: each may take as long as a server takes to answer. */
const MAX_AT_A_TIME = 16;

/** Whether files of a scheme are found by VS Code's search or by listing all folders. */
type Way = 'search' | 'walk';

const readKnown = record({ way: oneOf('search', 'walk'), version: text });

/** What is found, and the names in the folders that were listed for it, by path. */
export interface FoundFiles {
  readonly files: readonly vscode.Uri[];
  readonly folders: ReadonlyMap<string, readonly [string, vscode.FileType][]>;
}

/**
 * Finds the files of workspace folders, by VS Code's search and, as some file systems have none, by listing all folders: some versions
 * of VS Code then find nothing, and others never answer. As long as it is not known which it is, both begin together; later
 * sessions with this version of VS Code know it.
 */
export class FolderSearch {
  readonly #memento: vscode.Memento | undefined;

  /** Nothing is known in the next session where there is no `memento`. */
  constructor(memento?: vscode.Memento) {
    this.#memento = memento;
  }

  async find(
    folder: vscode.WorkspaceFolder,
    globs: NoteGlobs,
    isLeftOut: (uri: vscode.Uri) => boolean,
  ): Promise<FoundFiles> {
    const isWanted = (uri: vscode.Uri): boolean =>
      globs.mayBeNote(uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1));
    if (SEARCHED.includes(folder.uri.scheme)) return searched(await search(folder, globs));
    const way = this.#wayOf(folder);
    const walk = new Walk(isLeftOut);
    if (way === 'walk') return walk.through(folder.uri);
    const searching = search(folder, globs).then(searched, () => EMPTY);
    if (way === 'search') {
      const found = await Promise.race([searching, nothingIn(KNOWN_TIMEOUT_MS)]);
      if (found.files.length > 0) return found;
    }
    const walking = walk.through(folder.uri);
    const found = await Promise.race([
      walking,
      searching.then((some) => (some.files.length > 0 ? some : walking)),
    ]);
    walk.stop();
    // Where there is nothing to be found, finding nothing tells nothing.
    if (found.files.some((uri) => isWanted(uri))) void this.#learn(folder, searching);
    return found;
  }

  async #learn(folder: vscode.WorkspaceFolder, searching: Promise<FoundFiles>): Promise<void> {
    const { files } = await Promise.race([searching, nothingIn(SEARCH_TIMEOUT_MS)]);
    await this.#remember(folder, files.length > 0 ? 'search' : 'walk');
    // It may be a slow one.
    if (files.length === 0 && (await searching).files.length > 0) await this.#remember(folder, 'search');
  }

  #wayOf({ uri }: vscode.WorkspaceFolder): Way | undefined {
    const known = readKnown(this.#memento?.get<unknown>(keyOf(uri)));
    return known?.version === vscode.version ? known.way : undefined;
  }

  async #remember(folder: vscode.WorkspaceFolder, way: Way): Promise<void> {
    if (this.#wayOf(folder) === way) return;
    await this.#memento?.update(keyOf(folder.uri), { way, version: vscode.version });
  }
}

/** One scheme may have several hosts (`vscode-vfs://github`). What comes behind a `+` is of one window. */
const keyOf = ({ scheme, authority }: vscode.Uri): string =>
  `files:${scheme}://${authority.split('+')[0] ?? ''}`;

const EMPTY: FoundFiles = { files: [], folders: new Map() };
const searched = (files: readonly vscode.Uri[]): FoundFiles => ({ ...EMPTY, files });

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

function nothingIn(milliseconds: number): Promise<FoundFiles> {
  return new Promise((done) => setTimeout(() => done(EMPTY), milliseconds));
}

/** Lists all folders below one, several at a time. A folder that cannot be read counts as empty. */
class Walk {
  readonly #isLeftOut: (uri: vscode.Uri) => boolean;
  readonly #files: vscode.Uri[] = [];
  readonly #folders = new Map<string, [string, vscode.FileType][]>();
  readonly #waiting: vscode.Uri[] = [];
  #running = 0;
  #isStopped = false;

  constructor(isLeftOut: (uri: vscode.Uri) => boolean) {
    this.#isLeftOut = isLeftOut;
  }

  through(root: vscode.Uri): Promise<FoundFiles> {
    this.#waiting.push(root);
    return new Promise((done) => this.#goOn(() => done({ files: this.#files, folders: this.#folders })));
  }

  stop(): void {
    this.#isStopped = true;
  }

  #goOn(done: () => void): void {
    while (this.#running < MAX_AT_A_TIME) {
      const isTooMuch = this.#files.length + this.#waiting.length >= MAX_WALKED;
      const folder = this.#isStopped || isTooMuch ? undefined : this.#waiting.pop();
      if (!folder) break;
      this.#running++;
      void this.#list(folder).then(() => {
        this.#running--;
        this.#goOn(done);
      });
    }
    if (this.#running === 0) done();
  }

  async #list(folder: vscode.Uri): Promise<void> {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    this.#folders.set(folder.path, entries);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (this.#isLeftOut(uri)) continue;
      // A link may lead to a parent folder.
      if (type === vscode.FileType.Directory) this.#waiting.push(uri);
      else if (type & vscode.FileType.File) this.#files.push(uri);
    }
  }
}
