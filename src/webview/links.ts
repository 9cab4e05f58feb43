import { targetOfUrl } from '../notes/recognisers/targets';

/** Where a link in a text leads. */
export interface Link {
  /** `reference`: to an issue, a pull request or a discussion that the panel can show. */
  readonly kind: 'reference' | 'web';
  /** Absolute. */
  readonly url: string;
}

/** Resolves an address in a text of the page at `base`; null if it is not safe to open. */
export function readLink(href: string, base: string, hosts: readonly string[]): Link | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (targetOfUrl(url.href, hosts)) return { kind: 'reference', url: url.href };
  return url.protocol === 'https:' ? { kind: 'web', url: url.href } : null;
}
