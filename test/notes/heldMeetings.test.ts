import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { heldMeetings, meetingAt } from '../../src/notes/heldMeetings';
import { read } from '../../src/notes/reading';

const noteOf = (...lines: readonly string[]) =>
  read(lines.join('\n'), { path: 'crew/minutes.md', repository: null, hosts: ['github.com'] }).note;

const linesOf = (...lines: readonly string[]) =>
  heldMeetings(noteOf(...lines)).map(({ date, from, to }) => [date, from, to]);

describe('the meetings of a note of several', () => {
  it('end where the next one begins, or a heading of a higher rank', () => {
    assert.deepEqual(
      linesOf(
        '# 2027',
        '## 2027-01-13',
        '- said',
        '# 2026',
        'We met.',
        '## 2026-12-09',
        '### Notes',
        '- said',
      ),
      [
        ['2027-01-13', 1, 3],
        ['2026-12-09', 5, 8],
      ],
    );
  });

  it('go on below headings of their rank', () => {
    assert.deepEqual(linesOf('## 2026-11-04', '## Notes', '- said', '## 2026-10-28', '## Notes', '- said'), [
      ['2026-11-04', 0, 3],
      ['2026-10-28', 3, 6],
    ]);
  });

  it('but for the last one alone', () => {
    const note = noteOf('## 2026-11-04', '- said', '## 2026-10-28', '- said', '## Links', '- [site](a.md)');
    assert.deepEqual(
      heldMeetings(note).map(({ from, to }) => [from, to]),
      [
        [0, 2],
        [2, 4],
      ],
    );
    assert.equal(meetingAt(note, 5), null);
  });

  it('are no subjects of an agenda', () => {
    const { agenda } = noteOf('# Agenda', '## 2026-11-04 [Ada]', '- said', '## 2026-10-28 [Bo]', '- said');
    assert.deepEqual(agenda, []);
  });
});
