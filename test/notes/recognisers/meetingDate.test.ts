import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const dateOf = (text: string, path = 'note.md'): string | null =>
  readNote(text, { path, repository: null, hosts: ['github.com'] }).date;

describe('the date of a meeting', () => {
  for (const [text, date] of [
    ['# 2024-02-29', '2024-02-29'],
    ['# Weekly 2024-02-29 (special)', '2024-02-29'],
    ['# 29 February 2024 Team meeting', '2024-02-29'],
    ['Weekly 2024/02/29\n=======', '2024-02-29'],
    ['### <font color="red">2024-02-29</font>', '2024-02-29'],
    ['# Weekly\n\nDate: Feb 29, 2024', '2024-02-29'],
    ['# Weekly\n\nDate: 2024.02.29', '2024-02-29'],
    ['# Weekly\n### Meeting Date/Time: Thursday, February 29, 2024 14:00 UTC', '2024-02-29'],
    ['# Weekly\n\nThursday February 29, 2024 (10:00 AM PT)', '2024-02-29'],
    ['# Weekly\n\n## :clock10: When\n\nFebruary 29th, 2024 - 9:30', '2024-02-29'],
    ['# Weekly\n\n- **When**: 29.02.2024', '2024-02-29'],
    ['---\ndate: 2024-02-29\n---\n\n# Weekly', '2024-02-29'],
    ['# Weekly 29/02/2024', '2024-02-29'],
    ['# Weekly\n\nDate: Thursday 29/2/24, 10 am', '2024-02-29'],
    ['# Weekly\n\nDate: 3/4/24', null],
    ['# Weekly\n\nDate: 3/4/24\n\nby 3/25/24', '2024-03-04'],
    ['# Weekly\n\nDate: Mon 3/4/24', '2024-03-04'],
    ['# Reunião\n\n**Data:** 03/04/2024', '2024-04-03'],
    ['# Weekly\n\nabout 3/4/24', null],
    ['29-02-2024\n\nWe met.', '2024-02-29'],
    ['**First meeting**\n02.29.24', '2024-02-29'],
    ['# Treffen\n\nDatum: 03.04.24', '2024-04-03'],
    ['# Weekly\n\n### 1. Date:\n\nFrom 4pm to 7pm, Thu 29th Feb 2024', '2024-02-29'],
    ['# Réunion\n\n**Date :** jeudi 29 février 2024', '2024-02-29'],
    ['# Acta\n\nFecha: 29 de febrero de 2024', '2024-02-29'],
    ['# Verslag 29 augustus 2024', '2024-08-29'],
    ['# Verbale del 29 maggio 2024', '2024-05-29'],
    ['# 29 marées 2024', null],
    ['# Weekly\n\nsee 29-02-2024', null],
    ['# Weekly\n\n| **Date and time** | 29th of February 2024 |\n| --- | --- |\n| Room | 4 |', '2024-02-29'],
    ['# Weekly\n\n## Slot 1 - 29 February 2024', '2024-02-29'],
    ['# Weekly\n\n## What we want to have done before 29 February 2024', null],
    ['# Weekly\n\n**Next meeting:** June 30, 2024', null],
    ['# Weekly\n\n[agenda](https://example.org/2024-02-29)', null],
    ['# February 2024', null],
    ['# 2024-02-30', null],
    ['', null],
  ] as const) {
    it(`is ${String(date)} in ${JSON.stringify(text)}`, () => assert.equal(dateOf(text), date));
  }

  it('is what title and file name can both mean', () => {
    assert.equal(dateOf('# Weekly (01/03/2024)', '2024-03-01.md'), '2024-03-01');
    assert.equal(dateOf('# Weekly (01/03/2024)', '2024-01-03.md'), '2024-01-03');
    assert.equal(dateOf('# Weekly (01/03/2024)', '2024-05-01.md'), null);
  });

  for (const [path, date] of [
    ['20240229.md', '2024-02-29'],
    ['2024-02-29--storage.md', '2024-02-29'],
    ['notes_2024_02_29.md', '2024-02-29'],
    ['2024-2-29.md', '2024-02-29'],
    ['02-29-2024.md', '2024-02-29'],
    ['2024/telcons/02-29-minutes.md', '2024-02-29'],
    ['2024/GC-02-29.md', '2024-02-29'],
    ['2024-02.md', null],
    ['2024-02-29-hackathon/storage.md', null],
    ['README.md', null],
  ] as const) {
    it(`is ${String(date)} for ${path}`, () => assert.equal(dateOf('# Weekly', path), date));
  }

  it('takes the year from the path where the title has none', () => {
    assert.equal(dateOf('# Notes for the February 29th call', 'meetings/2024/call.md'), '2024-02-29');
    assert.equal(dateOf('# Notes for the February 29th call'), null);
  });

  it('believes the title more than the front matter, and that more than the file’s name', () => {
    assert.equal(dateOf('---\ndate: 2024-02-28\n---\n# 2024-02-29', '2024-02-27.md'), '2024-02-29');
    assert.equal(dateOf('---\ndate: 2024-02-28\n---\n# Weekly', '2024-02-27.md'), '2024-02-28');
  });
});
