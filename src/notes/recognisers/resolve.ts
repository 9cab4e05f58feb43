import { firstFrom, type Findings, type PlacedReference } from './findings';
import type { Reference, Repository } from '../note';
import { repositoryKey } from './targets';

type PlacedFindings = Pick<Findings, 'references' | 'headings' | 'containers'>;

/** What is said about the repository that a bare `#12` means, besides a note's references. */
interface Declared {
  /** The front matter's `repository:`. */
  readonly byNote: Repository | null;
  /** The setting, `--repo` or the git remote. */
  readonly byContext: Repository | null;
}

/** A reference whose repository the context tells, since the note does not, or not for sure. */
export interface OpenReference {
  /** Which of the note's references. */
  readonly index: number;
  readonly number: number;
  /** `repo` of `repo#12`; null for a bare number. */
  readonly name: string | null;
}

/**
 * Decides what each reference means. For a short one the first that knows: the note's front matter; a link in
 * the note with the same number; the nearest link in the same block, then item, then section; the repository that
 * most of the note's links point to; the context.
 */
export function resolveReferences(
  found: PlacedFindings,
  { byNote, byContext }: Declared,
): readonly Reference[] {
  const { references, open } = resolveInNote(found, byNote);
  return resolveByContext(references, open, byContext);
}

/** What the note itself tells of its references, and which are left to the context. */
export function resolveInNote(
  found: PlacedFindings,
  byNote: Repository | null,
): { references: Reference[]; open: OpenReference[] } {
  const open: OpenReference[] = [];
  if (found.references.every(({ target }) => target !== null))
    return { references: found.references.map(plainReference), open };
  const links = new LinkIndex(found);
  const references = found.references.map((reference, index) => {
    const { target, name, number } = reference;
    if (target) return plainReference(reference);
    const known =
      name === null
        ? (byNote ?? links.nearTo(reference, index) ?? links.most)
        : ([byNote, links.byName(name)].find((each) => isCalled(each, name)) ?? null);
    if (!known) open.push({ index, number, name });
    const usual = name === null ? null : (byNote ?? links.most);
    const repository = known ?? (usual && { host: usual.host, owner: usual.owner, name: name ?? '' });
    return plainReference({ ...reference, target: repository && { repository, number, kind: null } });
  });
  return { references, open };
}

/** The references of a note where the context tells this repository; the same list where that makes no difference. */
export function resolveByContext(
  references: readonly Reference[],
  open: readonly OpenReference[],
  repository: Repository | null,
): readonly Reference[] {
  if (open.length === 0 || !repository) return references;
  const { host, owner } = repository;
  const resolved = [...references];
  for (const { index, number, name } of open) {
    const reference = references[index];
    const isSure = name === null || isCalled(repository, name);
    if (!reference || (reference.target && !isSure)) continue;
    const target = { repository: isSure ? repository : { host, owner, name }, number, kind: null };
    resolved[index] = { ...reference, target };
  }
  return resolved;
}

const isCalled = (repository: Repository | null, name: string): boolean =>
  repository?.name.toLowerCase() === name.toLowerCase();

function plainReference({ range, text, form, url, target }: PlacedReference): Reference {
  return { range, text, form, url, target };
}

/** The references whose repository is known, by where they stand. */
class LinkIndex {
  readonly most: Repository | null;
  readonly #references: readonly PlacedReference[];
  readonly #sections: readonly number[];
  /** By name in lower case, the first of each. */
  readonly #byName = new Map<string, Repository>();
  // From the nearest place to the widest.
  readonly #byNumber = new Map<number, number[]>();
  readonly #byBlock = new Map<number, number[]>();
  readonly #byUnit = new Map<number, number[]>();
  readonly #bySection = new Map<number, number[]>();

  readonly #containers: Findings['containers'];

  constructor({ references, headings, containers }: PlacedFindings) {
    this.#references = references;
    this.#containers = containers;
    this.#sections = sectionOfEach(references, headings);
    const known: Repository[] = [];
    for (const [at, reference] of references.entries()) {
      const { target, block } = reference;
      if (!target) continue;
      known.push(target.repository);
      const name = target.repository.name.toLowerCase();
      if (!this.#byName.has(name)) this.#byName.set(name, target.repository);
      add(this.#byNumber, target.number, at);
      add(this.#byBlock, block, at);
      add(this.#byUnit, this.#unitOf(reference), at);
      add(this.#bySection, this.#sections[at] ?? 0, at);
    }
    this.most = mostFrequent(known);
  }

  /** The repository of the nearest link that has the same number, or shares the narrowest place with a reference. */
  nearTo(reference: PlacedReference, at: number): Repository | null {
    const { number, block } = reference;
    const candidates =
      this.#byNumber.get(number) ??
      this.#byBlock.get(block) ??
      this.#byUnit.get(this.#unitOf(reference)) ??
      this.#bySection.get(this.#sections[at] ?? 0) ??
      [];
    const nearest = nearestTo(at, candidates);
    return nearest === null ? null : (this.#references[nearest]?.target?.repository ?? null);
  }

  /** Where the item, the table or the quote begins that holds a reference. */
  #unitOf({ unit, opens }: PlacedReference): number {
    if (opens) return unit;
    return this.#containers[firstFrom(this.#containers, unit) - 1]?.range.start.line ?? unit;
  }

  /** The first repository of that name that a link leads to. */
  byName(name: string): Repository | null {
    return this.#byName.get(name.toLowerCase()) ?? null;
  }
}

function add(places: Map<number, number[]>, place: number, at: number): void {
  const list = places.get(place);
  if (list) list.push(at);
  else places.set(place, [at]);
}

/** Of ascending indices the one nearest to `at`, the one before where two are as near. */
function nearestTo(at: number, indices: readonly number[]): number | null {
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indices[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const before = indices[low - 1];
  const after = indices[low];
  if (before === undefined || after === undefined) return before ?? after ?? null;
  return at - before <= after - at ? before : after;
}

/** For each reference the number of headings above it. */
function sectionOfEach(references: readonly PlacedReference[], headings: Findings['headings']): number[] {
  let section = 0;
  return references.map(({ range }) => {
    while (section < headings.length && (headings[section]?.range.start.line ?? 0) <= range.start.line)
      section++;
    return section;
  });
}

/** The one that occurs most often, the first of those that do. */
function mostFrequent(repositories: readonly Repository[]): Repository | null {
  const counts = new Map<string, Counted>();
  let best: Counted | null = null;
  let last: Counted | null = null;
  for (const repository of repositories) {
    // Most stand beside others of the same repository.
    if (last?.repository.name !== repository.name || last.repository.owner !== repository.owner) {
      const key = repositoryKey(repository);
      last = counts.get(key) ?? { repository, count: 0 };
      counts.set(key, last);
    }
    last.count++;
    if (last.count > (best?.count ?? 0)) best = last;
  }
  return best?.repository ?? null;
}

interface Counted {
  readonly repository: Repository;
  count: number;
}
