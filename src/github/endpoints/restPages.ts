import type { Account } from '../account';
import type { Fetched } from '../cache/cache';
import type { Result } from '../model';
import { UNREADABLE } from './fetched';

/** A list that REST gives in pages. */
interface Listed<T> {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** null for what is no list. */
  readonly read: (data: unknown) => readonly T[] | null;
}

/** A signed-out user has sixty requests an hour for everything. */
const PAGES = { signedIn: 20, signedOut: 2 };
const PAGE = 100;

/** What REST lists on all of its pages, or that nothing has changed since the entity tag. Rejects only where `signal` aborts. */
export async function restPages<T>(
  { connection, isSignedIn }: Account,
  { route, parameters, read }: Listed<T>,
  signal: AbortSignal,
  etag: string | null,
): Promise<Result<Fetched<readonly T[]>>> {
  const all: T[] = [];
  let first: string | null = null;
  for (let page = 1; page <= (isSignedIn ? PAGES.signedIn : PAGES.signedOut); page++) {
    const asked = { ...parameters, per_page: PAGE, page };
    const answer = await connection.rest(route, asked, signal, page === 1 ? etag : null);
    if (!answer.ok) return answer;
    // The first page is as it was, and so are the others, most likely.
    if (answer.value.data === undefined) return { ok: true, value: { changed: false } };
    const found = read(answer.value.data);
    if (found === null) return UNREADABLE;
    if (page === 1) first = answer.value.etag;
    all.push(...found);
    if (found.length < PAGE) break;
  }
  return { ok: true, value: { changed: true, value: all, etag: first } };
}
