import { ownerOf, type Account } from './account';
import { list, member } from './decode/json';
import type { PersistedEntry } from './cache/cache';
import { ASSIGNEES, ISSUE, MEMBERS, MOVED, PAGE, PROFILE, TEAMS } from './cache/kinds';

/** Where answers are kept across sessions. */
export interface Store {
  /** What was saved last, or whatever else stands there. May reject. */
  load(): Promise<unknown>;
  /**
   * To be saved is what `snapshot` gives by then, soon or at the latest at the end; undefined: nothing. Of several calls the
   * last one counts. `atOnce`: what is saved so far must not stay.
   */
  save(snapshot: () => unknown, atOnce?: boolean): void;
}

/** Another form of what is kept is another version: it is dropped, not converted. */
const VERSION = 3;

const PERSISTED = [ISSUE, MOVED, PAGE, PROFILE, MEMBERS, ASSIGNEES, TEAMS];

/** What is to be kept of the accounts: no token, but whose eyes saw it. */
export function snapshotOf(accounts: readonly Account[]): unknown {
  return {
    version: VERSION,
    accounts: accounts.map(({ access, cache }) => ({
      of: ownerOf(access),
      entries: cache.snapshot(PERSISTED),
    })),
  };
}

/**
 * Gives the accounts back what was kept of them, and leaves what is broken. Returns whether that is all that was kept: what
 * another account saw, and what cannot be read, must not stay.
 */
export function restore(accounts: readonly Account[], kept: unknown): boolean {
  if (kept === null || kept === undefined) return true;
  if (member(kept, 'version') !== VERSION) return false;
  let isAll = true;
  for (const one of list(member(kept, 'accounts'))) {
    const account = accounts.find(({ access }) => ownerOf(access) === member(one, 'of'));
    if (account) account.cache.restore(list(member(one, 'entries')).flatMap(readKept), PERSISTED);
    else isAll = false;
  }
  return isAll;
}

function readKept(entry: unknown): PersistedEntry[] {
  const [kind, key, at, etag] = ['kind', 'key', 'at', 'etag'].map((name) => member(entry, name));
  if (typeof kind !== 'string' || typeof key !== 'string' || typeof at !== 'number') return [];
  return [{ kind, key, at, etag: typeof etag === 'string' ? etag : null, value: member(entry, 'value') }];
}
