import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isMinutes } from '../../../src/notes/minutes';
import { readNote } from '../../../src/notes/readNote';
import { fillTemplate, type TemplateValues } from '../../../src/notes/series/template';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
const VALUES: TemplateValues = {
  date: '2024-02-29',
  series: 'Storage',
  previous: { label: '2024-02-22', path: '2024-02-22 (moved).md' },
  participants: ['@ada-brandt', 'Bo Lind (@bo-lind)'],
};

describe('a template', () => {
  for (const [template, expected] of [
    ['# {{series}} {{date}}', '# Storage 2024-02-29'],
    ['{{day}}.{{ month }}.{{YEAR}}, {{weekday}}', '29.02.2024, Thursday'],
    ['{{date:dddd, MMMM D, YYYY}}', 'Thursday, February 29, 2024'],
    ['{{date: D. M. YY [in] [Q]Q}}', '29. 2. 24 in Q1'],
    ['see {{previous}}', 'see [2024-02-22](2024-02-22%20%28moved%29.md)'],
    ['**Present:** {{participants}}', '**Present:** @ada-brandt, Bo Lind (@bo-lind)'],
    ['* {{participants}}\n', '* @ada-brandt\n* Bo Lind (@bo-lind)\n'],
    ['- a\r\n  1. {{participants}}\r\n', '- a\r\n  1. @ada-brandt\r\n  1. Bo Lind (@bo-lind)\r\n'],
    ['{{participants}}', '- @ada-brandt\n- Bo Lind (@bo-lind)'],
    [
      '{{ unknown }} {{day:DD}} {{date:}} {{constructor}} {{}} {date}',
      '{{ unknown }} {{day:DD}} {{date:}} {{constructor}} {{}} {date}',
    ],
  ] as const) {
    it(`${JSON.stringify(template)} becomes ${JSON.stringify(expected)}`, () => {
      assert.equal(fillTemplate(template, VALUES), expected);
    });
  }

  it('leaves room where there is nobody and no note before', () => {
    const values = { ...VALUES, previous: null, participants: [] };
    assert.equal(fillTemplate('{{previous}}|\n- {{participants}}\n', values), '|\n- @\n');
  });

  it('takes what is put in for no variable and no pattern', () => {
    assert.equal(fillTemplate('{{series}}', { ...VALUES, series: '{{date}} $& $1' }), '{{date}} $& $1');
    const values = { ...VALUES, participants: ['{{date}}', '$&'] };
    assert.equal(
      fillTemplate('# {{date}}\r- {{participants}}\r', values),
      '# 2024-02-29\r- {{date}}\r- $&\r',
    );
  });
});

describe('isMinutes', () => {
  it('tells minutes from a README', () => {
    assert.equal(isMinutes(readNote('# 2024-02-29\n\n## Present\n\n- Ada Byron\n- @mona\n', CONTEXT)), true);
    assert.equal(isMinutes(readNote('# Tools\n\n- [x] tests\n- [ ] docs, see #12\n', CONTEXT)), false);
    assert.equal(isMinutes(readNote('# Release 2.0 (2026-11-04)\n\nText.\n', CONTEXT), 'README.md'), false);
    assert.equal(isMinutes(readNote('# Parts\n\n- @mona, TODO: tidy up\n', CONTEXT)), false);
  });

  it('takes a day in the file’s name, a meeting’s title or a task with an owner for a sign', () => {
    assert.equal(isMinutes(readNote('# 2026-11-04\n\nTalk.\n', CONTEXT), 'weekly/20261104.md'), true);
    assert.equal(isMinutes(readNote('# Weekly call, 2026-11-04\n\nTalk.\n', CONTEXT), 'weekly/59.md'), true);
    assert.equal(isMinutes(readNote('# Talk\n\n- AI @mona: send it\n', CONTEXT), 'talk.md'), true);
  });
});
