import type { Target } from '../note';

const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
const KINDS: readonly unknown[] = ['issue', 'pull', 'discussion', null] satisfies Target['kind'][];

/**
 * A target as the argument of a command, which anybody may have written: a copy of what is one, null for anything else.
 * `hosts`, in lower case, are those that may be meant.
 */
export function readTarget(value: unknown, hosts: readonly string[]): Target | null {
  if (!isObject(value) || !isObject(value.repository)) return null;
  const { number, kind = null } = value;
  const { host, owner, name } = value.repository;
  if (typeof host !== 'string' || !hosts.includes(host.toLowerCase())) return null;
  if (typeof owner !== 'string' || !NAME.test(owner) || typeof name !== 'string' || !NAME.test(name))
    return null;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 999_999_999)
    return null;
  if (!isKind(kind)) return null;
  return { repository: { host: host.toLowerCase(), owner, name }, number, kind };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isKind(value: unknown): value is Target['kind'] {
  return KINDS.includes(value);
}
