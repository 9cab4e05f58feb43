import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DayOrder } from '../../../src/notes/dates/dayOrder';
import { offerDays } from '../../../src/notes/dates/dateWords';
import { readDay } from '../../../src/notes/dates/readDay';
import { readNote } from '../../../src/notes/readNote';
import { findDue, locateDue } from '../../../src/notes/recognisers/due';

/** A Tuesday. */
const MEETING = '2026-05-12';

describe('the deadline of a task', () => {
  const tasks: readonly (readonly [task: string, due: string | null, order?: DayOrder])[] = [
    ['send the bill by end of month', '2026-05-31'],
    ['by the end of the month', '2026-05-31'],
    ['fix by EOM', '2026-05-31'],
    ['x by Friday next week', '2026-05-22'],
    ['by Thursday next week', '2026-05-21'],
    ['by eow next week', '2026-05-22'],
    ['call, due in two weeks', '2026-05-26'],
    ['(due in 3 days)', '2026-05-15'],
    ['fix within 10 days', '2026-05-22'],
    ['by CW 22', '2026-05-29'],
    ['by the end of this Friday', '2026-05-15'],
    ['by tomorrow', '2026-05-13'],
    ['by EOW', '2026-05-15'],
    ['bis nächsten Montag', '2026-05-18'],
    ['mähen bis Ende der Woche', '2026-05-15'],
    ['bis spätestens 3. Juni', '2026-06-03'],
    ['bis Ende Mai', '2026-05-31'],
    ['before next Monday', '2026-05-18'],
    ['- deadline: June 3rd', '2026-06-03'],
    ['due 3 June 2026', '2026-06-03'],
    ['by end of May', '2026-05-31'],
    ['by the end of next week', '2026-05-22'],
    ["before next Thursday's meeting", '2026-05-14'],
    ['提案書を5月20日17時までに完成させる', '2026-05-20'],
    ['提案書を5月20日 17:00までに完成させる', '2026-05-20'],
    ['set up the server - Ada - 15/06/2026', '2026-06-15', 'dayFirst'],
    ['set up the server - Ada - 15/06/2026 ✅', '2026-06-15', 'dayFirst'],
    ['set up the server - 3 May 2026', '2026-05-03'],
    ['set up the server - 2027-10-15', '2027-10-15'],
    ['set up the server (May 3)', null],
    ['set up the server - Dec 15', null],
    ['read chapter 3 - 1.12', null],
    ['Prochaine réunion - 15/12/2026', null, 'dayFirst'],
    ['upgrade the lamp - 16.1.27', null],
    ['set up the server (12 May 2026)', null],
    ['set up the server of June 15', null],
    ['June 15 is a holiday', null],
    ['schedule a call - 15 June 2026', null],
    ['read chapters (3/4)', null],
    ['call the bank soon', null],
    ['ticket for the fair on Friday', null],
    ['minutes of last Monday', null],
    ['plan the May walk', null],
    ['sort by colour', null],
    ['path by the mill', null],
    ['why it was not ready by 2026-05-01, as promised', null],
    ['seal crate 24 by hand', null],
    ['by (Wed 5/20)', '2026-05-20'],
    ['by (Fri 5/22)', '2026-05-22'],
    ['fold it by(Tue 5/19)', '2026-05-19'],
    ['[due: 2026-05-22]', '2026-05-22'],
    ['(deadline 19 May)', '2026-05-19'],
    ['was due 2026-05-01, now by 2026-05-29', '2026-05-29'],
    ['by 2026-05-08 -> moved to 2026-05-22', '2026-05-22'],
    ['(due 2026-05-01, postponed to 2026-06-05)', '2026-06-05'],
    ['[due:: 2026-05-20]', '2026-05-20'],
    ['@due(2026-05-20)', '2026-05-20'],
    [', due::2026-05-22', '2026-05-22'],
    ['⏳ 2026-05-17 📅 2026-05-19', '2026-05-19'],
    ['➕ 2026-05-10', null],
    ['🛫 2026-05-13', null],
    ['by 1/6', null],
    ['by 20/05', '2026-05-20'],
    ['by 5/20', '2026-05-20'],
    ['by 1/6', '2026-06-01', 'dayFirst'],
    ['by 01/06/2026', '2026-06-01', 'dayFirst'],
    ['by 01/06/2026', null],
    ['rent 1/2 of the barn', null],
    ['by 1/2 of members', null],
    ['read chapter 3.4 by Friday', '2026-05-15'],
    ['from Monday until Friday', null],
    ['from 1950 until 1990', null],
    ['locked until 5 pm', null],
    ['von Montag bis Freitag', null],
    ['von 1950 bis 1990', null],
    ['bis 17 Uhr', null],
    ['by EOD Friday', '2026-05-15'],
    ['by EOD', '2026-05-12'],
    ['bis Monatsende', '2026-05-31'],
    ['bis kommenden Montag', '2026-05-18'],
    ['bis 1.6.', '2026-06-01'],
    ['before 1.5. is out', null],
    ['by Monday in two weeks', '2026-05-25'],
    ['by the 24th', '2026-05-24'],
    ['by the 3rd party', null],
    ['KW 22', null],
    ['bis KW 22', '2026-05-29'],
    ['by week 22', '2026-05-29'],
    ['by 5pm on Friday', '2026-05-15'],
    ['ETA 5/20', '2026-05-20'],
    ['by next week', null],
    ['by next meeting', null],
    ['by end of Q3', null],
    ['by early next week', null],
    ['due:2026-05-20', '2026-05-20'],
    ['by Friday (May 22)', '2026-05-22'],
    ['by the day after tomorrow', '2026-05-14'],
    ['EOW: x', '2026-05-15'],
    ['by [[2026-05-20]]', '2026-05-20'],
    ['no later than Thursday', '2026-05-14'],
    ['not before Friday', null],
    ['originally due 1 May, new deadline 29 May', '2026-05-29'],
    ['by Monday.com', null],
    ['work by week 3 of the course', null],
    ['bis zum 24.', '2026-05-24'],
    ['vor 3 Tagen', null],
    ['by May', null],
    ['Deadline is May 20th', '2026-05-20'],
    ['target date: 20 May', '2026-05-20'],
    ['by noon Friday', '2026-05-15'],
    ['by 17:00 Friday', '2026-05-15'],
    ['by COB tomorrow', '2026-05-13'],
    ['by Sunday week', null],

    ['x by end of day tomorrow', '2026-05-13'],
    ['by tomorrow EOD', '2026-05-13'],
    ['by Fri.', '2026-05-15'],
    ['by Fri 22 May', '2026-05-22'],
    ['by Fri, 22nd May', '2026-05-22'],
    ['by May 22nd (Fri)', '2026-05-22'],
    ['by the 22nd of May', '2026-05-22'],
    ['by 22nd', '2026-05-22'],
    ['by 22/5', '2026-05-22'],
    ['by 22.05.', '2026-05-22'],
    ['by 22.05.2026', '2026-05-22'],
    ['by 2026/05/22', '2026-05-22'],
    ['by 20260522', '2026-05-22'],
    ['by mid-May', null],
    ['by early June', null],
    ['by late May', null],
    ['by June', null],
    ['by Q3', null],
    ['by summer', null],
    ['by the end of the day', '2026-05-12'],
    ['by close of business Friday', '2026-05-15'],
    ['by COB Friday', '2026-05-15'],
    ['by noon tomorrow', '2026-05-13'],
    ['by 5pm tomorrow', '2026-05-13'],
    ['by Friday morning', '2026-05-15'],
    ['by Friday 5pm', '2026-05-15'],
    ['by Fri EOD', '2026-05-15'],
    ['by 1st June', '2026-06-01'],
    ['by June 1', '2026-06-01'],
    ['by Jun 1st, 2026', '2026-06-01'],
    ['due on Friday', '2026-05-15'],
    ['due by Friday', '2026-05-15'],
    ['due date: 2026-05-20', '2026-05-20'],
    ['Due: Friday', '2026-05-15'],
    ['until end of next month', '2026-06-30'],
    ['by month end', '2026-05-31'],
    ['by month-end', '2026-05-31'],
    ['in the next 2 weeks', '2026-05-26'],
    ['within a week', '2026-05-19'],
    ['within the week', null],
    ['within the next two weeks', '2026-05-26'],
    ['do it in 10 days', null],
    ['by this Friday', '2026-05-15'],
    ['by Friday this week', '2026-05-15'],
    ['by Monday next week', '2026-05-18'],
    ['by next week Friday', '2026-05-22'],
    ['by end of this week', '2026-05-15'],
    ['by the weekend', null],
    ['by end of the sprint', null],
    ['by EOQ', null],
    ['by year end', '2026-12-31'],
    ['by the end of 2026', '2026-12-31'],
    ['by CW22', '2026-05-29'],
    ['by wk 22', '2026-05-29'],
    ['ETA: Friday', '2026-05-15'],
    ['ETA end of May', '2026-05-31'],
    ['asap, by Friday latest', '2026-05-15'],
    ['by Friday at the latest', '2026-05-15'],
    ['at the latest by Friday', '2026-05-15'],
    ['done before 1 June', '2026-06-01'],
    ['not later than 1 June', '2026-06-01'],
    ['due 5/20/26', '2026-05-20'],
    ['due 20.05.26', '2026-05-20'],
    ['due 26-05-20', '2026-05-20'],
    ['by 20-05-2026', '2026-05-20'],
    ['done by 10 people', null],
    ['until 12 members agree', null],
    ['due to May being short', null],
    ['by May Lee', null],
    ['by 2026', null],
    ['by 2030', null],
    ['by May 2026', null],
    ['due Q2', null],
    ['due sprint 5', null],
    ['by v2.5', null],
    ['until further notice', null],
    ['before Easter', null],
    ['by 24h', null],
    ['extended by 2 weeks', null],
    ['move the stand to Monday', null],
    ['the launch is delayed until June 5, tell Ann', null],
    ['moved to Monday', null],
    ['new date 22 May', null],
    ['new deadline: 22 May', '2026-05-22'],
    ['now by 22 May', '2026-05-22'],
    ['by Friday or Monday', '2026-05-15'],
    ['by 5 May', '2027-05-05'],
    ['by 12 May', '2026-05-12'],
    ['send out by May 20 and print by May 25', '2026-05-20'],
    ['(by 5/20)', '2026-05-20'],
    ['by 5/20.', '2026-05-20'],
    ['by 31/12', '2026-12-31'],
    ['by 12/31', '2026-12-31'],
    ['by 3/4 of the team', null],
    ['respond by 24/7', null],
    ['due next Friday', '2026-05-15'],
    ['due Friday next', '2026-05-15'],
    ['due the following Monday', '2026-05-18'],
    ['by the Friday after', '2026-05-15'],
    ['by Tuesday', '2026-05-19'],
    ['by today', '2026-05-12'],
    ['until tonight', '2026-05-12'],
    ['no deadline', null],
    ['deadline tbd', null],
    ['deadline next week', null],
    ['deadline extended to 22 May', '2026-05-22'],
    ['the deadline is Friday', '2026-05-15'],
    ['deadline (Fri)', '2026-05-15'],
    ['deadline – Friday', '2026-05-15'],
    ['due - 20 May', '2026-05-20'],
    ['due→ 20 May', '2026-05-20'],
    ['Due date 2026-05-20T17:00', '2026-05-20'],
    ['by 2026-05-20 17:00', '2026-05-20'],
    ['bis Freitag', '2026-05-15'],
    ['bis Fr', '2026-05-15'],
    ['bis Fr.', '2026-05-15'],
    ['bis Mi 20.5.', '2026-05-20'],
    ['bis Mo, 18.05.', '2026-05-18'],
    ['bis 20.5.', '2026-05-20'],
    ['bis 20.5.26', '2026-05-20'],
    ['bis 20.05', '2026-05-20'],
    ['bis zum 20. Mai', '2026-05-20'],
    ['bis nächste Woche Freitag', '2026-05-22'],
    ['bis Freitag nächster Woche', '2026-05-22'],
    ['bis nächste Woche', null],
    ['bis in 2 Wochen', '2026-05-26'],
    ['innerhalb von zwei Wochen', '2026-05-26'],
    ['bis Ende KW 22', '2026-05-29'],
    ['bis KW22', '2026-05-29'],
    ['bis zur nächsten Sitzung', null],
    ['bis Mitte Juni', null],
    ['bis Anfang Juni', null],
    ['bis Juni', null],
    ['bis 2027', null],
    ['bis auf Weiteres', null],
    ['Frist: 20.05.2026', '2026-05-20'],
    ['fällig am 20. Mai', '2026-05-20'],
    ['von 3. bis 5. Juni auf Messe', null],
    ['vom 3.6. bis 5.6. frei', null],
    ['Mo-Fr', null],
    ['am Freitag Kuchen mitbringen', null],
  ];
  for (const [task, due, order] of tasks) {
    it(`is ${due ?? 'none'} in ${task}${order ? `, ${order}` : ''}`, () =>
      assert.equal(findDue(task, MEETING, order ?? null), due));
  }

  it('is where its words stand', () => {
    for (const [task, words] of [
      ['send it by Friday next week, please', 'Friday next week'],
      ['send it by **(Wed 5/20)**', 'Wed 5/20'],
      ['send it @due(2026-05-20)', '2026-05-20'],
      ['send it within 10 days', 'within 10 days'],
      ['send it by 8 May -> moved to 22 May', '22 May'],
      ['before next Sunday’s deadline (May 17th)', 'May 17th'],
      ['by Friday (May 22), I think', 'Friday (May 22)'],
    ] as const) {
      const due = locateDue(task, MEETING);
      assert.equal(task.slice(due?.from, due?.to), words);
    }
  });

  it('needs a date to be seen from, or is a whole one', () => {
    assert.equal(findDue('by Friday', null), null);
    assert.equal(findDue('by KW 22', null), null);
    assert.equal(findDue('by 20 May 2026', null), '2026-05-20');
  });

  it('is what is offered for its words while they are typed', () => {
    for (const typed of ['', 'f', 'next', 'end', 'in', 'm', 'Ende', 'n', 'd', 't', 'a', 'e', 'p', 'k', 's'])
      for (const { words, date } of offerDays(typed, MEETING)) {
        // `4 May` is offered for `4/5` though the order is not known.
        assert.equal(readDay(words, { meeting: MEETING, order: null, isDotted: true })?.date, date, words);
        assert.equal(findDue(`by ${words}`, MEETING), date, words);
      }
  });
});

