import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dayOfWords } from '../../../src/notes/recognisers/meetingDate';
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
    ['# Weekly\n\nDate: 29 /02 / 2024', '2024-02-29'],
    ['# 24 02 29', '2024-02-29'],
    ['# 240229', '2024-02-29'],
    // The number that stays is the year.
    ['### 24.2.27\n\n- Lamps\n\n### 24.2.29\n\n- Flags', '2024-02-29'],
    ['### 29.2.24\n\n- Lamps\n\n### 5.3.24\n\n- Flags', '2024-03-05'],
    ['### 24.12.22\n\n- Lamps\n\n### 24.12.22\n\n- Flags', '2022-12-24'],
    // A title without a year is of that of the dates below it.
    [
      '# Reunião (29/02)\n\n| Presentes (20/01/2024) | |\n| --- | --- |\n| Ana Roe | Presente |',
      '2024-02-29',
    ],
    ['# Treffen 29.2.\n\nDas Haus steht seit 1.12.2023.', '2024-02-29'],
    ['# Meeting 29 February\n\nSold in 2024, open since 2024-01-02.', '2024-02-29'],
    ['# Meeting 29 February\n\nOpen since 2024-01-02, built on 2019-01-02.', null],
    ['# Meeting 29 February\n\nOpen for years.', null],
    ['# Part 3/4\n\nOpen since 2024-01-02.', null],
    ['# Reunião (29/02)\n\nPróxima reunião: 12/03/2024', null],
    ['# 회의록 240229', '2024-02-29'],
    ['# Lamp 240229', null],
    ['# 249929', null],
    ['會議紀錄\n===\n\n會議時間\t113年2月29日 下午一時', '2024-02-29'],
    ['# 會議紀錄\n\n時間：民國113年2月29日', '2024-02-29'],
    ['# 議事録\n\n日時：令和6年2月29日', '2024-02-29'],
    ['# 議事録\n\n日時：令和元年5月7日', '2019-05-07'],
    ['# 会议纪要\n\n时间：24年13月29日', null],
    ['# Ata\n\nPrograma | Data\n--- | ---\nChat | 29/02/2024', '2024-02-29'],
    ['# Ata\n\nPrograma | Versão\n--- | ---\nChat | 29/02/2024', null],
    ['Team meeting, week 9, [2024/2/29] (11:00 - 12:00)', '2024-02-29'],
    ['The lamp of [2024/2/29] (11:00 - 12:00)', null],
    ['# 240229\n\n## Tasks\n\n# 240307\n\n## Tasks', '2024-03-07'],
    ['Date: Feb 29, 2024\nAttendees: Ann, Bo\n\nDate: March 7, 2024\nAttendees: Ann', '2024-03-07'],
    ['Date: Feb 29, 2024\nAttendees: Ann, Bo\n\nSale\nDate: March 7, 2024', '2024-02-29'],
    [
      '# Minutes\n\n1. Session 1: 15 Feb 2024\n2. Session 2: 22 Feb 2024\n3. Session 3: 29 Feb 2024',
      '2024-02-29',
    ],
    ['# Plan\n\n1. Sprint 1: 15 Feb 2024\n2. Sprint 2: 22 Feb 2024\n3. Sprint 3: 29 Feb 2024', null],
    ['# Flat 24 02 29 for rent', null],
    ['### `2024-02-29`', '2024-02-29'],
    ['# Meeting on [Feb 29, 24]', '2024-02-29'],
    ['# Meeting 29 Feb ’24', '2024-02-29'],
    ['# Treffen 29. Februar 24', '2024-02-29'],
    ['# Workshops Feb 5, 12 and 19', null],
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
    ['Thu Feb 29 15:00:00 CET 2024\n\nWe met.', '2024-02-29'],
    ['Meeting started at Thu Feb 29 18:00:41 2024 UTC', '2024-02-29'],
    ['Minutes: 2024/02/29, 10:00', '2024-02-29'],
    ['# AGM\n\nThe AGM was held on Thursday 29th February 2024, between 7 and 8 pm.', '2024-02-29'],
    ['# Protokoll\n\nDie Sitzung fand am 29. Februar 2024 statt.', '2024-02-29'],
    ['# Kurs\n\n## Team Meeting [number] - Week [number] - [2024-02-29] (08:45-09:00)', '2024-02-29'],
    ['### [회의 개요]\n\n## 1.일시: 2024.02.29 (목) 09:00~09:30(30분)', '2024-02-29'],
    [':headphones: ハドルミーティングの議事録 : 2024/02/29、参加者 : @ada', '2024-02-29'],
    ['# Compte rendu\n\n## Date : [03/04/2024]', '2024-04-03'],
    ['# Sprint 4\n\nDate: 03/04/2024\n\n## Présents\n\n- Ada', '2024-04-03'],
    ['# Projekt\n\n## Minutes of the Technical Working Group, Genoa, 28-29/02/2024', '2024-02-28'],
    ['# 회의록\n\n생성일: 2024년 3월 17일\n\n- 날짜: 24.3.15~17', '2024-03-15'],
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
    ['07-29February2024.md', '2024-02-29'],
    ['2024/telcons/02-29-minutes.md', '2024-02-29'],
    ['2024/GC-02-29.md', '2024-02-29'],
    ['2024-02.md', null],
    ['call7-2-29-2024.md', '2024-02-29'],
    ['weekly_260512.md', '2026-05-12'],
    ['cr_091123.md', null],
    ['Kickoff_160930.md', '2016-09-30'],
    ['04-07-18.md', null],
    ['26-05-12.md', '2026-05-12'],
    ['02-02-26.md', '2026-02-02'],
    ['Weekly 8-10 June 2022.md', '2022-06-08'],
    ['2024-02-29-hackathon/storage.md', null],
    ['README.md', null],
  ] as const) {
    it(`is ${String(date)} for ${path}`, () => assert.equal(dateOf('# Weekly', path), date));
  }

  it('takes the order of day and month from a name without a year', () => {
    assert.equal(dateOf('# Minutes\n\nDate: 11/07/21', 'minutes/minutes6_11_JULY.md'), '2021-07-11');
    assert.equal(dateOf('# Minutes\n\nDate: 11/07/21', 'minutes/November 7.md'), '2021-11-07');
    assert.equal(dateOf('# Minutes\n\nDate: 11/07/21', 'minutes/12 July.md'), null);
    assert.equal(dateOf('# Minutes\n\nDate: 02/03/24', 'minutes/29 February.md'), null);
  });

  it('takes the year from the path where the title has none', () => {
    assert.equal(dateOf('# Notes for the February 29th call', 'meetings/2024/call.md'), '2024-02-29');
    assert.equal(dateOf('# Notes for the February 29th call'), null);
  });

  it('believes the title more than the file’s name, and these and the first lines more than the front matter', () => {
    assert.equal(dateOf('---\ndate: 2024-02-28\n---\n# 2024-02-29', '2024-02-27.md'), '2024-02-29');
    assert.equal(dateOf('---\ndate: 2024-02-28\n---\n# Weekly', '2024-02-27.md'), '2024-02-27');
    assert.equal(dateOf('---\ndate: 2024-02-28\n---\n# Weekly\n\nDate: 2024-02-26'), '2024-02-26');
    assert.equal(dateOf('---\ndate: 2024-02-28\n---\n# Weekly'), '2024-02-28');
  });

  for (const [words, order, date] of [
    ['Tuesday, May 12th 2026', null, '2026-5-12'],
    ['12-May-2026', null, '2026-5-12'],
    ['5 de mayo de 2026', null, '2026-5-5'],
    ['26-05-12 Team Meeting', null, '2026-5-12'],
    ['Protokoll 14.06.23', null, '2023-6-14'],
    ['#2 - 4/26/22', null, '2022-4-26'],
    ['4/6/22', null, null],
    ['4/6/22', 'dayFirst', '2022-6-4'],
    ['周会 2024年3月5日', null, '2024-3-5'],
    ['2024. 3. 5. 회의', null, '2024-3-5'],
    ['12 May', null, '-5-12'],
    ['May 2026', null, null],
    ['Next meeting: 12 May 2026', null, null],
    ['Plan until 2030-12-31', null, null],
    ['Due 12 May 2026', null, null],
    ['v1.2.24', null, null],
    ['Meeting 5–7 July 2017', null, '2017-7-5'],
    ['Meeting 5 - 7 July 2017', null, '2017-7-7'],
    ['5 - 7 July 2017', null, '2017-7-5'],
    ['Meeting, 5th to the 7th of July 2017', null, '2017-7-7'],
    ['5th to 7th of July 2017', null, '2017-7-5'],
    ['Meeting July 5-7, 2017', null, '2017-7-5'],
    ['Sitzung 5.–7. Juli 2017', null, '2017-7-5'],
    ['Treffen 05./06.07.2017', null, '2017-7-5'],
    ['Treffen 30.06.–02.07.2017', null, '2017-6-30'],
    ['Genua, 05-07/07/2017', null, '2017-7-5'],
    ['Réunion du 5 au 7 juillet 2017', null, '2017-7-5'],
    ['Reunión del 5 al 7 de julio de 2017', null, '2017-7-5'],
    ['30 June - 2 July 2017', null, '2017-6-30'],
    ['June 30 – July 2, 2017', null, '2017-6-30'],
    ['Release 1.2 - 03.07.2027', null, '2027-7-3'],
    ['Meeting 3/4 - 7 July 2027', null, '2027-7-7'],
    ['30 December - 2 January 2027', null, '2026-12-30'],
    ['Rooms 7–9, 5 July 2017', null, '2017-7-5'],
    ['定例 24/3/15', null, '2024-3-15'],
    ['Sitzung 24.3.15', null, '2015-3-24'],
    ['Version 12-05-3', null, null],
    ['24년 6월 10일', null, '2024-6-10'],
  ] as const) {
    it(`is ${date ?? 'none'} in the words of a heading: ${words}`, () => {
      const day = dayOfWords(words, order);
      assert.equal(day && `${String(day.year ?? '')}-${String(day.month)}-${String(day.day)}`, date);
    });
  }

  for (const [path, date] of [
    ['minutes/2026/05/12.md', '2026-05-12'],
    ['minutes/2026/May/12.md', '2026-05-12'],
    ['minutes/2026/2026-05/12-weekly.md', '2026-05-12'],
    ['minutes/2026-05-12/notes.md', '2026-05-12'],
    ['minutes/2026/05/README.md', null],
    ['052826-retro.md', '2026-05-28'],
    ['260512.md', '2026-05-12'],
    ['051226.md', null],
    ['03-23-26_workshop.md', '2026-03-23'],
    ['sync-03-23-26.md', '2026-03-23'],
    ['05-12-2026.md', null],
    ['123456-issue.md', null],
    ['2026/12.md', null],
    ['release-1.2.26.md', null],
  ] as const) {
    it(`is ${String(date)} for ${path}`, () => assert.equal(dateOf('# Weekly', path), date));
  }

  it('may stand behind the time, at the end of the line', () => {
    assert.equal(dateOf('# Minutes for week 3\n18:00 25/10/2026\n\nLamps'), '2026-10-25');
    assert.equal(dateOf('# Minutes for week 3\n18:00 25/10/2026 is when the lamps come\n\nLamps'), null);
  });

  it('is the newest of lists that each say when and who', () => {
    const list = (day: string): string =>
      `* **会议时间**: ${day} 22:00\n* **与会人员**: 林佳宜、陈志明\n\n讨论预算。\n\n`;
    assert.equal(dateOf(`# 会议纪要\n\n${list('2026年3月5日')}${list('2026年4月9日')}`), '2026-04-09');
  });
});
