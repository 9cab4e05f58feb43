import type { RestAnswer } from './connection';
import type { Fetched } from './memory';
import type { Failure, Result } from './model';

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

/** What was read, as something new; what could not be read, as that. */
export function asFetched<T>(value: T | null): Result<Fetched<T>> {
  return value === null ? UNREADABLE : { ok: true, value: { changed: true, value, etag: null } };
}

export const UNREADABLE: { readonly ok: false; readonly failure: Failure } = {
  ok: false,
  failure: { kind: 'unreadable' },
};
