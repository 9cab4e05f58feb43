import assert from 'node:assert/strict';
import { relativeTime } from '../../../src/notes/dates/relativeTime';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('relativeTime', () => {
  const times: [time: string, words: string][] = [
    ['2026-11-24T12:00:00Z', 'just now'],
    ['2026-11-24T11:59:01Z', 'just now'],
    // The clocks of two machines differ.
    ['2026-11-24T12:00:59Z', 'just now'],
    ['2026-11-24T11:59:00Z', '1 min ago'],
    ['2026-11-24T11:56:31Z', '3 min ago'],
    ['2026-11-24T11:00:01Z', '59 min ago'],
    ['2026-11-24T11:00:00Z', '1 hour ago'],
    ['2026-11-23T12:00:01Z', '23 hours ago'],
    ['2026-11-23T12:00:00Z', '1 day ago'],
    ['2026-10-25T12:00:00Z', '30 days ago'],
    ['2026-10-24T00:00:00Z', '1 month ago'],
    ['2026-08-24T00:00:00Z', '3 months ago'],
    ['2025-11-25T12:00:00Z', '11 months ago'],
    ['2025-11-24T00:00:00Z', '1 year ago'],
    ['2016-06-01T00:00:00Z', '10 years ago'],
    ['2026-11-24T14:30:00Z', 'in 2 hours'],
    ['2027-01-24T12:00:00Z', 'in 2 months'],
    ['no date', 'at an unknown time'],
  ];
  for (const [time, words] of times) {
    it(`says ${words}`, () => assert.equal(relativeTime(Date.parse(time), NOW), words));
  }
});
