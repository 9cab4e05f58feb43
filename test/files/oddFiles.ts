import * as vscode from 'vscode';
import type { MemoryFiles } from '../host/memoryFiles';

interface Oddities {
  /** A name may be written in any case. */
  readonly ignoresCase?: boolean;
  /** Milliseconds that each call takes. */
  readonly delay?: number;
}

/** Files as a disk, a share or a server has them that is not like others. It counts the calls. */
export class OddFiles implements vscode.FileSystemProvider {
  readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;
  readonly #files: MemoryFiles;
  readonly #oddities: Oddities;
  /** By operation. */
  calls: Record<'stat' | 'readDirectory' | 'readFile', number> = { stat: 0, readDirectory: 0, readFile: 0 };
  #listing = 0;
  /** The most folders that were listed at a time. */
  mostListed = 0;

  constructor(files: MemoryFiles, oddities: Oddities) {
    this.#files = files;
    this.#oddities = oddities;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    this.calls.stat++;
    return this.#later(() => this.#files.stat(this.#actual(uri)));
  }

  readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    this.calls.readDirectory++;
    this.mostListed = Math.max(this.mostListed, ++this.#listing);
    return this.#later(() => {
      this.#listing--;
      return this.#files.readDirectory(this.#actual(uri));
    });
  }

  readFile(uri: vscode.Uri): Promise<Uint8Array> {
    this.calls.readFile++;
    return this.#later(() => this.#files.readFile(this.#actual(uri)));
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    return this.#later(() => this.#files.writeFile(this.#actual(uri), content));
  }

  createDirectory(uri: vscode.Uri): Promise<void> {
    return this.#later(() => this.#files.createDirectory(this.#actual(uri)));
  }

  delete(uri: vscode.Uri): Promise<void> {
    return this.#later(() => this.#files.delete(this.#actual(uri)));
  }

  rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#later(() => this.#files.rename(this.#actual(from), to));
  }

  /** The URI under which the file or folder stands. */
  #actual(uri: vscode.Uri): vscode.Uri {
    if (!this.#oddities.ignoresCase) return uri;
    const wanted = uri.path.toLowerCase();
    const found = this.#files.paths.find(
      (path) => path.toLowerCase() === wanted || path.toLowerCase().startsWith(`${wanted}/`),
    );
    return found === undefined ? uri : uri.with({ path: found.slice(0, wanted.length) });
  }

  async #later<T>(act: () => T): Promise<Awaited<T>> {
    const { delay = 0 } = this.#oddities;
    if (delay > 0) await new Promise((next) => setTimeout(next, delay));
    return await act();
  }
}
