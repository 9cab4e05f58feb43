import vscode = require('vscode');
import type { NoteFinder } from './noteFinder';
import type { NoteIndex } from './noteIndex';

/** Milliseconds in which what happens is looked at together. */
const PAUSE = 100;
/** So many things that came are asked what they are; of more the whole workspace is listed anew. */
const MOST_ASKED = 50;

/** What happens to folders: their files are not told of one by one. */
export class FolderEvents implements vscode.Disposable {
  readonly #index: NoteIndex;
  readonly #finder: NoteFinder;
  readonly #came = new Map<string, vscode.Uri>();
  readonly #went = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(index: NoteIndex, finder: NoteFinder) {
    this.#index = index;
    this.#finder = finder;
  }

  /** Something is there that is no note itself, but may be a folder with some. */
  came(uri: vscode.Uri): void {
    if (this.#finder.isExcluded(uri)) return;
    this.#came.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => void this.#look(), PAUSE);
  }

  /** Something is gone that is no note itself, but may have been a folder with some. */
  went(uri: vscode.Uri): void {
    this.#went.add(uri.toString());
    this.#timer ??= setTimeout(() => void this.#look(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    if (this.#went.size > 0) {
      for (const key of this.#index.keys()) if (this.#isGone(key)) this.#index.check(key);
      this.#went.clear();
    }
    const came = [...this.#came.values()];
    this.#came.clear();
    if (came.length === 0) return;
    const isMany = came.length > MOST_ASKED;
    if (isMany || (await Promise.all(came.map(isFolder))).includes(true)) this.#index.listAgain();
  }

  #isGone(key: string): boolean {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
      if (this.#went.has(key.slice(0, end))) return true;
    return false;
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return Boolean((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory);
  } catch {
    return false;
  }
}
