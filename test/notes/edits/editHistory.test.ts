import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { EditHistory } from '../../../src/notes/edits/editHistory';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read, type Reading } from '../../../src/notes/reading';

const CONTEXT = { path: '20261104.md', repository: null, hosts: ['github.com'] };
const NOTE = '# 2026-11-04\n\n- [x] call (@ada)\n- [X] call (@ada)\n- [ ] write (@bo)\n';

const reading = (text: string): Reading => read(text, CONTEXT);

/** Changes one box of a note, as an act does. */
function box(history: EditHistory, was: Reading, line: number, mark: string, note = 'note'): Reading {
  const edits = [{ range: { start: { line, character: 3 }, end: { line, character: 4 } }, newText: mark }];
  const now = reading(applyEdits(was.text, edits));
  history.add(note, was, edits, now);
  return now;
}

function itemAt({ note }: Reading, line: number) {
  const action = note.actions.find(({ range }) => range.start.line === line);
  assert.ok(action);
  return action;
}

describe('the edits of a window', () => {
  it('tell which item is meant that was shown before them', () => {
    const history = new EditHistory();
    const was = reading(NOTE);
    const now = box(history, was, 4, 'x');
    const find = (then: Reading, line: number, among = now) =>
      history.find('note', then.note, itemAt(then, line), among.note)?.range.start.line;
    assert.equal(find(was, 4), 4);
    // Of two that were alike, too, and after several edits.
    const one = box(history, now, 3, ' ');
    const both = box(history, one, 2, ' ');
    assert.deepEqual([find(was, 2, one), find(was, 3, one)], [2, 3]);
    assert.deepEqual([find(was, 2, both), find(was, 3, both)], [2, 3]);
    // What was shown after an edit that was undone since.
    assert.equal(find(now, 4, was), 4);
  });

  it('tell nothing of other notes, nor of what others have changed', () => {
    const history = new EditHistory();
    const was = reading(NOTE);
    const now = box(history, was, 4, 'x', 'another');
    assert.equal(history.find('note', was.note, itemAt(was, 4), now.note), null);
    const other = reading(NOTE.replace('write', 'sell'));
    assert.equal(history.find('another', was.note, itemAt(was, 4), other.note), null);
  });

  it('are known the way back, of lines that are alike for each', () => {
    const history = new EditHistory();
    const one = box(history, reading(NOTE), 2, ' ');
    const both = box(history, one, 3, ' ');
    const back = (line: number, now = both) => history.wayBack('note', now, itemAt(now, line));
    assert.deepEqual(
      [2, 3].map((line) => back(line).map(({ newText }) => newText)),
      [['x'], ['X']],
    );
    assert.equal(applyEdits(both.text, [...back(2), ...back(3)]), NOTE);
    const moved = reading(both.text.replace('# 2026-11-04', '# 2026-11-04\n\nwords'));
    assert.equal(
      applyEdits(moved.text, back(5, moved)),
      moved.text.replace(/\[ \](?= call.*\n- \[ \] w)/, '[X]'),
    );
    assert.deepEqual(back(4), []);
  });

  it('are the last hundred', () => {
    const history = new EditHistory();
    let now = reading(NOTE);
    for (let at = 0; at < 101; at++)
      now = box(history, now, 4, at % 2 === 0 ? 'x' : ' ', at === 0 ? 'first' : 'note');
    assert.deepEqual(history.wayBack('first', reading(NOTE.replace('[ ]', '[x]')), itemAt(now, 4)), []);
  });
});
