import type { RestAnswer } from '../transport/connection';
import type { Fetched } from '../cache/cache';
import type { Failure, Result } from '../model';

/** Reads an answer of REST's that may say that nothing has changed. `read` gives null for what is none. */
export function readFetched<T>(
  answer: Result<RestAnswer>,
  read: (data: unknown) => T | null,
): Result<Fetched<T>> {
  if (!answer.ok) return answer;
  const { data, etag } = answer.value;
  if (data === undefined) return { ok: true, value: { changed: false } };
  const value = read(data);
  return value === null ? UNREADABLE : { ok: true, value: { changed: true, value, etag } };
}

/** What was asked for without an entity tag is something new. */
export function asFetched<T>(answer: Result<T>): Result<Fetched<T>> {
  return answer.ok ? { ok: true, value: { changed: true, value: answer.value, etag: null } } : answer;
}

export const UNREADABLE: { readonly ok: false; readonly failure: Failure } = {
  ok: false,
  failure: { kind: 'unreadable' },
};
