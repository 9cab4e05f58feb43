import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { meOf, isMe } from '../../../src/notes/notebook/owners';
import { ItemTracker } from '../../../src/notes/notebook/trackedItems';
import { notebook } from './notebook';

/** The owners of all items, as a view shows them. */
function namesIn(notes: Readonly<Record<string, string>>): readonly string[] {
  return new ItemTracker().track(notebook(notes)).flatMap(({ owners }) => owners.map(({ name }) => name));
}

const item = (text: string, people = ''): string =>
  `# 2026-11-04\n\n${people === '' ? '' : `Present: ${people}\n\n`}## Action items\n\n- ${text}\n`;

describe('one person over a series', () => {
  it('is shown by the handle that some list gives', () => {
    assert.deepEqual(
      namesIn({
        'weekly/20261104.md': item('Fay: oil the hinge', 'Fay Wong (@fay-wong), Bo Lind'),
        'weekly/20261111.md': item('Fay Wong to wind the clock', 'Fay Wong, Bo Lind'),
        'weekly/20261118.md': item('@fay-wong: paint the door'),
        'weekly/20261125.md': item('Fay to sell the boat'),
      }),
      ['@fay-wong', '@fay-wong', '@fay-wong', '@fay-wong'],
    );
  });

  it('is shown by the whole name where there is no handle', () => {
    assert.deepEqual(
      namesIn({
        'weekly/20261104.md': item('Fay: oil the hinge', 'Fay Wong, Bo Lind'),
        'weekly/20261111.md': item('Fay to wind the clock'),
      }),
      ['Fay Wong', 'Fay Wong'],
    );
  });

  it('is known by a handle that is written like the name', () => {
    assert.deepEqual(
      namesIn({
        'weekly/20261104.md': item('Fay: oil the hinge', 'Fay Wong, Bo Lind'),
        'weekly/20261111.md': item('@fay-wong: wind the clock'),
      }),
      ['@fay-wong', '@fay-wong'],
    );
  });

  it('is not guessed where two have a short name', () => {
    assert.deepEqual(
      namesIn({
        'weekly/20261104.md': item('sweep', 'Fay Wong (@fay-wong), Fay Reed (@fay-reed)'),
        'weekly/20261111.md': item('Fay to wind the clock'),
        'weekly/20261118.md': item('Fay to wind the watch', 'Fay Reed, Bo Lind'),
      }),
      ['Fay', '@fay-reed'],
    );
  });

  it('is nobody in another series', () => {
    assert.deepEqual(
      namesIn({
        'weekly/20261104.md': item('sweep', 'Fay Wong (@fay-wong)'),
        'board/20261111.md': item('Fay to wind the clock'),
      }),
      ['Fay'],
    );
  });

  it('is me by the short name, too', () => {
    const [tracked] = new ItemTracker().track(
      notebook({ 'weekly/20261104.md': item('Fay: oil the hinge', 'Fay Wong (@fay-wong)') }),
    );
    const [owner] = tracked?.owners ?? [];
    assert.ok(owner);
    for (const name of ['fay', '@fay-wong']) assert.ok(isMe(owner, meOf([name])));
    assert.ok(!isMe(owner, meOf(['Bo'])));
  });
});
