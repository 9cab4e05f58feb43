import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { titleBesideDate } from '../../../src/notes/notebook/meetingTitle';

const titled = (title: string | null, date: string | null = '2026-11-04'): string =>
  titleBesideDate({ date, title });

describe('a title beside its date', () => {
  it('is left out where it is only the date again', () => {
    for (const title of [
      '2026-11-04',
      '20261104',
      'Nov 4, 2026',
      'Wednesday, 4 November 2026',
      '04.11.2026 10:00 UTC',
      '',
      null,
    ])
      assert.equal(titled(title), '', title ?? 'none');
  });

  it('is what stands beside the date', () => {
    assert.equal(titled('2026-11-04 Steering group'), 'Steering group');
    assert.equal(titled('Steering group – November 4th, 2026'), 'Steering group');
    assert.equal(titled('Weekly (2026-11-04)'), 'Weekly');
    assert.equal(titled('Meeting 12: 2026-11-04'), 'Meeting 12');
    assert.equal(titled('Planning the 2027 budget'), 'Planning the 2027 budget');
  });

  it('is whole where no date is known', () => {
    assert.equal(titled('2026-11-04', null), '2026-11-04');
  });
});
