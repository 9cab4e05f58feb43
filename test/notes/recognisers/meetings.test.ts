import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { setDue } from '../../../src/notes/edits/dueEdit';
import { heldMeetings, ofMeeting } from '../../../src/notes/heldMeetings';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read } from '../../../src/notes/reading';
import { readNote } from '../../../src/notes/readNote';

const contextOf = (path: string) => ({ path, repository: null, hosts: ['github.com'] });

/** The days of a note's meetings and the note's own; `file` may tell the year. */
function meetingsIn(text: string, file = 'committee/notes.md'): (string | null)[] {
  const { meetings, date } = readNote(text, contextOf(file));
  return [...meetings.map((meeting) => meeting.date), date];
}

const YEAR = `# Garden committee

## 12 May 2026
Present: Ana Roque
- AI @ana-r: buy seeds by Friday

## 14 April 2026
Present: Jun Sato
- AI @jun-s: sharpen the shears by Friday
`;

describe('several meetings in one note', () => {
  it('begin at dated headings, each with its own day, from which deadlines count', () => {
    const note = readNote(YEAR, contextOf('garden.md'));
    assert.deepEqual(
      note.meetings.map(({ date, title, range }) => [date, title, range.start.line]),
      [
        ['2026-05-12', '12 May 2026', 2],
        ['2026-04-14', '14 April 2026', 6],
      ],
    );
    assert.deepEqual(
      note.actions.map(({ meeting, due }) => [meeting, due]),
      [
        ['2026-05-12', '2026-05-15'],
        ['2026-04-14', '2026-04-17'],
      ],
    );
    assert.equal(note.date, '2026-05-12');
    assert.deepEqual(
      note.participants.map(({ name }) => name),
      ['Ana Roque', 'Jun Sato'],
    );
  });

  for (const [what, text, file] of [
    ['at the first rank', '# 2026-05-12\n\n## Notes\n\n# 2026-05-05\n\n## Notes\n'],
    ['with weekdays', '## Tuesday, May 12, 2026\n\nx\n\n## Tue 5 May 2026, 10:00 UTC\n'],
    ['with words of meetings', '# Log\n\n## Meeting of May 12th 2026\n\n## Meeting of 5 May 2026\n'],
    ['with the name of the group', '# Log\n\n## Garden group, 12 May 2026\n\n## Garden group, 5 May 2026\n'],
    ['with what was spoken of', '## 2026-05-12: the fence\n\n## 2026-05-05: the shed\n'],
    ['in the year of the file', '## May 12\n\nx\n\n## May 5\n', 'garden/2026.md'],
    ['in the year of a heading above', '# 2026\n\n## May 12\n\nx\n\n## May 5\n'],
    ['below a title that names one of them', '# Garden 2026-05-12\n\n## 2026-05-12\n\n## 2026-05-05\n'],
    ['below months', '# 2026\n\n## May\n\n### 2026-05-12\n\n### 2026-05-05\n'],
    ['divided by rules', '## 2026-05-12\n\na\n\n---\n\n## 2026-05-05\n\nb\n'],
  ] as const)
    it(`are told ${what}`, () =>
      assert.deepEqual(meetingsIn(text, file), ['2026-05-12', '2026-05-05', '2026-05-12']));

  for (const [what, text, file, date = null] of [
    ['releases', '# Changelog\n\n## 2026-05-12\n\n- x\n\n## 2026-05-05\n'],
    ['releases with numbers', '## 1.2.0 - 2026-05-12\n\n- x\n\n## [1.1.0] - 2026-05-05\n', 'CHANGES.md'],
    ['releases by name', '## Release 2026-05-12\n\n- x\n\n## Release 2026-05-05\n', 'news.md'],
    ['plans', '# Roadmap\n\n## 2026-05-12\n\n- x\n\n## 2026-05-05\n'],
    ['events', '# Choir\n\n## Concert on 12 May 2026\n\n## Concert on 5 May 2026\n'],
    ['deadlines', '# Course\n\n## Deadline: 12 May 2026\n\n## Deadline: 5 May 2026\n'],
    ['one day alone', '# Garden\n\n## 2026-05-12\n\n## Fence\n', 'g.md', '2026-05-12'],
    ['days of tasks', '# Garden\n\n## Action items of 2026-05-12\n\n## Action items of 2026-05-05\n'],
    [
      'other days below a dated title',
      '# Garden 2026-05-19\n\n## 2026-05-12\n\n## 2026-05-05\n',
      'g.md',
      '2026-05-19',
    ],
    [
      'other days in a dated file',
      '# Garden\n\n## 2026-05-12\n\n## 2026-05-05\n',
      '2026-05-19.md',
      '2026-05-19',
    ],
    [
      'a next meeting',
      '# Garden 2026-05-12\n\n## Next meeting 2026-05-19\n\n## Fence\n',
      'g.md',
      '2026-05-12',
    ],
  ] as const)
    it(`are not ${what}`, () => {
      const { meetings } = readNote(text, contextOf(file ?? 'committee/notes.md'));
      assert.ok(meetings.length < 2, JSON.stringify(meetings));
      if (date !== null) assert.equal(meetings[0]?.date, date);
    });

  it('are read on from an edit in one of them', () => {
    const before = read(YEAR, contextOf('garden.md'));
    const after = read(YEAR.replace('shears by Friday', 'shears by Monday'), before.context, before);
    assert.deepEqual(after.note, readNote(after.text, before.context));
    const isKept = after.recognition.recognized.map((part) => before.recognition.recognized.includes(part));
    assert.deepEqual(isKept, [true, true, true, true, true, true, false]);
  });

  it('are counted anew where an edit makes or unmakes one', () => {
    let reading = read(YEAR, contextOf('garden.md'));
    for (const text of [
      YEAR.replace('14 April', '14 Ap'),
      YEAR,
      `${YEAR}\n## 10 March 2026\n- AI @ana-r: dig by Friday\n`,
      YEAR.replace('## 14 April 2026', 'April'),
      YEAR.replace('12 May', '9 June'),
    ]) {
      reading = read(text, reading.context, reading);
      assert.deepEqual(reading.note, readNote(text, reading.context));
    }
  });

  it('have deadlines that are set by their own day', () => {
    const reading = read(YEAR, contextOf('garden.md'));
    const edits = setDue(reading, reading.note.actions[1]!, '2026-04-24');
    assert.ok(Array.isArray(edits));
    assert.match(applyEdits(YEAR, edits), /sharpen the shears by 2026-04-24\n/);
  });
});

