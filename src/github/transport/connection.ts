import { toRefusal } from './failures';
import { readGraphqlErrors, type GraphqlError } from './graphqlErrors';
import { guardFetch } from './guardedFetch';
import type { Host } from '../hosts';
import { reasonOf } from '../abortReason';
import { Limits, type Headers, type Resource } from './limits';
import type { Failure, Result } from '../model';
import type { Octokit, Queue } from './octokit';
import { graphqlErrorOf, requestErrorOf } from './octokitErrors';

/** How long to wait for a host. */
export interface Timeouts {
  /** Milliseconds after which a request fails, its retries included. */
  readonly request: number;
  /** Milliseconds before the first retry; the second waits four times as long. */
  readonly retryDelay: number;
}

export interface ConnectionOptions {
  readonly host: Host;
  readonly fetch: typeof fetch;
  /** null: signed out. */
  readonly token: string | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly timeouts: Timeouts;
  /** The status of the connection may have changed. */
  readonly onStatus: () => void;
  /** GitHub has rejected the token for the first time. */
  readonly onRejected?: () => void;
}

/** The answer of a REST request. */
export interface RestAnswer {
  /** undefined if nothing has changed since the entity tag that was sent. */
  readonly data: unknown;
  readonly etag: string | null;
}

/** The answer of a GraphQL request: its data, and errors that concern parts of it. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
}

/** Sends requests to one host with one account, within its rate limits and at the pace that it asks for. */
export class Connection {
  /** Whether there is a token. */
  readonly isSignedIn: boolean;
  readonly #options: ConnectionOptions;
  #opened: Promise<Octokit> | null = null;
  #openedToWrite: Promise<Octokit> | null = null;
  /** Milliseconds since the epoch. */
  #lastAsked = -Infinity;
  readonly #limits: Limits;
  #isOffline = false;
  #isRejected = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.isSignedIn = options.token !== null;
    this.#limits = new Limits(options.now);
  }

  get limits(): Limits {
    return this.#limits;
  }

  get isOffline(): boolean {
    return this.#isOffline;
  }

  /** Whether GitHub rejected the token when it was last used: it is wrong, has expired or was revoked. */
  get isRejected(): boolean {
    return this.#isRejected;
  }

  /** Reads by REST, such as `GET /users/{username}`. Rejects only if `signal` aborts. */
  async rest(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
    etag: string | null = null,
  ): Promise<Result<RestAnswer>> {
    const resource = route.includes('/search/') ? 'search' : 'core';
    return this.#send(resource, signal, async (until) => {
      const headers = { ...HEADERS, ...(etag !== null && { 'if-none-match': etag }) };
      try {
        const answer = await (
          await this.#reader
        ).request(route, {
          headers,
          ...parameters,
          request: { signal: until },
        });
        return { data: answer.data as unknown, etag: answer.headers.etag ?? null };
      } catch (error) {
        if (etag !== null && requestErrorOf(error)?.status === 304) return { data: undefined, etag };
        throw error;
      }
    });
  }

  /** Writes by REST, without retries: these could write twice. */
  async write(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Result<unknown>> {
    return this.#send('core', signal, async (until) => {
      const request = { signal: until, retries: 0 };
      return (await (await this.#writer).request(route, { headers: HEADERS, ...parameters, request }))
        .data as unknown;
    });
  }

  /** Reads by GraphQL, which needs a token. Rejects only if `signal` aborts. */
  async graphql(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Result<GraphqlAnswer>> {
    if (!this.isSignedIn) return { ok: false, failure: { kind: 'signedOut' } };
    return this.#send('graphql', signal, async (until) => {
      try {
        const data = await (
          await this.#reader
        ).graphql<unknown>(query, { ...variables, request: { signal: until } });
        return { data, errors: [] };
      } catch (error) {
        const partial = partialAnswer(error);
        if (!partial) throw error;
        return partial;
      }
    });
  }

  async #send<T>(
    resource: Resource,
    signal: AbortSignal,
    ask: (signal: AbortSignal) => Promise<T>,
  ): Promise<Result<T>> {
    signal.throwIfAborted();
    const until = this.#limits.until(resource);
    if (until !== null) return { ok: false, failure: { kind: 'limited', until } };
    const { signal: within, end } = this.#within(signal);
    try {
      return { ok: true, value: await ask(within) };
    } catch (error) {
      if (signal.aborted) throw reasonOf(signal);
      return { ok: false, failure: this.#toFailure(error, resource) };
    } finally {
      end();
    }
  }

  /** Aborts with `signal`, or when timeouts ends. */
  #within(signal: AbortSignal): { signal: AbortSignal; end: () => void } {
    const controller = new AbortController();
    const late = new DOMException('GitHub took too long', 'TimeoutError');
    const timer = setTimeout(() => controller.abort(late), this.#options.timeouts.request);
    const abort = () => controller.abort(reasonOf(signal));
    signal.addEventListener('abort', abort, { once: true });
    return {
      signal: controller.signal,
      end: () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      },
    };
  }

  #toFailure(error: unknown, resource: Resource): Failure {
    if (isRefusedGraphql(error)) {
      return { kind: 'limited', until: this.#refused(headersOf(error), resource) };
    }
    const refusal = toRefusal(error);
    if (refusal.kind !== 'limited') return refusal;
    return { kind: 'limited', until: this.#refused(refusal.headers, resource) };
  }

  #refused(headers: Headers, resource: Resource): number {
    const until = this.#limits.refused(headers, resource);
    this.#options.onStatus();
    return until;
  }

  get #reader(): Promise<Octokit> {
    this.#mindClock();
    return (this.#opened ??= this.#open('freely'));
  }

  get #writer(): Promise<Octokit> {
    this.#mindClock();
    return (this.#openedToWrite ??= this.#open('slowly'));
  }

  /** Octokit's queues continue at a time of the clock: if that was set back, they would stand still for as long. */
  #mindClock(): void {
    const now = this.#options.now();
    if (now < this.#lastAsked) this.#opened = this.#openedToWrite = null;
    this.#lastAsked = now;
  }

  async #open(queue: Queue): Promise<Octokit> {
    const { openOctokit } = await import('./octokit');
    const { host, token, timeouts } = this.#options;
    return openOctokit({
      apiUrl: host.apiUrl,
      token,
      fetch: this.#fetch(),
      retryDelay: timeouts.retryDelay,
      queue,
    });
  }

  #observeToken(status: number): void {
    const wasRejected = this.#isRejected;
    if (status === 401 && this.isSignedIn) this.#isRejected = true;
    // Other refusals do not tell whether the token is valid: after many wrong ones GitHub answers 403 for a while.
    else if (status < 400) this.#isRejected = false;
    if (this.#isRejected && !wasRejected) this.#options.onRejected?.();
  }

  #fetch(): ReturnType<typeof guardFetch> {
    return guardFetch({
      fetch: this.#options.fetch,
      apiUrl: this.#options.host.apiUrl,
      onAnswer: (headers, status) => {
        this.#isOffline = false;
        // With a rejected token GitHub tells the limits of signed-out users, which are zero for GraphQL.
        if (status !== 401) this.#limits.observe(headers, resourceOf(headers));
        this.#observeToken(status);
        this.#options.onStatus();
      },
      onSilence: () => {
        this.#isOffline = true;
        this.#options.onStatus();
      },
    });
  }
}

const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };

function resourceOf(headers: Headers): Resource {
  const name = headers['x-ratelimit-resource'];
  return name === 'graphql' || name === 'search' ? name : 'core';
}

/** A GraphQL answer that lacks some of its data; null if the whole request was refused. */
function partialAnswer(error: unknown): GraphqlAnswer | null {
  const partial = graphqlErrorOf(error);
  if (!partial || isRefusedGraphql(error)) return null;
  return { data: partial.data, errors: readGraphqlErrors(partial.errors) };
}

/** GraphQL tells a used-up limit with status 200, for which the throttling plugin throws an error of its own. */
function isRefusedGraphql(error: unknown): boolean {
  const data = graphqlErrorOf(error) ?? errorData(error);
  return readGraphqlErrors((data as { errors?: unknown }).errors).some(({ type }) => type === 'RATE_LIMITED');
}

function errorData(error: unknown): object {
  const data = (error as { data?: unknown } | null)?.data;
  return typeof data === 'object' && data !== null ? data : {};
}

function headersOf(error: unknown): Headers {
  const answer = graphqlErrorOf(error) ?? (error as { response?: { headers?: Headers } }).response;
  return answer?.headers ?? {};
}
