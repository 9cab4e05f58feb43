import { always, oneOf, record, textUpTo } from '../../decoder';

/** What is open of a repository in a virtual workspace, by the numbers that GitHub's file system has for it. */
const [BRANCH, TAG, COMMIT, PULL_REQUEST, TREE] = [0, 1, 2, 3, 4];

const readMetadata = record({
  v: always(1),
  ref: record({ type: oneOf(BRANCH, TAG, COMMIT, PULL_REQUEST, TREE), id: textUpTo(255) }),
});

/**
 * The ref that is open in `vscode-vfs://github+7b2276…/owner/name`, as addresses on GitHub have it; `HEAD` for the default branch. Behind
 * the `+` is JSON in hexadecimal, `{"v":1,"ref":{"type":4,"id":"main"}}`.
 */
export function virtualRef(authority: string): string {
  const ref = readMetadata(parsed(authority))?.ref;
  if (!ref || ref.id === '') return 'HEAD';
  if (ref.type !== PULL_REQUEST) return ref.id;
  return /^\d+$/.test(ref.id) ? `refs/pull/${ref.id}/head` : 'HEAD';
}

function parsed(authority: string): unknown {
  const [, hex = ''] = /(?:\+|%2b)((?:[\da-f]{2})+)$/i.exec(authority) ?? [];
  const bytes = hex.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? [];
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes)));
  } catch {
    return null;
  }
}
