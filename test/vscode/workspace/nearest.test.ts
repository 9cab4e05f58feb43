import assert from 'node:assert/strict';
import { nearest } from '../../../src/vscode/workspace/nearest';

describe('the nearest names', () => {
  const names = ['5', '3', '1', '4', '2'];

  it('are those before and behind', () => assert.deepEqual(nearest(names, '3', 2), ['2', '4']));

  it('are as many at the ends', () => {
    assert.deepEqual(nearest(names, '1', 3), ['2', '3', '4']);
    assert.deepEqual(nearest(names, '9', 3), ['3', '4', '5']);
  });

  it('are all where there are few', () => {
    assert.deepEqual(nearest(names, '2', 10), ['1', '3', '4', '5']);
    assert.deepEqual(nearest([], '2', 10), []);
  });
});
