import type { Heading, PlacedReference } from './found';
import type { Reference, Repository, Target } from './note';
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
  references: readonly PlacedReference[],
  headings: readonly Heading[],
  declared: Declared,
): Reference[] {
  if (references.every(({ target }) => target !== null)) return references.map(plainReference);
  const links = new LinkIndex(references, headings);
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
  #most: Repository | null | undefined;
  readonly #known: readonly (readonly [at: number, target: Target])[];
  readonly #sections: readonly number[];
  /** For each kind of place, from the nearest to the widest: the known references by the place's number. */
  readonly #places = [0, 1, 2, 3].map(() => new Map<number, number[]>());
  readonly #references: readonly PlacedReference[];

  constructor(references: readonly PlacedReference[], headings: readonly Heading[]) {
    this.#references = references;
    this.#known = references.flatMap(({ target }, at) => (target ? [[at, target] as const] : []));
    this.#sections = sectionOfEach(references, headings);
    for (const [at, target] of this.#known) {
      const places = this.#placesOf(at, target.number);
      for (const [kind, known] of this.#places.entries()) {
        const place = places[kind] ?? 0;
        const list = known.get(place);
        if (list) list.push(at);
        else known.set(place, [at]);
      }
    }
  }

  /** The repository that most links of the note lead to. */
  get most(): Repository | null {
    this.#most ??= mostFrequent(this.#known.map(([, { repository }]) => repository));
    return this.#most;
  }

  /** The same number, block, unit and section. */
  #placesOf(at: number, number: number): number[] {
    const { block = 0, unit = 0 } = this.#references[at] ?? {};
    return [number, block, unit, this.#sections[at] ?? 0];
  }

  /** The repository of the nearest link that shares the narrowest place with a reference. */
  nearTo({ number }: PlacedReference, at: number): Repository | null {
    for (const [kind, place] of this.#placesOf(at, number).entries()) {
      const nearest = nearestTo(at, this.#places[kind]?.get(place) ?? []);
      const target = nearest === null ? null : this.#references[nearest]?.target;
      if (target) return target.repository;
    }
    return null;
  }

  /** `repo#12`: a repository of that name that the note or the context knows, else one of the usual owner. */
  named(name: string, { byNote, byContext }: Declared): Repository | null {
    const known = [byNote, ...this.#known.map(([, { repository }]) => repository), byContext];
    const same = known.find((repository) => repository?.name.toLowerCase() === name.toLowerCase());
    if (same) return same;
    const usual = byNote ?? this.most ?? byContext;
    return usual && { host: usual.host, owner: usual.owner, name };
  }
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
function sectionOfEach(references: readonly PlacedReference[], headings: readonly Heading[]): number[] {
  let section = 0;
  return references.map(({ range }) => {
    while (section < headings.length && (headings[section]?.range.start.line ?? 0) <= range.start.line)
      section++;
    return section;
  });
}

/** The one that occurs most often, the first of those that do. */
function mostFrequent(repositories: readonly Repository[]): Repository | null {
  const counts = new Map<string, { readonly repository: Repository; count: number }>();
  for (const repository of repositories) {
    const key = repositoryKey(repository);
    const entry = counts.get(key) ?? { repository, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  let best: { readonly repository: Repository; count: number } | null = null;
  for (const entry of counts.values()) if (entry.count > (best?.count ?? 0)) best = entry;
  return best?.repository ?? null;
}
