import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLink } from '../../src/webview/links';

const BASE = 'https://github.com/octo-org/site/issues/1';
const HOSTS = ['github.com', 'ghe.example:8443'];

describe('a link in a text on GitHub', () => {
  for (const [href, url] of [
    ['https://github.com/octo-org/docs/issues/2', 'https://github.com/octo-org/docs/issues/2'],
    [
      'https://GitHub.com/octo-org/docs/pull/2/files#diff',
      'https://github.com/octo-org/docs/pull/2/files#diff',
    ],
    ['/octo-org/docs/discussions/3', 'https://github.com/octo-org/docs/discussions/3'],
    ['//github.com/octo-org/docs/issues/2', 'https://github.com/octo-org/docs/issues/2'],
    ['2', 'https://github.com/octo-org/site/issues/2'],
    ['../pull/4', 'https://github.com/octo-org/site/pull/4'],
    ['http://ghe.example:8443/a/b/issues/1', 'http://ghe.example:8443/a/b/issues/1'],
  ] as const) {
    it(`may lead to an issue: ${href}`, () =>
      assert.deepEqual(readLink(href, BASE, HOSTS), { kind: 'reference', url }));
  }

  for (const [href, url] of [
    ['https://example.com/octo-org/docs/issues/2', 'https://example.com/octo-org/docs/issues/2'],
    ['https://github.com@example.com/a/b/issues/1', 'https://github.com@example.com/a/b/issues/1'],
    ['https://github.com.example.com/a/b/issues/1', 'https://github.com.example.com/a/b/issues/1'],
    ['https:\\\\example.com\\github.com/a/b/issues/1', 'https://example.com/github.com/a/b/issues/1'],
    ['/octo-org', 'https://github.com/octo-org'],
    ['/octo-org/site/issues', 'https://github.com/octo-org/site/issues'],
  ] as const) {
    it(`may lead to the web: ${href}`, () =>
      assert.deepEqual(readLink(href, BASE, HOSTS), { kind: 'web', url }));
  }

  for (const href of [
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'command:workbench.action.quit',
    'vscode://publisher.extension/a',
    'vscode-webview://a/b',
    'file:///etc/passwd',
    'blob:https://github.com/a',
    'mailto:a@example.com',
    'http://example.com/',
    'http://github.com/octo-org',
    'https://',
    'https://[',
  ]) {
    it(`leads nowhere: ${JSON.stringify(href)}`, () => assert.equal(readLink(href, BASE, HOSTS), null));
  }
});
