import type { Repository } from '../../notes/note';
import type { Account } from '../account';
import type { Ask } from '../cache/cache';
import { LABELS } from '../cache/kinds';
import type { Answer, Label } from '../model';
import { readLabel } from '../decode/issue';
import { entries, readAll } from '../decode/json';
import { restPages } from './restPages';

/** Most that a page lists, on GitHub. */
const PAGE = 100;
const ROUTE = 'GET /repos/{owner}/{repo}/labels';

/** The labels that issues of the repository may carry. */
export function labels(
  account: Account,
  { owner, name }: Repository,
  signal?: AbortSignal,
): Promise<Answer<readonly Label[]>> {
  const read = (data: unknown) => {
    const found = entries(data);
    return found && readAll(found, PAGE, readLabel);
  };
  const ask: Ask<readonly Label[]> = (aborted, etag) =>
    restPages(account, { route: ROUTE, parameters: { owner, repo: name }, read }, aborted, etag);
  return account.cache.get(LABELS, `${owner}/${name}`.toLowerCase(), ask, signal);
}
