import type { GitHubLink, Repository, Target } from '../notes/note';
import { Account, type HostAccess } from './account';
import { Accounts } from './accounts';
import type { Timeouts } from './transport/connection';
import { GITHUB } from './hosts';
import {
  issue,
  issueKey,
  issues,
  knownIssue,
  recentIssues,
  searchIssues,
  targetOfKey,
} from './endpoints/issues';
import type { Store } from './persistence';
import type { Answer, Issue, Label, Page, Person, Profile, Result, Status, Team, Thread } from './model';
import { page } from './endpoints/pages';
import {
  assignees,
  knownPerson,
  members,
  mentionable,
  person,
  searchPeople,
  teams,
  whoAmI,
} from './endpoints/people';
import { thread } from './endpoints/threads';
import type { KnownThread } from './cache/recentThreads';
import { ISSUE, MOVED, PROFILE } from './cache/kinds';
import {
  comment,
  setAssignees,
  setState,
  type AssigneesChange,
  type Commented,
  type Wanted,
} from './endpoints/acts';
import { labels } from './endpoints/labels';
import { createIssue, type Creation, type Draft } from './endpoints/newIssue';

/** What the client is given: it opens no connection and looks up no token by itself. */
export interface ClientOptions {
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of what may be answered otherwise than before; none: anything may. */
  readonly onLearn?: (targets: readonly Target[]) => void;
  /** Told when a session has ended: what was seen in it must not be shown any longer. `onLearn` is told next. */
  readonly onEnd?: () => void;
  /** Told when somebody's page may be answered otherwise than before. */
  readonly onLearnPerson?: () => void;
  /** Told when `status` may have changed. */
  readonly onStatus?: () => void;
  readonly timeouts?: Timeouts;
}

/** How long GitHub may take where nobody says otherwise. */
export const TIMEOUTS: Timeouts = { request: 20_000, retryDelay: 300 };
const UNKNOWN = { ok: false, failure: { kind: 'notFound' } } as const;
/** Nobody writes anonymously, so that nothing is asked. */
const SIGNED_OUT = { ok: false, failure: { kind: 'signedOut' } } as const;

/**
 * Asks GitHub, remembers the answers, and tells failures as values. Nobody is asked before `use` has said which hosts there
 * are. What takes a signal rejects with its reason once it aborts, and for no other cause before the end of the client.
 */
