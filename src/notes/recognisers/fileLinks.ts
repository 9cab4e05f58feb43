import { EMPTY, only, type Findings } from './findings';
import type { FileLink } from '../note';
import type { Words } from './passages';
import type { Settings } from './state';

/** `https://github.com/owner/repo/blob/main/docs/a.md`: the host is the first group. */
const FILE_URL = /^https?:\/\/(?:www\.)?([^/\s]+)\/[\w.-]+\/[\w.-]+\/(?:blob|tree|raw|edit|blame)\/[^/?#\s]/i;
/** `https:`, `//host`, `#heading`, `?query`: no path in front. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|[#?]|$)/i;

/** The links of a block's prose to files and folders: of the same checkout, or by their addresses on GitHub. */
export function findFileLinks({ prose: { spans } }: Words, { hosts }: Settings): Findings {
  if (spans.length === 0) return EMPTY;
  const found = spans.flatMap(({ kind, url, source, range }): FileLink[] => {
    const isFile = kind === 'link' && !ELSEWHERE.test(url);
    return isFile || isFileUrl(url, hosts) ? [{ range, text: source, address: url }] : [];
  });
  return only('fileLinks', found);
}

function isFileUrl(url: string, hosts: readonly string[]): boolean {
  const host = FILE_URL.exec(url)?.[1];
  return host !== undefined && hosts.includes(host.toLowerCase());
}
