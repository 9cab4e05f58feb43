import * as vscode from 'vscode';

/** A file system in memory, as in a virtual workspace. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set(['/']);
  /** The modification time of files written from now on, in milliseconds since the epoch. */
  readonly #times = new Map<string, number>();
  /** The operations that fail from now on. */
  readonly refused = new Set<'writeFile' | 'rename'>();
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) {
      this.#files.set(path, new TextEncoder().encode(text));
      for (let folder = parentOf(path); folder !== '/'; folder = parentOf(folder)) this.#folders.add(folder);
    }
  }

  /** The paths of all files. */
  get paths(): string[] {
    return [...this.#files.keys()].sort();
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#files.get(path));
  }

  /** Sets the modification time of a file, in milliseconds since the epoch. */
  setTime(path: string, time: number): void {
    this.#times.set(path, time);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (!file && !this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: this.#times.get(path) ?? 0, size: file?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (!this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const within = (paths: Iterable<string>) =>
      [...paths].filter((each) => each !== '/' && parentOf(each) === path);
    const name = (each: string) => each.slice(each.lastIndexOf('/') + 1);
    return [
      ...within(this.#files.keys()).map((each): [string, vscode.FileType] => [
        name(each),
        vscode.FileType.File,
      ]),
      ...within(this.#folders).map((each): [string, vscode.FileType] => [
        name(each),
        vscode.FileType.Directory,
      ]),
    ];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void | Promise<void> {
    if (this.refused.has('writeFile')) throw vscode.FileSystemError.NoPermissions(path);
    this.#files.set(path, content);
    this.#times.set(path, Date.now());
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#folders.add(path);
  }

  delete({ path }: vscode.Uri): void | Promise<void> {
    this.#files.delete(path);
  }

  rename({ path: from }: vscode.Uri, { path: to }: vscode.Uri): void | Promise<void> {
    const file = this.#files.get(from);
    if (!file || this.refused.has('rename')) throw vscode.FileSystemError.NoPermissions(from);
    this.#files.delete(from);
    this.#files.set(to, file);
    this.#times.set(to, this.#times.get(from) ?? 0);
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
