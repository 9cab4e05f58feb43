import assert from 'node:assert/strict';
import { likelyAttendees } from '../../../src/notes/series/likelyAttendees';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'weekly/2026-11-04.md', repository: null, hosts: ['github.com'] };
const noteOf = (text: string) => readNote(text, CONTEXT);

/** The last notes, newest first. */
const RECENT = [
  '# 2026-10-28\n\nPresent: Ada Brandt (@ada), @bo\n\n- AI @bo: oil the horn\n- AI @bo, @gus: paint it\n- AI @cem: done ✅\n',
  '# 2026-10-21\n\nPresent: @ada, @cem\n',
  '# 2026-10-14\n\nPresent: @ada, @bo, @cem\n',
].map(noteOf);

const offered = (text: string | null) =>
  likelyAttendees(RECENT, text === null ? null : noteOf(text)).map(
    ({ person, streak, attended, openItems, isMentioned, isLikely }) =>
      [
        person.handle ?? person.name,
        `${streak} of ${attended}`,
        openItems,
        isMentioned ? 'named' : '',
        isLikely ? 'likely' : '',
      ].join(' '),
  );

describe('who may attend', () => {
  it('is told by the last meetings and by what is open since', () => {
    assert.deepEqual(offered(null), [
      'ada 3 of 3 0  likely',
      'bo 1 of 2 2  likely',
      'cem 0 of 2 0  ',
      'gus 0 of 0 1  ',
    ]);
  });

  it('has a name where some note gives it', () => {
    assert.deepEqual(likelyAttendees(RECENT, null)[0]?.person, { handle: 'ada', name: 'Ada Brandt' });
  });

  it('is somebody of the series whom the note speaks of', () => {
    const found = offered('# 2026-11-04\n\n- @cem showed the horn to @zoe\n');
    assert.deepEqual(found.slice(2), ['cem 0 of 2 0 named likely', 'gus 0 of 0 1  ', 'zoe 0 of 0 0 named ']);
  });

  it('is not told by an item that was carried on', () => {
    const carried = '# 2026-11-04\n\n- AI @cem: oil the horn ([2026-10-21](2026-10-21.md#L5))\n';
    assert.ok(offered(carried).includes('cem 0 of 2 1  '));
  });

  it('is nobody who is listed or has sent regrets', () => {
    const found = offered('# 2026-11-04\n\nPresent: @bo\nRegrets: @ada\n');
    assert.deepEqual(found[0], 'ada 3 of 3 0  ');
    assert.ok(!found.some((line) => line.startsWith('bo ')));
  });
});
