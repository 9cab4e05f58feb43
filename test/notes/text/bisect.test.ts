import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndex } from '../../../src/notes/text/bisect';

describe('firstIndex', () => {
  it('finds the first of sorted numbers that is not below another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: -1, max: 21 }),
        (all, wanted) => {
          const sorted = all.toSorted((one, other) => one - other);
          const expected = sorted.filter((number) => number < wanted).length;
          assert.equal(
            firstIndex(sorted.length, (index) => (sorted[index] ?? 0) >= wanted),
            expected,
          );
        },
      ),
    );
  });
});
