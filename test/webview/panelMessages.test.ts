import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPanelMessage } from '../../src/webview/panelMessages';

describe('a message of the issue panel', () => {
  for (const message of [
    { kind: 'ready' },
    { kind: 'back' },
    { kind: 'signIn' },
    { kind: 'navigate', url: 'https://github.com/octo-org/site/issues/1' },
    { kind: 'showPictures', host: 'pictures.example:8443' },
    { kind: 'openMeeting', note: 'file:///notes/20261104.md', line: 0 },
    { kind: 'assign' },
    { kind: 'draft', entry: 3, text: '' },
    { kind: 'comment', entry: 3, text: 'x'.repeat(65_536) },
    { kind: 'close', entry: 3, text: 'Done.' },
    { kind: 'reopen', entry: 3, text: '' },
  ]) {
    it(`may be ${message.kind}`, () => assert.deepEqual(readPanelMessage({ ...message, more: 1 }), message));
  }

  for (const [name, value] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'back'],
    ['a list', ['back']],
    ['an unknown message', { kind: 'executeCommand' }],
    ['a message of the prototype', { kind: 'toString' }],
    ['a way without address', { kind: 'navigate' }],
    ['a way to what is no text', { kind: 'navigate', url: { href: 'x' } }],
    ['pictures from nowhere', { kind: 'showPictures', host: '' }],
    ['pictures from everywhere', { kind: 'showPictures', host: '*' }],
    ['pictures by another policy', { kind: 'showPictures', host: 'a.example; script-src *' }],
    ['pictures along a path', { kind: 'showPictures', host: 'a.example/b' }],
    ['a meeting in no note', { kind: 'openMeeting', line: 1 }],
    ['a meeting at no line', { kind: 'openMeeting', note: 'file:///x.md', line: -1 }],
    ['a comment below nothing', { kind: 'comment', text: 'x' }],
    ['a comment of what is no text', { kind: 'comment', entry: 1, text: ['x'] }],
    ['a comment longer than GitHub takes', { kind: 'comment', entry: 1, text: 'x'.repeat(65_537) }],
    ['a way without end', { kind: 'navigate', url: 'x'.repeat(2001) }],
  ] as const) {
    it(`is not ${name}`, () => assert.equal(readPanelMessage(value), undefined));
  }
});
