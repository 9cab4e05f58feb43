import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileNameFor } from '../../src/notes/series';

describe('fileNameFor', () => {
  for (const [siblings, name] of [
    [['20240201.md', '20240215.md', 'README.md'], '20240229.md'],
    [['2024-02-01.md'], '2024-02-29.md'],
    [['2024-02-01-standup.md', '2024-02-15-standup.md'], '2024-02-29-standup.md'],
    [['2024-01-01-special.md', '2024-02-01.md', '2024-02-15.md'], '2024-02-29.md'],
    [['README.md', 'template.md'], 'day-2024-02-29.md'],
  ] as const) {
    it(`continues ${siblings.join(', ')} with ${name}`, () => {
      assert.equal(fileNameFor('2024-02-29', siblings, 'day-YYYY-MM-DD.md'), name);
    });
  }
});
