import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';
import { addressOf } from '../../../src/notes/references/addressOf';

const URL = 'https://github.com/octo/hello/issues/7';

/** The text at the address of a note's first reference. */
function addressIn(text: string): string | null {
  const [reference] = readNote(text, { path: 'a.md', repository: null, hosts: ['github.com'] }).references;
  assert.ok(reference);
  const range = addressOf(reference);
  const line = text.split('\n')[range?.start.line ?? 0] ?? '';
  return range && line.slice(range.start.character, range.end.character);
}

describe('the address of a link', () => {
  it('is what stands alone in the brackets', () => {
    assert.equal(addressIn(`\n- see [\\[a\\] \`b\` #7](${URL}) there`), URL);
  });

  it('is not known where more than it stands there, or where there is no link', () => {
    for (const text of [
      `[#7](${URL} "title")`,
      `[#7](<${URL}>)`,
      `[#7][a]\n\n[a]: ${URL}`,
      URL,
      'octo/hello#7',
    ])
      assert.equal(addressIn(text), null, text);
  });
});
