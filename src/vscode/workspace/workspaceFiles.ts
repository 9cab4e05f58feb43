import vscode = require('vscode');
import type { Note, Repository } from '../../notes/note';
import type { NoteContexts } from './noteContexts';
import type { NoteFile } from './noteFile';
import type { NoteFiles, ReadOptions } from './noteFiles';
import type { NoteFinder } from './noteFinder';

interface Dependencies {
  readonly finder: NoteFinder;
  readonly contexts: NoteContexts;
  /** The open document of a file, by its key. */
  readonly open: NoteFiles['open'];
  /** A new link was found, whose target may be a known note. */
  readonly onNewLink: () => void;
}

/** The files of the workspace for the index. Their keys are their URIs. */
export class WorkspaceFiles implements NoteFiles {
  readonly #dependencies: Dependencies;
  readonly #uris = new Map<string, vscode.Uri>();
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

  /** The same object for the same note. */
  fileOf(uri: vscode.Uri, note: Note): NoteFile {
    let file = this.#noteFiles.get(note);
    if (!file) this.#noteFiles.set(note, (file = { uri, path: this.pathOf(uri), note }));
    return file;
  }

  /** Relative to the workspace, behind the folder’s name where several are open. */
  pathOf(uri: vscode.Uri): string {
    let path = this.#paths.get(uri);
    if (path === undefined) this.#paths.set(uri, (path = vscode.workspace.asRelativePath(uri)));
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

  async stat(key: string): Promise<vscode.FileStat> {
    const uri = this.uriOf(key);
    const stat = await vscode.workspace.fs.stat(uri);
    if (this.#dependencies.finder.isNewLink(uri, stat.type)) this.#dependencies.onNewLink();
    return stat;
  }

  read(key: string): PromiseLike<Uint8Array> {
    return vscode.workspace.fs.readFile(this.uriOf(key));
  }

  open(key: string): { readonly note: Note; readonly isDirty: boolean } | null {
    return this.#dependencies.open(key);
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
}
