import type { Range, Reference, Target } from '../note';
import { repositoryKey } from '../recognisers/targets';

/** What a note speaks of, with every place where it does. */
export interface ReferenceGroup {
  /** The same for the same issue, whatever the case and form in which it is written. */
  readonly key: string;
  /** null for a number whose repository is not known. */
  readonly target: Target | null;
  /** In the order of the note, at least one. */
  readonly places: readonly [Reference, ...Reference[]];
}

/** Each issue that the references mean once, in the order in which the note first speaks of them. */
export function referenceGroups(references: readonly Reference[]): ReferenceGroup[] {
  const byKey = new Map<string, { target: Target | null; places: [Reference, ...Reference[]] }>();
  for (const reference of references) {
    const key = keyOf(reference);
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, { target: reference.target, places: [reference] });
      continue;
    }
    known.places.push(reference);
    // A URL tells what kind it is, `#12` does not.
    if (known.target?.kind === null) known.target = reference.target;
  }
  return Array.from(byKey, ([key, { target, places }]) => ({ key, target, places }));
}

/** The targets of the references, each once. */
export function citedTargets(references: readonly Reference[]): Target[] {
  return referenceGroups(references).flatMap(({ target }) => target ?? []);
}

/** The references that end in the given lines; lines of the ranges count whole. Both in the order of the text. */
export function referencesIn(references: readonly Reference[], ranges: readonly Range[]): Reference[] {
  return references.filter(({ range: { end } }) =>
    ranges.some((range) => range.start.line <= end.line && end.line <= range.end.line),
  );
}

/** The same string for the same issue. */
export function targetKey({ repository, number }: Target): string {
  return `${repositoryKey(repository)}#${number}`;
}

function keyOf({ target, text }: Reference): string {
  return target ? targetKey(target) : text.toLowerCase();
}
