import { Cache, type CacheKind } from './cache/cache';
import { IssueBatch } from './endpoints/issueBatch';
import type { Host } from './hosts';
import { Connection, type ConnectionOptions } from './transport/connection';
import { Graphql } from './transport/graphql';

/** A host, and the account it is asked with. */
export interface HostAccess {
  readonly host: Host;
  /** null: signed out. It is sent to this host only. */
  readonly token: string | null;
  /** Tells the token's account from others; what it may see is stored for it alone. null: signed out. */
  readonly account: string | null;
}

/** Tells apart what different accounts may see, and what comes from different addresses. */
export function ownerOf({ host, account, token }: HostAccess): string {
  return [host.name, host.apiUrl, token === null ? '' : account].join('\n');
}

interface AccountEvents {
  readonly onStatus: () => void;
  /** The host does not accept the token any longer: the session has ended there. */
  readonly onRejected: () => void;
  readonly onCached: (kind: CacheKind<unknown>, key: string) => void;
}

/** One host, asked with one account or signed out: its connection and what it has answered. */
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

  /** The account's name on GitHub; null before GitHub has told it. */
  get login(): string | null {
    return this.#login;
  }

  set login(login: string | null) {
    if (login === this.#login) return;
    this.#login = login;
    this.#onStatus();
  }
}
