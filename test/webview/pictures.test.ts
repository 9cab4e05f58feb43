import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hostOf } from '../../src/github/hosts';
import { picturesOf } from '../../src/github/pictures';
import { isFrom } from '../../src/webview/pictures';

const SHOWN: readonly (readonly [host: string, addresses: readonly string[]])[] = [
  [
    'github.com',
    [
      'https://github.com/user-attachments/assets/1',
      'https://camo.githubusercontent.com/abc',
      'https://avatars.githubusercontent.com/u/1?v=4',
      'https://private-user-images.githubusercontent.com/1/2.png?jwt=3',
      'https://github.githubassets.com/images/icons/emoji/tada.png',
    ],
  ],
  ['octo.ghe.com', ['https://octo.ghe.com/a.png', 'https://camo.octo.ghe.com/a.png']],
  ['git.example.org', ['https://git.example.org/avatars/u/1', 'https://media.git.example.org/a.png']],
  ['git.example.org:8443', ['https://git.example.org:8443/a.png']],
  ['127.0.0.1:3000', ['http://127.0.0.1:3000/avatars/ada']],
];
const WITHHELD: readonly (readonly [host: string, addresses: readonly string[]])[] = [
  [
    'github.com',
    [
      'https://example.org/a.png',
      'http://github.com/a.png',
      'https://github.com.example.org/a.png',
      'https://notgithub.com/a.png',
      'https://github.com:8443/a.png',
      'https://someone.github.io/a.png',
      'http://127.0.0.1/a.png',
    ],
  ],
  ['octo.ghe.com', ['https://other.ghe.com/a.png', 'https://anybody.blob.core.windows.net/a.png']],
  [
    'git.example.org',
    ['https://example.org/a.png', 'https://github.com/a.png', 'https://evilgit.example.org/a.png'],
  ],
  ['127.0.0.1:3000', ['http://127.0.0.1:3001/a.png']],
];

describe('pictures', () => {
  for (const [name, addresses] of SHOWN)
    it(`of ${name} itself are shown unasked`, () =>
      assert.deepEqual(
        addresses.filter((each) => !isShown(name, each)),
        [],
      ));

  for (const [name, addresses] of WITHHELD)
    it(`of others are not shown unasked in issues of ${name}`, () =>
      assert.deepEqual(
        addresses.filter((each) => isShown(name, each)),
        [],
      ));
});

function isShown(name: string, address: string): boolean {
  const host = hostOf(name);
  assert.ok(host);
  return isFrom(new URL(address), picturesOf(host).own);
}
