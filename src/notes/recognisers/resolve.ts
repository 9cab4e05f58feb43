import { firstFrom, type Findings, type PlacedReference } from './findings';
import type { Reference, Repository } from '../note';
import { repositoryKey } from './targets';

/** What is said about the repository that a bare `#12` means, besides a note's references. */
export interface Declared {
  /** The front matter's `repository:`. */
  readonly byNote: Repository | null;
  /** The setting, `--repo` or the git remote. */
  readonly byContext: Repository | null;
}

/**
 * Decides what each reference means. For a short one the first that knows: the note's front matter; a link in
 * the note with the same number; the nearest link in the same block, then item, then section; the repository that
 * most of the note's links point to; the context.
 */
export function resolveReferences(
  found: Pick<Findings, 'references' | 'headings' | 'containers'>,
  declared: Declared,
): Reference[] {
  const { references } = found;
  if (references.every(({ target }) => target !== null)) return references.map(plainReference);
  const links = new LinkIndex(found);
  return references.map((reference, index) => {
    if (reference.target) return plainReference(reference);
    const repository =
      reference.name === null
        ? (declared.byNote ?? links.nearTo(reference, index) ?? links.most ?? declared.byContext)
        : links.named(reference.name, declared);
    const target = repository && { repository, number: reference.number, kind: null };
    return plainReference({ ...reference, target });
  });
}

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

  constructor({
    references,
    headings,
    containers,
  }: Pick<Findings, 'references' | 'headings' | 'containers'>) {
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

  /** `repo#12`: a repository of that name that the note or the context knows, else one of the usual owner. */
  named(name: string, { byNote, byContext }: Declared): Repository | null {
    const known = [byNote, this.#byName.get(name.toLowerCase()), byContext];
    const same = known.find((repository) => repository?.name.toLowerCase() === name.toLowerCase());
    if (same) return same;
    const usual = byNote ?? this.most ?? byContext;
    return usual && { host: usual.host, owner: usual.owner, name };
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
