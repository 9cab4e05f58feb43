import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { callsEverybody, hostOfPeople } from '../../../src/notes/references/mentioned';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com', 'ghe.example'] };

describe('whom a note mentions', () => {
  for (const [text, host] of [
    ['@mona', 'github.com'],
    ['https://ghe.example/a/b/issues/1 @mona', 'ghe.example'],
    ['https://ghe.example/a/b/issues/1 https://github.com/a/b/issues/1 @mona', 'github.com'],
    [
      'https://github.com/a/b/issues/1 https://ghe.example/a/b/issues/1 https://ghe.example/a/b/issues/2',
      'ghe.example',
    ],
  ] as const) {
    it(`has an account on ${host}: ${text}`, () => assert.equal(hostOfPeople(readNote(text, CONTEXT)), host));
  }

  it('is nobody where everybody is called', () => {
    for (const handle of ['all', 'Everyone', 'everybody', 'here', 'channel'])
      assert.ok(callsEverybody(handle), handle);
    for (const handle of ['allison', 'here-and-there', 'mona']) assert.ok(!callsEverybody(handle), handle);
  });
});
