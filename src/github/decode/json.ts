/** The own member that `keys` lead to, undefined where one of them is missing. */
export function member(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** Whether it has members; arrays do not count. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** How many; 0 for what is no number of things. */
export function count(value: unknown): number {
  return isWhole(value) && value >= 0 ? value : 0;
}

/** What carries a number on GitHub is counted from 1. */
export function ordinal(value: unknown): number | null {
  return isWhole(value) && value > 0 ? value : null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The entries of an answer's list: itself (REST), its `items` (REST, searches) or `nodes` (GraphQL); null where it has none. */
export function entries(value: unknown): readonly unknown[] | null {
  const found = [value, member(value, 'items'), member(value, 'nodes')].find((one) => Array.isArray(one));
  return found === undefined ? null : list(found);
}

/** What `read` makes of the entries, without those that it cannot read; at most `most`. */
export function readAll<T>(
  values: readonly unknown[],
  most: number,
  read: (value: unknown) => T | null,
): T[] {
  const all: T[] = [];
  for (const value of values.slice(0, most)) {
    const one = read(value);
    if (one !== null) all.push(one);
  }
  return all;
}

/** What `read` makes of the entries of an answer's list, at most `most`; null where it has none. */
export function readList<T>(
  data: unknown,
  most: number,
  read: (value: unknown) => T | null,
): readonly T[] | null {
  const found = entries(data);
  return found && readAll(found, most, read);
}

/** ISO 8601 with time and zone, as GitHub writes dates. */
export function isoDate(value: unknown): string | null {
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
  return typeof value === 'string' && iso.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

const URL_LENGTH = 2_000;

/** An address that may be opened: HTTPS, or HTTP on loopback; no password in it. Written as URLs are, without blanks. */
export function webUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > URL_LENGTH || !URL.canParse(value)) return null;
  const { protocol, hostname, username, password, href } = new URL(value);
  const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback);
  return safe && username === '' && password === '' && href.length <= URL_LENGTH ? href : null;
}

/** An account's name; those of apps end in `[bot]`. */
export function login(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 100 && /^[\w-]+(?:\[bot\])?$/.test(value)
    ? value
    : null;
}
