import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../src/notes/reading';
import { headOfPeriod, pathInPeriod } from '../../../src/notes/series/yearFile';

const reading = (text: string, path: string) => read(text, { path, repository: null, hosts: ['github.com'] });

describe('a file for each year', () => {
  it('is named as those before', () => {
    for (const [path, day, expected] of [
      ['meeting-notes-2026.md', '2026-12-02', 'meeting-notes-2026.md'],
      ['meeting-notes-2026.md', '2027-01-13', 'meeting-notes-2027.md'],
      ['2026.md', '2027-01-13', '2027.md'],
      ['minutes/2026/notes.md', '2027-01-13', 'minutes/2027/notes.md'],
      ['crew/2026-11.md', '2026-12-02', 'crew/2026-12.md'],
      ['crew/2026-Q4.md', '2027-01-13', 'crew/2027-Q1.md'],
      ['crew/2026_h1.md', '2026-07-01', 'crew/2026_h2.md'],
      ['crew/minutes.md', '2027-01-13', 'crew/minutes.md'],
      ['crew/2025-2026.md', '2026-10-07', 'crew/2025-2026.md'],
      ['crew/202511-202610.md', '2026-11-04', 'crew/202511-202610.md'],
    ] as const)
      assert.equal(pathInPeriod(path, day), expected);
    assert.equal(pathInPeriod('crew/2026-11-04.md', '2026-11-11'), null);
  });

  const year = (number: number, said: string) =>
    `---\ntitle: Crew ${number}\n---\n\n# Crew meetings ${number}\n\nWe meet on Wednesdays.\n\n${said}\n\n## ${number}-11-04\n\n- said\n\n## ${number}-10-28\n\n- said\n`;

  it('begins as they do', () => {
    const last = reading(year(2026, 'The budget is 300.'), 'crew/notes-2026.md');
    const before = reading(year(2025, 'We moved.'), 'crew/notes-2025.md');
    assert.deepEqual(headOfPeriod(last, before, '2027-01-13'), [
      '---',
      'title: Crew 2027',
      '---',
      '',
      '# Crew meetings 2027',
      '',
      'We meet on Wednesdays.',
    ]);
    const alone = reading(year(2026, '- AI @ada: ask\n\nSince 2019-05-01.'), 'crew/notes-2026.md');
    assert.deepEqual(headOfPeriod(alone, null, '2027-01-13').slice(4), [
      '# Crew meetings 2027',
      '',
      'We meet on Wednesdays.',
    ]);
  });

  it('begins with nothing where they do', () => {
    const last = reading('# 2026-11-04\n\n- said\n\n# 2026-10-28\n\n- said\n', 'crew/2026.md');
    assert.deepEqual(headOfPeriod(last, null, '2027-01-13'), []);
  });
});
