import type { Heading, PlacedReference } from './found';
import type { Reference, Repository } from './note';
import { lastAtMost } from './difference';
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

/** The references whose repository is known, by where they stand. All are in the order of the text. */
class LinkIndex {
  #most: Repository | null | undefined;
  readonly #references: readonly PlacedReference[];
  /** Indices of the known ones. */
  readonly #known: number[] = [];
  readonly #byNumber = new Map<number, number[]>();
  readonly #sections: readonly number[];

  constructor(references: readonly PlacedReference[], headings: readonly Heading[]) {
    this.#references = references;
    this.#sections = sectionOfEach(references, headings);
    for (const [at, { target }] of references.entries()) {
      if (!target) continue;
      this.#known.push(at);
      const same = this.#byNumber.get(target.number);
      if (same) same.push(at);
      else this.#byNumber.set(target.number, [at]);
    }
  }

  /** The repository that most links of the note lead to. */
  get most(): Repository | null {
    this.#most ??= mostFrequent(this.#known.flatMap((at) => this.#repositoryOf(at) ?? []));
    return this.#most;
  }

  /** The repository of the link with the same number, else of the nearest in the same block, item or section. */
  nearTo({ number, block, unit }: PlacedReference, at: number): Repository | null {
    const same = nearest(at, neighbours(at, this.#byNumber.get(number) ?? []));
    if (same !== null) return this.#repositoryOf(same);
    const around = neighbours(at, this.#known);
    const section = this.#sections[at];
    const inBlock = around.filter((other) => this.#references[other]?.block === block);
    const inUnit = around.filter((other) => this.#references[other]?.unit === unit);
    const inSection = around.filter((other) => this.#sections[other] === section);
    const found = nearest(at, inBlock) ?? nearest(at, inUnit) ?? nearest(at, inSection);
    return found === null ? null : this.#repositoryOf(found);
  }

  #repositoryOf(at: number): Repository | null {
    return this.#references[at]?.target?.repository ?? null;
  }

  /** `repo#12`: a repository of that name that the note or the context knows, else one of the usual owner. */
  named(name: string, { byNote, byContext }: Declared): Repository | null {
    const known = [byNote, ...this.#known.map((at) => this.#repositoryOf(at)), byContext];
    const same = known.find((repository) => repository?.name.toLowerCase() === name.toLowerCase());
    if (same) return same;
    const usual = byNote ?? this.most ?? byContext;
    return usual && { host: usual.host, owner: usual.owner, name };
  }
}

/** Of ascending indices the last before `at` and the first behind it. */
function neighbours(at: number, indices: readonly number[]): number[] {
  const before = lastAtMost(indices, at);
  return indices.slice(Math.max(0, before), before + 2);
}

/** The index nearest to `at`, the one before where two are as near. */
function nearest(at: number, [before, after]: readonly number[]): number | null {
  if (before === undefined || after === undefined) return before ?? null;
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
