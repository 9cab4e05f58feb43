import { ownerOf, type Account } from '../account';
import { oneOf, record, text, validOf, type Decoded } from '../../decoder';
import { persistedEntry } from './cache';
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

const snapshot = record({
  version: oneOf(VERSION),
  accounts: validOf(record({ of: text, entries: validOf(persistedEntry) })),
});

/** What is to be stored of the accounts: no token. */
export function snapshotOf(accounts: readonly Account[]): Decoded<typeof snapshot> {
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
  const known = snapshot(stored);
  for (const { of, entries } of known?.accounts ?? [])
    accounts.find(({ access }) => ownerOf(access) === of)?.cache.restore(entries, PERSISTENT);
  return known?.accounts.every(({ of }) => accounts.some(({ access }) => ownerOf(access) === of)) ?? false;
}
