import assert from 'node:assert/strict';
import { MAX_FILE_BYTES } from '../../src/notes/fileText';
import { isTooLarge } from '../../src/notes/noteSize';

describe('the size of a note', () => {
  it('is that of its file in UTF-8', () => {
    assert.equal(isTooLarge('a'.repeat(MAX_FILE_BYTES)), false);
    assert.equal(isTooLarge('a'.repeat(MAX_FILE_BYTES + 1)), true);
    assert.equal(isTooLarge('ä'.repeat(MAX_FILE_BYTES / 2)), false);
    assert.equal(isTooLarge('ä'.repeat(MAX_FILE_BYTES / 2 + 1)), true);
  });
});
