import { ownerOf, type Account } from '../account';
import { oneOf, record, text, validOf, type Decoded } from '../../decoder';
import { persistedEntry } from './cache';
import { PERSISTENT } from './kinds';

/** Where answers are stored from session to session. */
export interface Store {
  /** Loads what was saved last; the result is not validated. May reject. */
  load(): Promise<unknown>;
  /**
   * Saves the result of `snapshot` soon, at the latest at the end of the session; nothing if it is undefined. The last of several
   * calls counts. `atOnce`: what is stored so far must be replaced immediately.
   */
  save(snapshot: () => unknown, atOnce?: boolean): void;
}

/** Incremented with each change of the format: other versions are dropped, not converted. */
const VERSION = 3;

const snapshot = record({
  version: oneOf(VERSION),
  accounts: validOf(record({ of: text, entries: validOf(persistedEntry) })),
});

/** What is stored of the accounts. It contains no token. */
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
 * Gives the accounts their stored answers. Returns whether nothing else is stored: answers of other accounts, and what cannot be
 * read, must be erased.
 */
export function restore(accounts: readonly Account[], stored: unknown): boolean {
  if (stored === null || stored === undefined) return true;
  const known = snapshot(stored);
  for (const { of, entries } of known?.accounts ?? [])
    accounts.find(({ access }) => ownerOf(access) === of)?.cache.restore(entries, PERSISTENT);
  return known?.accounts.every(({ of }) => accounts.some(({ access }) => ownerOf(access) === of)) ?? false;
}
