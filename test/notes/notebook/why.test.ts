import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Range } from '../../../src/notes/note';
import { whyOf } from '../../../src/notes/notebook/why';
import { readNote } from '../../../src/notes/readNote';

const NOTE = `# Garden 2026-05-12

Present: Ana Roque, Jun Sato

AI @wei-c: buy seeds
- [ ] Ana to dig

## Action items

- water the beds

### Jun

- sharpen the shears
`;

describe('why an item was read', () => {
  const lines = NOTE.split('\n');
  const note = readNote(NOTE, { path: 'garden.md', repository: null, hosts: ['github.com'] });
  const said = (range: Range | null): string | null =>
    range && (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);

  it('is told by kinds and places', () => {
    const told = note.actions.map((action) => {
      const { task, owners } = whyOf(note, action);
      return [task.by, said(task.range), ...owners.flatMap(({ by, range }) => [by, said(range)])];
    });
    assert.deepEqual(told, [
      ['marker', 'AI @wei-c: buy seeds', 'handle', '@wei-c'],
      ['box', ' ', 'attends', 'Ana Roque'],
      ['heading', 'Action items'],
      ['heading', 'Action items', 'attends', 'Jun Sato'],
    ]);
  });
});
