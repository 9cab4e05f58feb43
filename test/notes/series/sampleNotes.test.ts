import assert from 'node:assert/strict';
import { sampleNotes } from '../../../src/notes/series/sampleNotes';

const FILES = new Map([
  ['README.md', 'All since 2026-10-01\n'],
  ['tower/20261104.md', '# 2026-11-04\n\nNext: 2026-11-11\n'],
  ['tower/20261028.md', '# 2026-10-28\n'],
]);

describe('the sample notes', () => {
  it('have their last meeting in the last seven days, on its weekday', () => {
    assert.deepEqual(sampleNotes(FILES, '2027-01-14'), [
      { path: 'README.md', text: 'All since 2026-12-10\n' },
      { path: 'tower/20270113.md', text: '# 2027-01-13\n\nNext: 2027-01-20\n' },
      { path: 'tower/20270106.md', text: '# 2027-01-06\n' },
    ]);
  });

  it('stay as they are until then, and where a clock goes wrong', () => {
    for (const today of ['2026-11-04', '2026-11-10', '1970-01-01'])
      assert.deepEqual(
        sampleNotes(FILES, today),
        Array.from(FILES, ([path, text]) => ({ path, text })),
      );
  });
});
