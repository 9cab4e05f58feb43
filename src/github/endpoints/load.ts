import type { Decoder } from '../../decoder';
import type { Account } from '../account';
import type { Fetched, Load } from '../cache/cache';
import type { Document } from '../graphql/document';
import { UNREADABLE, type Result } from '../model';
import type { RestAnswer } from '../transport/connection';

/** What REST is asked for, e.g. `GET /users/{username}` with the parameters of the path and others. */
export interface RestRequest {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function byRest<T>(
  { connection }: Account,
  { route, parameters }: RestRequest,
  read: Decoder<T>,
): Load<T> {
  return async (signal, etag) => readRest(await connection.rest(route, parameters, signal, etag), read);
}

/** `make`: the document; without the newest fields for `lean`; null where GitHub's schema has no way to ask. */
export function byGraphql<T>(
  { graphql }: Account,
  make: (lean: boolean) => Document | null,
  read: Decoder<T>,
): Load<T> {
  return async (signal) => asFetched(await graphql.query(make, read, signal));
}

function readRest<T>(answer: Result<RestAnswer>, read: Decoder<T>): Result<Fetched<T>> {
  if (!answer.ok) return answer;
  const { data, etag } = answer.value;
  if (data === undefined) return { ok: true, value: { changed: false } };
  const value = read(data);
  return value === undefined ? UNREADABLE : { ok: true, value: { changed: true, value, etag } };
}

export function asFetched<T>(answer: Result<T>): Result<Fetched<T>> {
  return answer.ok ? { ok: true, value: { changed: true, value: answer.value, etag: null } } : answer;
}
