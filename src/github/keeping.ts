import type { Account, HostAccess } from './account';
import { list, member } from './readers/json';
import type { Kept } from './memory/memory';
import { ASSIGNEES, ISSUE, MEMBERS, MOVED, PAGE, PROFILE, TEAMS } from './memory/topics';

/** Where answers are kept across sessions. */
export interface Store {
  /** What was saved last, or whatever else stands there. May reject. */
  load(): Promise<unknown>;
  /** To be saved is what `snapshot` gives, soon or at the latest at the end; of several calls the last one counts. */
  save(snapshot: () => unknown): void;
}

/** Another form of what is kept is another version: it is dropped, not converted. */
const VERSION = 1;

const TOPICS = [ISSUE, MOVED, PAGE, PROFILE, MEMBERS, ASSIGNEES, TEAMS];

/** What is to be kept of the accounts: no token, but whose eyes saw it. */
export function snapshotOf(accounts: readonly Account[]): unknown {
  return {
    version: VERSION,
    accounts: accounts.map(({ access, memory }) => ({ of: ownerOf(access), entries: memory.keep(TOPICS) })),
  };
}

/** Gives the accounts back what was kept of them; what another account saw, and what is broken, is left. */
export function restore(accounts: readonly Account[], kept: unknown): void {
  if (member(kept, 'version') !== VERSION) return;
  for (const one of list(member(kept, 'accounts'))) {
    const account = accounts.find(({ access }) => ownerOf(access) === member(one, 'of'));
    account?.memory.restore(list(member(one, 'entries')).flatMap(readKept), TOPICS);
  }
}

/** Tells apart what different eyes saw, and what was seen at different addresses. */
function ownerOf({ host, account, token }: HostAccess): string {
  return [host.name, host.apiUrl, token === null ? '' : account].join('\n');
}

function readKept(entry: unknown): Kept[] {
  const [topic, key, at, etag] = ['topic', 'key', 'at', 'etag'].map((name) => member(entry, name));
  if (typeof topic !== 'string' || typeof key !== 'string' || typeof at !== 'number') return [];
  return [{ topic, key, at, etag: typeof etag === 'string' ? etag : null, value: member(entry, 'value') }];
}
