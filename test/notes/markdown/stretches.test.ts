import assert from 'node:assert/strict';
import { insertions, moveStretch, removals, type Change } from '../../../src/notes/markdown/stretches';

const insert = (rangeOffset: number, text: string): Change => ({ rangeOffset, rangeLength: 0, text });
const remove = (rangeOffset: number, rangeLength: number): Change => ({ rangeOffset, rangeLength, text: '' });

describe('a stretch of a text', () => {
  const stretch = { from: 10, to: 14 };

  it('moves with what changes before it', () => {
    assert.deepEqual(moveStretch(stretch, [insert(10, 'ab'), remove(2, 3)]), { from: 9, to: 13 });
  });

  it('stays where something changes behind it', () => {
    assert.deepEqual(moveStretch(stretch, [insert(14, 'ab'), remove(20, 3)]), stretch);
  });

  for (const change of [insert(11, 'x'), remove(9, 2), remove(13, 1), remove(0, 50), remove(10, 4)]) {
    it(`is no more after ${JSON.stringify(change)}`, () =>
      assert.equal(moveStretch(stretch, [change]), null));
  }

  it('is found where changes insert it, at several cursors too', () => {
    assert.deepEqual(insertions([insert(9, 'abc'), insert(5, 'abc')], 'abc'), [
      { from: 5, to: 8 },
      { from: 12, to: 15 },
    ]);
    assert.equal(insertions([insert(9, 'abc'), insert(5, 'ab')], 'abc'), null);
    assert.equal(insertions([{ rangeOffset: 5, rangeLength: 1, text: 'abc' }], 'abc'), null);
    assert.equal(insertions([], 'abc'), null);
  });

  it('is known to be removed, and where it stood', () => {
    const stretches = [
      { from: 5, to: 8 },
      { from: 12, to: 15 },
    ];
    assert.deepEqual(removals([remove(12, 3), remove(5, 3)], stretches), [5, 9]);
    assert.equal(removals([remove(5, 3)], stretches), null);
    assert.equal(removals([remove(12, 3), remove(4, 4)], stretches), null);
    assert.equal(removals([{ rangeOffset: 5, rangeLength: 3, text: 'x' }], stretches.slice(0, 1)), null);
  });
});
