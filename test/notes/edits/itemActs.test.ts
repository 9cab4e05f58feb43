import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { corpus } from '../corpus';
import { notes, wholeNotes } from '../generated';
import { actNotes } from './actNotes';
import { doAll } from './acts';

describe('every act on every item changes what it names and nothing else, and can be taken back', () => {
  it('in generated notes', function () {
    this.timeout(300_000);
    let count = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 6, arbitrary: actNotes }, notes, wholeNotes), (text) => {
        count += doAll(text).done;
      }),
      { numRuns: 120 },
    );
    assert.ok(count > 800, `${count} acts were done`);
  });

  for (const name of ['corpus', 'corpus-wild'] as const) {
    const real = corpus(name);
    (real.length > 0 ? it : it.skip)(`in the notes of ${name}`, function () {
      this.timeout(300_000);
      for (const { path, text } of real) {
        try {
          doAll(text);
        } catch (error) {
          throw new Error(path, { cause: error });
        }
      }
    });
  }
});
