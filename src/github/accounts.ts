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

/** The accounts in use, one for each host. Answers are stored by account, and erased when the account is signed out. */
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

  /** Fires with the issues that may have changed; an empty list stands for all issues and people. */
  readonly onDidChangeIssues = this.#issuesChanged.event;
  readonly onDidChangeProfiles = this.#profilesChanged.event;
  /** A session has ended: what it was shown must disappear. `onDidChangeIssues` follows. */
  readonly onDidEndSession = this.#sessionEnded.event;
  /** The result of `status` may have changed. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /**
   * Replaces the accounts. Their answers are loaded from `store`, and those of other accounts are erased; null leaves the stored
   * answers alone. `hasEnded`: a session has ended that is not among the previous accounts.
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

  /** undefined for a host that is not configured. */
  accountFor(host: string): Account | undefined {
    return this.#byHost.get(host);
  }

  /**
   * Loads with the account of a host. If the account has changed by the time the answer arrives, loads again with the new one:
   * an account is never given the answer of another.
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

  /** Writes once with the account of a host, even if the account changes meanwhile. Fails if signed out. */
  async write<T>(
    host: string,
    write: (account: Account, signal: AbortSignal) => Promise<T>,
  ): Promise<T | Failed> {
    const account = await this.#account(host);
    if (!account) return NOT_FOUND;
    return account.isSignedIn ? write(account, this.#disposal.signal) : SIGNED_OUT;
  }

  /** A signal that aborts when `signal` does or when the client is disposed of. */
  untilDisposed(signal?: AbortSignal): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#disposal.signal]) : this.#disposal.signal;
  }

  /** Marks all answers as stale: they are used only until newer ones arrive, or if none can be loaded. */
  refresh(): void {
    for (const { cache } of this.#byHost.values()) cache.invalidate();
    this.#issuesChanged.fire([]);
  }

  /** Clears all answers and rate limits, the stored ones included. */
  clear(): void {
    this.#replace(Array.from(this.#byHost.values(), ({ access }) => this.#open(access)));
    this.#save(true);
  }

  /** The status of the connection to a host; null for a host that is not configured. */
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
    // The answer to a batch changes many issues: one event reports them all.
    if (this.#changedIssues.length === 0) queueMicrotask(() => this.#tellChangedIssues());
    this.#changedIssues.push(targetOfKey(account.host, key));
  }

  #tellChangedIssues(): void {
    const targets = this.#changedIssues;
    this.#changedIssues = [];
    this.#issuesChanged.fire(targets);
  }

  /** `atOnce`: what is stored so far must be replaced immediately. */
  #save(atOnce = false): void {
    const store = this.#store;
    // Until it is known who is signed in, stored answers are left alone.
    store?.save(() => (store === this.#store ? snapshotOf([...this.#byHost.values()]) : undefined), atOnce);
  }

  async #load(store: Store | null, accounts: readonly Account[]): Promise<void> {
    const stored = await store?.load().catch(() => null);
    const isAll = restore(accounts, stored);
    // Accounts that have replaced these load the stored answers themselves.
    if (!isAll && accounts.every((account) => this.#isUsed(account))) this.#save(true);
  }
}
