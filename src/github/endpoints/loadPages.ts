import type { Decoder } from '../../decoder';
import type { Account } from '../account';
import type { Load } from '../cache/cache';
import { readCursor } from '../decode/people';
import type { Document } from '../graphql/document';
import { UNREADABLE } from '../model';
import { asFetched, type RestRequest } from './load';

const MAX_PAGES = 20;
/** A signed-out user has sixty requests an hour for everything. */
const MAX_PAGES_SIGNED_OUT = 2;
/** As many as GitHub lists at once. */
const PAGE_SIZE = 100;

/** What REST lists on all of its pages. */
export function pagesByRest<T>(
  { connection, isSignedIn }: Account,
  { route, parameters }: RestRequest,
  read: Decoder<readonly T[]>,
): Load<readonly T[]> {
  return async (signal, etag) => {
    const all: T[] = [];
    let first: string | null = null;
    for (let page = 1; page <= (isSignedIn ? MAX_PAGES : MAX_PAGES_SIGNED_OUT); page++) {
      const paged = { ...parameters, per_page: PAGE_SIZE, page };
      const answer = await connection.rest(route, paged, signal, page === 1 ? etag : null);
      if (!answer.ok) return answer;
      // The first page has not changed, and most likely the others have not either.
      if (answer.value.data === undefined) return { ok: true, value: { changed: false } };
      const found = read(answer.value.data);
      if (!found) return UNREADABLE;
      if (page === 1) first = answer.value.etag;
      all.push(...found);
      if (found.length < PAGE_SIZE) break;
    }
    return { ok: true, value: { changed: true, value: all, etag: first } };
  };
}

/** What GraphQL lists on all pages; `make`: the document for the page behind a cursor. */
export function pagesByGraphql<T>(
  { graphql }: Account,
  make: (after: string | null) => Document,
  read: Decoder<readonly T[]>,
): Load<readonly T[]> {
  const readPage = (subject: unknown) => {
    const found = read(subject);
    return found && { found, cursor: readCursor(subject) };
  };
  return async (signal) => {
    const all: T[] = [];
    let next = make(null);
    for (let page = 0; page < MAX_PAGES; page++) {
      const document = next;
      const answer = await graphql.query(() => document, readPage, signal);
      if (!answer.ok) return answer;
      all.push(...answer.value.found);
      if (answer.value.cursor === undefined) break;
      next = make(answer.value.cursor);
    }
    return asFetched<readonly T[]>({ ok: true, value: all });
  };
}
