import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { virtualRef } from '../../../src/vscode/workspace/virtualRef';

const authority = (text: string, plus = '+') => `github${plus}${Buffer.from(text).toString('hex')}`;
const opened = (type: unknown, id: unknown, plus = '+') =>
  authority(JSON.stringify({ v: 1, ref: { type, id } }), plus);

describe('what is open of a repository in a virtual workspace', () => {
  it('is a branch, a tag or a commit', () => {
    assert.equal(virtualRef(opened(0, 'minutes/2026')), 'minutes/2026');
    assert.equal(virtualRef(opened(1, 'v1.0')), 'v1.0');
    assert.equal(virtualRef(opened(2, '0e5f57d')), '0e5f57d');
    assert.equal(virtualRef(opened(4, 'größer', '%2B')), 'größer');
    assert.equal(
      virtualRef('github+7b2276223a312c22726566223a7b2274797065223a342c226964223a226d61696e227d7d'),
      'main',
    );
  });

  it('is a pull request', () => {
    assert.equal(virtualRef(opened(3, '17')), 'refs/pull/17/head');
    assert.equal(virtualRef(opened(3, '17/files')), 'HEAD');
  });

  it('is the default branch where nothing, or nothing that is understood, is said', () => {
    for (const each of [
      'github',
      'github+',
      'github+7b',
      'github+zz',
      opened(9, 'x'),
      opened(0, ''),
      opened(0, 7),
    ])
      assert.equal(virtualRef(each), 'HEAD', each);
    assert.equal(virtualRef(authority('null')), 'HEAD');
    assert.equal(virtualRef(authority('{"v":2}')), 'HEAD');
    assert.equal(virtualRef(opened(0, 'x'.repeat(256))), 'HEAD');
    assert.equal(virtualRef(`github+ff${'ff'.repeat(20)}`), 'HEAD');
  });
});