describe('meetings whose headings a line below dates', () => {
  for (const [text, days] of [
    [
      '# Sheds\n\n## Sprint planning\n**Date**: 3 May 2026\n\n## Stand-up\n**Date**: 5 May 2026',
      '2026-05-03 2026-05-05 2026-05-05',
    ],
    [
      '# Actas\n\n## Acta 1\n\n### Fecha\n\n3/5/2026\n\n## Acta 2\n\n### Fecha\n\n15/5/2026',
      '2026-05-03 2026-05-15 2026-05-15',
    ],
    [
      '# Protokolle\n\n## Woche 3\n\n- Datum: 3.5.2026\n\n## Woche 4\n\n- Datum: 10.5.2026',
      '2026-05-03 2026-05-10 2026-05-10',
    ],
    [
      '# Minutes\n\nDate: 3 May 2026\n\n## Trip meeting\n\nDate: 5 May 2026\n\n## Fair meeting\n\nDate: 9 May 2026',
      '2026-05-03 2026-05-03',
    ],
    ['# Minutes 3 May 2026\n\n## Next meeting\n\nDate: 10 May 2026', '2026-05-03 2026-05-03'],
    [
      '## 会议记录\n\n### 第一次会议\n\n#### 时间：2026.5.3 第三周\n\n### 第二次会议\n\n#### 时间：2026.5.10 第四周',
      '2026-05-03 2026-05-10 2026-05-10',
    ],
    [
      '# Minutes\n\n## 7 April\n\n## 31 March 2026\n\n## 17 March 2026',
      '2026-04-07 2026-03-31 2026-03-17 2026-04-07',
    ],
    [
      '# Minutes\n\n## 5 January\n\n## 20 December 2025\n\n## 6 December 2025',
      '2026-01-05 2025-12-20 2025-12-06 2026-01-05',
    ],
    ['# Minutes\n\n## 7 April\n\n## 31 March 2026', '2026-03-31 2026-03-31'],
    [
      '# Events\n\n## Trip to the sea\n\nDate: 3 May 2026\n\n## Concert\n\nDate: 5 May 2026',
      '2026-05-03 2026-05-03',
    ],
    [
      '# Log\n\n### 20260503-shed\n\n### 20260510-lamps\n\n### 20260517-tasks',
      '2026-05-03 2026-05-10 2026-05-17 2026-05-17',
    ],
    [
      '# Log\n\n## 2026-05-03 Notes\n\n## 2026-05-03 Tasks\n\n## 2026-05-10 Notes\n\n## 2026-05-10 Tasks',
      '2026-05-03 2026-05-10 2026-05-10',
    ],
  ] as const)
    it(text, () => assert.equal(meetingsIn(text).join(' '), days));

  it('are the same edit by edit', () => {
    const before = '# Sheds\n\n## Meeting 1\n\nHello\n\nDate: 3 May 2026\n\n## Meeting 2\n\n- x\n';
    const context = contextOf('sheds.md');
    let reading = read(before, context);
    for (const text of [
      `${before}\nDate: 5 May 2026\n`,
      before.replace('Hello\n', 'Hello\n\nall\n\nof\n\nyou\n'),
      before.replace('- x', 'Date: 6 May 2026\n\n- [ ] x by Friday'),
      before.replace('Date: 3', 'Day: 3'),
    ]) {
      reading = read(text, context, reading);
      assert.deepEqual(reading.note, read(text, context).note);
    }
  });
});

