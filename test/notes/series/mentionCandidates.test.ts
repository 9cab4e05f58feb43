import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attendanceHistory } from '../../../src/notes/series/attendanceHistory';
import {
  PeopleIndex,
  mentionCandidates,
  together,
  type MentionCandidate,
} from '../../../src/notes/series/mentionCandidates';
import { readNote } from '../../../src/notes/readNote';

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const nowhere = { line: -1, character: 0 };

const read = (text: string) => readNote(text, context);
const meeting = (...people: string[]) =>
  read(`# 2026-10-28\n\n## Participants\n\n${people.map((person) => `- ${person}`).join('\n')}\n`);

function person(handle: string, name: string | null = null): MentionCandidate {
  return { handle, name, avatarUrl: null, why: 'known' };
}

const handles = (people: readonly MentionCandidate[]) => people.map(({ handle }) => handle);

describe('the people behind an @', () => {
  const note = read(
    '# 2026-11-04\n\n## Participants\n\n- @bo-lind\n- Ada Brandt (@ada-brandt)\n\n## Agenda\n\n- thanks to @gus-moreau and @ada-brandt\n- AI @ca\n',
  );
  const attendees = attendanceHistory([
    meeting('@cem-yilmaz', '@bo-lind'),
    meeting('@cem-yilmaz', 'Dana Novák'),
    meeting('@eli-stone', '@cem-yilmaz'),
  ]);
  const accountOf = (handle: string) =>
    handle === 'cem-yilmaz'
      ? { login: 'cem-yilmaz', name: 'Cem Yılmaz', avatarUrl: 'https://example.org/cem' }
      : undefined;

  it('are this meeting’s, then the series’, then who is mentioned, each once', () => {
    const people = mentionCandidates({ note, attendees, accountOf }, { line: 10, character: 8 });
    assert.deepEqual(handles(people), ['bo-lind', 'ada-brandt', 'cem-yilmaz', 'eli-stone', 'gus-moreau']);
  });

  it('are told with how often they came, and by the names that anybody knows', () => {
    const people = mentionCandidates({ note, attendees, accountOf }, nowhere);
    assert.deepEqual(people.slice(0, 3), [
      { handle: 'bo-lind', name: null, avatarUrl: null, why: { attended: 1, of: 3 } },
      { handle: 'ada-brandt', name: 'Ada Brandt', avatarUrl: null, why: 'attends' },
      {
        handle: 'cem-yilmaz',
        name: 'Cem Yılmaz',
        avatarUrl: 'https://example.org/cem',
        why: { attended: 3, of: 3 },
      },
    ]);
  });

  it('are not known by what is being typed', () => {
    const people = mentionCandidates({ note, attendees: [], accountOf }, { line: 10, character: 8 });
    assert.ok(!handles(people).includes('ca'));
  });

  for (const [line, text, cursor, expected] of [
    ['an item', '- @bo-lind\n- @dana', { line: 5, character: 7 }, ['bo-lind']],
    ['a line', 'Present: @dana, @bo-lind', { line: 4, character: 14 }, ['bo-lind']],
    ['an item, who is named elsewhere', '- @dana\n- @dana: chair', { line: 4, character: 7 }, ['dana']],
  ] as const) {
    it(`are not known by what is being typed among the participants: ${line}`, () => {
      const typing = read(`# 2026-11-04\n\n## Participants\n\n${text}\n`);
      const people = mentionCandidates({ note: typing, attendees: [], accountOf }, cursor);
      assert.deepEqual(handles(people), expected);
    });
  }

  it('are none of whom somebody typed a beginning and left it', () => {
    const typed = read(
      '# 2026-11-04\n\n## Participants\n\n- @bo-l\n- @cem\n\n## Agenda\n\n- see @ada-b and @ann\n- @ann, @anna\n',
    );
    const past = attendanceHistory([meeting('@bo-lind', '@cem'), meeting('@bo-lind', '@cem', '@cem-yilmaz')]);
    const accountsLike = (begun: string) => ('ada-brandt'.startsWith(begun) ? [person('ada-brandt')] : []);
    const people = mentionCandidates(
      { note: typed, attendees: past, accountOf: () => undefined, accountsLike },
      nowhere,
    );
    assert.deepEqual(handles(people), ['cem', 'bo-lind', 'cem-yilmaz', 'ann', 'anna']);
  });

  it('are found by handle, its parts and the words of the name, without accents', () => {
    const index = new PeopleIndex([
      person('dana-novak', 'Dana Novák'),
      person('cem', 'Cem Yılmaz'),
      person('Ivo', 'Ivo Horvat-Łuk'),
      person('nobody'),
    ]);
    const found = (typed: string) => handles(index.find(typed));
    assert.deepEqual(found('nov'), ['dana-novak']);
    assert.deepEqual(found('Nová'), ['dana-novak']);
    assert.deepEqual(found('NO'), ['dana-novak', 'nobody']);
    assert.deepEqual(found('yil'), ['cem']);
    assert.deepEqual(found('luk'), ['Ivo']);
    assert.deepEqual(found('dana-n'), ['dana-novak']);
    assert.deepEqual(found('vak'), []);
    assert.deepEqual(found(''), ['dana-novak', 'cem', 'Ivo', 'nobody']);
  });

  it('are as many as one reads through, those who are nearer first', () => {
    const many = Array.from({ length: 200 }, (_, number) => person(`x${number}`));
    assert.deepEqual(handles(new PeopleIndex(many).find('x')), handles(many.slice(0, 50)));
    const both = together([person('X199'), person('a')], many);
    assert.equal(both.length, 50);
    assert.deepEqual(handles(both.slice(0, 3)), ['X199', 'a', 'x0']);
  });

  it('are found as by looking at each', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '-', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters), { maxLength: 20 }), letters, (rows, typed) => {
        const people = rows.map(([handle, name]) => person(handle, name));
        const plain = (text: string) =>
          text
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
            .toLowerCase();
        const expected = people.filter(({ handle, name }) =>
          [plain(handle), ...plain(handle).split('-'), ...plain(name ?? '').split(/[\s.-]+/)]
            .filter(Boolean)
            .some((word) => word.startsWith(plain(typed))),
        );
        const found = new PeopleIndex(people).find(typed);
        assert.deepEqual(found, plain(typed) === '' ? people : expected);
      }),
    );
  });
});
