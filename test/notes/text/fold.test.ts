import assert from 'node:assert/strict';
import { foldAccents, foldName } from '../../../src/notes/text/fold';

describe('folding', () => {
  it('takes letters with and without accents for the same', () => {
    assert.equal(foldAccents('Žluťoučký Übung'), 'zlutoucky ubung');
    assert.equal(foldAccents('plain TEXT'), 'plain text');
  });

  it('leaves syllables of scripts without accents whole', () => {
    assert.deepEqual(['회의', 'がんばる'].map(foldAccents), ['회의', 'がんばる']);
  });

  it('takes names for the same however they are spaced and typed', () => {
    assert.equal(foldName('  Işık  Groß '), foldName('isik gross'));
  });
});
