import type { Repository, Target } from '../note';
import { LOGIN } from '../text/handles';

const SEGMENT = '[\\w.-]+';
const NUMBERED = new RegExp(
  `^https?://(?:www\\.)?([^/\\s]+)/(${SEGMENT})/(${SEGMENT})/(issues?|pulls?|discussions)/(\\d{1,9})(?![\\w-])`,
  'i',
);
/** Paths of GitHub's own, e.g. `/orgs/octo-org/discussions/12`. */
const RESERVED = /^(?:orgs|users|apps|sponsors|settings|topics)$/i;
const REPOSITORY = new RegExp(
  `^(?:https?://)?(?:www\\.)?(?:([\\w-]+(?:\\.[\\w-]+)+)/)?(${SEGMENT})/(${SEGMENT}?)(?:\\.git)?/?$`,
  'i',
);
const PROFILE = new RegExp(`^https?://(?:www\\.)?([^/\\s]+)/@?(${LOGIN})/?$`, 'i');

/** What a URL such as `https://github.com/owner/repo/pull/12/files` is about; null if it is nothing with a number on one of the hosts. */
export function targetOfUrl(url: string, hosts: readonly string[]): Target | null {
  const [, host = '', owner = '', name = '', kind = '', number = ''] = NUMBERED.exec(url) ?? [];
  if (!hosts.includes(host.toLowerCase()) || Number(number) === 0 || RESERVED.test(owner)) return null;
  return {
    repository: { host: host.toLowerCase(), owner, name },
    number: Number(number),
    kind: kindOf(kind),
  };
}

function kindOf(word: string): Target['kind'] {
  if (word.toLowerCase().startsWith('issue')) return 'issue';
  return word.toLowerCase().startsWith('pull') ? 'pull' : 'discussion';
}

/** Reads `owner/repo`, `host/owner/repo` or a repository's URL; null if it is none. */
export function readRepository(text: string, host = 'github.com'): Repository | null {
  const match = REPOSITORY.exec(text.trim());
  if (!match) return null;
  const [, ownHost, owner = '', name = ''] = match;
  return { host: (ownHost ?? host).toLowerCase(), owner, name };
}

/** The handle that a link to a person's page tells, e.g. `https://github.com/octocat`. */
export function handleOfUrl(url: string, hosts: readonly string[]): string | null {
  const [, host = '', handle = ''] = PROFILE.exec(url) ?? [];
  return hosts.includes(host.toLowerCase()) && handle !== '' ? handle : null;
}

/** `owner/repo#12`, or `repo#12` and `#12` as the form says. */
export function formatTarget(target: Target, form: 'full' | 'repository' | 'number' = 'full'): string {
  const { repository, number } = target;
  if (form === 'number') return `#${number}`;
  return form === 'repository'
    ? `${repository.name}#${number}`
    : `${repository.owner}/${repository.name}#${number}`;
}

/** The address of a target's page; GitHub redirects issues to pull requests and discussions. */
export function targetUrl(target: Target): string {
  const { repository, number, kind } = target;
  const path = kind === 'pull' ? 'pull' : kind === 'discussion' ? 'discussions' : 'issues';
  return `https://${repository.host}/${repository.owner}/${repository.name}/${path}/${number}`;
}

/** Whether both mean the same number of the same repository. */
export function sameTarget(one: Target, other: Target): boolean {
  return one.number === other.number && repositoryKey(one.repository) === repositoryKey(other.repository);
}

/** The same string for the same repository, whatever its case. */
export function repositoryKey({ host, owner, name }: Repository): string {
  return `${host}/${owner}/${name}`.toLowerCase();
}
