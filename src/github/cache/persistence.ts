import { ownerOf, type Account } from '../account';
import { list, member } from '../decode/json';
import type { PersistedEntry } from './cache';
import { PERSISTENT } from './kinds';

/** Where answers are stored from session to session. */
export interface Store {
  /** What was saved last, or whatever else stands there. May reject. */
  load(): Promise<unknown>;
  /**
   * Saves what `snapshot` gives by then, soon or at the latest at the end; undefined: nothing. Of several calls the last one
   * counts. `atOnce`: what is saved so far must not stay.
   */
  save(snapshot: () => unknown, atOnce?: boolean): void;
}

/** What is stored in another form has another version: it is dropped, not converted. */
const VERSION = 3;

/** What is to be stored of the accounts: no token. */
export function snapshotOf(accounts: readonly Account[]): unknown {
  return {
    version: VERSION,
    accounts: accounts.map(({ access, cache }) => ({
      of: ownerOf(access),
      entries: cache.snapshot(PERSISTENT),
    })),
  };
}

/**
 * Gives the accounts what is stored of them. Returns whether nothing else is stored: what another account may see, and what
 * cannot be read, must not stay.
 */
export function restore(accounts: readonly Account[], stored: unknown): boolean {
  if (stored === null || stored === undefined) return true;
  if (member(stored, 'version') !== VERSION) return false;
  let isAll = true;
  for (const one of list(member(stored, 'accounts'))) {
    const account = accounts.find(({ access }) => ownerOf(access) === member(one, 'of'));
    if (account) account.cache.restore(list(member(one, 'entries')).flatMap(readEntry), PERSISTENT);
    else isAll = false;
  }
  return isAll;
}

function readEntry(entry: unknown): PersistedEntry[] {
  const [kind, key, at, etag] = ['kind', 'key', 'at', 'etag'].map((name) => member(entry, name));
  if (typeof kind !== 'string' || typeof key !== 'string' || typeof at !== 'number') return [];
  return [{ kind, key, at, etag: typeof etag === 'string' ? etag : null, value: member(entry, 'value') }];
}
