import assert from 'node:assert/strict';
import { attendedBy } from '../../../src/notes/series/attended';
import { readNote } from '../../../src/notes/readNote';

function note(date: string, ...people: string[]) {
  const list = people.map((person) => `- ${person}`).join('\n');
  return readNote(`# ${date}\n\n## Participants\n\n${list}\n\n## Agenda\n\n- @hana-ito may come\n`, {
    path: '',
    repository: null,
    hosts: [],
  });
}

describe('attendedBy', () => {
  const notes = [
    note('2026-10-28', '@ada-brandt', '@bo-lind', '@ada-brandt'),
    note('2026-11-04', 'Ada Brandt (@Ada-Brandt)'),
    note('2026-10-21', '@ada-brandt'),
    note('Weekly', '@cem-yilmaz', 'Ada Brandt'),
  ];
  const people: [handle: string, meetings: number, last: string | null][] = [
    ['ada-brandt', 3, '2026-11-04'],
    ['ADA-BRANDT', 3, '2026-11-04'],
    ['bo-lind', 1, '2026-10-28'],
    ['cem-yilmaz', 1, null],
    ['hana-ito', 0, null],
  ];
  for (const [handle, meetings, last] of people) {
    it(`counts the meetings of ${handle}`, () =>
      assert.deepEqual(attendedBy(handle, notes), { meetings, last }));
  }
});
