import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { heldTime } from '../../../src/notes/notebook/heldTime';

const minutes = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

function assertHeld(text: string, from: string, to: string): void {
  assert.deepEqual(heldTime(text.split('\n')), { from: minutes(from), to: minutes(to) }, text);
}

describe('when a meeting was', () => {
  it('is told by a span beside a label, a day, or alone', () => {
    assertHeld('# Weekly\n\n**Time:** 10:00 – 11:30 UTC', '10:00', '11:30');
    assertHeld('# Weekly 2026-11-04, 10-11 am', '10:00', '11:00');
    assertHeld('# Runde\n\n- Uhrzeit: 18 Uhr bis 19:15 Uhr', '18:00', '19:15');
    assertHeld('# Réunion\n\nle 4/11/2026, 14h30 à 16h', '14:30', '16:00');
    assertHeld('# Notes\n\n10:00-11:00 (CET)', '10:00', '11:00');
    assertHeld('| Date | 2026-11-04 |\n| Time | 1:30–2pm |', '13:30', '14:00');
    assertHeld('# 例会\n\n时间：10:00至11:00', '10:00', '11:00');
    assertHeld('Время: 22:30–00:15', '22:30', '24:15');
  });

  it('is told by when it began and ended', () => {
    assertHeld(
      '# Board\n\nThe meeting was called to order at 7:02 p.m.\n\n- rent\n\nMeeting adjourned at 8:15 pm.',
      '19:02',
      '20:15',
    );
    assertHeld('Beginn: 18:05\n\n- Miete\n\nSitzungsende: 19:40 Uhr', '18:05', '19:40');
    assertHeld('Start 9.00, end 10.15', '9:00', '10:15');
  });

  it('is no time of anything else', () => {
    for (const text of [
      '# Weekly\n\n- Next meeting: 10:00-11:00 on Thursday',
      '# Weekly 2026-11-04\n\nNächste Sitzung: 11.11.2026, 10:00-11:00',
      '# Weekly\n\n- Next meeting starts at 18:00\n- The next one ends at 22:00',
      '# Weekly\n\n- Lunch: 12:00-13:00',
      '# Weekly\n\n## Break 10:00-10:15',
      '# Weekly\n\n## 10:00-10:15 Lamps\n\n## 10:15-11:00 Horns',
      '# Weekly\n\n10:00-10:15\nLamps\n\n10:15-11:00\nHorns',
      '# Weekly\n\nVersion: 1.10 - 1.20',
      '# Weekly\n\nBudget: 10.50 - 12.50',
      '# Weekly\n\nDuration: 1h-2h',
    ])
      assert.equal(heldTime(text.split('\n')), null, text);
    assertHeld('# Weekly\n\n- Lunch: 12:00-13:00\n- Time: 13:00-14:00 (next: 15:00-16:00)', '13:00', '14:00');
  });

  it('is no subject’s time, no day and no version', () => {
    for (const text of [
      '# Weekly 2026-11-04\n\n- 10:00–10:15 Lamps\n- 10:15–11:00 Horns',
      '# Weekly\n\n| 10:00–10:15 | Lamps |',
      '# 2026-11-04',
      '# 04-11-2026 to 05-11-2026',
      '# Release 1.2.10-1.3.0',
      '# Weekly\n\nTime: 10:00',
      'Time: 10:00 – 10:00',
      'Call at 25:00-26:00 on 2026-11-04',
      'Started at 9:00',
      '- Announced: the harbour day on the quay by the bridge, 12 May 2026, 6:30 pm to 9 pm',
      '',
    ])
      assert.equal(heldTime(text.split('\n')), null, text);
  });
});
