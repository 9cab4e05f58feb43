import { GITHUB, type Host } from './hosts';

/** The sources of a content security policy for pictures that a host serves itself or through its image proxy. */
interface PictureSources {
  /** Addresses in texts. */
  readonly own: readonly string[];
  /** Addresses that these redirect to. Others may store pictures there, too. */
  readonly stores: readonly string[];
}

const DELIVERY = ['https://*.githubusercontent.com', 'https://*.githubassets.com'];

/**
 * The sources of a host's own pictures. Sources: github.com's own policy; GitHub, "Network details for GHE.com" and
 * "Enabling subdomain isolation" (an Enterprise Server's pictures come from its name and from names below it).
 */
export function picturesOf({ name, apiUrl }: Host): PictureSources {
  const own = [`https://${name}`, `https://*.${name}`];
  if (name === GITHUB)
    return {
      own: [...own, ...DELIVERY, ...loopback(apiUrl)],
      stores: [
        'https://github-cloud.s3.amazonaws.com',
        'https://github-production-user-asset-6210df.s3.amazonaws.com',
      ],
    };
  if (name.endsWith('.ghe.com'))
    return { own: [...own, ...DELIVERY], stores: ['https://*.blob.core.windows.net'] };
  return { own: [...own, ...loopback(apiUrl)], stores: [] };
}

/** A server on loopback serves its pictures without HTTPS. */
function loopback(apiUrl: string): string[] {
  const { protocol, origin } = new URL(apiUrl);
  return protocol === 'http:' ? [origin] : [];
}