describe('meetings that begin at bold lines', () => {
  for (const [text, day] of [
    ['**Meeting 3 May 2026**\n\n- a\n\n**Meeting 10 May 2026**\n\n- b', '2026-05-10'],
    ['**Referat fra møde 30/09/2025**\n\n- a\n\n**Referat fra møde 18/11/2025**', '2025-11-18'],
    ['**Meeting 3 May 2026**\n\n**Next meeting 10 May 2026**', '2026-05-03'],
    ['**Meeting 3 May 2026**\n\n**Concert on 10 May 2026**', '2026-05-03'],
    ['# Minutes 3 May 2026\n\n**Meeting 12 May 2026**\n\n**Meeting 19 May 2026**', '2026-05-03'],
    [
      '## Minutes\n\nMeeting 1 of the shed group\nDate: 3 May 2026\n\n- a\n\nMeeting 2 of the shed group\nDate: 10 May 2026',
      '2026-05-10',
    ],
    [
      '## Minutes\n\n| Date | 3 May 2026 |\n| --- | --- |\n| Attendees | Ann |\n\n---\n\n| Date | 10 May 2026 |\n| --- | --- |\n| Attendees | Bo |',
      '2026-05-10',
    ],
    [
      '## Minutes\n\nDate: 3 May 2026\n\n| Date | 10 May 2026 |\n| --- | --- |\n| Price | 3 |\n\n| Date | 11 May 2026 |\n| --- | --- |\n| Price | 4 |',
      '2026-05-03',
    ],
    ['Date: 3 May 2026\n\n**Meeting 12 April 2026**\n\n**Meeting 19 April 2026**', '2026-05-03'],
  ] as const)
    it(text, () => assert.equal(meetingsIn(text).at(-1), day));

  it('are the same edit by edit', () => {
    const context = contextOf('sheds.md');
    let reading = read('**Meeting 3 May 2026**\n\n- a\n', context);
    for (const text of [
      '**Meeting 3 May 2026**\n\n- a\n\n**Meeting 10 May 2026**\n\n- [ ] b by Friday\n',
      'Date: 1 May 2026\n\n**Meeting 3 May 2026**\n\n- a\n\n**Meeting 10 May 2026**\n\n- [ ] b by Friday\n',
      '**Meeting 3 May 2026**\n\n- a\n\nMeeting 10 May 2026\n\n- [ ] b by Friday\n',
    ]) {
      reading = read(text, context, reading);
      assert.deepEqual(reading.note, read(text, context).note);
    }
  });
});

