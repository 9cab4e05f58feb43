import type { Note, ActionItem, Range, Reference, Target } from '../note';
import { startingIn } from '../recognisers/findings';

/** What is known of an issue; null: nothing. */
export type Progress = 'open' | 'closed' | null;

/** Where an item and the issues that it names disagree. */
export type Flag = 'issuesClosed' | 'issueOpen';

/** The references that stand in an item; where none does, those of the bullet that it is nested below. */
export function namedIn(note: Note, { range, below }: ActionItem): readonly Reference[] {
  const own = referencesIn(note, range);
  return own.length > 0 || !below ? own : referencesIn(note, below);
}

function referencesIn(note: Note, { start, end }: Range): readonly Reference[] {
  return startingIn(note.references, start.line, end.line).filter(
    (reference) => !isBefore(reference.range.start, start) && !isBefore(end, reference.range.end),
  );
}

/** An open item whose every issue is closed, or a done one with an issue that is open; null where there is no such thing. */
export function flagOf(
  note: Note,
  action: ActionItem,
  progressOf: (target: Target) => Progress,
): Flag | null {
  // What is done below an issue need not be all that there is to do for it.
  const named = action.done ? referencesIn(note, action.range) : namedIn(note, action);
  const progress = named.map(({ target }) => target && progressOf(target));
  if (action.done) return progress.includes('open') ? 'issueOpen' : null;
  return progress.length > 0 && progress.every((each) => each === 'closed') ? 'issuesClosed' : null;
}

function isBefore(one: Reference['range']['start'], other: Reference['range']['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
