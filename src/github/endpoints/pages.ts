import type { GitHubLink } from '../../notes/note';
import type { Account } from '../account';
import { pageDocument, tagOf } from '../graphql/pages';
import { asFetched, readFetched } from './fetched';
import type { Ask } from '../cache/cache';
import type { Answer, Page } from '../model';
import { readPage, readRestPage } from '../decode/page';
import { PAGE } from '../cache/kinds';

/** What a link to a project, a milestone, a release or a commit leads to. */
export function page(account: Account, link: GitHubLink, signal?: AbortSignal): Promise<Answer<Page>> {
  const { kind, owner, repository, id } = link;
  const key = `${kind} ${owner}/${repository ?? ''}`.toLowerCase();
  return account.cache.get(
    PAGE,
    `${key} ${id}`,
    account.isSignedIn ? byGraphql(account, link) : byRest(account, link),
    signal,
  );
}

function byGraphql(account: Account, link: GitHubLink): Ask<Page> {
  return async (signal) => {
    return asFetched(
      await account.ask(
        () => pageDocument(link),
        (node) => readPage(link.kind, node),
        signal,
      ),
    );
  };
}

function byRest(account: Account, link: GitHubLink): Ask<Page> {
  const route = restRoute(link);
  return async (signal, etag) => {
    if (!route) return { ok: false, failure: { kind: 'signedOut' } };
    const answer = await account.connection.rest(route.path, route.parameters, signal, etag);
    return readFetched(answer, (data) => readRestPage(link.kind, data));
  };
}

/** null for what REST does not show to somebody who is signed out. */
function restRoute({ kind, owner, repository: repo, id }: GitHubLink) {
  if (repo === null) return null;
  const there = { owner, repo };
  switch (kind) {
    case 'milestone':
      return {
        path: 'GET /repos/{owner}/{repo}/milestones/{milestone_number}',
        parameters: { ...there, milestone_number: id },
      };
    case 'release':
      return {
        path: 'GET /repos/{owner}/{repo}/releases/tags/{tag}',
        parameters: { ...there, tag: tagOf(id) },
      };
    case 'commit':
      return { path: 'GET /repos/{owner}/{repo}/commits/{ref}', parameters: { ...there, ref: id } };
    case 'project':
    case 'orgDiscussion':
      return null;
  }
}
