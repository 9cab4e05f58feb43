import assert from 'node:assert/strict';
import { moveDays } from '../../../src/notes/dates/moveDays';

describe('moving the days of a text', () => {
  const moved = (text: string, days: number) => moveDays(text, days, 2026);

  it('writes each as it was', () => {
    assert.equal(
      moved('# Tower group, October 5th, 2026\n\n- @ann: oil it by 2026-10-30, else October 31st\n', 7),
      '# Tower group, October 12th, 2026\n\n- @ann: oil it by 2026-11-06, else November 7th\n',
    );
    assert.equal(moved('Protokoll, 11. November 2026', 21), 'Protokoll, 2. Dezember 2026');
    assert.equal(moved('tower/20261228.md', 7), 'tower/20270104.md');
  });

  it('moves none twice, whichever way', () => {
    assert.equal(moved('2026-10-01, 2026-10-08, 2026-10-15', 7), '2026-10-08, 2026-10-15, 2026-10-22');
    assert.equal(moved('2026-10-01, 2026-10-08, 2026-10-15', -7), '2026-09-24, 2026-10-01, 2026-10-08');
  });

  it('leaves alone what is no day', () => {
    const text =
      'In November 2026 release 2.11 has 20 parts; the next one on 2026-11-30 too, #20261 and 20261399.';
    assert.equal(moved(text, 7), text.replace('2026-11-30', '2026-12-07'));
    assert.equal(moved(text, 0), text);
  });
});
