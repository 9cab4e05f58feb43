/** A file system, by path. Types are those of `vscode.FileType`. */
export interface LinkedFiles {
  readDirectory(path: string): PromiseLike<readonly (readonly [name: string, type: number])[]>;
  /** Of a link, this is about its target. */
  stat(path: string): PromiseLike<{
    readonly ctime: number;
    readonly mtime: number;
    readonly size: number;
  }>;
  readFile(path: string): PromiseLike<Uint8Array>;
}

/** The result of resolving links: each file once. */
export interface Unlinked {
  /** The paths of the files, by their paths without links as far as known. */
  readonly files: ReadonlyMap<string, string>;
  /** The target of each link that was found, without links; the link itself if unknown. */
  readonly links: ReadonlyMap<string, string>;
}

/** A path without links, as far as their targets are known. */
export function followLinks(path: string, links: ReadonlyMap<string, string>): string {
  if (links.size === 0) return path;
  const [root = '', ...names] = path.split('/');
  return names.reduce((folder, name) => links.get(`${folder}/${name}`) ?? `${folder}/${name}`, root);
}

/** `vscode.FileType.SymbolicLink` */
const SYMBOLIC_LINK = 64;

/**
 * Lists each file below `root` once: by its own path, or else by the first link to it. VS Code's file systems do not tell the target
 * of a link, so links are compared with files by what they have in common.
 */
export async function withoutLinked(
  found: readonly string[],
  root: string,
  fileSystem: LinkedFiles,
): Promise<Unlinked> {
  const search = new Links(root, fileSystem);
  const linked = await search.addReal(found);
  // In sequence: which of several links is listed must not depend on which call returns first.
  for (const path of linked.sort()) await search.addLinked(path);
  return search;
}

class Links implements Unlinked {
  readonly links = new Map<string, string>();
  readonly #root: string;
  readonly #fileSystem: LinkedFiles;
  /** The listed folders by path, with the types of their entries. */
  readonly #folders = new Map<string, ReadonlyMap<string, number>>();
  readonly files = new Map<string, string>();
  readonly #identities = new Map<string, Promise<string | null>>();
  readonly #bytes = new Map<string, Promise<Uint8Array | null>>();

  constructor(root: string, fileSystem: LinkedFiles) {
    this.#root = root;
    this.#fileSystem = fileSystem;
  }

  /** Adds the files whose paths have no links; returns the others. */
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

  /** Adds a file whose path has links, unless its target is listed. */
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

  /** The listed path of a link's target; null if it is not listed. */
  async #twinOf(link: string, isFile: boolean): Promise<string | null> {
    const identity = await this.#identityOf(link);
    if (identity === null) return null;
    const kept = isFile ? [...this.files.keys()] : [...this.#folders.keys()];
    const identities = await Promise.all(kept.map((path) => this.#identityOf(path)));
    for (const path of kept.filter((_, index) => identities[index] === identity).sort())
      if (await (isFile ? this.#isSameFile(link, path) : this.#isSameFolder(link, path))) return path;
    return null;
  }

  /** Compares contents, since files written in the same millisecond may also have the same size. */
  async #isSameFile(one: string, other: string): Promise<boolean> {
    const [bytes, others] = await Promise.all([this.#bytesOf(one), this.#bytesOf(other)]);
    if (!bytes || !others) return false;
    return bytes.length === others.length && bytes.every((byte, index) => byte === others[index]);
  }

  /** The content of a file, read once; null if it cannot be read. */
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
    // Different folders of one checkout may have the same time and files of the same names.
    const note = [...names.keys()].sort().find((name) => /\.(?:md|markdown)$/.test(name));
    return note === undefined || this.#isSameFile(`${one}/${note}`, `${other}/${note}`);
  }

  /** What a link has in common with its target; null if unknown. */
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

  /** Whether a folder is in a listed one and is no link. */
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
