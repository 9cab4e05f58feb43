import type { Target } from '../notes/note';
import { Account, ownerOf, type HostAccess } from './account';
import type { CacheKind } from './cache/cache';
import { targetOfKey } from './cache/keys';
import { ISSUE, MOVED, PROFILE } from './cache/kinds';
import { restore, snapshotOf, type Store } from './cache/persistence';
import { Emitter } from './emitter';
import { GITHUB } from './hosts';
import { NOT_FOUND, SIGNED_OUT, type Failed, type Status } from './model';
import type { Timeouts } from './transport/connection';

export interface ClientOptions {
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly timeouts?: Timeouts;
}

export const TIMEOUTS: Timeouts = { request: 20_000, retryDelay: 300 };

/** The accounts that hosts are asked with, one for each host. What one account may see is stored for it alone, and erased when it is gone. */
export class Accounts {
  readonly #options: ClientOptions;
  readonly #issuesChanged = new Emitter<readonly Target[]>();
  readonly #profilesChanged = new Emitter<void>();
  readonly #sessionEnded = new Emitter<void>();
  readonly #statusChanged = new Emitter<void>();
  readonly #disposal = new AbortController();
  /** By the host's name. */
  #byHost: ReadonlyMap<string, Account> = new Map();
  #store: Store | null = null;
  #changedIssues: Target[] = [];
  #loaded: Promise<void> = Promise.resolve();
  #begin: () => void = () => undefined;
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve));

  /** These issues may be answered differently from now on; none: any may, and people too. */
  readonly onDidChangeIssues = this.#issuesChanged.event;
  readonly onDidChangeProfiles = this.#profilesChanged.event;
  /** What was seen in a session that has ended must not be shown any longer. `onDidChangeIssues` follows. */
  readonly onDidEndSession = this.#sessionEnded.event;
  /** What `status` tells may have changed. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /**
   * Uses these accounts from now on, with what `store` has of them; what it has of others is erased. null: nothing is stored,
   * and what is stored is left alone. `hasEnded`: a session has ended that is not among the accounts used until now.
   */
  use(accesses: readonly HostAccess[], store: Store | null, hasEnded = false): void {
    const accounts = accesses.map((access) => {
      const used = this.#byHost.get(access.host.name);
      return used?.isFor(access) ? used : this.#open(access);
    });
    this.#store = store;
    this.#replace(accounts, hasEnded);
    this.#loaded = this.#load(store, accounts);
    this.#begin();
  }

  /** Names of the hosts, lower case. */
  get hosts(): readonly string[] {
    return [...this.#byHost.keys()];
  }

  /** undefined for a host that cannot be asked. */
  accountFor(host: string): Account | undefined {
    return this.#byHost.get(host);
  }

  /**
   * What `load` has an account load. Where another account is used for the host by the time it is there, that one is asked
   * instead: nobody is given what another account may see.
   */
  async ask<T>(
    host: string,
    signal: AbortSignal | undefined,
    load: (account: Account) => Promise<T>,
  ): Promise<T | Failed> {
    for (;;) {
      const account = await this.#account(host, signal);
      if (!account) return NOT_FOUND;
      try {
        const answer = await load(account);
        if (this.#isUsed(account)) return answer;
      } catch (error) {
        if (signal?.aborted === true || this.#isUsed(account)) throw error;
      }
    }
  }

  /** What comes of writing with an account, once, whoever signs in or out meanwhile. Nothing is written signed out. */
  async write<T>(
    host: string,
    write: (account: Account, signal: AbortSignal) => Promise<T>,
  ): Promise<T | Failed> {
    const account = await this.#account(host);
    if (!account) return NOT_FOUND;
    return account.isSignedIn ? write(account, this.#disposal.signal) : SIGNED_OUT;
  }

  /** A signal that aborts with `signal` or with the client. */
  untilDisposed(signal?: AbortSignal): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#disposal.signal]) : this.#disposal.signal;
  }

  /** Marks all answers as out of date: they serve only until newer ones arrive, or where none can be had. */
  refresh(): void {
    for (const { cache } of this.#byHost.values()) cache.invalidate();
    this.#issuesChanged.fire([]);
  }

  /** Forgets all answers and rate limits, and erases what is stored. */
  clear(): void {
    this.#replace(Array.from(this.#byHost.values(), ({ access }) => this.#open(access)));
    this.#save(true);
  }

  /** What can be said of the connection to a host; null for one that cannot be asked. */
  status(host = GITHUB): Status | null {
    const account = this.#byHost.get(host);
    if (!account) return null;
    const { limits, isOffline, isRejected } = account.connection;
    return {
      host,
      signedIn: account.isSignedIn && !isRejected,
      isRejected,
      login: account.login,
      remaining: limits.remaining,
      limit: limits.limit,
      limitedUntil: limits.until('core'),
      offline: isOffline,
    };
  }

  /** Aborts all requests. */
  dispose(): void {
    this.#disposal.abort();
    this.#begin();
    for (const { cache } of this.#byHost.values()) cache.abort();
    for (const each of [this.#issuesChanged, this.#profilesChanged, this.#sessionEnded, this.#statusChanged])
      each.dispose();
  }

  async #account(host: string, signal?: AbortSignal): Promise<Account | undefined> {
    await this.#begun;
    await this.#loaded;
    this.#disposal.signal.throwIfAborted();
    signal?.throwIfAborted();
    return this.#byHost.get(host.toLowerCase());
  }

  #isUsed(account: Account): boolean {
    return this.#byHost.get(account.host) === account;
  }

  #open(access: HostAccess): Account {
    const { fetch, now, timeouts = TIMEOUTS } = this.#options;
    const account: Account = new Account(
      { ...access, fetch, now, timeouts },
      {
        onStatus: () => this.#statusChanged.fire(),
        onRejected: () => {
          if (!this.#isUsed(account)) return;
          this.#save(true);
          this.#onReplaced(true);
        },
        onCached: (kind, key) => this.#onCached(account, kind, key),
      },
    );
    return account;
  }

  #replace(accounts: readonly Account[], hasEnded = false): void {
    const former = [...this.#byHost.values()];
    for (const one of former) if (!accounts.includes(one)) one.cache.abort();
    this.#byHost = new Map(accounts.map((account) => [account.host, account]));
    const owners = accounts.map(({ access }) => ownerOf(access));
    const isGone = ({ access, isSignedIn }: Account) => isSignedIn && !owners.includes(ownerOf(access));
    this.#onReplaced(hasEnded || former.some(isGone));
  }

  #onReplaced(hasEnded: boolean): void {
    if (hasEnded) this.#sessionEnded.fire();
    this.#issuesChanged.fire([]);
    this.#statusChanged.fire();
  }

  #onCached(account: Account, kind: CacheKind<unknown>, key: string): void {
    if (!this.#isUsed(account)) return;
    this.#save();
    if (kind.name === PROFILE.name) this.#profilesChanged.fire();
    if (kind.name !== ISSUE.name && kind.name !== MOVED.name) return;
    // One answer to a batch brings many issues, which are told together.
    if (this.#changedIssues.length === 0) queueMicrotask(() => this.#tellChangedIssues());
    this.#changedIssues.push(targetOfKey(account.host, key));
  }

  #tellChangedIssues(): void {
    const targets = this.#changedIssues;
    this.#changedIssues = [];
    this.#issuesChanged.fire(targets);
  }

  /** `atOnce` where what is stored so far must not stay. */
  #save(atOnce = false): void {
    const store = this.#store;
    // While it is not known who is signed in, what is stored is left alone.
    store?.save(() => (store === this.#store ? snapshotOf([...this.#byHost.values()]) : undefined), atOnce);
  }

  async #load(store: Store | null, accounts: readonly Account[]): Promise<void> {
    const stored = await store?.load().catch(() => null);
    const isAll = restore(accounts, stored);
    // Accounts that replaced these meanwhile load what is stored themselves.
    if (!isAll && accounts.every((account) => this.#isUsed(account))) this.#save(true);
  }
}
