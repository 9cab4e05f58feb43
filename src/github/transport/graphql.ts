import type { Decoder } from '../../decoder';
import { subjectOf, type Document } from '../graphql/document';
import { failed, NOT_FOUND, type Result } from '../model';
import type { Connection, GraphqlAnswer } from './connection';
import { graphqlFailure } from './failures';

/** Makes a document; `lean`: without the newest fields. */
type MakeDocument<T> = (lean: boolean) => T;

/** Sends GraphQL requests to a host, without the newest fields once the host has turned out to lack them. Rejects only if `signal` aborts. */
export class Graphql {
  readonly #connection: Connection;
  #isLean = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async request(
    make: MakeDocument<Pick<Document, 'query' | 'variables'>>,
    signal: AbortSignal,
  ): Promise<Result<GraphqlAnswer>> {
    const lean = this.#isLean;
    const { query, variables } = make(lean);
    const answer = await this.#connection.graphql(query, variables, signal);
    const isTooNew = answer.ok && answer.value.errors.some(({ undefinedField }) => undefinedField);
    if (!isTooNew || lean) return answer;
    this.#isLean = true;
    return this.request(make, signal);
  }

  /** Sends a document and decodes its answer by `read`. Fails if `make` gives no document, as GitHub's schema has no such field. */
  async query<T>(
    make: MakeDocument<Document | null>,
    read: Decoder<T>,
    signal: AbortSignal,
  ): Promise<Result<T>> {
    const document = make(this.#isLean);
    if (!document) return NOT_FOUND;
    const answer = await this.request((lean) => make(lean) ?? document, signal);
    if (!answer.ok) return answer;
    const subject = subjectOf(document, answer.value.data);
    const value = subject === null || subject === undefined ? undefined : read(subject);
    // The errors may concern an optional part.
    if (value !== undefined) return { ok: true, value };
    return failed(
      graphqlFailure(answer.value.errors) ?? { kind: subject === null ? 'notFound' : 'unreadable' },
    );
  }
}