const at = ({ meetings }: ReturnType<typeof readNote>) =>
  meetings.map(({ date, title, range }) => [date, title, range.start.line]);

describe('meetings that begin at a line in bold', () => {
  const BOLD = `# Shed minutes

**5/19/2026**

**10:30am**

Agenda

- the door

AI @ana-r: oil the door by Friday

**5/12/2026**
Present: Jun Sato

## Tools

AI @jun-s: sharpen the shears by Friday
`;

  it('have their own people, items and deadlines', () => {
    const note = readNote(BOLD, contextOf('shed/2026.md'));
    assert.deepEqual(at(note), [
      ['2026-05-19', '5/19/2026', 2],
      ['2026-05-12', '5/12/2026', 12],
    ]);
    assert.deepEqual(
      note.actions.map(({ meeting, due }) => [meeting, due]),
      [
        ['2026-05-19', '2026-05-22'],
        ['2026-05-12', '2026-05-15'],
      ],
    );
    assert.deepEqual(
      heldMeetings(note).map(({ from, to }) => [from, to]),
      [
        [2, 12],
        [12, 18],
      ],
    );
    assert.deepEqual(
      note.agenda.map(({ title }) => title),
      ['the door'],
    );
  });

  for (const [what, text, file] of [
    ['in a file of minutes', '**2026-05-12**\n\na\n\n**2026-05-05**\n\nb\n', 'shed/weekly_minutes.md'],
    ['in a folder of minutes', '**2026-05-12**\n\na\n\n**2026-05-05**\n\nb\n', 'meetings/shed.md'],
    ['without a year', '**May 12**:\n\na\n\n**May 5**:\n\nb\n', 'meetings/2026.md'],
    ['called meetings', '**Meeting of 12 May 2026**\n\n**Meeting of 5 May 2026**\n'],
    ['with the same headings each', '# Sync\n\n**2026-05-12**\n\n## Tools\n\n**2026-05-05**\n\n## Tools\n'],
    ['with an agenda', '**2026-05-12**\n\n## Agenda\n\n**2026-05-05**\n\n## Agenda\n'],
  ] as const)
    it(`are told ${what}`, () =>
      assert.deepEqual(meetingsIn(text, file), ['2026-05-12', '2026-05-05', '2026-05-12']));

  for (const [what, text, file] of [
    ['a date in bold alone', '# Shed meeting\n\n**12 May 2026**\n\n- the door\n'],
    ['that and a next meeting', '# Shed meeting\n\n**12 May 2026**\n\n## Next meeting\n\n**19 May 2026**\n'],
    ['that and a day of a subject', '# Shed meeting\n\n**12 May 2026**\n\n## Fair\n\n**30 May 2026**\n'],
    ['a diary', '# Travels\n\n**12 May 2026**\n\na\n\n**5 May 2026**\n\nb\n'],
    ['a schedule', '# Meeting schedule\n\n**12 May 2026**\n\na\n\n**19 May 2026**\n\nb\n'],
    ['days in a dated file', '**12 May 2026**\n\na\n\n**5 May 2026**\n', 'minutes/2026-05-12.md'],
    ['days below a dated title', '# Sync 2026-05-12\n\n**12 June 2026**\n\n**19 June 2026**\n'],
    ['words with a day', '# Sync\n\n**Fair of 12 May 2026**\n\na\n\n**Fair of 5 May 2026**\n'],
  ] as const)
    it(`are not ${what}`, () => {
      const { meetings } = readNote(text, contextOf(file ?? 'shed/notes.md'));
      assert.ok(meetings.length < 2, JSON.stringify(meetings));
    });

  it('go on at headings where the manner changed, in their order', () => {
    const text = (third: string) =>
      `**2026-06-09**\n\n**2026-06-02**\n\n**${third}**\n\n## 2026-05-19\n\n## 2026-05-12\n`;
    assert.equal(readNote(text('2026-05-26'), contextOf('a.md')).meetings.length, 5);
    assert.equal(readNote(text('2026-05-01'), contextOf('a.md')).meetings.length, 2);
  });

  it('are read on from edits', () => {
    let reading = read(BOLD, contextOf('shed/2026.md'));
    for (const text of [
      BOLD.replace('oil', 'paint'),
      BOLD.replace('**5/12/2026**', '5/12/2026'),
      BOLD,
      BOLD.replace('# Shed minutes', '# Shed'),
      BOLD.replace('5/19', '5/26'),
      `${BOLD}\n**5/5/2026**\n\nAI @ana-r: dig by Friday\n`,
    ]) {
      reading = read(text, reading.context, reading);
      assert.deepEqual(reading.note, readNote(text, reading.context));
    }
  });
});

