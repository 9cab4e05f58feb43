import assert from 'node:assert/strict';
import { elapsed, type Elapsed } from '../../../src/notes/dates/relativeTime';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('elapsed', () => {
  const times: [time: string, amount: number, unit: Elapsed['unit']][] = [
    ['2026-11-24T12:00:00Z', 0, 'minute'],
    ['2026-11-24T11:59:01Z', 0, 'minute'],
    // The clocks of two machines differ.
    ['2026-11-24T12:00:59Z', 0, 'minute'],
    ['2026-11-24T11:59:00Z', 1, 'minute'],
    ['2026-11-24T11:56:31Z', 3, 'minute'],
    ['2026-11-24T11:00:01Z', 59, 'minute'],
    ['2026-11-24T11:00:00Z', 1, 'hour'],
    ['2026-11-23T12:00:01Z', 23, 'hour'],
    ['2026-11-23T12:00:00Z', 1, 'day'],
    ['2026-10-25T12:00:00Z', 30, 'day'],
    ['2026-10-24T00:00:00Z', 1, 'month'],
    ['2026-08-24T00:00:00Z', 3, 'month'],
    ['2025-11-25T12:00:00Z', 11, 'month'],
    ['2025-11-24T00:00:00Z', 1, 'year'],
    ['2016-06-01T00:00:00Z', 10, 'year'],
    ['2026-11-24T14:30:00Z', -2, 'hour'],
    ['2027-01-24T12:00:00Z', -2, 'month'],
  ];
  for (const [time, amount, unit] of times) {
    it(`tells ${amount} ${unit}s of ${time}`, () =>
      assert.deepEqual(elapsed(Date.parse(time), NOW), { amount, unit }));
  }

  it('tells nothing of what is no time', () => assert.equal(elapsed(Date.parse('no date'), NOW), null));
});
