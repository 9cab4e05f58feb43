import vscode = require('vscode');
import type { NoteFinder } from './noteFinder';
import type { NoteIndex } from './noteIndex';

/** Milliseconds in which events are collected. */
const PAUSE_MS = 100;
/** Up to this many created files and folders are looked at one by one; for more, the workspace is listed again. */
const MAX_ASKED = 50;

/** Handles created and deleted folders, for which there are no events for each file. */
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

  /** Handles a created URI that is no note, but may be a folder with notes. */
  created(uri: vscode.Uri): void {
    if (this.#finder.isExcluded(uri)) return;
    this.#created.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => void this.#look(), PAUSE_MS);
  }

  /** Handles a deleted URI that was no note, but may have been a folder with notes. */
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
