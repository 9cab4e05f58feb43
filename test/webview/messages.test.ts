import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readWish } from '../../src/webview/messages';

describe('a message of the issue panel', () => {
  for (const wish of [
    { kind: 'ready' },
    { kind: 'back' },
    { kind: 'signIn' },
    { kind: 'navigate', url: 'https://github.com/octo-org/site/issues/1' },
    { kind: 'showPictures', host: 'pictures.example:8443' },
  ]) {
    it(`may be ${wish.kind}`, () => assert.deepEqual(readWish({ ...wish, more: 1 }), wish));
  }

  for (const [name, value] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'back'],
    ['a list', ['back']],
    ['an unknown wish', { kind: 'executeCommand' }],
    ['a wish of the prototype', { kind: 'toString' }],
    ['a way without address', { kind: 'navigate' }],
    ['a way to what is no text', { kind: 'navigate', url: { href: 'x' } }],
    ['pictures from nowhere', { kind: 'showPictures', host: '' }],
    ['pictures from everywhere', { kind: 'showPictures', host: '*' }],
    ['pictures by another policy', { kind: 'showPictures', host: 'a.example; script-src *' }],
    ['pictures along a path', { kind: 'showPictures', host: 'a.example/b' }],
    ['a way without end', { kind: 'navigate', url: 'x'.repeat(2001) }],
  ] as const) {
    it(`is not ${name}`, () => assert.equal(readWish(value), null));
  }
});
