import type { Decoder } from '../../decoder';
import { subjectOf, type Document } from '../graphql/document';
import { failed, NOT_FOUND, type Result } from '../model';
import type { Connection, GraphqlAnswer } from './connection';
import { graphqlFailure } from './failures';

/** Makes a document; `lean`: without the newest fields. */
type MakeDocument<T> = (lean: boolean) => T;

/** Asks a host by GraphQL, without the newest fields once it has turned out to be too old for them. Rejects only where `signal` aborts. */
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

  /** What `read` makes of what a document asks for, or why it cannot be had. No document: GitHub's schema has no way to ask. */
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
    // The errors may concern a part that can be done without.
    if (value !== undefined) return { ok: true, value };
    return failed(
      graphqlFailure(answer.value.errors) ?? { kind: subject === null ? 'notFound' : 'unreadable' },
    );
  }
}
