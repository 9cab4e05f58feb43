/** A file system, by path, as far as it is asked how names are written. */
export interface NamedFiles {
  readDirectory(path: string): PromiseLike<readonly (readonly [name: string, type: number])[]>;
  /** Rejects where there is no such file. */
  stat(path: string): PromiseLike<unknown>;
}

/** What names have in common that a file system may take for the same: it may ignore case, and how accents are composed. */
export const foldCase = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * The path by which the file at `path` is listed below `root`: on a disk that ignores case it can be reached by others. No system
 * tells whether a disk does, and on each there are disks of both kinds. So the folders are asked: what is there, but not in the list
 * by that name, is the file whose name differs in case only. Two files that differ in case are both in the list.
 */
export async function listedPath(path: string, root: string, files: NamedFiles): Promise<string> {
  let listed = root;
  for (const name of path.slice(root.length + 1).split('/')) {
    const entries = await files.readDirectory(listed === '' ? '/' : listed);
    const own = listedName(
      entries.map(([each]) => each),
      name,
    );
    if (own === null) return path;
    listed = `${listed}/${own}`;
  }
  if (listed === path) return path;
  return Promise.resolve(files.stat(path)).then(
    () => listed,
    () => path,
  );
}

function foldKey(key: string): string {
  if (!key.includes('%')) return foldCase(key);
  try {
    return foldCase(decodeURIComponent(key));
  } catch {
    return foldCase(key);
  }
}

/** Null where no name, or more than one, may be meant. */
function listedName(names: readonly string[], name: string): string | null {
  if (names.includes(name)) return name;
  const folded = foldCase(name);
  const alike = names.filter((each) => foldCase(each) === folded);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Keys of files, which are URIs, that differ in nothing but case. */
export class CaseTwins {
  /** By what they have in common: one key, or several. */
  readonly #keys = new Map<string, string | readonly string[]>();

  constructor(keys: Iterable<string> = []) {
    for (const key of keys) this.add(key);
  }

  add(key: string): void {
    const folded = foldKey(key);
    const known = this.#all(folded);
    if (!known.includes(key)) this.#set(folded, [...known, key]);
  }

  delete(key: string): void {
    const folded = foldKey(key);
    this.#set(
      folded,
      this.#all(folded).filter((each) => each !== key),
    );
  }

  /** The others of a key. */
  twinsOf(key: string): readonly string[] {
    return this.#all(foldKey(key)).filter((each) => each !== key);
  }

  #all(folded: string): readonly string[] {
    const keys = this.#keys.get(folded) ?? [];
    return typeof keys === 'string' ? [keys] : keys;
  }

  #set(folded: string, keys: readonly string[]): void {
    const [first, ...others] = keys;
    if (first === undefined) this.#keys.delete(folded);
    else this.#keys.set(folded, others.length > 0 ? keys : first);
  }
}

/** The keys, and those that differ from one of them in case only, each with its twins. */
export function twinsIn(
  keys: ReadonlySet<string>,
  known: (key: string) => readonly string[],
): Map<string, readonly string[]> {
  const among = new CaseTwins(keys);
  const twins = new Map<string, readonly string[]>();
  for (const key of keys) {
    const all = new Set([...among.twinsOf(key), ...known(key)]);
    if (all.size > 0)
      for (const each of [key, ...all])
        twins.set(
          each,
          [key, ...all].filter((other) => other !== each),
        );
  }
  return twins;
}

/** Those of the keys of which some that are listed differ in case only, with these. */
export function twinsAmong(
  keys: readonly string[],
  listed: readonly string[],
): Map<string, readonly string[]> {
  const twins = new Map<string, readonly string[]>();
  if (keys.length === 0) return twins;
  const among = new CaseTwins(keys);
  for (const key of listed)
    for (const each of among.twinsOf(key)) twins.set(each, [...(twins.get(each) ?? []), key]);
  return twins;
}
