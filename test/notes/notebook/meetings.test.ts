import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { byYear, meetingSeries, previousMeeting } from '../../../src/notes/notebook/meetings';
import { seriesOf } from '../../../src/notes/notebook/trackedItems';
import { notesOf } from './notes';

/** The series of notes at these paths, each with its meetings' paths. */
function seriesAt(...paths: string[]): [string, string[]][] {
  const series = meetingSeries(notesOf(Object.fromEntries(paths.map((path) => [path, '']))));
  return series.map(({ name, meetings }) => [name, meetings.map(({ at }) => at.path)]);
}

describe('series of meetings', () => {
  it('are folders, the last to meet first, with their meetings newest first', () => {
    assert.deepEqual(
      seriesAt('board/2024-01-01.md', 'weekly/20240108.md', 'weekly/20240115.md', 'board/notes.md'),
      [
        ['weekly', ['weekly/20240115.md', 'weekly/20240108.md']],
        ['board', ['board/2024-01-01.md', 'board/notes.md']],
      ],
    );
  });

  it('go over the folders of years, quarters and months', () => {
    assert.deepEqual(
      seriesAt(
        'gc/2023/GC-12-19.md',
        'gc/2024/GC-01-02.md',
        'gc/GC-2025-01-07.md',
        '2022/telcons/2022-05-05.md',
      ),
      [
        ['gc', ['gc/GC-2025-01-07.md', 'gc/2024/GC-01-02.md', 'gc/2023/GC-12-19.md']],
        ['telcons', ['2022/telcons/2022-05-05.md']],
      ],
    );
    assert.equal(seriesOf('team/2024/Q2/2024-05-02.md'), 'team');
    assert.equal(seriesOf('2024-05-02.md'), '');
  });

  it('are told apart by their paths where they are named alike', () => {
    assert.deepEqual(
      seriesAt('a/weekly/2024-01-02.md', 'b/weekly/2024-01-01.md').map(([name]) => name),
      ['a/weekly', 'b/weekly'],
    );
  });

  it('order what has no date by numbers', () => {
    assert.deepEqual(seriesAt('m/Meeting 9.md', 'm/Meeting 10.md'), [
      ['m', ['m/Meeting 10.md', 'm/Meeting 9.md']],
    ]);
  });

  it('count open items once, and decisions', () => {
    const [series] = meetingSeries(
      notesOf({
        '2024-01-01.md':
          '# 2024-01-01\n\nRESOLVED: go on\n\n- AI @a: one\n- AI @a: one\n- AI @b: two\n- AI @b: three ✅\n',
      }),
    );
    assert.deepEqual(
      series?.meetings.map(({ open, decisions }) => [open, decisions]),
      [[2, 1]],
    );
  });
});

describe('the previous meeting', () => {
  const previous = (path: string, ...others: string[]): string | undefined => {
    const notes = notesOf(Object.fromEntries([path, ...others].map((each) => [each, ''])));
    return previousMeeting(notes, path)?.path;
  };

  it('is the one before, over the turn of the year', () => {
    assert.equal(
      previous('w/2024/2024-01-03.md', 'w/2023/2023-12-27.md', 'w/2024/2024-01-10.md'),
      'w/2023/2023-12-27.md',
    );
  });

  it('is one named alike where there is one', () => {
    const others = ['w/2024-01-03-api.md', 'w/2024-01-05-ui.md', 'w/2024-01-11-special.md'];
    assert.equal(previous('w/2024-01-10-api.md', ...others), 'w/2024-01-03-api.md');
    assert.equal(previous('w/2024-01-11-special.md', 'w/2024-01-10-api.md'), 'w/2024-01-10-api.md');
  });

  it('is none for the first', () => {
    assert.equal(previous('w/2024-01-03.md', 'w/2024-01-10.md', 'v/2024-01-01.md'), undefined);
  });
});

describe('a series by years', () => {
  it('shows the latest year, and the others apart once there are many', () => {
    const paths = Array.from({ length: 30 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return `w/${2022 + Math.floor(index / 12)}-${month}-01.md`;
    });
    const [series] = meetingSeries(
      notesOf(Object.fromEntries([...paths, 'w/odd.md'].map((path) => [path, '']))),
    );
    assert.ok(series);
    const { latest, earlier } = byYear(series);
    assert.equal(latest.length, 6);
    assert.deepEqual(
      earlier.map(({ year, meetings }) => [year, meetings.length]),
      [
        ['2023', 12],
        ['2022', 12],
        [null, 1],
      ],
    );
    const few = { ...series, meetings: series.meetings.slice(0, 12) };
    assert.deepEqual(byYear(few), { latest: few.meetings, earlier: [] });
  });
});
