import type { Repository, Target } from './note';
import type { FoundReference } from './references';
import { repositoryKey } from './targets';

/** A reference and where it stands: equal numbers mean the same block, item and section. */
export interface PlacedReference {
  readonly reference: FoundReference;
  readonly block: number;
  readonly unit: number;
  readonly section: number;
}

/** What a note says about the repository that a bare `#12` means, besides its references. */
export interface Declared {
  /** The front matter's `repository:`. */
  readonly byNote: Repository | null;
  /** The setting, `--repo` or the git remote. */
  readonly byContext: Repository | null;
}

/**
 * Decides what each reference means. For a short one, the first that knows: the note's front matter; a link in the
 * note with the same number; the nearest link in the same block, then item, then section; the repository that
 * most links of the note point to; the context.
 */
export function resolveReferences(placed: readonly PlacedReference[], declared: Declared): (Target | null)[] {
  const explicit = placed.filter(({ reference }) => reference.target !== null);
  const most = mostFrequent(explicit.flatMap(({ reference }) => reference.target?.repository ?? []));
  return placed.map((one, index) => {
    const { reference } = one;
    if (reference.target) return reference.target;
    const repository =
      reference.name === null
        ? bareRepository(one, index, placed, most, declared)
        : namedRepository(reference.name, explicit, most, declared);
    return repository && { repository, number: reference.number, kind: null };
  });
}

function bareRepository(
  one: PlacedReference,
  index: number,
  placed: readonly PlacedReference[],
  most: Repository | null,
  declared: Declared,
): Repository | null {
  if (declared.byNote) return declared.byNote;
  const nearest = (accept: (other: PlacedReference) => boolean): Repository | null => {
    for (let step = 1; step < placed.length; step++) {
      for (const other of [placed[index - step], placed[index + step]]) {
        if (other?.reference.target && accept(other)) return other.reference.target.repository;
      }
    }
    return null;
  };
  return (
    nearest(({ reference }) => reference.number === one.reference.number) ??
    nearest(({ unit, block }) => unit === one.unit && block === one.block) ??
    nearest(({ unit }) => unit === one.unit) ??
    nearest(({ section }) => section === one.section) ??
    most ??
    declared.byContext
  );
}

/** `repo#12`: a repository of that name that the note or the context knows, else one of the usual owner. */
function namedRepository(
  name: string,
  explicit: readonly PlacedReference[],
  most: Repository | null,
  { byNote, byContext }: Declared,
): Repository | null {
  const known = [byNote, ...explicit.map(({ reference }) => reference.target?.repository ?? null), byContext];
  for (const repository of known) {
    if (repository?.name.toLowerCase() === name.toLowerCase()) return repository;
  }
  const usual = byNote ?? most ?? byContext;
  return usual && { host: usual.host, owner: usual.owner, name };
}

/** The one that occurs most often, the earlier of two equally frequent ones. */
function mostFrequent(repositories: readonly Repository[]): Repository | null {
  const counts = new Map<string, { repository: Repository; count: number }>();
  for (const repository of repositories) {
    const key = repositoryKey(repository);
    const entry = counts.get(key) ?? { repository, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  let best: { repository: Repository; count: number } | null = null;
  for (const entry of counts.values()) if (entry.count > (best?.count ?? 0)) best = entry;
  return best?.repository ?? null;
}