describe('meetings whose headings name an agenda, or stand above their day', () => {
  it('begin at agendas with their day, of which the list below is one', () => {
    const note = readNote(
      '## Agenda (2026-05-12):\n\n- the door\n\n## Triage (2026-05-05)\n\n- [ ] #12\n\n## Agenda (2026-04-28) [short]\n',
      contextOf('shed/notes.md'),
    );
    assert.deepEqual(
      at(note).map(([date]) => date),
      ['2026-05-12', '2026-05-05', '2026-04-28'],
    );
    assert.deepEqual(
      note.agenda.map(({ title }) => title),
      ['the door'],
    );
    assert.deepEqual(note.actions, []);
  });

  for (const [what, text, days] of [
    [
      'below a heading without words',
      '## 2026-05-12\n\na\n\n##\n2026-05-05 (short)\n\nb\n',
      '2026-05-12 2026-05-05',
    ],
    [
      'and stands indented',
      '## \n        May 12, 2026\n\na\n\n## \n        May 5, 2026\n',
      '2026-05-12 2026-05-05',
    ],
    [
      'below what the meeting is called',
      '## Sync\n12 May 2026\n\n## Sync\n**5 May 2026**\n',
      '2026-05-12 2026-05-05',
    ],
    ['of another thing', '# Shed\n\n## Fair\n12 May 2026\n\n## Deadline\n5 May 2026\n', ''],
  ] as const)
    it(`are found where the day stands ${what}`, () => {
      const { meetings } = readNote(text, contextOf('shed/notes.md'));
      const found = meetings.length > 1 ? meetings.map(({ date }) => date).join(' ') : '';
      assert.equal(found, days);
    });
});

