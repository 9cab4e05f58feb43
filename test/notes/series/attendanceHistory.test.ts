import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { attendanceHistory, usualAttendees } from '../../../src/notes/series/attendanceHistory';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };

/** Meetings, newest first, each with those who were there. */
function history(...meetings: string[]) {
  return attendanceHistory(meetings.map((people) => readNote(`Present: ${people}\n`, CONTEXT)));
}

describe('who attends a series', () => {
  it('is counted over the last meetings that name somebody', () => {
    assert.deepEqual(history('@ada, @bo', '', '@ada'), [
      { handle: 'ada', name: null, attended: 2, of: 2, streak: 2 },
      { handle: 'bo', name: null, attended: 1, of: 2, streak: 1 },
    ]);
    const many = Array.from({ length: 40 }, (_, index) => (index < 12 ? '@ada, @bo' : '@bo, @cem'));
    assert.deepEqual(
      history(...many).map(({ handle, attended, of }) => [handle, attended, of]),
      [
        ['bo', 15, 15],
        ['ada', 12, 15],
        ['cem', 3, 15],
      ],
    );
  });

  it('stands in the order of how often and how lately', () => {
    const order = history('@new, @often', '@often', '@often, @old', '@old', '@old').map(
      ({ handle }) => handle,
    );
    assert.deepEqual(order, ['often', 'old', 'new']);
  });

  it('is one person under a handle and the name that a list gives with it', () => {
    const [cem, ...others] = history('Cem Yilmaz', 'Cem Yılmaz (@cem-yilmaz)', '@Cem-Yilmaz');
    assert.deepEqual(cem, { handle: 'cem-yilmaz', name: 'Cem Yilmaz', attended: 3, of: 3, streak: 3 });
    assert.deepEqual(others, []);
  });

  it('usually is who came to more than half of the meetings', () => {
    const usual = usualAttendees(history('@ada, @guest', '@ada, @bo', '@bo', '@ada, @bo'));
    assert.deepEqual(
      usual.map(({ handle }) => handle),
      ['ada', 'bo'],
    );
  });
});
