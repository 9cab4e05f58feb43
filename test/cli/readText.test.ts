import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readText } from '../../src/cli/readText';
import { TemporaryTree } from './temporaryTree';

describe('the text of a file', () => {
  const tree = new TemporaryTree();

  function read(...bytes: number[]): string {
    tree.write('x.md', Uint8Array.from(bytes));
    return readText(tree.at('x.md')).text;
  }

  it('is read as its byte order mark says, and without it', () => {
    assert.equal(read(0xc3, 0xa4), 'ä');
    assert.equal(read(0xef, 0xbb, 0xbf, 0xc3, 0xa4), 'ä');
    assert.equal(read(0xff, 0xfe, 0xe4, 0x00, 0x3d, 0xd8, 0x00, 0xde), 'ä😀');
    assert.equal(read(0xfe, 0xff, 0x00, 0xe4, 0xd8, 0x3d, 0xde, 0x00), 'ä😀');
    assert.equal(read(), '');
  });

  it('is refused where it is invalid or none, and the reason told', () => {
    assert.throws(() => read(0x61, 0xff), /^Error: not valid UTF-8$/);
    assert.throws(() => read(0xff, 0xfe, 0x00, 0xd8), /^Error: not valid UTF-16$/);
    assert.throws(() => read(0xfe, 0xff, 0x00), /^Error: not valid UTF-16$/);
    assert.throws(() => read(0x89, 0x50, 0xff, 0x00), /^Error: not a text file$/);
    // UTF-32
    assert.throws(() => read(0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00), /^Error: not a text file$/);
  });

  it('is read up to a size, and no further', () => {
    tree.write('x.md', 'x'.repeat(1_000_000));
    assert.equal(readText(tree.at('x.md')).text.length, 1_000_000);
    tree.write('x.md', 'x'.repeat(1_000_001));
    assert.throws(() => readText(tree.at('x.md')), /left out: it has 1000001 bytes/);
  });

  it('is not waited for where a pipe has taken its place', () => {
    tree.makePipe('x.md');
    assert.throws(() => readText(tree.at('x.md')), /no longer a file/);
  });
});
