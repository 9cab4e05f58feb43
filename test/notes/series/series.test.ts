import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSeries, pathOn } from '../../../src/notes/series/series';

/** The path of the note of 2024-02-29. */
function next(paths: readonly string[], open: string | null = null, fallback = 'day-YYYY-MM-DD.md'): string {
  const series = findSeries(
    paths.map((path) => ({ path, date: /call|Meeting/.test(path) ? '2024-02-01' : null })),
    open,
  );
  return pathOn('2024-02-29', series, 'ops', fallback);
}

describe('the name of a new note', () => {
  for (const [siblings, name] of [
    [['20240201.md', '20240215.md', 'README.md'], '20240229.md'],
    [['2024-02-01.md'], '2024-02-29.md'],
    [['2024_02_01.md', '2024_02_15.md'], '2024_02_29.md'],
    [['notes.2024.2.1.md', 'notes.2024.2.15.md'], 'notes.2024.2.29.md'],
    [['02-01-2024.md', '02-15-2024.md'], '02-29-2024.md'],
    [['15-01-2024.md', '31-01-2024.md'], '29-02-2024.md'],
    [['01.02.2024.md', '15.02.2024.md'], '29.02.2024.md'],
    [['Minutes 1 Feb 2024.md', 'Minutes 15 Feb 2024.md'], 'Minutes 29 Feb 2024.md'],
    [['2023-12.md', '2024-01.md'], '2024-02.md'],
    [['summary-2024-02-01.md', 'summary-2024-02-15.md'], 'summary-2024-02-29.md'],
    [['COMMITTEE-2024-02-01.md', 'COMMITTEE-2024-02-15.md'], 'COMMITTEE-2024-02-29.md'],
    [['2024-02-01.markdown', '2024-02-15.markdown'], '2024-02-29.markdown'],
    [['Meeting 59.md', 'Meeting 60.md', 'Meeting 7.md'], 'Meeting 61.md'],
    [['call_098.md', 'call_099.md'], 'call_100.md'],
  ] as const) {
    it(`continues ${siblings.join(', ')} with ${name}`, () => {
      assert.equal(next(siblings.map((path) => `ops/${path}`)), `ops/${name}`);
    });
  }

  for (const [what, siblings, name] of [
    ['a suffix that all have', ['2024-02-01-standup.md', '2024-02-15-standup.md'], '2024-02-29-standup.md'],
    ['no suffix that one has', ['2024-01-01-special.md', '2024-02-01.md'], '2024-02-29.md'],
    [
      'no suffix that is the latest’s own',
      ['2024-02-01.md', '2024-02-08.md', '2024-02-09-retro.md'],
      '2024-02-29.md',
    ],
    ['no suffix where each has another', ['2024-01-01-intro.md', '2024-02-01-tests.md'], '2024-02-29.md'],
    [
      'the prefix alone where each has another suffix',
      ['docs-2024-01-01-intro.md', 'docs-2024-02-01-tests.md'],
      'docs-2024-02-29.md',
    ],
    [
      'the suffix of the later ones',
      ['2023-01-01.md', '2023-01-08.md', ...'1234'.split('').map((day) => `2024-02-0${day}-sync.md`)],
      '2024-02-29-sync.md',
    ],
    [
      'the way in which the date is written now',
      ['20231215.md', '20231222.md', '20231229.md', '2024-01-05.md', '2024-01-12.md'],
      '2024-02-29.md',
    ],
  ] as const) {
    it(`has ${what}`, () => {
      assert.equal(next(siblings.map((path) => `ops/${path}`)), `ops/${name}`);
    });
  }

  it('is of the series of the note that is open', () => {
    const paths = ['2024-02-01--weekly.md', '2024-02-02--design.md', '2024-02-08--weekly.md'];
    paths.push('2024-02-09--design.md', '2024-02-15--weekly.md');
    assert.equal(next(paths, '2024-02-02--design.md'), '2024-02-29--design.md');
    assert.equal(next(paths), '2024-02-29--weekly.md');
  });

  it('has month and day only where the folder has the year', () => {
    assert.equal(
      next(['telcons/2024/02-01-minutes.md', 'telcons/2024/01-04-minutes.md']),
      'telcons/2024/02-29-minutes.md',
    );
    assert.equal(
      next(['2023/telcons/12-14-minutes.md', '2023/telcons/11-09-minutes.md']),
      '2024/telcons/02-29-minutes.md',
    );
  });

  it('stands in the folder of its year, quarter and month', () => {
    assert.equal(next(['n/2023/2023-12-07.md', 'n/2023/2023-12-14.md']), 'n/2024/2024-02-29.md');
    assert.equal(next(['n/2023/Q4/2023-12-07.md', 'n/2023/Q4/2023-12-14.md']), 'n/2024/Q1/2024-02-29.md');
    assert.equal(
      next(['n/2023/12-Dec/07-notes.md', 'n/2023/12-Dec/2023-12-14.md']),
      'n/2024/02-Feb/2024-02-29.md',
    );
    assert.equal(next(['n/2023-12/2023-12-07.md', 'n/2023-12/2023-12-14.md']), 'n/2024-02/2024-02-29.md');
  });

  it('takes a number that is no date for none', () => {
    assert.equal(next(['n/Q3/2023-09-07.md', 'n/Q3/2023-09-14.md']), 'n/Q3/2024-02-29.md');
  });

  it('is the setting’s where the others show no pattern', () => {
    assert.equal(
      next(['ops/README.md', 'ops/template.md', 'ops/part-1.md', 'ops/part-2.md']),
      'ops/day-2024-02-29.md',
    );
    assert.equal(next([], null, 'COMMUNITY-YYYYMMDD'), 'ops/COMMUNITY-20240229.md');
    assert.equal(next([], null, '../../etc/YYYY:MM'), 'ops/etc/202402.md');
    assert.equal(next([], null, ' .. '), 'ops/20240229.md');
  });
});

