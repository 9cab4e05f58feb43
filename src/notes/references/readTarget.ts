import { mapped, matching, oneOf, record, text, whole } from '../../decoder';
import type { Target } from '../note';

const name = matching(/^(?!\.{1,2}$)[\w.-]{1,100}$/);
const target = record({
  repository: record({ host: mapped(text, (host) => host.toLowerCase()), owner: name, name }),
  number: mapped(whole, (number) => (number >= 1 && number <= 999_999_999 ? number : undefined)),
  kind: (kind) => (kind === undefined ? null : targetKind(kind)),
});
const targetKind = oneOf('issue', 'pull', 'discussion', null);

/**
 * A target as the argument of a command, which anybody may have written: a copy of what is one, null for anything else.
 * `hosts`, in lower case, are those that may be meant.
 */
export function readTarget(value: unknown, hosts: readonly string[]): Target | null {
  const read = target(value);
  return read && hosts.includes(read.repository.host) ? read : null;
}