describe('meetings that tables tell', () => {
  const table = (day: string, ...rows: readonly string[]) =>
    `| Date | ${day} |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}\n`;
  const TWO = `# Shed minutes

| Date | 12 May 2026 |
| --- | --- |
| Present | Ana Roque |

## Door

AI @ana-r: oil the door by Friday

| Date | 5 May 2026 |
| --- | --- |
| Present | Jun Sato |

## Door

AI @jun-s: sharpen the shears by Friday
`;

  it('have their own people, items and deadlines', () => {
    const note = readNote(TWO, contextOf('shed/notes.md'));
    assert.deepEqual(at(note), [
      ['2026-05-12', null, 2],
      ['2026-05-05', null, 10],
    ]);
    assert.deepEqual(
      note.actions.map(({ meeting, due }) => [meeting, due]),
      [
        ['2026-05-12', '2026-05-15'],
        ['2026-05-05', '2026-05-08'],
      ],
    );
    assert.deepEqual(
      heldMeetings(note).map((held) => ofMeeting(note.attendance, held).map(({ name }) => name)),
      [['Ana Roque'], ['Jun Sato']],
    );
  });

  for (const [what, text, file] of [
    ['without a heading', table('12 May 2026', 'Present | Ann') + table('5 May 2026', 'Present | Bo')],
    [
      'in a file of minutes',
      table('12 May 2026', 'Room | 3') + table('5 May 2026', 'Room | 4'),
      'minutes.md',
    ],
    [
      'with the day further down',
      '| Group | Shed |\n| --- | --- |\n| Date | 12 May 2026 |\n| Present | Ann |\n\n| Group | Shed |\n| --- | --- |\n| Date | 5 May 2026 |\n| Present | Bo |\n',
    ],
    [
      'with the day alone on top',
      '| 12 May 2026 | |\n| --- | --- |\n| Present | Ann |\n\n| 5 May 2026 | |\n| --- | --- |\n| Present | Bo |\n',
    ],
    [
      'in the year of the file',
      table('12 May', 'Present | Ann') + table('5 May', 'Present | Bo'),
      'shed-2026.md',
    ],
    [
      'a row each',
      '# Minutes\n\n| Date | Attendees | Notes |\n| --- | --- | --- |\n| 12 May 2026 | Ann | the door |\n| 5 May 2026 | Bo | the roof |\n',
    ],
    [
      'in German',
      '# Sitzungen\n\n' +
        table('12.05.2026', 'Ort | 3').replace('Date', 'Datum') +
        table('05.05.2026', 'Ort | 3').replace('Date', 'Datum'),
    ],
    [
      'below headings of their own',
      `## Shed\n\n${table('12 May 2026', 'Present | Ann')}## Shed\n\n${table('5 May 2026', 'Present | Bo')}`,
    ],
  ] as const)
    it(`are told ${what}`, () => {
      const note = readNote(text, contextOf(file ?? 'shed/notes.md'));
      assert.deepEqual(
        note.meetings.map(({ date }) => date),
        ['2026-05-12', '2026-05-05'],
      );
      assert.equal(heldMeetings(note).length, 2);
    });

  it('begin at the headings right above them', () => {
    const note = readNote(
      `# Shed\n\n## Fence\n\n${table('12 May 2026', 'Present | Ann')}x\n\n## Roof\n\n${table('5 May 2026', 'Present | Bo')}`,
      contextOf('shed/notes.md'),
    );
    assert.deepEqual(at(note), [
      ['2026-05-12', 'Fence', 2],
      ['2026-05-05', 'Roof', 10],
    ]);
  });

  for (const [what, text] of [
    ['prices of days', '# Shop\n\n' + table('12 May 2026', 'Price | 3') + table('5 May 2026', 'Price | 4')],
    ['days without a year', table('12 May', 'Present | Ann') + table('5 May', 'Present | Bo')],
    [
      'rows of a schedule',
      '# Meetings\n\n| Date | Topic | Room |\n| --- | --- | --- |\n| 12 May 2026 | the door | 3 |\n| 19 May 2026 | the roof | 3 |\n',
    ],
    [
      'rows of a table in other notes',
      '# Fairs\n\n| Date | Attendees |\n| --- | --- |\n| 12 May 2026 | 30 |\n| 5 May 2026 | 40 |\n',
    ],
    [
      'rows of a dated note',
      '# Minutes\n\nDate: 19 May 2026\n\n| Date | Attendees |\n| --- | --- |\n| 12 May 2026 | Ann |\n| 5 May 2026 | Bo |\n',
    ],
    [
      'tasks with their days',
      '# Minutes\n\n| Date | Task | Owner |\n| --- | --- | --- |\n| 12 May 2026 | paint | Ann |\n| 5 May 2026 | oil | Bo |\n',
    ],
  ] as const)
    it(`are not ${what}`, () => {
      const { meetings } = readNote(text, contextOf('shed/notes.md'));
      assert.ok(meetings.length < 2, JSON.stringify(meetings));
    });

  it('are read on from edits', () => {
    let reading = read(TWO, contextOf('shed/notes.md'));
    for (const text of [
      TWO.replace('oil', 'paint'),
      TWO.replace('| Date | 5 May', '| Day | 5 May'),
      TWO,
      TWO.replace('Present | Jun Sato', 'Present | Jun Sato, Bo'),
      TWO.replace('12 May', '19 May'),
      `${TWO}\n${table('28 April 2026', 'Present | Bo')}AI @bo: dig by Friday\n`,
    ]) {
      reading = read(text, reading.context, reading);
      assert.deepEqual(reading.note, readNote(text, reading.context));
    }
  });
});