describe('the notes of a series', () => {
  it('are those of its pattern, oldest first', () => {
    const paths = ['b/20240215.md', 'b/README.md', 'b/20240208.md', 'b/20240209-special.md', 'b/20240201.md'];
    const { notes } = findSeries(paths.map((path) => ({ path, date: '2020-01-01' })));
    assert.deepEqual(notes, [
      { path: 'b/20240201.md', date: '2024-02-01' },
      { path: 'b/20240208.md', date: '2024-02-08' },
      { path: 'b/20240215.md', date: '2024-02-15' },
    ]);
  });

  it('are those whose texts have a date where no name has', () => {
    const files = [
      { path: 'kick-off.md', date: '2024-02-08' },
      { path: 'README.md', date: null },
      { path: 'design.md', date: '2024-02-01' },
    ];
    assert.deepEqual(
      findSeries(files).notes.map(({ path }) => path),
      ['design.md', 'kick-off.md'],
    );
  });
});

describe('the path of a new note', () => {
  for (const [siblings, path] of [
    [
      ['2024/01-Jan/04-main.md', '2024/01-Jan/18-main.md', '2024/02-Feb/01-main.md'],
      '2024/02-Feb/29-main.md',
    ],
    [
      ['2023/12-Dec/07-main.md', '2024/01-Jan/04-main.md', '2024/01-Jan/18-side.md'],
      '2024/02-Feb/29-main.md',
    ],
    [['2023/12/7.md', '2024/01/4.md'], '2024/02/29.md'],
    [['2023/Dezember/07 Plenum.md', '2024/Januar/04 Plenum.md'], '2024/Februar/29 Plenum.md'],
    [['2024-01-04/notes.md', '2024-02-01/notes.md'], '2024-02-29/notes.md'],
  ] as const) {
    it(`continues ${siblings.join(', ')} with ${path}`, () => {
      const series = findSeries(siblings.map((each) => ({ path: each, date: null })));
      assert.equal(pathOn('2024-02-29', series, '', 'YYYYMMDD.md'), path);
    });
  }

  it('writes the day as short as others do', () => {
    const series = findSeries(
      ['2024/01/4.md', '2024/01/18.md', '2024/01/25.md'].map((path) => ({ path, date: null })),
    );
    assert.equal(pathOn('2024-02-05', series, '', 'YYYYMMDD.md'), '2024/02/5.md');
  });
});
