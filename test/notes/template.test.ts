import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isMinutes } from '../../src/notes/minutes';
import { readNote } from '../../src/notes/readNote';
import { newNote } from '../../src/notes/template';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };

describe('newNote', () => {
  it('starts a note that reads as one', () => {
    const text = newNote({ date: '2024-02-29', previous: null, template: null });
    assert.equal(readNote(text, CONTEXT).date, '2024-02-29');
    assert.match(text, /^## Participants$/m);
    assert.match(text, /^## Agenda$/m);
  });

  it('fills in the folder’s template', () => {
    const template = '# {{series}} {{date}}\n\n{{ unknown }} {{day}}.{{month}}.{{year}}\n';
    assert.equal(
      newNote({ date: '2024-02-29', previous: null, template, series: 'Storage' }),
      '# Storage 2024-02-29\n\n{{ unknown }} 29.02.2024\n',
    );
  });
});

describe('isMinutes', () => {
  it('tells minutes from a README', () => {
    assert.equal(isMinutes(readNote('# 2024-02-29\n\n## Present\n\n- Ada Byron\n- @mona\n', CONTEXT)), true);
    assert.equal(isMinutes(readNote('# Tools\n\n- [x] tests\n- [ ] docs, see #12\n', CONTEXT)), false);
  });
});
