import assert from 'node:assert/strict';
import { daysUntil, urgencyOf, type Urgency } from '../../../src/notes/notebook/due';

/** A Tuesday. */
const TODAY = '2026-11-24';

describe('due dates', () => {
  const days: [due: string, urgency: Urgency, left: number | null][] = [
    ['2023-11-08', 'overdue', null],
    ['2026-11-21', 'overdue', -3],
    ['2026-11-23', 'overdue', -1],
    ['2026-11-24', 'week', 0],
    ['2026-11-25', 'week', 1],
    ['2026-11-29', 'week', 5],
    ['2026-11-30', 'later', 6],
    ['2026-12-08', 'later', null],
  ];
  for (const [due, urgency, left] of days) {
    it(`${due} is ${urgency}, ${left ?? 'no'} days away`, () => {
      assert.equal(urgencyOf(due, TODAY), urgency);
      assert.equal(daysUntil(due, TODAY), left);
    });
  }

  it('end a week on Sunday and begin one on Monday', () => {
    assert.equal(urgencyOf('2026-11-29', '2026-11-29'), 'week');
    assert.equal(urgencyOf('2026-11-30', '2026-11-29'), 'later');
    assert.equal(urgencyOf('2026-12-06', '2026-11-30'), 'week');
    assert.equal(urgencyOf(null, TODAY), 'none');
  });
});
