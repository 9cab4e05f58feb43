/** What is asked of a file system, by path. Types are those of `vscode.FileType`. */
export interface LinkedFiles {
  readDirectory(path: string): PromiseLike<readonly (readonly [name: string, type: number])[]>;
  /** Of what a link leads to. */
  stat(path: string): PromiseLike<{
    readonly ctime: number;
    readonly mtime: number;
    readonly size: number;
  }>;
  readFile(path: string): PromiseLike<Uint8Array>;
}

/** Files without those that are reached another way. */
export interface Unlinked {
  /** The paths that are kept, each by the path without links that it leads to, as far as that is known. */
  readonly files: ReadonlyMap<string, string>;
  /** Each link that was met, a file or a folder, and the path without links; itself where that is not known. */
  readonly links: ReadonlyMap<string, string>;
}

/** The path without links that a path leads to, as far as that is known. */
export function followLinks(path: string, links: ReadonlyMap<string, string>): string {
  if (links.size === 0) return path;
  const [root = '', ...names] = path.split('/');
  return names.reduce((folder, name) => links.get(`${folder}/${name}`) ?? `${folder}/${name}`, root);
}

/** `vscode.FileType.SymbolicLink` */
const SYMBOLIC_LINK = 64;

/**
 * Of files found below `root`, whose folders may be reached through links, each real one: by its own path, else by the first
 * link to it. Where a link leads no file system of VS Code tells, so it is known again by what it has in common with its target.
 */
export async function withoutLinked(
  found: readonly string[],
  root: string,
  fileSystem: LinkedFiles,
): Promise<Unlinked> {
  const search = new Links(root, fileSystem);
  const linked = await search.addReal(found);
  // One after another: which of several links is kept must not depend on which is answered first.
  for (const path of linked.sort()) await search.addLinked(path);
  return search;
}

class Links implements Unlinked {
  readonly links = new Map<string, string>();
  readonly #root: string;
  readonly #fileSystem: LinkedFiles;
  /** The folders that are kept, by path, with the types of what is in them. */
  readonly #folders = new Map<string, ReadonlyMap<string, number>>();
  readonly files = new Map<string, string>();
  readonly #identities = new Map<string, Promise<string | null>>();
  readonly #bytes = new Map<string, Promise<Uint8Array | null>>();

  constructor(root: string, fileSystem: LinkedFiles) {
    this.#root = root;
    this.#fileSystem = fileSystem;
  }

  /** Adds the files that no link leads to; gives the others. */
  async addReal(found: readonly string[]): Promise<string[]> {
    await this.#list(this.#root);
    const files = found.map((path) => ({ path, names: this.#namesOf(path) }));
    for (let depth = 1, some = files; some.length > 0; depth++) {
      some = some.filter(({ names }) => names.length > depth);
      const below = new Set(some.map(({ names }) => this.#join(names.slice(0, depth))));
      await Promise.all([...below].filter((path) => this.#isReal(path)).map((path) => this.#list(path)));
      some = some.filter(({ names }) => this.#folders.has(this.#join(names.slice(0, depth))));
    }
    return found.filter((path) => {
      const isReal = this.#folders.has(parentOf(path)) && !this.#isLink(path);
      if (isReal) this.files.set(path, path);
      return !isReal;
    });
  }

  /** Adds a file whose path has links in it, unless it is there. */
  async addLinked(found: string): Promise<void> {
    const names = this.#namesOf(found);
    let path = this.#root;
    for (const [index, name] of names.entries()) {
      const next = `${path}/${name}`;
      const isFile = index === names.length - 1;
      path = this.links.get(next) ?? next;
      if (this.links.has(next) || (isFile ? this.files : this.#folders).has(path)) continue;
      if (this.#isLink(path)) {
        path = (await this.#twinOf(path, isFile)) ?? path;
        this.links.set(next, path);
      }
      if (isFile && !this.files.has(path)) this.files.set(path, found);
      else if (!isFile && !this.#folders.has(path)) await this.#list(path);
    }
  }

  /** What is kept already of what a link leads to; null if there is nothing. */
  async #twinOf(link: string, isFile: boolean): Promise<string | null> {
    const identity = await this.#identityOf(link);
    if (identity === null) return null;
    const kept = isFile ? [...this.files.keys()] : [...this.#folders.keys()];
    const identities = await Promise.all(kept.map((path) => this.#identityOf(path)));
    for (const path of kept.filter((_, index) => identities[index] === identity).sort())
      if (await (isFile ? this.#isSameFile(link, path) : this.#isSameFolder(link, path))) return path;
    return null;
  }

  /** Files that were written within the same millisecond may have the same size, too. */
  async #isSameFile(one: string, other: string): Promise<boolean> {
    const [bytes, others] = await Promise.all([this.#bytesOf(one), this.#bytesOf(other)]);
    if (!bytes || !others) return false;
    return bytes.length === others.length && bytes.every((byte, index) => byte === others[index]);
  }

  /** What a file holds, read once; null where it cannot be read. */
  #bytesOf(path: string): Promise<Uint8Array | null> {
    let bytes = this.#bytes.get(path);
    if (!bytes) {
      bytes = Promise.resolve(this.#fileSystem.readFile(path)).catch(() => null);
      this.#bytes.set(path, bytes);
    }
    return bytes;
  }

  async #isSameFolder(one: string, other: string): Promise<boolean> {
    const [names, others] = await Promise.all([this.#typesIn(one), this.#typesIn(other)]);
    if (names.size !== others.size || ![...names.keys()].every((name) => others.has(name))) return false;
    // Folders of one checkout may be as old and hold files of the same names.
    const note = [...names.keys()].sort().find((name) => /\.(?:md|markdown)$/.test(name));
    return note === undefined || this.#isSameFile(`${one}/${note}`, `${other}/${note}`);
  }

  /** What a link has in common with what it leads to; null where that is not told. */
  #identityOf(path: string): Promise<string | null> {
    let identity = this.#identities.get(path);
    if (!identity) {
      const stat = Promise.resolve(this.#fileSystem.stat(path));
      identity = stat.then(
        ({ ctime, mtime, size }) => (mtime > 0 ? `${ctime} ${mtime} ${size}` : null),
        () => null,
      );
      this.#identities.set(path, identity);
    }
    return identity;
  }

  async #list(path: string): Promise<void> {
    this.#folders.set(path, await this.#typesIn(path));
  }

  async #typesIn(path: string): Promise<ReadonlyMap<string, number>> {
    const known = this.#folders.get(path);
    if (known) return known;
    try {
      return new Map(await this.#fileSystem.readDirectory(path));
    } catch {
      return new Map();
    }
  }

  /** Whether a folder is in a kept one and no link. */
  #isReal(path: string): boolean {
    return this.#folders.has(parentOf(path)) && !this.#isLink(path);
  }

  #isLink(path: string): boolean {
    const type = this.#folders.get(parentOf(path))?.get(path.slice(path.lastIndexOf('/') + 1)) ?? 0;
    return (type & SYMBOLIC_LINK) !== 0;
  }

  #namesOf(path: string): string[] {
    return path.slice(this.#root.length + 1).split('/');
  }

  #join(names: readonly string[]): string {
    return [this.#root, ...names].join('/');
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
