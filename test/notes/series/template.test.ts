import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fillTemplate, type TemplateValues } from '../../../src/notes/series/template';

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
      '{{ unknown }} {{day:DD}} {{date:}} {{constructor}} {{}} {unknown}',
      '{{ unknown }} {{day:DD}} {{date:}} {{constructor}} {{}} {unknown}',
    ],
    ['# {month} {day}, {year}', '# February 29, 2024'],
    ['{month} {day} 2021, 17:00 UTC', 'February 29 2024, 17:00 UTC'],
    ['{year}-{month}-{day}, {weekday}, {date}', '2024-02-29, Thursday, 2024-02-29'],
    ['# Minutes YYYY-MM-DD', '# Minutes 2024-02-29'],
    ['DD.MM.YYYY, TT.MM.JJJJ, MM/DD/YYYY, 202X-XX-XX', '29.02.2024, 29.02.2024, 02/29/2024, 2024-02-29'],
    [
      '---\ndate: "<day>"\nbegin: "<time>"\n---\ndate: <day>\n',
      '---\ndate: "2024-02-29"\nbegin: "<time>"\n---\ndate: <day>\n',
    ],
    ['---\ndate:\npublished: true\n---\n', '---\ndate: 2024-02-29\npublished: false\n---\n'],
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
