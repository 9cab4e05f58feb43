import vscode = require('vscode');
import type { Note, Repository } from '../../notes/note';
import type { NoteContexts } from './noteContexts';
import type { NoteFile } from './noteFile';
import type { NoteFiles, ReadOptions } from './noteFiles';
import type { NoteFinder } from './noteFinder';
import { listedPath } from './spelling';

/** What an editor holds of a file. */
export interface OpenFile {
  readonly uri: vscode.Uri;
  readonly note: Note;
  readonly isDirty: boolean;
}

interface Dependencies {
  readonly finder: NoteFinder;
  readonly contexts: NoteContexts;
  /** The document that is open by just this key. */
  readonly openBy: (key: string) => OpenFile | null;
  /** A new link was found, whose target may be a known note. */
  readonly onNewLink: () => void;
}

/** The files of the workspace for the index. Their keys are their URIs. */
export class WorkspaceFiles implements NoteFiles {
  readonly #dependencies: Dependencies;
  readonly #uris = new Map<string, vscode.Uri>();
  /** Keys of files that are listed by another, which differs in case. */
  readonly #listed = new Map<string, string>();
  #noteFiles = new WeakMap<Note, NoteFile>();
  #paths = new WeakMap<vscode.Uri, string>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** The URI that `keyOf` was given, as parsing takes long. */
  uriOf(key: string): vscode.Uri {
    return this.#uris.get(key) ?? vscode.Uri.parse(key);
  }

  keyOf(uri: vscode.Uri): string {
    const key = uri.toString();
    this.#uris.set(key, uri);
    return key;
  }

  /** The URI under which the file at `uri` is listed, as far as that is known to be another. */
  listed(uri: vscode.Uri): vscode.Uri {
    const key = this.#listed.size > 0 ? this.#listed.get(uri.toString()) : undefined;
    return key === undefined ? uri : this.uriOf(key);
  }

  /** The URI of a file: where it is open its document's, however that is written. */
  shownUri(key: string): vscode.Uri {
    const open = this.#listed.size > 0 ? this.open(key) : null;
    return open?.uri ?? this.uriOf(key);
  }

  /** The same object for the same note. */
  fileOf(uri: vscode.Uri, note: Note): NoteFile {
    let file = this.#noteFiles.get(note);
    if (!file) this.#noteFiles.set(note, (file = { uri, path: this.pathOf(uri), note }));
    return file;
  }

  /** Relative to the workspace, behind the folder’s name where several are open. */
  pathOf(uri: vscode.Uri): string {
    let path = this.#paths.get(uri);
    if (path === undefined) this.#paths.set(uri, (path = vscode.workspace.asRelativePath(this.listed(uri))));
    return path;
  }

  /** Drops all paths, as the workspace folders may have changed. */
  clearPaths(): void {
    this.#noteFiles = new WeakMap();
    this.#paths = new WeakMap();
  }

  async list(): Promise<readonly string[]> {
    return (await this.#dependencies.finder.find()).map((uri) => this.keyOf(uri));
  }

  async listedAs(key: string, twins: readonly string[]): Promise<string> {
    const listed = await this.#listedAs(this.uriOf(key), twins);
    if (listed === (this.#listed.get(key) ?? key)) return listed;
    if (listed === key) this.#listed.delete(key);
    else this.#listed.set(key, listed);
    this.#paths = new WeakMap();
    this.#noteFiles = new WeakMap();
    return listed;
  }

  async stat(key: string): Promise<vscode.FileStat> {
    const uri = this.uriOf(key);
    const stat = await vscode.workspace.fs.stat(uri);
    if (this.#dependencies.finder.isNewLink(uri, stat.type)) this.#dependencies.onNewLink();
    return stat;
  }

  read(key: string): PromiseLike<Uint8Array> {
    return vscode.workspace.fs.readFile(this.uriOf(key));
  }

  open(key: string): OpenFile | null {
    if (this.#listed.has(key)) return null;
    const open = this.#dependencies.openBy(key);
    if (open) return open;
    for (const [other, listed] of this.#listed) {
      const same = listed === key ? this.#dependencies.openBy(other) : null;
      if (same) return same;
    }
    return null;
  }

  readOptions(key: string): ReadOptions {
    const uri = this.uriOf(key);
    return this.#dependencies.contexts.readOptions(uri, this.#dependencies.finder.isIncludedBySettings(uri));
  }

  repositoryOf(key: string): Repository | null {
    return this.#dependencies.contexts.repositoryFor(this.uriOf(key));
  }

  mayBeNote(key: string): boolean {
    return this.#dependencies.finder.mayBeNote(this.uriOf(key));
  }

  async #listedAs(uri: vscode.Uri, twins: readonly string[]): Promise<string> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return uri.toString();
    const root = folder.uri.path.replace(/\/$/, '');
    // The workspace's folder, too, may be written otherwise.
    const path = root + uri.path.slice(root.length);
    const at = (each: string): vscode.Uri => folder.uri.with({ path: each });
    const { fs } = vscode.workspace;
    try {
      const files = {
        readDirectory: (each: string) => fs.readDirectory(at(each)),
        stat: (each: string) => fs.stat(at(each)),
      };
      return this.keyOf(at(await listedPath(path, root, files)));
    } catch {
      // What cannot be listed is what VS Code takes it for: then any of them will do, if it is the same for all.
      const key = uri.toString();
      const first = twins.reduce((one, other) => (other < one ? other : one), key);
      return ignoresCase(folder.uri) ? first : key;
    }
  }
}

/** Whether VS Code takes URIs below a folder that differ in case for the same: it asks the file system's provider, or goes by the platform. */
function ignoresCase(folder: vscode.Uri): boolean {
  const path = folder.path.replace(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  const found = path !== folder.path && vscode.workspace.getWorkspaceFolder(folder.with({ path }));
  return Boolean(found) && (found as vscode.WorkspaceFolder).uri.toString() === folder.toString();
}
