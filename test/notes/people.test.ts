import assert from 'node:assert/strict';
import { readNote } from '../../src/notes/readNote';

function read(text: string) {
  return readNote(text, { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] });
}

describe('who attended', () => {
  const lists: [string, string[]][] = [
    ['**Present:** Ada Brandt (@ada-brandt), Bo Lind', ['ada-brandt', 'Bo Lind']],
    ['Attendees: Ada, Bo, @cem-yilmaz', ['Ada', 'Bo', 'cem-yilmaz']],
    ['**Teilnehmer:** Ada, Bo', ['Ada', 'Bo']],
    [
      '## Participants\n\n- @ada-brandt (joined later)\n- Bo Lind @bo-lind\n- none',
      ['ada-brandt', 'bo-lind'],
    ],
    ['## Present\n\n| Name | Handle |\n| --- | --- |\n| Ada | @ada-brandt |', ['ada-brandt']],
    ['**Regrets:** Ada, Bo', []],
  ];
  for (const [text, expected] of lists) {
    it(`is read from ${JSON.stringify(text)}`, () => {
      const people = read(`# 2026-11-04\n\n${text}\n`).participants;
      assert.deepEqual(
        people.map(({ handle, name }) => handle ?? name),
        expected,
      );
    });
  }

  it('is not who sent regrets', () => {
    assert.deepEqual(
      read('# 2026-11-04\n\n**Regrets:** Fay Wong\n').regrets.map(({ name }) => name),
      ['Fay Wong'],
    );
  });
});
