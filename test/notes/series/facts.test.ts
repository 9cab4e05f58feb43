import assert from 'node:assert/strict';
import type { Shown } from '../../../src/notes/minutes';
import { SeriesFacts } from '../../../src/notes/series/facts';

/** Whether a file that shows this is a note in a folder with files that show these. */
function isNoteAmong(shown: Shown, ...others: Shown[]): boolean {
  const facts = new SeriesFacts();
  for (const [index, other] of [shown, ...others].entries())
    facts.set(String(index), `team/weekly/${index}.md`, other);
  return facts.isNote('team/weekly/0.md', shown);
}

describe('a note that was just begun', () => {
  it('is one that is dated, wherever it stands', () => {
    assert.ok(isNoteAmong('dated'));
    assert.ok(isNoteAmong('dated', 'nothing', 'nothing', 'else'));
  });

  it('is one among minutes, whatever it shows', () => {
    for (const shown of ['may', 'nothing'] as const) {
      assert.ok(isNoteAmong(shown, 'minutes'), shown);
      assert.ok(isNoteAmong(shown, 'minutes', 'else', 'else'), shown);
      assert.ok(!isNoteAmong(shown, 'minutes', 'nothing', 'nothing'), shown);
      assert.ok(!isNoteAmong(shown), shown);
    }
  });

  it('is no README or changelog', () => {
    assert.ok(!isNoteAmong('else', 'minutes', 'minutes', 'minutes'));
  });
});
