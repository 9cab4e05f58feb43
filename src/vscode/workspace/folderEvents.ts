import vscode = require('vscode');
import type { NoteFinder } from './noteFinder';
import type { NoteIndex } from './noteIndex';

/** Milliseconds in which what happens is looked at together. */
const PAUSE_MS = 100;
/** So many things that came are asked what they are; of more the whole workspace is listed anew. */
const MAX_ASKED = 50;

/** What happens to folders: their files are not told of one by one. */
export class FolderEvents implements vscode.Disposable {
  readonly #index: NoteIndex;
  readonly #finder: NoteFinder;
  readonly #created = new Map<string, vscode.Uri>();
  readonly #deleted = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(index: NoteIndex, finder: NoteFinder) {
    this.#index = index;
    this.#finder = finder;
  }

  /** Something is there that is no note itself, but may be a folder with some. */
  created(uri: vscode.Uri): void {
    if (this.#finder.isExcluded(uri)) return;
    this.#created.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => void this.#look(), PAUSE_MS);
  }

  /** Something is gone that is no note itself, but may have been a folder with some. */
  deleted(uri: vscode.Uri): void {
    this.#deleted.add(uri.toString());
    this.#timer ??= setTimeout(() => void this.#look(), PAUSE_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    if (this.#deleted.size > 0) {
      for (const key of this.#index.keys()) if (this.#isGone(key)) this.#index.check(key);
      this.#deleted.clear();
    }
    const created = [...this.#created.values()];
    this.#created.clear();
    if (created.length === 0) return;
    const isMany = created.length > MAX_ASKED;
    if (isMany || (await Promise.all(created.map(isFolder))).includes(true)) this.#index.listAgain();
  }

  #isGone(key: string): boolean {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
      if (this.#deleted.has(key.slice(0, end))) return true;
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
