import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toggleDone } from '../../../src/notes/edits/edits';
import type { TextEdit } from '../../../src/notes/note';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };

function toggled(text: string): string | null {
  const [action] = readNote(text, CONTEXT).actions;
  assert.ok(action);
  const edit = toggleDone(text, action, '✅');
  return edit && apply(text, edit);
}

/** Applies an edit within one line. */
function apply(text: string, { range, newText }: TextEdit): string {
  assert.equal(range.start.line, range.end.line);
  const lines = text.split('\n');
  const line = lines[range.start.line]!;
  lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  return lines.join('\n');
}

describe('toggleDone', () => {
  for (const [open, done] of [
    ['- [ ] write it (@mona)', '- [x] write it (@mona)'],
    ['* AI @mona: write it', '* AI @mona: write it ✅'],
    ['_AI @mona: write it_', '_AI @mona: write it_ ✅'],
    ['## Action items\n\n- Ada to write it\n', '## Action items\n\n- Ada to write it ✅\n'],
  ] as const) {
    it(`marks ${JSON.stringify(open)} and takes it back`, () => {
      assert.equal(toggled(open), done);
      assert.equal(toggled(done), open);
    });
  }

  it('leaves an item that a bullet below calls done', () => {
    assert.equal(toggled('- AI @mona: write it\n  - DONE: merged\n'), null);
  });
});
