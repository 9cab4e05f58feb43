import { Octokit } from '@octokit/rest';
import type { Target } from '../notes/note';
import { AnswerCache } from './cache';
import { toFailure } from './failures';
import type { Issue, Person, Result } from './model';
import { readDiscussion, readIssue, readPeople } from './readers';

/** What the client is given: it opens no connection and looks up no token by itself. */
export interface ClientOptions {
  /** Root of the REST API without a trailing slash, e.g. `https://api.github.com`. */
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  /** null: signed out. A new client is made when it changes, so nothing seen with it is kept. */
  readonly token: string | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Members are listed a hundred a page; a signed-out user has sixty requests an hour for everything. */
const MEMBER_PAGES = 5;

/** Asks GitHub, remembers the answers, and tells failures as values. */
export class GitHubClient {
  readonly #octokit: Octokit;
  readonly #signedIn: boolean;
  readonly #now: () => number;
  readonly #issues: AnswerCache<Issue>;
  readonly #members: AnswerCache<readonly Person[]>;

  constructor(options: ClientOptions) {
    this.#signedIn = options.token !== null;
    this.#now = options.now;
    this.#issues = new AnswerCache(options.now);
    this.#members = new AnswerCache(options.now);
    const silent = () => undefined; // octokit would warn on the console; failures are told by value
    this.#octokit = new Octokit({
      baseUrl: options.apiUrl,
      // A browser's own cache would answer for a minute where the user asks to refresh.
      request: {
        fetch: (url: string, init: RequestInit) => options.fetch(url, { ...init, cache: 'no-store' }),
      },
      log: { debug: silent, info: silent, warn: silent, error: silent },
      ...(options.token === null ? {} : { auth: options.token }),
    });
  }

  /** The issue, pull request or discussion that `target` means. */
  issue(target: Target): Promise<Result<Issue>> {
    const { owner, name } = target.repository;
    const key = `${owner}/${name}#${target.number}`.toLowerCase();
    return this.#issues.get(key, () => this.#askIssue(target));
  }

  /** The organisation's members as far as the asker may see them. */
  members(organization: string): Promise<Result<readonly Person[]>> {
    return this.#members.get(organization.toLowerCase(), () => this.#askMembers(organization));
  }

  async #askIssue(target: Target): Promise<Result<Issue>> {
    if (target.kind === 'discussion') return this.#askDiscussion(target);
    const { owner, name } = target.repository;
    const answer = await this.#answer(target, readIssue, () =>
      this.#octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
        owner,
        repo: name,
        issue_number: target.number,
      }),
    );
    // A bare number may be a discussion's, which REST does not know.
    if (!answer.ok && answer.failure.kind === 'notFound' && target.kind === null && this.#signedIn) {
      return this.#askDiscussion(target);
    }
    return answer;
  }

  #askDiscussion(target: Target): Promise<Result<Issue>> {
    if (!this.#signedIn) return Promise.resolve({ ok: false, failure: { kind: 'signedOut' } });
    const { owner, name } = target.repository;
    const query = `query discussion($owner: String!, $name: String!, $number: Int!) {
      repository(owner: $owner, name: $name) {
        discussion(number: $number) {
          number title url createdAt closedAt closed isAnswered
          author { login } comments { totalCount } labels(first: 20) { nodes { name } }
        }
      }
    }`;
    return this.#answer(target, readDiscussion, async () => ({
      data: await this.#octokit.graphql(query, { owner, name, number: target.number }),
    }));
  }

  async #askMembers(organization: string): Promise<Result<readonly Person[]>> {
    try {
      const people: Person[] = [];
      let pages = 0;
      const answers = this.#octokit.paginate.iterator('GET /orgs/{org}/members', {
        org: organization,
        per_page: 100,
      });
      for await (const { data } of answers) {
        people.push(...readPeople(data));
        if (++pages === MEMBER_PAGES) break;
      }
      return { ok: true, value: people };
    } catch (error) {
      return { ok: false, failure: toFailure(error, this.#now()) };
    }
  }

  async #answer(
    target: Target,
    read: (data: unknown, target: Target) => Issue | null,
    ask: () => Promise<{ data: unknown }>,
  ): Promise<Result<Issue>> {
    try {
      const value = read((await ask()).data, target);
      return value ? { ok: true, value } : { ok: false, failure: { kind: 'unreadable' } };
    } catch (error) {
      return { ok: false, failure: toFailure(error, this.#now()) };
    }
  }
}
