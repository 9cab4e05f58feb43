import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { byYear, meetingPair, meetingSeries } from '../../../src/notes/notebook/meetings';
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

  it('have the name of the folder around them, too, where their own tells nothing', () => {
    assert.deepEqual(
      seriesAt(
        'orga/board/archive/2024-01-09.md',
        'orga/crew/meeting-notes/2024-01-08.md',
        'north/orga/crew/Protokolle/2024-01-07.md',
        'weekly/2024-01-06.md',
        'archive/2024-01-05.md',
        'minutes/notes/2024-01-04.md',
      ).map(([name]) => name),
      ['board/archive', 'crew/meeting-notes', 'crew/Protokolle', 'weekly', 'archive', 'minutes/notes'],
    );
    assert.deepEqual(
      seriesAt('a/crew/notes/2024-01-03.md', 'b/crew/notes/2024-01-02.md', 'crew/2024-01-01.md').map(
        ([name]) => name,
      ),
      ['a/crew/notes', 'b/crew/notes', 'crew'],
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

const YEAR = `# Steering 2026

## 2026-11-04 Planning

Present: Ada Lovelace, Bo Lind

- AI @ada: one
- AI @bo: two

Decision: we buy the lamp.

## 2026-10-07

Present: Bo Lind

- AI @bo: three ✅
`;

describe('a note of several meetings', () => {
  const notes = notesOf({
    'steering/notes-2026.md': YEAR,
    'steering/notes-2025.md': YEAR.replaceAll('2026', '2025'),
  });

  it('has a meeting for each of its sections, with what stands there', () => {
    const [series, ...others] = meetingSeries(notes);
    assert.deepEqual(others, []);
    assert.deepEqual(
      series?.meetings.map(({ at, held, open, decisions }) => [
        at.path,
        held.date,
        held.title,
        held.from,
        held.to,
        open,
        decisions,
      ]),
      [
        ['steering/notes-2026.md', '2026-11-04', '2026-11-04 Planning', 2, 11, 2, 1],
        ['steering/notes-2026.md', '2026-10-07', '2026-10-07', 11, 16, 0, 0],
        ['steering/notes-2025.md', '2025-11-04', '2025-11-04 Planning', 2, 11, 2, 1],
        ['steering/notes-2025.md', '2025-10-07', '2025-10-07', 11, 16, 0, 0],
      ],
    );
  });

  it('is divided by the years of its meetings', () => {
    const sections = Array.from({ length: 16 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return `## ${2025 + Math.floor(index / 12)}-${month}-01\n\nPresent: Ada Lovelace\n`;
    });
    const [series] = meetingSeries(notesOf({ 'w/notes.md': `# Notes\n\n${sections.join('\n')}` }));
    assert.ok(series);
    const { latest, earlier } = byYear(series);
    assert.deepEqual(
      [latest.length, ...earlier.map(({ year, meetings }) => [year, meetings.length])],
      [4, ['2025', 12]],
    );
  });

  it('goes from one to the one before, over its start into the file of the year before', () => {
    const daysAt = (path: string, line: number | null) => {
      const pair = meetingPair(notes, path, line);
      return [pair?.meeting.held.date, pair?.previous?.held.date];
    };
    assert.deepEqual(daysAt('steering/notes-2026.md', null), ['2026-11-04', '2026-10-07']);
    assert.deepEqual(daysAt('steering/notes-2026.md', 13), ['2026-10-07', '2025-11-04']);
    assert.deepEqual(daysAt('steering/notes-2025.md', 13), ['2025-10-07', undefined]);
  });

  it('knows who attended which of them', () => {
    const [{ note }] = notes as [(typeof notes)[number], ...typeof notes];
    assert.deepEqual(
      note.participants.map(({ name }) => name),
      ['Ada Lovelace', 'Bo Lind'],
    );
    assert.deepEqual(
      note.attendance.map(({ name, range }) => [name, range.start.line]),
      [
        ['Ada Lovelace', 4],
        ['Bo Lind', 4],
        ['Bo Lind', 13],
      ],
    );
  });
});

describe('series in one folder', () => {
  const keysOf = (...paths: string[]) => {
    const notes = notesOf(Object.fromEntries(paths.map((path) => [path, ''])));
    return meetingSeries(notes)
      .map(({ key, name, meetings }) => `${key} (${name}) ${meetings.length}`)
      .sort();
  };

  it('are told apart by name where they meet at the same time', () => {
    assert.deepEqual(
      keysOf(
        'm/board-2026-10-07.md',
        'm/board-2026-11-04.md',
        'm/2026-10-08_tech.md',
        'm/2026-11-05_tech.md',
      ),
      ['m/*_tech.md (tech) 2', 'm/board-*.md (board) 2'],
    );
    assert.deepEqual(
      keysOf(
        '2026/board-2026-01-07.md',
        '2025/board-2025-11-04.md',
        '2026/2026-01-01.md',
        '2025/2025-11-05.md',
      ),
      [' () 2', 'board-*.md (board) 2'],
    );
  });

  it('are told apart by name in files of years', () => {
    assert.deepEqual(
      keysOf('m/crew-2025.md', 'm/crew-2026.md', 'm/board-notes-2025.md', 'm/board-notes-2026.md'),
      ['m/board-notes-*.md (board notes) 2', 'm/crew-*.md (crew) 2'],
    );
    assert.deepEqual(keysOf('m/crew-2023.md', 'm/crew-2024.md', 'm/board-2025.md', 'm/board-2026.md'), [
      'm (m) 4',
    ]);
    assert.deepEqual(keysOf('m/2025.md', 'm/2026.md'), ['m (m) 2']);
  });

  it('are one where the names changed in the course of time, or tell no more than that it is minutes', () => {
    assert.deepEqual(
      keysOf(
        'm/2025-10-07-call.md',
        'm/2025-11-04-call.md',
        'm/2026-10-08_meeting.md',
        'm/2026-11-05_meeting.md',
      ),
      ['m (m) 4'],
    );
    assert.deepEqual(
      keysOf('m/2026-10-07.md', 'm/2026-11-04-minutes.md', 'm/2026-10-08.md', 'm/2026-10-05-minutes.md'),
      ['m (m) 4'],
    );
  });

  it('are none that met once', () => {
    assert.deepEqual(keysOf('m/2026-10-07.md', 'm/2026-11-04.md', 'm/2026-10-20-special.md', 'm/notes.md'), [
      'm (m) 4',
    ]);
  });
});

describe('the previous meeting', () => {
  const previous = (path: string, ...others: string[]): string | undefined => {
    const notes = notesOf(Object.fromEntries([path, ...others].map((each) => [each, ''])));
    return meetingPair(notes, path)?.previous?.at.path;
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
