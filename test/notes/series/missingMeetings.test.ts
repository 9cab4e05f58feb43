import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { missingMeetings } from '../../../src/notes/series/missingMeetings';

const WEEKLY = ['2026-10-07', '2026-10-14', '2026-10-21', '2026-10-28', '2026-11-04'];

describe('missing meetings', () => {
  it('are those that the cadence expects after the last one, up to today', () => {
    assert.deepEqual(missingMeetings(WEEKLY, '2026-11-20'), ['2026-11-18', '2026-11-11']);
    assert.deepEqual(missingMeetings(WEEKLY, '2026-11-11'), ['2026-11-11'], 'today');
    assert.deepEqual(missingMeetings(WEEKLY, '2026-11-10'), []);
  });

  it('are gaps of the last weeks, too', () => {
    const dates = [...WEEKLY.filter((day) => day !== '2026-10-28'), '2026-11-11'];
    assert.deepEqual(missingMeetings(dates, '2026-11-12'), ['2026-10-28']);
  });

  it('are no more than a few, and none once a series has not met for long', () => {
    assert.deepEqual(missingMeetings(WEEKLY, '2026-12-14'), ['2026-12-09', '2026-12-02', '2026-11-25']);
    assert.deepEqual(missingMeetings(WEEKLY, '2027-01-20'), []);
  });

  it('are not those that were moved to another day', () => {
    assert.deepEqual(missingMeetings([...WEEKLY, '2026-11-12'], '2026-11-13'), []);
    assert.deepEqual(missingMeetings([...WEEKLY, '2026-11-12'], '2026-11-18'), ['2026-11-18']);
  });

  it('are none on days off', () => {
    const thursdays = ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'];
    assert.deepEqual(missingMeetings(thursdays, '2027-01-05'), []);
    assert.deepEqual(missingMeetings(thursdays, '2027-01-07'), ['2027-01-07']);
  });

  it('are none where no cadence can be seen, and none of notes to come', () => {
    assert.deepEqual(missingMeetings(['2026-11-04', '2026-11-11'], '2026-11-19'), []);
    assert.deepEqual(
      missingMeetings(['2026-08-03', '2026-09-23', '2026-11-04', '2026-11-05'], '2026-11-20'),
      [],
    );
    assert.deepEqual(missingMeetings([...WEEKLY, '2026-11-25'], '2026-11-20'), ['2026-11-18', '2026-11-11']);
  });

  it('follow other cadences', () => {
    const monthly = ['2026-06-01', '2026-07-06', '2026-08-03', '2026-09-07', '2026-10-05'];
    assert.deepEqual(missingMeetings(monthly, '2026-11-06'), ['2026-11-02']);
    const fortnightly = ['2026-09-09', '2026-09-23', '2026-10-07', '2026-10-21'];
    assert.deepEqual(missingMeetings(fortnightly, '2026-11-06'), ['2026-11-04']);
  });
});
