import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import { codeOf, reasonOf, type OnWarning } from './messages';

/** A Markdown file that was found below a path given. */
export interface FoundFile {
  /** As it is reached from the path given. */
  readonly path: string;
  /** The path given. */
  readonly root: string;
  /** Whether a path given is this file, so that it was not merely found in a folder. */
  readonly isIncludedBySettings: boolean;
}

/** A path given, or a link below it. */
interface Entry {
  readonly path: string;
  readonly root: string;
}

/** An entry that is no link any more. */
interface RealEntry extends Entry {
  readonly real: string;
  readonly isFolder: boolean;
}

/** What the names of a folder's entries follow: `notes/` and the like, with the sign that parts folders. */
interface Surroundings {
  readonly root: string;
  readonly path: string;
  readonly real: string;
}

/** An entry that was listed. There may be many, so it holds no more than its name. */
interface ListedEntry {
  readonly within: Surroundings;
  readonly name: string;
  readonly isFolder: boolean;
}

/** How links are broken that lead nowhere: nothing is lost with them. */
const NOWHERE = ['ENOENT', 'ENOTDIR', 'ELOOP'];

/**
 * Finds the Markdown files below the paths given, those of a folder by name. Each is found once, whatever links lead to it:
 * first what is reached without links, then the rest by the first link to it.
 */
export function* findFiles(paths: readonly string[], onWarning: OnWarning): Generator<FoundFile> {
  yield* new Search(onWarning).run(paths);
}

class Search {
  readonly #onWarning: OnWarning;
  /** Real paths of the folders that were listed: their files are found. */
  readonly #folders = new Set<string>();
  /** Real paths of the files that are not found in a folder: named ones, and those that links lead to. Of hard links the inode. */
  readonly #files = new Set<string>();
  readonly #named = new Set<string>();
  readonly #links: Entry[] = [];
  /** The folders given in which something was found, or went wrong. */
  readonly #fruitful = new Set<string>();

  constructor(onWarning: OnWarning) {
    this.#onWarning = onWarning;
  }

  *run(paths: readonly string[]): Generator<FoundFile> {
    const given = paths.flatMap((root) => this.#follow({ path: root, root }) ?? []);
    for (const { real, isFolder } of given) if (!isFolder) this.#named.add(real);
    for (const entry of given) yield* this.#visit(entry);
    // Folders that links lead to may hold further links, which come behind them.
    for (const link of this.#links) {
      const entry = this.#follow(link);
      if (entry && (entry.isFolder || isMarkdown(link.path))) yield* this.#visit(entry);
    }
    for (const { root, isFolder } of given)
      if (isFolder && !this.#fruitful.has(root)) this.#fail(root, root, 'no Markdown files in it');
  }

  /** Where a path leads in the end; null, and said why, where that cannot be read. */
  #follow({ path: file, root }: Entry): RealEntry | null {
    try {
      const stats = statSync(file);
      const isFolder = stats.isDirectory();
      if (isFolder || stats.isFile()) return { path: file, root, real: realpathSync.native(file), isFolder };
      if (file === root || isMarkdown(file)) this.#fail(root, file, kindOf(stats));
    } catch (error) {
      const isHarmless = file !== root && !isMarkdown(file) && NOWHERE.includes(codeOf(error));
      if (!isHarmless) this.#fail(root, file, reasonOf(error));
    }
    return null;
  }

  *#visit(start: RealEntry): Generator<FoundFile> {
    if (!start.isFolder) {
      if (!this.#isListed(start.real)) yield* this.#file(start);
      this.#files.add(start.real);
      return;
    }
    const stack: ListedEntry[] = this.#enter(start).reverse();
    for (let listed = stack.pop(); listed; listed = stack.pop()) {
      const { isFolder } = listed;
      const entry = { ...placeOf(listed), isFolder };
      if (!isFolder) yield* this.#file(entry);
      else for (const below of this.#enter(entry).reverse()) stack.push(below);
    }
  }

  /** What is in a folder that was not listed before. */
  #enter(folder: RealEntry): ListedEntry[] {
    if (!this.#folders.has(folder.real)) return this.#list(folder);
    this.#fruitful.add(folder.root);
    return [];
  }

  *#file({ path: file, root, real }: RealEntry): Generator<FoundFile> {
    this.#fruitful.add(root);
    const isIncludedBySettings = this.#named.has(real);
    if (!this.#files.has(real) && (isIncludedBySettings || !this.#isHardLink(file)))
      yield { path: file, root, isIncludedBySettings };
  }

  /** Whether a file is one that was found before under another name. */
  #isHardLink(file: string): boolean {
    const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (!stats || stats.nlink < 2n) return false;
    const inode = `${stats.dev}:${stats.ino}`;
    const isKnown = this.#files.has(inode);
    this.#files.add(inode);
    return isKnown;
  }

  /** Whether a file was found as one of a folder's. */
  #isListed(real: string): boolean {
    const { dir, base } = path.parse(real);
    return this.#folders.has(dir) && isShown(base) && isMarkdown(base);
  }

  /** The folders and Markdown files in a folder by name; its links are kept for later. */
  #list({ path: folder, root, real }: RealEntry): ListedEntry[] {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.#fail(root, folder, reasonOf(error));
      return [];
    }
    this.#folders.add(real);
    const within = { root, path: beginOf(folder), real: beginOf(real) };
    return entries
      .filter(({ name }) => isShown(name))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => this.#sift(entry, within) ?? []);
  }

  #sift(entry: Dirent, within: Surroundings): ListedEntry | null {
    const { name } = entry;
    const isFolder = entry.isDirectory();
    const listed = { within, name, isFolder };
    if (entry.isSymbolicLink()) this.#links.push(placeOf(listed));
    else if (isFolder || (entry.isFile() && isMarkdown(name))) return listed;
    else if (isMarkdown(name)) this.#fail(within.root, placeOf(listed).path, kindOf(entry));
    return null;
  }

  #fail(root: string, file: string, why: string): void {
    this.#fruitful.add(root);
    this.#onWarning(file, why);
  }
}

/** `notes/` for `./notes`, and nothing for the current folder. */
const beginOf = (folder: string): string => path.join(folder, 'x').slice(0, -1);

function placeOf({ within, name }: ListedEntry): Omit<RealEntry, 'isFolder'> {
  return { path: within.path + name, root: within.root, real: within.real + name };
}

/** Hidden files and installed packages are left out. */
const isShown = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

const isMarkdown = (file: string): boolean => /\.(?:md|markdown)$/i.test(file);

/** What something is that is neither a file nor a folder. To read it might take for ever. */
function kindOf(entry: Stats | Dirent): string {
  const kind = entry.isFIFO() ? 'a pipe' : entry.isSocket() ? 'a socket' : 'a device';
  return `${kind}, not a file`;
}
