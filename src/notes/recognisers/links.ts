import { EMPTY, only, type Findings } from './findings';
import type { GitHubLink } from '../note';
import type { Words } from './passages';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';

const SEGMENT = '[\\w.-]+';
const FORMS: readonly [kind: GitHubLink['kind'], path: RegExp][] = [
  ['project', new RegExp(`^(?:orgs|users)/(${SEGMENT})()/projects/(\\d+)`)],
  ['project', new RegExp(`^(${SEGMENT})/(${SEGMENT})/projects/(\\d+)`)],
  ['orgDiscussion', new RegExp(`^orgs/(${SEGMENT})()/discussions/(\\d+)`)],
  ['milestone', new RegExp(`^(${SEGMENT})/(${SEGMENT})/milestone/(\\d+)`)],
  ['release', new RegExp(`^(${SEGMENT})/(${SEGMENT})/releases/tag/([^\\s?#]+)`)],
  ['commit', new RegExp(`^(${SEGMENT})/(${SEGMENT})/commits?/([\\da-f]{7,40})(?![\\da-z])`)],
];

/** The links of a block's prose to projects, milestones, releases, commits and discussions of an organisation. */
export function findLinks({ prose }: Words, { hosts }: Settings): Findings {
  return prose.spans.length === 0 ? EMPTY : only('links', linksIn(prose, hosts));
}

function linksIn(prose: Prose, hosts: readonly string[]): GitHubLink[] {
  return prose.spans.flatMap(({ url, source, range }) => {
    if (url === '') return [];
    const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/\s]+)\/(.+)/i.exec(url) ?? [];
    if (!hosts.includes(host.toLowerCase())) return [];
    for (const [kind, form] of FORMS) {
      const [, owner = '', repository = '', id = ''] = form.exec(path) ?? [];
      if (owner === '') continue;
      const name = repository === '' ? null : repository;
      return [{ kind, range, text: source, url, host: host.toLowerCase(), owner, repository: name, id }];
    }
    return [];
  });
}
