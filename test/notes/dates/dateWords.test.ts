import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays } from '../../../src/notes/dates/dates';
import { offerDays } from '../../../src/notes/dates/dateWords';
import { findDue } from '../../../src/notes/recognisers/due';

/** A Wednesday. */
const MEETING = '2023-11-15';
const datesOf = (typed: string, meeting = MEETING) => offerDays(typed, meeting).map(({ date }) => date);

describe('offerDays', () => {
  for (const [typed, ...dates] of [
    ['fri', '2023-11-17', '2023-11-24'],
    ['Fri', '2023-11-17', '2023-11-24'],
    ['friday', '2023-11-17', '2023-11-24'],
    ['wed', '2023-11-22'],
    ['next tue', '2023-11-21'],
    ['tuesday next', '2023-11-21'],
    ['friday next week', '2023-11-24'],
    [
      'next week',
      '2023-11-20',
      '2023-11-24',
      '2023-11-23',
      '2023-11-25',
      '2023-11-26',
      '2023-11-21',
      '2023-11-22',
    ],
    ['tomorrow', '2023-11-16'],
    ['tom', '2023-11-16'],
    ['day after', '2023-11-17'],
    ['in 2 weeks', '2023-11-29'],
    ['in two w', '2023-11-29'],
    ['2w', '2023-11-29'],
    ['in 3', '2023-11-18', '2023-12-06', '2024-02-15'],
    ['a month', '2023-12-15'],
    ['eow', '2023-11-17'],
    ['EOM', '2023-11-30'],
    ['end of month', '2023-11-30'],
    ['end of next month', '2023-12-31'],
    ['eoy', '2023-12-31'],
    ['24.11.', '2023-11-24'],
    ['14.11.', '2024-11-14'],
    ['24', '2023-11-24'],
    ['14th', '2023-12-14'],
    ['31', '2023-12-31'],
    ['30.2.'],
    ['nov 30', '2023-11-30'],
    ['30 nov', '2023-11-30'],
    ['30th of november', '2023-11-30'],
    ['nov ', '2023-11-30'],
    ['march 8, 2025', '2025-03-08'],
    ['feb 29', '2024-02-29'],
    ['11/24', '2023-11-24'],
    ['5/4', '2024-05-04', '2024-04-05'],
    ['friday 24th', '2023-11-24'],
    ['Freitag', '2023-11-17', '2023-11-24'],
    ['nächsten Di', '2023-11-21'],
    ['morgen', '2023-11-16'],
    ['ubermorgen', '2023-11-17'],
    ['in 10 Tagen', '2023-11-25'],
    ['24. Nov', '2023-11-24'],
    ['Monatsende', '2023-11-30'],
    ['2023-11-17'],
    ['the next release'],
    ['soon'],
    ['0'],
    ['x'],
  ] as const) {
    it(`takes ${JSON.stringify(typed)} for ${dates.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(datesOf(typed), dates));
  }

  it('takes nobody’s name for the beginning of a word', () => {
    for (const name of ['Tom', 'Inga', 'Theo']) assert.deepEqual(datesOf(name), []);
  });

  it('offers the days that follow before anything is typed', () => {
    const [tomorrow, , ...others] = offerDays('', MEETING);
    assert.deepEqual(tomorrow, { date: '2023-11-16', words: 'tomorrow' });
    assert.deepEqual(
      others.map(({ date }) => date),
      [
        ...['2023-11-18', '2023-11-19', '2023-11-20', '2023-11-21', '2023-11-22'],
        ...['2023-11-29', '2023-11-30'],
      ],
    );
  });

  it('agrees with what is read where the words stay', () => {
    const words = ['fri', 'Friday', 'next tue', 'this wednesday', 'sun', 'tomorrow', 'today', 'EOW', 'EOD'];
    const dates = [
      'end of week',
      'end of the week',
      'March 8th',
      '8 March',
      'january 5',
      'friday 8th march',
      'feb 29',
    ];
    for (let day = 0; day < 7; day++) {
      const meeting = addDays(MEETING, day);
      for (const each of [...words, ...dates])
        assert.equal(
          datesOf(each, meeting)[0],
          findDue(`AI: do it by ${each}`, meeting),
          `${each} from ${meeting}`,
        );
    }
  });

  it('offers days of the calendar only, none before the meeting, whatever is typed', () => {
    const dayOf = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const pieces = [
      'in ',
      'next ',
      'fri',
      '2',
      '31',
      '.',
      '/',
      ' ',
      'feb',
      'end of ',
      'T',
      '29',
      '-',
      'week',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(dayOf, text, (date, typed) => {
        const meeting = date.toISOString().slice(0, 10);
        const offered = datesOf(typed, meeting);
        assert.ok(offered.length <= 9);
        assert.equal(new Set(offered).size, offered.length);
        for (const each of offered) {
          assert.equal(addDays(each, 0), each);
          assert.ok(each >= meeting || /\d{4}/.test(typed), each);
        }
      }),
    );
  });
});
