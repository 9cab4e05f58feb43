import { Cache, type CacheKind } from './cache/cache';
import { IssueBatch } from './endpoints/issueBatch';
import type { Host } from './hosts';
import { Connection, type ConnectionOptions } from './transport/connection';
import { Graphql } from './transport/graphql';

/** A host, and the account to use for it. */
export interface HostAccess {
  readonly host: Host;
  /** null: signed out. Sent to this host only. */
  readonly token: string | null;
  /** Identifies the token's account, by which answers are stored. null: signed out. */
  readonly account: string | null;
}

/** The key under which the answers of an account are stored: accounts see different things, and so do addresses. */
export function ownerOf({ host, account, token }: HostAccess): string {
  return [host.name, host.apiUrl, token === null ? '' : account].join('\n');
}

interface AccountEvents {
  readonly onStatus: () => void;
  /** The host no longer accepts the token: the session has ended. */
  readonly onRejected: () => void;
  readonly onCached: (kind: CacheKind<unknown>, key: string) => void;
}

/** The connection to a host with one account, or signed out, and the answers that it was given. */
export class Account {
  readonly host: string;
  readonly access: HostAccess;
  readonly connection: Connection;
  readonly graphql: Graphql;
  readonly issueBatch: IssueBatch;
  readonly cache: Cache;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly #onStatus: () => void;
  #login: string | null = null;

  constructor(
    options: Omit<ConnectionOptions, 'onStatus'> & HostAccess,
    { onStatus, onRejected, onCached }: AccountEvents,
  ) {
    this.host = options.host.name;
    this.access = options;
    this.now = options.now;
    this.#onStatus = onStatus;
    this.cache = new Cache(options.now, onCached);
    this.connection = new Connection({
      ...options,
      onStatus,
      onRejected: () => {
        this.cache.clear();
        this.#login = null;
        onRejected();
      },
    });
    this.graphql = new Graphql(this.connection);
    this.issueBatch = new IssueBatch(this.host, this.graphql, (login) => (this.login = login));
  }

  isFor({ host, token, account }: HostAccess): boolean {
    const own = this.access;
    return own.host.apiUrl === host.apiUrl && own.token === token && own.account === account;
  }

  get isSignedIn(): boolean {
    return this.connection.isSignedIn;
  }

  /** The account's login; null until GitHub has told it. */
  get login(): string | null {
    return this.#login;
  }

  set login(login: string | null) {
    if (login === this.#login) return;
    this.#login = login;
    this.#onStatus();
  }
}