describe('meetings that begin where paragraphs give their day', () => {
  it('have their own people and items', () => {
    const note = readNote(
      'Date: 12 May 2026\nPresent: Ann\n\nAI @ana-r: oil the door by Friday\n\nDate: 5 May 2026\nPresent: Bo\n\nAI @jun-s: dig by Friday\n',
      contextOf('shed/notes.md'),
    );
    assert.deepEqual(
      at(note).map(([date, , line]) => [date, line]),
      [
        ['2026-05-12', 0],
        ['2026-05-05', 5],
      ],
    );
    assert.deepEqual(
      note.actions.map(({ due }) => due),
      ['2026-05-15', '2026-05-08'],
    );
  });
});

describe('days in bold without a year', () => {
  for (const [what, text, file] of [
    ['the file', '**May 12**\n\na\n\n**May 5**\n\nb\n', 'shed-minutes-2026.md'],
    ['the title', '# Shed minutes 2026\n\n**May 12**\n\na\n\n**May 5**\n\nb\n'],
    ['a first line', 'Minutes of the shed group 2026\n\n**May 12**\n\na\n\n**May 5**\n\nb\n'],
    ['the front matter’s title', '---\ntitle: Shed minutes 2026\n---\n\n**May 12**\n\na\n\n**May 5**\n\nb\n'],
    ['the front matter', '---\ntitle: Shed minutes\nyear: 2026\n---\n\n**May 12**\n\na\n\n**May 5**\n\nb\n'],
    ['a heading above', '# Shed minutes\n\n## 2026\n\n**May 12**\n\na\n\n**May 5**\n\nb\n'],
  ] as const)
    it(`are of the year of ${what}`, () => {
      assert.deepEqual(meetingsIn(text, file ?? 'shed/minutes.md'), [
        '2026-05-12',
        '2026-05-05',
        '2026-05-12',
      ]);
    });

  it('are of no year where nothing tells it', () => {
    assert.deepEqual(meetingsIn('# Shed minutes\n\n**May 12**\n\na\n\n**May 5**\n\nb\n', 'shed/minutes.md'), [
      null,
    ]);
    assert.deepEqual(
      meetingsIn('# Minutes 2025/26\n\n**May 12**\n\na\n\n**May 5**\n\nb\n', 'shed/minutes.md'),
      [null],
    );
  });

  it('turn the year below each year’s heading', () => {
    assert.deepEqual(
      meetingsIn(
        '# Minutes\n\n## 2026\n\n**January 5**\n\na\n\n## 2025\n\n**December 15**\n\nb\n',
        'shed/minutes.md',
      ),
      ['2026-01-05', '2025-12-15', '2026-01-05'],
    );
  });
});