describe('the order of day and month', () => {
  const of = (text: string, path = 'team/a.md') =>
    readNote(text, { path, repository: null, hosts: ['github.com'] });

  it('is what the note shows anywhere', () => {
    const note = of('# Sync 05/06/2026\n\n- [ ] @ann: send it by 1/7\n- [ ] @bob: print it by 14/06/2026\n');
    assert.deepEqual([note.dayOrder, note.date], ['dayFirst', '2026-06-05']);
    assert.deepEqual(
      note.actions.map(({ due }) => due),
      ['2026-07-01', '2026-06-14'],
    );
  });

  it('is what a weekday beside the date shows', () => {
    assert.equal(of('# Sync\n\nDate: Tue 5/12/2026\n').date, '2026-05-12');
    assert.equal(of('# Sync\n\nDate: Sat 5/12/2026\n').date, '2026-12-05');
  });

  it('is what the file’s name shows', () => {
    const note = of('# Sync 12/05/2026\n\n- [ ] @ann: send it by 01/06/2026\n', 'team/2026-05-12.md');
    assert.deepEqual(
      [note.dayOrder, note.date, note.actions[0]?.due],
      ['dayFirst', '2026-05-12', '2026-06-01'],
    );
  });

  it('is that of the language', () => {
    assert.equal(of('# Protokoll 05/06/2026\n').date, '2026-06-05');
  });

  it('is not known where nothing shows it: then both readings are kept', () => {
    const note = of(
      '# Sync 05/06/2026\n\n- [ ] @ann: send it by Friday\n- [ ] @bob: print it by 2026-07-01\n',
    );
    assert.deepEqual(
      [note.dayOrder, note.date, note.dateByOrder],
      [null, null, { dayFirst: '2026-06-05', monthFirst: '2026-05-06' }],
    );
    assert.deepEqual(
      note.actions.map(({ due, dueByOrder }) => [due, dueByOrder]),
      [
        [null, { dayFirst: '2026-06-12', monthFirst: '2026-05-08' }],
        ['2026-07-01', null],
      ],
    );
  });

  it('is not known where the note shows both', () => {
    assert.equal(of('# Sync\n\nby 14/05/2026, 05/16/2026\n').dayOrder, null);
  });
});
