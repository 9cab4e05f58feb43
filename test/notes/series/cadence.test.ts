import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays } from '../../../src/notes/dates/dates';
import { findCadence, nextMeeting, type Cadence } from '../../../src/notes/series/cadence';

/** So many dates, so many days apart. */
function every(days: number, first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index * days));
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function describeRhythm(cadence: Cadence): string {
  if (cadence.kind === 'monthly')
    return `the ${['last', '', 'first'][cadence.nth + 1] ?? ''} ${NAMES[cadence.weekday] ?? ''} of the month`;
  const days = cadence.weekdays.map((day) => NAMES[day]).join(', ');
  return `${cadence.weeks === 1 ? 'every' : `every ${cadence.weeks} weeks,`} ${days}`;
}

function describeDates(dates: readonly string[]): string | null {
  const cadence = findCadence(dates);
  return cadence && describeRhythm(cadence);
}

const FIRST_TUESDAYS = ['2023-09-05', '2023-10-03', '2023-11-07', '2023-12-05', '2024-01-02', '2024-02-06'];

describe('the cadence of a series', () => {
  for (const [what, dates, expected] of [
    ['weekly', every(7, '2023-09-06', 10), 'every Wednesday'],
    ['two weeks old', every(7, '2023-11-08', 2), 'every Wednesday'],
    ['fortnightly', every(14, '2023-09-06', 8), 'every 2 weeks, Wednesday'],
    ['four-weekly', every(28, '2023-09-06', 8), 'every 4 weeks, Wednesday'],
    ['monthly', FIRST_TUESDAYS, 'the first Tuesday of the month'],
    [
      'monthly, whether four weeks apart so far',
      ['2026-09-07', '2026-10-05', '2026-11-02'],
      'the first Monday of the month',
    ],
    [
      'at a month’s end',
      ['2023-09-29', '2023-10-27', '2023-11-24', '2023-12-29'],
      'the last Friday of the month',
    ],
    [
      'daily',
      [...every(1, '2023-11-06', 5), ...every(1, '2023-11-13', 5)],
      'every Monday, Tuesday, Wednesday, Thursday, Friday',
    ],
    ['twice a week', [...every(7, '2023-11-07', 4), ...every(7, '2023-11-09', 4)], 'every Tuesday, Thursday'],
    ['weekly but for a holiday', every(7, '2023-09-06', 10).toSpliced(4, 1), 'every Wednesday'],
    [
      'fortnightly, a week later since a holiday',
      [...every(14, '2023-09-06', 5), ...every(14, '2023-11-22', 4)],
      'every 2 weeks, Wednesday',
    ],
    [
      'fortnightly, formerly weekly',
      [...every(7, '2023-01-04', 20), ...every(14, '2023-06-06', 6)],
      'every 2 weeks, Tuesday',
    ],
    ['irregular', ['2023-01-07', '2023-02-19', '2023-06-14', '2023-11-16', '2023-11-21'], null],
    ['irregular, the last two a week apart', ['2023-01-07', '2023-02-19', '2023-11-14', '2023-11-21'], null],
    ['three weeks old with one left out', ['2023-10-25', '2023-11-08', '2023-11-15'], 'every Wednesday'],
    ['known by two dates three weeks apart', ['2023-10-25', '2023-11-15'], null],
    ['new', ['2023-11-15'], null],
    ['empty', [], null],
  ] as const) {
    it(`is found where it is ${what}`, () => {
      assert.equal(describeDates(dates), expected);
    });
  }
});

describe('the next meeting', () => {
  function next(dates: readonly string[], today: string): string {
    const cadence = findCadence(dates);
    assert.ok(cadence);
    return nextMeeting(cadence, dates.at(-1) ?? '', today);
  }

  it('is today where the series meets today', () => {
    assert.equal(next(every(7, '2023-10-18', 4), '2023-11-15'), '2023-11-15');
  });

  it('is the one after a note that stands already', () => {
    assert.equal(next(every(7, '2023-10-18', 5), '2023-11-15'), '2023-11-22');
    assert.equal(next(every(7, '2023-10-18', 5), '2023-11-13'), '2023-11-22');
  });

  it('is not the day that the last meeting was moved from', () => {
    const moved = [...every(7, '2023-10-18', 4), '2023-11-14'];
    assert.equal(next(moved, '2023-11-14'), '2023-11-22');
  });

  it('goes on after a long time', () => {
    assert.equal(next(every(14, '2023-01-04', 8), '2024-05-02'), '2024-05-08');
    assert.equal(next(FIRST_TUESDAYS, '2024-05-08'), '2024-06-04');
  });

  const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));

  it('is as before whichever single meeting was left out or moved by a day', () => {
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(1, 2),
        fc.integer({ min: 7, max: 30 }),
        fc.nat(),
        fc.constantFrom(null, -1, 1),
        (first, weeks, count, which, change) => {
          const dates = every(7 * weeks, first, count);
          const index = 1 + (which % (count - 2));
          const changed =
            change === null ? dates.toSpliced(index, 1) : dates.with(index, addDays(dates[index]!, change));
          const expected = addDays(dates.at(-1)!, 7 * weeks);
          assert.equal(next(changed, dates.at(-1)!), expected);
        },
      ),
    );
  });

  it('comes after the last one and not before today', () => {
    fc.assert(
      fc.property(fc.uniqueArray(start, { minLength: 1, maxLength: 12 }), start, (days, today) => {
        const dates = days.sort();
        const cadence = findCadence(dates);
        if (!cadence) return;
        const date = nextMeeting(cadence, dates.at(-1)!, today);
        assert.ok(date > dates.at(-1)! && date >= today);
      }),
    );
  });
});
