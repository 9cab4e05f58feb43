import { encodePath } from '../recognisers/origin';
import { readFileUrl } from './fileAddress';

/** A commit stays what it is: what an address says of one is right for ever. */
const COMMIT = /^[\da-f]{40}$/i;

/**
 * An address on GitHub of the file at `from`, once that is at `to`; null for one of another file, or of a commit. Paths are relative to
 * the repository.
 */
export function renamedAddress(address: string, from: string, to: string): string | null {
  const url = readFileUrl(address);
  if (!url || COMMIT.test(url.refAndPath[0] ?? '')) return null;
  const ref = url.refAndPath.slice(0, -from.split('/').length);
  if (ref.length === 0 || url.refAndPath.slice(ref.length).join('/') !== from) return null;
  const [base = ''] = address.split(/[?#]/, 1);
  // `https:`, nothing, host, owner, name and `blob` stand before the branch.
  const parts = base.split('/');
  const branch = parts.slice(6).filter(Boolean).slice(0, ref.length);
  return [...parts.slice(0, 6), ...branch, encodePath(to)].join('/') + address.slice(base.length);
}

/** Where in the source of a link its address stands, which its text or its title may say, too; -1 where a definition holds it. */
export function indexOfAddress(source: string, address: string): number {
  // `<a href="…">…</a>`
  if (source.startsWith('<')) return source.indexOf(address);
  if (/^\[.*\]$/s.test(source)) return -1;
  for (const opening of ['](<', ']('] as const) {
    const index = source.indexOf(opening + address);
    if (index >= 0) return index + opening.length;
  }
  return source.lastIndexOf(address);
}
