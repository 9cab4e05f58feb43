import type { GitHubLink } from '../../notes/note';
import type { Accounts } from '../accounts';
import type { Load } from '../cache/cache';
import { PAGE } from '../cache/kinds';
import { graphqlPage, restPage } from '../decode/page';
import { pageDocument, tagOf } from '../graphql/pages';
import { SIGNED_OUT, type Answer, type Page } from '../model';
import { byGraphql, byRest, type RestRequest } from './load';

/** What links without the number of an issue lead to. */
export class Pages {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** What a link to a project, a milestone, a release or a commit leads to. */
  get(link: GitHubLink, signal?: AbortSignal): Promise<Answer<Page>> {
    const { kind, owner, repository, id } = link;
    const place = `${kind} ${owner}/${repository ?? ''}`.toLowerCase();
    return this.#accounts.ask(link.host, signal, (account) => {
      const request = restRequest(link);
      const signedOut: Load<Page> = () => Promise.resolve(SIGNED_OUT);
      const load = account.isSignedIn
        ? byGraphql(account, () => pageDocument(link), graphqlPage(kind))
        : request
          ? byRest(account, request, restPage(kind))
          : signedOut;
      return account.cache.get(PAGE, `${place} ${id}`, load, signal);
    });
  }
}

/** null for what REST does not show signed out. */
function restRequest({ kind, owner, repository: repo, id }: GitHubLink): RestRequest | null {
  if (repo === null) return null;
  const repository = '/repos/{owner}/{repo}';
  switch (kind) {
    case 'milestone':
      return {
        route: `GET ${repository}/milestones/{milestone_number}`,
        parameters: { owner, repo, milestone_number: id },
      };
    case 'release':
      return { route: `GET ${repository}/releases/tags/{tag}`, parameters: { owner, repo, tag: tagOf(id) } };
    case 'commit':
      return { route: `GET ${repository}/commits/{ref}`, parameters: { owner, repo, ref: id } };
    case 'project':
    case 'orgDiscussion':
      return null;
  }
}
