import { Connection, type ConnectionOptions, type GraphqlAnswer } from './transport/connection';
import { subjectOf, type Document } from './graphql/document';
import { graphqlFailure } from './transport/failures';
import type { Host } from './hosts';
import { IssueBatch } from './issueBatch';
import { Cache } from './cache/cache';
import { RecentThreads } from './cache/recentThreads';
import type { Result } from './model';

/** A host and whose eyes it is seen with. */
export interface HostAccess {
  readonly host: Host;
  /** null: signed out. It is sent to this host only. */
  readonly token: string | null;
  /** Who the token belongs to, as its keeper calls him; what somebody saw is kept for him alone. null: signed out. */
  readonly account: string | null;
}

/** Tells apart what different eyes saw, and what was seen at different addresses. */
export function ownerOf({ host, account, token }: HostAccess): string {
  return [host.name, host.apiUrl, token === null ? '' : account].join('\n');
}

/** One host as one asker sees it: the way to ask, and what was answered. */
export class Account {
  readonly host: string;
  readonly access: HostAccess;
  readonly connection: Connection;
  readonly cache: Cache;
  readonly threads: RecentThreads;
  readonly batch: IssueBatch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly #onStatus: () => void;
  #login: string | null = null;
  /** Whether the server is older than github.com and lacks some fields. */
  #isLean = false;

  /** `onChange` is told of which kind and key there is something new to know. */
  constructor(options: ConnectionOptions & HostAccess, onChange: (kind: string, key: string) => void) {
    this.host = options.host.name;
    this.access = options;
    this.now = options.now;
    this.connection = new Connection({ ...options, onRejected: () => this.#reject(options.onRejected) });
    this.cache = new Cache(options.now, onChange);
    this.threads = new RecentThreads(options.now);
    this.batch = new IssueBatch(this);
    this.#onStatus = options.onStatus;
  }

  /** Whether it is the same host, seen with the same eyes. */
  isOf({ host, token, account }: HostAccess): boolean {
    const own = this.access;
    return own.host.apiUrl === host.apiUrl && own.token === token && own.account === account;
  }

  get isSignedIn(): boolean {
    return this.connection.isSignedIn;
  }

  /** Who asks, as GitHub calls him; null before it has told. */
  get login(): string | null {
    return this.#login;
  }

  set login(login: string | null) {
    if (login === this.#login) return;
    this.#login = login;
    this.#onStatus();
  }

  /** The session has ended on GitHub's side. */
  #reject(tell: (() => void) | undefined): void {
    this.cache.clear();
    this.threads.clear();
    this.#login = null;
    tell?.();
  }

  /**
   * Asks by GraphQL with all fields, or, where the server is too old for them, without the newest. Rejects only where
   * `signal` aborts.
   */
  async graphql(
    make: (lean: boolean) => Pick<Document, 'query' | 'variables'>,
    signal: AbortSignal,
  ): Promise<Result<GraphqlAnswer>> {
    const lean = this.#isLean;
    const { query, variables } = make(lean);
    const answer = await this.connection.graphql(query, variables, signal);
    const isTooNew = answer.ok && answer.value.errors.some(({ undefinedField }) => undefinedField);
    if (!isTooNew || lean) return answer;
    this.#isLean = true;
    return this.graphql(make, signal);
  }

  /**
   * What `read` makes of what a document asks for, or why it cannot be had. No document: nothing in GitHub's schema leads
   * there. Rejects only where `signal` aborts.
   */
  async ask<T>(
    make: (lean: boolean) => Document | null,
    read: (subject: unknown) => T | null,
    signal: AbortSignal,
  ): Promise<Result<T>> {
    const document = make(this.#isLean);
    if (!document) return { ok: false, failure: { kind: 'notFound' } };
    const answer = await this.graphql((lean) => make(lean) ?? document, signal);
    if (!answer.ok) return answer;
    const subject = subjectOf(document, answer.value.data);
    const value = subject === null || subject === undefined ? null : read(subject);
    // Errors may concern a part that can be done without.
    if (value !== null) return { ok: true, value };
    const failure = graphqlFailure(answer.value.errors);
    return { ok: false, failure: failure ?? { kind: subject === null ? 'notFound' : 'unreadable' } };
  }
}
