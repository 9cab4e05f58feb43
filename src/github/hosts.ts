/** A GitHub: github.com, an Enterprise Server, or a data-residency host. */
export interface Host {
  /** The host of its web pages in lower case, with the port if there is one. */
  readonly name: string;
  /** Root of its REST API without a trailing slash; GraphQL is found from there. */
  readonly apiUrl: string;
}

export const GITHUB = 'github.com';

/**
 * The host of a name such as `github.com`, `octo.ghe.com` or `git.example.org`; null if the name is invalid. Sources: GitHub,
 * "GitHub Enterprise Server REST API" (`/api/v3`) and "GitHub Enterprise Cloud with data residency" (`api.` in front).
 */
export function hostOf(text: string): Host | null {
  const name = text.trim().toLowerCase();
  if (!/^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?::\d{1,5})?$/.test(name))
    return null;
  if (name === GITHUB || /^[^.]+\.ghe\.com$/.test(name)) return { name, apiUrl: `https://api.${name}` };
  const scheme = isLoopback(name.replace(/:\d+$/, '')) ? 'http' : 'https';
  return { name, apiUrl: `${scheme}://${name}/api/v3` };
}

/** The page that creates a personal access token, with the scopes preselected that the extension needs. */
export function tokenPageOf({ name, apiUrl }: Host): string {
  const scheme = apiUrl.startsWith(`http://${name}/`) ? 'http' : 'https';
  return `${scheme}://${name}/settings/tokens/new?description=Meeting%20Notes&scopes=repo,read:org`;
}

/** Whether a token may be sent to this address: over HTTPS, or to loopback. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function isLoopback(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
