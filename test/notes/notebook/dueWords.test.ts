import assert from 'node:assert/strict';
import { dueWords, urgencyOf, type Urgency } from '../../../src/notes/notebook/dueWords';

/** A Tuesday. */
const TODAY = '2026-11-24';

describe('due dates', () => {
  const days: [due: string, urgency: Urgency, words: string][] = [
    ['2023-11-08', 'overdue', 'overdue since 2023-11-08'],
    ['2026-11-21', 'overdue', '3 days overdue'],
    ['2026-11-23', 'overdue', '1 day overdue'],
    ['2026-11-24', 'week', 'due today'],
    ['2026-11-25', 'week', 'due tomorrow'],
    ['2026-11-29', 'week', 'due in 5 days'],
    ['2026-11-30', 'later', 'due in 6 days'],
    ['2026-12-08', 'later', 'due 2026-12-08'],
  ];
  for (const [due, urgency, words] of days) {
    it(`${due} is ${words}`, () => {
      assert.equal(urgencyOf(due, TODAY), urgency);
      assert.equal(dueWords(due, TODAY), words);
    });
  }

  it('end a week on Sunday and begin one on Monday', () => {
    assert.equal(urgencyOf('2026-11-29', '2026-11-29'), 'week');
    assert.equal(urgencyOf('2026-11-30', '2026-11-29'), 'later');
    assert.equal(urgencyOf('2026-12-06', '2026-11-30'), 'week');
    assert.equal(urgencyOf(null, TODAY), 'none');
  });
});
