import { flag, isRecord, text, validOf } from '../../decoder';
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
  return isRecord(given) && !('stored' in given) && ['due', 'owners', 'done'].some((name) => name in given);
}

/** The answers among a command's arguments; anything else is ignored. */
export function readCommandArguments(given: readonly unknown[]): CommandArguments {
  const found = given.find(isCommandArguments);
  const due = text(found?.due);
  const done = flag(found?.done);
  const owners = validOf(text)(found?.owners)?.flatMap(toPersonRef);
  return {
    ...(due !== undefined && { due }),
    ...(done !== undefined && { done }),
    ...(owners && { owners }),
  };
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
