/**
 * Whether a picture comes from one of these sources, which are written as in a content security policy: `https://github.com`,
 * or `https://*.github.com` for what is below.
 */
export function isFrom(address: URL, sources: readonly string[]): boolean {
  return sources.some((source) => {
    const [, protocol, below, host = ''] = /^(https?:)\/\/(\*\.)?([^/*]+)$/.exec(source) ?? [];
    if (address.protocol !== protocol) return false;
    return below === undefined ? address.host === host : address.host.endsWith(`.${host}`);
  });
}
