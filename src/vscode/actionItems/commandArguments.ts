import type { PersonRef } from '../../notes/series/participantEntry';
import { calledHandle } from '../../notes/text/handles';

/** What a keybinding's `args` answer in advance, so that the user is not asked: `{"due": "friday"}`, `{"owners": ["@ann", "Bob"]}`, `{"done": true}`. */
export interface CommandArguments {
  readonly owners?: readonly PersonRef[];
  /** In words or as a date; empty for none. */
  readonly due?: string;
  /** Whether items are to be done afterwards; the other way round than they are where absent. */
  readonly done?: boolean;
}

/** Whether an argument of a command answers what it would ask. */
export function isCommandArguments(
  given: unknown,
): given is { readonly [name in keyof CommandArguments]?: unknown } {
  return (
    typeof given === 'object' &&
    given !== null &&
    !('stored' in given) &&
    ('due' in given || 'owners' in given || 'done' in given)
  );
}

/** The answers among a command's arguments; anything else is ignored. */
export function readCommandArguments(given: readonly unknown[]): CommandArguments {
  const found = given.find(isCommandArguments);
  const due = typeof found?.due === 'string' ? { due: found.due } : {};
  const done = typeof found?.done === 'boolean' ? { done: found.done } : {};
  const owners = Array.isArray(found?.owners)
    ? {
        owners: (found.owners as unknown[]).filter((owner) => typeof owner === 'string').flatMap(toPersonRef),
      }
    : {};
  return { ...due, ...done, ...owners };
}

function toPersonRef(text: string): PersonRef[] {
  const name = text
    .replace(/[\s|()[\]<>`*]+/g, ' ')
    .trim()
    .slice(0, 80);
  const handle = calledHandle(name);
  if (handle !== null) return [{ handle, name: null }];
  return name === '' ? [] : [{ handle: null, name }];
}
