import type { ActionItem, Note, Range, Reference, Target } from '../note';
import { linkMismatch } from '../references/linkMismatch';
import { callsEverybody } from '../references/mentioned';
import { startingIn } from '../recognisers/findings';
import { formatTarget } from '../recognisers/targets';

/** What may be odd in a note; each has a setting of this name. */
export const PROBLEM_KINDS = [
  'actionWithoutOwner',
  'unknownOwner',
  'overdue',
  'linkMismatch',
  'missingReference',
  'unresolvedReference',
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Something odd in a note. */
export type Problem = { readonly range: Range } & (
  | { readonly kind: 'actionWithoutOwner'; readonly action: ActionItem }
  | { readonly kind: 'overdue'; readonly action: ActionItem; readonly due: string }
  | { readonly kind: 'unknownOwner'; readonly action: ActionItem; readonly handle: string }
  | {
      readonly kind: 'linkMismatch';
      readonly reference: Reference & { readonly target: Target };
      /** What the text names, and the address. */
      readonly said: string;
      readonly led: string;
    }
  | { readonly kind: 'missingReference'; readonly reference: Reference & { readonly target: Target } }
  | { readonly kind: 'unresolvedReference'; readonly reference: Reference }
);

/** What is known besides the note. */
export interface ProblemFacts {
  /** ISO date. */
  readonly today: string;
  /** Whether GitHub has answered that there is no such issue. */
  readonly isMissing: (target: Target) => boolean;
  /** Whether GitHub has answered that nobody is called so. */
  readonly isNobody: (handle: string) => boolean;
}

/** What a snippet leaves for the user to write. */
const UNFILLED = 'owner/repository';

/** What is odd in a note, of these kinds. */
export function findProblems(note: Note, kinds: ReadonlySet<ProblemKind>, facts: ProblemFacts): Problem[] {
  if (kinds.size === 0) return [];
  const found = [
    ...note.actions.flatMap((action) => (action.done ? [] : ofAction(action, note, facts))),
    ...note.references.flatMap((reference) => ofReference(reference, facts)),
  ];
  return found.filter(({ kind }) => kinds.has(kind));
}

function ofAction(action: ActionItem, note: Note, { today, isNobody }: ProblemFacts): Problem[] {
  const { range, owners, due } = action;
  const problems: Problem[] = [];
  if (owners.length === 0) {
    problems.push({ kind: 'actionWithoutOwner', range, action });
  }
  if (due !== null && due < today) {
    problems.push({ kind: 'overdue', range, action, due });
  }
  for (const { handle, range: place } of ownersMentioned(action, note)) {
    if (!isNobody(handle)) continue;
    problems.push({ kind: 'unknownOwner', range: place, action, handle });
  }
  return problems;
}

/** Where the owners of an item are called by their handles. Names are nobody's handles. */
export function ownersMentioned({ owners, range }: ActionItem, { mentions }: Note): Note['mentions'] {
  const called = new Set(owners.map((owner) => owner.toLowerCase()));
  return startingIn(mentions, range.start.line, range.end.line).filter(
    ({ handle }) => called.has(handle.toLowerCase()) && !callsEverybody(handle),
  );
}

function ofReference(reference: Reference, { isMissing }: ProblemFacts): Problem[] {
  const { range, target } = reference;
  if (!target) {
    return [{ kind: 'unresolvedReference', range, reference }];
  }
  const problems: Problem[] = [];
  const resolved = { ...reference, target };
  const odd = linkMismatch(reference);
  if (odd) {
    const led = odd.differs === 'number' ? formatTarget(target, 'number') : formatTarget(target);
    problems.push({ kind: 'linkMismatch', range, reference: resolved, said: odd.said, led });
  }
  if (isMissing(target) && formatTarget(target).split('#')[0] !== UNFILLED) {
    problems.push({ kind: 'missingReference', range, reference: resolved });
  }
  return problems;
}
