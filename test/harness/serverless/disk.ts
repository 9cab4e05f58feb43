import { lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { FileOperation, FileStat } from './protocol';

/** Names of `vscode.FileSystemError` for what node calls otherwise. */
const ERRORS: Readonly<Record<string, string>> = {
  EEXIST: 'FileExists',
  EISDIR: 'FileIsADirectory',
  ENOENT: 'FileNotFound',
  ENOTDIR: 'FileNotADirectory',
};
/** As in `vscode.FileType`. */
const FILE = 1;
const FOLDER = 2;
const LINK = 64;

/** Folders of the disk by their paths in the page. */
export type Mounts = Readonly<Record<string, string>>;

/** Does on disk, in some folders only, what a page asks for. Throws an error whose message names a `FileSystemError`. */
export class Disk {
  constructor(private readonly mounts: Mounts) {}

  async do(
    operation: FileOperation,
    path: string,
    body: Buffer,
    to: string | null,
  ): Promise<Buffer | string> {
    try {
      return await this.#do(operation, this.#resolve(path), body, to === null ? null : this.#resolve(to));
    } catch (error) {
      throw new Error(ERRORS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'Unavailable', { cause: error });
    }
  }

  async #do(
    operation: FileOperation,
    path: string,
    body: Buffer,
    to: string | null,
  ): Promise<Buffer | string> {
    switch (operation) {
      case 'stat':
        return JSON.stringify(await statOf(path));
      case 'list':
        return JSON.stringify(
          await Promise.all(
            (await readdir(path)).map(async (name) => [name, (await statOf(join(path, name))).type]),
          ),
        );
      case 'find':
        return JSON.stringify(await filesBelow(path));
      case 'read':
        return readFile(path);
      case 'write':
        await writeFile(path, body);
        return '';
      case 'create folder':
        await mkdir(path);
        return '';
      case 'delete':
        await rm(path, { recursive: true });
        return '';
      case 'rename':
        if (to !== null) await rename(path, to);
        return '';
    }
  }

  /** A path cannot lead out of the folders. */
  #resolve(path: string): string {
    for (const [mount, folder] of Object.entries(this.mounts)) {
      if (path === mount || path.startsWith(`${mount}/`))
        return join(folder, normalize(sep + path.slice(mount.length)));
    }
    throw Object.assign(new Error(path), { code: 'ENOENT' });
  }
}

async function statOf(path: string): Promise<FileStat> {
  const isLink = (await lstat(path)).isSymbolicLink();
  const found = await stat(path);
  return {
    type: (found.isDirectory() ? FOLDER : FILE) | (isLink ? LINK : 0),
    size: found.size,
    mtime: Math.round(found.mtimeMs),
    ctime: Math.round(found.ctimeMs),
  };
}

/** The deepest folder that is looked into: a link may lead to a folder above it. */
const MAX_DEPTH = 8;

/** The paths of all files below a folder, from there on, links followed. */
async function filesBelow(folder: string, depth = 0): Promise<string[]> {
  if (depth > MAX_DEPTH) return [];
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const { type } = await statOf(join(folder, name));
      if (!(type & FOLDER)) return [name];
      return (await filesBelow(join(folder, name), depth + 1)).map((path) => `${name}/${path}`);
    }),
  );
  return found.flat();
}
