import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays } from '../../../src/notes/dates/dates';
import { languagesIn } from '../../../src/notes/dates/writtenLanguage';
import { findWrittenDates, readFormat, redate, writeDate } from '../../../src/notes/dates/writtenDate';

describe('another day is written', () => {
  for (const [text, date, expected] of [
    ['# 2023-11-15', '2023-11-15', '# 2026-12-03'],
    ['# SCS Tech Weekly 2023/11/5', '2023-11-05', '# SCS Tech Weekly 2026/12/3'],
    ['20231115', '2023-11-15', '20261203'],
    ['2024.10.02, 14:00', '2024-10-02', '2026.12.03, 14:00'],
    ['# 28 April 2022 Group Meeting', '2022-04-28', '# 3 December 2026 Group Meeting'],
    ['08 August 2016', '2016-08-08', '03 December 2026'],
    [
      '### Date/Time: Friday, April 26, 2019 14:00 UTC',
      '2019-04-26',
      '### Date/Time: Thursday, December 3, 2026 14:00 UTC',
    ],
    ['Thursday 2021/04/22 at 14:00', '2021-04-22', 'Thursday 2026/12/03 at 14:00'],
    ['April 16th, 2024 - 9:30', '2024-04-16', 'December 3rd, 2026 - 9:30'],
    ['the June 2nd call (June 2nd, 9am)', '2020-06-02', 'the December 3rd call (December 3rd, 9am)'],
    ['Wed 15 Nov 2023', '2023-11-15', 'Thu 3 Dec 2026'],
    ['NOV 15, 2023 (wed)', '2023-11-15', 'DEC 3, 2026 (thu)'],
    ['Notes – October 2024', '2024-10-03', 'Notes – December 2026'],
    ['11/5/2024', '2024-11-05', '12/3/2026'],
    ['Mittwoch, den 15. November 2023', '2023-11-15', 'Donnerstag, den 3. Dezember 2026'],
    ['Mi, 15.11.2023', '2023-11-15', 'Do, 03.12.2026'],
    ['1. März 2024', '2024-03-01', '3. Dezember 2026'],
    ['## Arbetsmöte 08/05/21', '2021-05-08', '## Arbetsmöte 03/12/26'],
    ['## 5/12/24', '2024-05-12', '## 12/3/26'],
    ['Protokoll 14.6.23', '2023-06-14', 'Protokoll 3.12.26'],
    ['24-05-12', '2024-05-12', '26-12-03'],
    ['# Nov 17, 23', '2023-11-17', '# Dec 3, 26'],
    ['Réunion du 15 novembre 2023', '2023-11-15', 'Réunion du 3 décembre 2026'],
    ['Reunión 15 de noviembre de 2023', '2023-11-15', 'Reunión 3 de diciembre de 2026'],
    ['środa 15 listopada 2023', '2023-11-15', 'czwartek 3 grudnia 2026'],
    ['Среда, 15 ноября 2023', '2023-11-15', 'Четверг, 3 декабря 2026'],
    ['15.11.2023 (Ср)', '2023-11-15', '03.12.2026 (Чт)'],
    ['onsdag 10. juni 2020', '2020-06-10', 'torsdag 3. desember 2026'],
    ['Tirsdag 10.11.2020', '2020-11-10', 'Torsdag 03.12.2026'],
    ['10 juni 2020', '2020-06-10', '3 december 2026'],
    ['2020年6月10日（水）', '2020-06-10', '2026年12月3日（木）'],
    ['2020年6月10日 周三', '2020-06-10', '2026年12月3日 周四'],
    ['2020.06.10(수)', '2020-06-10', '2026.12.03(목)'],
    ['2020. 6. 10. (수)', '2020-06-10', '2026. 12. 3. (목)'],
    ['So 2023-11-15 it is', '2023-11-15', 'So 2026-12-03 it is'],
    [
      'after 2023-11-08 and before 2023-11-22, 15:11',
      '2023-11-15',
      'after 2023-11-08 and before 2023-11-22, 15:11',
    ],
  ] as const) {
    it(`as in ${text}`, () => {
      assert.equal(redate(text, date, '2026-12-03'), expected);
    });
  }

  for (const [text, from, to, languages, expected] of [
    ['10 marzo 2026', '2026-03-10', '2026-04-14', ['it'], '14 aprile 2026'],
    ['10 marzo 2026', '2026-03-10', '2026-04-14', ['es'], '14 abril 2026'],
    ['10 Marzo', '2026-03-10', '2026-04-14', ['it'], '14 Aprile'],
    ['10. Okt. 2026', '2026-10-10', '2027-03-05', [], '5. März 2027'],
    ['10. Okt. 2026', '2026-10-10', '2026-12-05', [], '5. Dez. 2026'],
    ['3 févr. 2026', '2026-02-03', '2026-03-05', [], '5 mars 2026'],
    ['3 févr. 2026', '2026-02-03', '2026-09-05', [], '5 sept. 2026'],
    ['5 mai. 2026', '2026-05-05', '2026-06-05', ['pt'], '5 jun. 2026'],
    ['5 mai 2026', '2026-05-05', '2026-06-05', ['fr', 'de'], '5 juin 2026'],
    ['marzo 2026', '2026-03-10', '2026-04-14', ['it'], 'aprile 2026'],
    ['Oct. 5, 2026', '2026-10-05', '2026-11-02', ['en'], 'Nov. 2, 2026'],
  ] as const)
    it(`in a language of the text: ${text} as ${expected}`, () =>
      assert.equal(redate(text, from, to, languages), expected));

  it('by what the text says otherwise', () => {
    assert.equal(languagesIn(['# Riunioni\n\n## 10 marzo 2026'])[0], 'it');
    assert.equal(languagesIn(['# Reuniones\n\n## 10 marzo 2026'])[0], 'es');
    assert.equal(languagesIn(['# Weekly meeting\n\n## 10 May 2026\n\nAttendees: Jan, Tom'])[0], 'en');
    assert.deepEqual(languagesIn(['# 12 + 3']), []);
  });

  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));

  it('so that the first one can be had back', () => {
    const formats = [
      'YYYY-MM-DD',
      'YYYYMMDD',
      'D MMMM YYYY',
      'dddd, MMMM Do, YYYY',
      'ddd D MMMM YYYY',
      'MM/DD/YYYY',
    ];
    fc.assert(
      fc.property(day, day, fc.constantFrom(...formats), (one, other, format) => {
        const text = `# ${writeDate(one, readFormat(format))} call`;
        assert.equal(findWrittenDates(text, one).length, 1);
        const moved = redate(text, one, other);
        assert.equal(findWrittenDates(moved, other).length, 1);
        assert.equal(moved, `# ${writeDate(other, readFormat(format))} call`);
      }),
    );
  });
});