export class GitHubClient {
  readonly #options: ClientOptions;
  readonly #life = new AbortController();
  readonly #accounts = new Accounts({
    open: (access) => this.#open(access),
    onReplace: (hasEnded) => this.#onReplace(hasEnded),
  });
  #learnt: Target[] = [];
  #begin: () => void = () => undefined;
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve));

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /**
   * Asks these hosts from now on. What other eyes have seen is forgotten, in `store` too; what the same ones saw is taken
   * from there. null: nothing is to outlive the client, and what is stored is left alone.
   */
  use(hosts: readonly HostAccess[], store: Store | null): void {
    this.#accounts.use(hosts, store);
    this.#begin();
  }

  /** Names of the hosts that can be asked, lower case. */
  get hosts(): readonly string[] {
    return this.#accounts.hosts;
  }

  /** What is remembered of a target, however old; null where nothing is. Nobody is asked. */
  known(target: Target): Answer<Issue> | null {
    const account = this.#accounts.of(target.repository.host);
    return account ? knownIssue(account, target) : null;
  }

  /** What a target means, for somebody who waits: at once where it is remembered, else by one request. */
  issue(target: Target, signal?: AbortSignal): Promise<Answer<Issue>> {
    return this.#with(target.repository.host, (account) => issue(account, target, signal), signal);
  }

  /**
   * What targets mean, in their order, asked for together where it is missing or stale. Signed out nobody is asked: what
   * is not remembered is null.
   */
  async issues(targets: readonly Target[], signal?: AbortSignal): Promise<readonly (Answer<Issue> | null)[]> {
    const hosts = new Set(targets.map(({ repository }) => repository.host));
    const asked = [...hosts].map((host) => {
      const own = targets.filter(({ repository }) => repository.host === host);
      return this.#with(host, (account) => issues(account, own, signal), signal);
    });
    await Promise.all(asked);
    return targets.map((target) => this.known(target));
  }

  /** What is remembered of a target's text and comments; null where nothing is. Nobody is asked. */
  knownThread(target: Target): KnownThread | null {
    return this.#accounts.of(target.repository.host)?.threads.of(issueKey(target)) ?? null;
  }

  /** A target with its text and its last comments as HTML; always asked for. */
  thread(target: Target, signal?: AbortSignal): Promise<Result<Thread>> {
    return this.#with(
      target.repository.host,
      (account) => thread(account, target, this.#alive(signal)),
      signal,
    );
  }

  /** What a link without a number in a repository leads to. */
  page(link: GitHubLink, signal?: AbortSignal): Promise<Answer<Page>> {
    return this.#with(link.host, (account) => page(account, link, signal), signal);
  }

  /** Who is signed in to a host, which `status` tells from then on; null where nobody is or it cannot be known now. */
  async whoAmI(host = GITHUB, signal?: AbortSignal): Promise<string | null> {
    const login = await this.#with(host, (account) => whoAmI(account, this.#alive(signal)), signal);
    return typeof login === 'string' ? login : null;
  }

  /** The page of somebody, or of an organisation. */
  person(login: string, host = GITHUB, signal?: AbortSignal): Promise<Answer<Profile>> {
    return this.#with(host, (account) => person(account, login, signal), signal);
  }

  /** What is remembered of somebody's page, however old; null where nothing is. Nobody is asked. */
  knownPerson(login: string, host = GITHUB): Answer<Profile> | null {
    const account = this.#accounts.of(host);
    return account ? knownPerson(account, login) : null;
  }

  /** The organisation's members as far as the asker may see them. */
  members(organization: string, host = GITHUB, signal?: AbortSignal): Promise<Answer<readonly Person[]>> {
    return this.#with(host, (account) => members(account, organization, signal), signal);
  }

  /** Whom issues of the repository may be assigned to. */
  assignees(repository: Repository, signal?: AbortSignal): Promise<Answer<readonly Person[]>> {
    return this.#with(repository.host, (account) => assignees(account, repository, signal), signal);
  }

  /** The labels that issues of the repository may carry. */
  labels(repository: Repository, signal?: AbortSignal): Promise<Answer<readonly Label[]>> {
    return this.#with(repository.host, (account) => labels(account, repository, signal), signal);
  }

  /** Whom comments in the repository may mention, by the beginning of handle or name; signed in only. */
  mentionable(
    repository: Repository,
    words: string,
    signal?: AbortSignal,
  ): Promise<Answer<readonly Person[]>> {
    return this.#with(repository.host, (account) => mentionable(account, repository, words, signal), signal);
  }

  /** The organisation's teams; members see them only. */
  teams(organization: string, host = GITHUB, signal?: AbortSignal): Promise<Answer<readonly Team[]>> {
    return this.#with(host, (account) => teams(account, organization, signal), signal);
  }

  /** People by words of handle or name, among all that the host knows. */
  searchPeople(words: string, host = GITHUB, signal?: AbortSignal): Promise<Answer<readonly Person[]>> {
    return this.#with(host, (account) => searchPeople(account, words, signal), signal);
  }

  /** Issues and pull requests of a repository by words or number. */
  searchIssues(
    repository: Repository,
    words: string,
    signal?: AbortSignal,
  ): Promise<Answer<readonly Issue[]>> {
    return this.#with(repository.host, (account) => searchIssues(account, repository, words, signal), signal);
  }

  /** The issues and pull requests of a repository that changed last; in short, without people and text where signed in. */
  recentIssues(repository: Repository, signal?: AbortSignal): Promise<Answer<readonly Issue[]>> {
    return this.#with(repository.host, (account) => recentIssues(account, repository, signal), signal);
  }

  /** Creates an issue, at the user's wish, or finds the one that was created of the same source lately. */
  createIssue(repository: Repository, draft: Draft, signal?: AbortSignal): Promise<Creation> {
    return this.#write(repository.host, (account) =>
      createIssue(account, repository, draft, this.#alive(signal)),
    );
  }

  /** Comments on an issue or a pull request in Markdown, at the user's wish; tried once. */
  comment(target: Target, body: string, signal?: AbortSignal): Promise<Commented> {
    return this.#write(target.repository.host, (account) =>
      comment(account, target, body, this.#alive(signal)),
    );
  }

  /** Closes an issue or a pull request, or reopens it, at the user's wish; tried once. */
  setState(target: Target, state: Wanted, signal?: AbortSignal): Promise<Result<Issue>> {
    return this.#write(target.repository.host, (account) =>
      setState(account, target, state, this.#alive(signal)),
    );
  }

  /** Assigns people to an issue or a pull request and takes others off, at the user's wish; tried once. */
  setAssignees(target: Target, change: AssigneesChange, signal?: AbortSignal): Promise<Result<Issue>> {
    return this.#write(target.repository.host, (account) =>
      setAssignees(account, target, change, this.#alive(signal)),
    );
  }

  /** Whoever asks next waits for GitHub; what is remembered serves only where nothing newer can be had. */
  refresh(): void {
    for (const { cache, threads } of this.#accounts.all) {
      cache.invalidate();
      threads.invalidate();
    }
  }

  /** Forgets all that is remembered, here and in the store, limits too. */
  forget(): void {
    this.#accounts.forget();
  }

  /** What is to be said of the connection to a host; null for one that cannot be asked. */
  status(host = GITHUB): Status | null {
    const account = this.#accounts.of(host);
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

  /** Ends what is under way. Whoever waits is rejected. */
  dispose(): void {
    this.#life.abort();
    this.#begin();
    for (const { cache } of this.#accounts.all) cache.abort();
  }

  /** Whoever signs in or out meanwhile is to have an answer of their own, and not what another account may see. */
  async #with<T>(
    host: string,
    ask: (account: Account) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T | typeof UNKNOWN> {
    for (;;) {
      const account = await this.#account(host, signal);
      if (!account) return UNKNOWN;
      try {
        const answer = await ask(account);
        if (this.#accounts.isUsed(account)) return answer;
      } catch (error) {
        if (signal?.aborted === true || this.#accounts.isUsed(account)) throw error;
      }
    }
  }

  /** What is written is written once, whoever signs in or out meanwhile. */
  async #write<T>(
    host: string,
    write: (account: Account) => Promise<T>,
  ): Promise<T | typeof UNKNOWN | typeof SIGNED_OUT> {
    const account = await this.#account(host);
    if (!account) return UNKNOWN;
    return account.isSignedIn ? write(account) : SIGNED_OUT;
  }

  /** Who asks a host, once that is known; undefined for one that cannot be asked. */
  async #account(host: string, signal?: AbortSignal): Promise<Account | undefined> {
    await this.#begun;
    await this.#accounts.loaded;
    this.#life.signal.throwIfAborted();
    signal?.throwIfAborted();
    return this.#accounts.of(host.toLowerCase());
  }

  /** A signal that aborts with `signal` or with the client. */
  #alive(signal?: AbortSignal): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#life.signal]) : this.#life.signal;
  }

  #open(access: HostAccess): Account {
    const { fetch, now, timeouts = TIMEOUTS, onStatus = () => undefined } = this.#options;
    const onRejected = () => {
      if (!this.#accounts.isUsed(account)) return;
      this.#accounts.save(true);
      this.#onReplace(true);
    };
    const options = { ...access, fetch, now, timeouts, onStatus: () => onStatus(), onRejected };
    const account: Account = new Account(options, (kind, key) => this.#learn(account, kind, key));
    return account;
  }

  #onReplace(hasEnded: boolean): void {
    if (hasEnded) this.#options.onEnd?.();
    this.#options.onLearn?.([]);
    this.#options.onStatus?.();
  }

  #learn(account: Account, kind: string, key: string): void {
    if (!this.#accounts.isUsed(account)) return;
    this.#accounts.save();
    if (kind === PROFILE.name) this.#options.onLearnPerson?.();
    if (kind !== ISSUE.name && kind !== MOVED.name) return;
    // A batch brings many answers at once, which are told at once.
    if (this.#learnt.length === 0) queueMicrotask(() => this.#tell());
    this.#learnt.push(targetOfKey(account.host, key));
  }

  #tell(): void {
    const learnt = this.#learnt;
    this.#learnt = [];
    if (!this.#life.signal.aborted) this.#options.onLearn?.(learnt);
  }
}
