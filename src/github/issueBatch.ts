import type { Repository } from '../notes/note';
import type { GraphqlAnswer } from './transport/connection';
import { isNumber, type Document } from './graphql/document';
import { issuesDocument } from './graphql/issues';
import { graphqlFailure } from './transport/failures';
import type { GraphqlError } from './transport/graphqlErrors';
import { reasonOf } from './abortReason';
import { login, member } from './decode/json';
import type { Fetched } from './cache/cache';
import type { Issue, Result } from './model';
import { readIssueNode } from './decode/issue';

/** What one document holds; GitHub cuts off answers that take it longer than ten seconds. */
const MOST = 100;

/** A number in a repository. */
export interface Place {
  readonly repository: Repository;
  readonly number: number;
}

/** Whoever asks a host by GraphQL. */
interface Asker {
  /** The host's name. */
  readonly host: string;
  /** Who asks, as GitHub calls him. */
  login: string | null;
  /** Rejects only where `signal` aborts. */
  graphql(
    make: (lean: boolean) => Pick<Document, 'query' | 'variables'>,
    signal: AbortSignal,
  ): Promise<Result<GraphqlAnswer>>;
}

interface Wish {
  readonly place: Place;
  readonly signal: AbortSignal;
  readonly resolve: (result: Result<Fetched<Issue>>) => void;
  readonly reject: (reason: Error) => void;
}

/** Gathers the issues that are asked for in one tick into as few GraphQL documents as possible. */
export class IssueBatch {
  readonly #asker: Asker;
  #wishes: Wish[] = [];

  constructor(asker: Asker) {
    this.#asker = asker;
  }

  /** The issue, pull request or discussion at a place. Rejects only where `signal` aborts; the others do not suffer from it. */
  ask(place: Place, signal: AbortSignal): Promise<Result<Fetched<Issue>>> {
    return new Promise((resolve, reject) => {
      if (this.#wishes.length === 0) setTimeout(() => this.#flush(), 0);
      this.#wishes.push({ place, signal, resolve, reject });
    });
  }

  #flush(): void {
    const wishes = this.#wishes.filter(({ signal, reject }) => {
      if (signal.aborted) reject(reasonOf(signal));
      return !signal.aborted;
    });
    this.#wishes = [];
    for (let from = 0; from < wishes.length; from += MOST) void this.#send(wishes.slice(from, from + MOST));
  }

  /** Asks for all at once; it ends before the answer only where everybody has left. */
  async #send(wishes: readonly Wish[]): Promise<void> {
    const controller = new AbortController();
    let waiting = wishes.length;
    for (const { signal, reject } of wishes) {
      const leave = () => {
        reject(reasonOf(signal));
        if (--waiting === 0) controller.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
    }
    try {
      const groups = groupByRepository(wishes);
      const answer = await this.#ask(groups, controller.signal);
      for (const [index, group] of groups.entries()) {
        for (const wish of group)
          wish.resolve(answer.ok ? this.#read(answer.value, `r${index}`, wish.place) : answer);
      }
      const asker = answer.ok ? login(member(answer.value.data, 'viewer', 'login')) : null;
      if (asker !== null) this.#asker.login = asker;
    } catch {
      // Aborted, so that nobody waits any more; else an answer that no reader could stand.
      for (const { resolve } of wishes) resolve({ ok: false, failure: { kind: 'unreadable' } });
    }
  }

  #ask(groups: readonly Wish[][], signal: AbortSignal): Promise<Result<GraphqlAnswer>> {
    const wanted = groups.flatMap((group) => {
      const [first] = group;
      // A URL may say "issues" of what has become a discussion, so that both are looked for.
      const numbers = group.map(({ place }) => ({ number: place.number, kind: null }));
      return first ? { repository: first.place.repository, numbers } : [];
    });
    return this.#asker.graphql((lean) => issuesDocument(wanted, lean), signal);
  }

  #read({ data, errors }: GraphqlAnswer, alias: string, place: Place): Result<Fetched<Issue>> {
    // GraphQL cannot even ask for it.
    if (!isNumber(place.number)) return { ok: false, failure: { kind: 'notFound' } };
    const names = [`i${place.number}`, `d${place.number}`];
    for (const name of names) {
      const value = readIssueNode(member(data, alias, name), place, this.#asker.host);
      if (value) return { ok: true, value: { changed: true, value, etag: null } };
    }
    const own = errors.filter((error) => names.some((name) => concerns(error, alias, name)));
    return { ok: false, failure: graphqlFailure(own) ?? { kind: 'unreadable' } };
  }
}

/** In the order of first mention; GitHub ignores case in names. */
function groupByRepository(wishes: readonly Wish[]): Wish[][] {
  const groups = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const { owner, name } = wish.place.repository;
    const key = `${owner}/${name}`.toLowerCase();
    const group = groups.get(key);
    if (group) group.push(wish);
    else groups.set(key, [wish]);
  }
  return [...groups.values()];
}

/** Whether an error speaks of the thread, or of all that it is part of. */
function concerns({ path }: GraphqlError, repository: string, thread: string): boolean {
  if (path.length === 0) return true;
  return path[0] === repository && (path.length === 1 || path[1] === thread);
}
