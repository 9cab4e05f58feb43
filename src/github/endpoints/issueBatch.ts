import { at, member } from '../../decoder';
import { reasonOf } from '../abortReason';
import type { Fetched } from '../cache/cache';
import { repositoryKey, type IssueNumber } from '../cache/keys';
import { readIssueNode } from '../decode/issue';
import { login } from '../decode/fields';
import { isNumber } from '../graphql/document';
import { issuesDocument } from '../graphql/issues';
import { failed, NOT_FOUND, UNREADABLE, type Issue, type Result } from '../model';
import type { GraphqlAnswer } from '../transport/connection';
import { graphqlFailure } from '../transport/failures';
import type { Graphql } from '../transport/graphql';
import type { GraphqlError } from '../transport/graphqlErrors';

/** Issues in one document; GitHub cuts off answers that take it longer than ten seconds. */
const MAX_ISSUES = 100;

const viewerLogin = at('viewer.login', login);

interface PendingRequest {
  readonly target: IssueNumber;
  readonly signal: AbortSignal;
  readonly resolve: (result: Result<Fetched<Issue>>) => void;
  readonly reject: (reason: Error) => void;
}

/** Asks for the issues that are requested in one tick with as few GraphQL documents as possible. */
export class IssueBatch {
  readonly #host: string;
  readonly #graphql: Graphql;
  readonly #onLogin: (login: string) => void;
  #pending: PendingRequest[] = [];

  /** `onLogin` is told the name of the account, which each answer holds. */
  constructor(host: string, graphql: Graphql, onLogin: (login: string) => void) {
    this.#host = host;
    this.#graphql = graphql;
    this.#onLogin = onLogin;
  }

  /** The issue, pull request or discussion of that number. Rejects only where `signal` aborts, which does not affect the others. */
  ask(target: IssueNumber, signal: AbortSignal): Promise<Result<Fetched<Issue>>> {
    return new Promise((resolve, reject) => {
      if (this.#pending.length === 0) setTimeout(() => this.#flush(), 0);
      this.#pending.push({ target, signal, resolve, reject });
    });
  }

  #flush(): void {
    const pending = this.#pending.filter(({ signal, reject }) => {
      if (signal.aborted) reject(reasonOf(signal));
      return !signal.aborted;
    });
    this.#pending = [];
    for (let from = 0; from < pending.length; from += MAX_ISSUES)
      void this.#send(pending.slice(from, from + MAX_ISSUES));
  }

  /** Aborts before the answer only where all requests were aborted. */
  async #send(requests: readonly PendingRequest[]): Promise<void> {
    const controller = new AbortController();
    let waiting = requests.length;
    for (const { signal, reject } of requests) {
      const leave = () => {
        reject(reasonOf(signal));
        if (--waiting === 0) controller.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
    }
    try {
      const groups = groupByRepository(requests);
      const answer = await this.#request(groups, controller.signal);
      for (const [index, group] of groups.entries()) {
        for (const { target, resolve } of group)
          resolve(answer.ok ? this.#read(answer.value, `r${index}`, target) : answer);
      }
      const viewer = answer.ok ? viewerLogin(answer.value.data) : undefined;
      if (viewer !== undefined) this.#onLogin(viewer);
    } catch {
      // Aborted, so that nobody waits any more, or an answer that could not be read.
      for (const { resolve } of requests) resolve(UNREADABLE);
    }
  }

  #request(
    groups: readonly (readonly PendingRequest[])[],
    signal: AbortSignal,
  ): Promise<Result<GraphqlAnswer>> {
    const wanted = groups.flatMap((group) => {
      const [first] = group;
      // A URL may say "issues" of what has become a discussion, so that both are looked for.
      const numbers = group.map(({ target }) => ({ number: target.number, kind: null }));
      return first ? { repository: first.target.repository, numbers } : [];
    });
    return this.#graphql.request((lean) => issuesDocument(wanted, lean), signal);
  }

  #read({ data, errors }: GraphqlAnswer, alias: string, target: IssueNumber): Result<Fetched<Issue>> {
    // No document can ask for it.
    if (!isNumber(target.number)) return NOT_FOUND;
    const names = [`i${target.number}`, `d${target.number}`];
    for (const name of names) {
      const value = readIssueNode(member(data, alias, name), target, this.#host);
      if (value) return { ok: true, value: { changed: true, value, etag: null } };
    }
    const own = errors.filter((error) => names.some((name) => concerns(error, alias, name)));
    return failed(graphqlFailure(own) ?? { kind: 'unreadable' });
  }
}

/** In the order of first mention. */
function groupByRepository(requests: readonly PendingRequest[]): PendingRequest[][] {
  const groups = new Map<string, PendingRequest[]>();
  for (const request of requests) {
    const key = repositoryKey(request.target.repository);
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  return [...groups.values()];
}

/** Whether an error is about the issue, or about all that it is part of. */
function concerns({ path }: GraphqlError, repository: string, issue: string): boolean {
  if (path.length === 0) return true;
  return path[0] === repository && (path.length === 1 || path[1] === issue);
}
