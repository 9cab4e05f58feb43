import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reportItems, type ScannedNote, type Wanted } from '../../src/cli/openItems';
import { readNote } from '../../src/notes/readNote';

const WANTED: Wanted = { owners: [], recent: false, since: null, group: null, today: '2024-01-17' };
const NOTES = {
  'weekly/2024-01-03.md': [
    '# 2024-01-03',
    '',
    '## Present',
    '',
    '- Ada Brandt (@ada)',
    '- Bo Lind',
    '',
    '## Notes',
    '',
    '- AI @ada: write octo/hello#7 by 2024-01-10',
    '- AI Bo Lind: test octo/hello#7 and octo/world#8 by 2024-01-19',
    '- AI @ada: sleep ✅',
  ],
  'board/2024-01-15.md': [
    '# 2024-01-15',
    '',
    '- AI Ada Brandt: pay',
    '- AI @bo: sign by 2024-02-01',
    '- AI: clean',
  ],
  'board/plans.md': ['Present: @ada', '', '- AI @everyone: vote'],
};

function report(
  wanted: Partial<Wanted>,
  texts: Readonly<Record<string, readonly string[]>> = NOTES,
): unknown[] {
  const notes = Object.entries(texts).map(([path, lines]): ScannedNote => ({
    path,
    shown: path,
    changed: 0,
    hasEnded: () => false,
    note: readNote(lines.join('\n'), { path, repository: null, hosts: ['github.com'] }),
  }));
  return reportItems(notes, { ...WANTED, ...wanted }).map(({ name, rows }) => {
    const places = rows.map(({ where }) => where.replace('.md', ''));
    return name === null ? places : [name, places];
  });
}

const ALL = [
  'weekly/2024-01-03:10',
  'weekly/2024-01-03:11',
  'board/2024-01-15:4',
  'board/2024-01-15:3',
  'board/2024-01-15:5',
  'board/plans:3',
];

describe('the open items of many notes', () => {
  it('stand in the order of their deadlines, then of the meetings', () => {
    assert.deepEqual(report({}), [ALL]);
  });

  it('are those of somebody, by handle, name or first name, and those of all', () => {
    const ada = ['weekly/2024-01-03:10', 'board/2024-01-15:3', 'board/plans:3'];
    for (const owner of ['ada', '@Ada', 'ada brandt'])
      assert.deepEqual(report({ owners: [owner] }), [ada], owner);
    assert.deepEqual(report({ owners: ['bo lind', '@bo'] }), [
      ['weekly/2024-01-03:11', 'board/2024-01-15:4', 'board/plans:3'],
    ]);
    assert.deepEqual(report({ owners: ['nobody-at-all'] }), [['board/plans:3']]);
  });

  it('are one where they were carried on, as the latest note has it', () => {
    const carried = {
      'w/2024-01-03.md': ['# 2024-01-03', '', '- AI @ada: oil the horn', '- AI @ada: rest'],
      'w/2024-01-10.md': ['# 2024-01-10', '', '- AI @ada: oil the horn', '- AI @ada: rest ✅'],
    };
    assert.deepEqual(report({}, carried), [['w/2024-01-10:3']]);
    assert.deepEqual(report({ since: '2024-01-10' }, carried), [['w/2024-01-10:3']]);
  });

  it('are those since a day; a note without a date is of no day', () => {
    assert.deepEqual(report({ since: '2024-01-15' }), [
      ['board/2024-01-15:4', 'board/2024-01-15:3', 'board/2024-01-15:5'],
    ]);
    assert.deepEqual(report({ since: '2024-01-16' }), [[]]);
  });

  it('are grouped by due date', () => {
    assert.deepEqual(report({ group: 'due' }), [
      ['Overdue', ['weekly/2024-01-03:10']],
      ['This week', ['weekly/2024-01-03:11']],
      ['Later', ['board/2024-01-15:4']],
      ['No due date', ['board/2024-01-15:3', 'board/2024-01-15:5', 'board/plans:3']],
    ]);
  });

  it('are grouped by meeting, series and repository', () => {
    const names = (group: Wanted['group']) =>
      (report({ group }) as [string, string[]][]).map(([name]) => name);
    assert.deepEqual(names('meeting'), [
      '2024-01-15 board/2024-01-15.md',
      '2024-01-03 weekly/2024-01-03.md',
      'board/plans.md',
    ]);
    assert.deepEqual(names('series'), ['board', 'weekly']);
    assert.deepEqual(names('repository'), ['octo/hello', 'octo/world', 'No issue mentioned']);
  });

  it('are in the group of each owner, and of nobody last', () => {
    const groups = report({ group: 'owner' }) as [string, string[]][];
    assert.deepEqual(groups.at(-1), ['Nobody', ['board/2024-01-15:5']]);
    const both = { 'a.md': ['# 2024-01-15', '', '- AI @Ada and @bo: go', '- AI @ada: rest'] };
    assert.deepEqual(report({ group: 'owner' }, both), [
      ['@Ada', ['a:3', 'a:4']],
      ['@bo', ['a:3']],
    ]);
  });
});
