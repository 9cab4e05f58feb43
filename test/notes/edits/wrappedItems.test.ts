import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { carryItems } from '../../../src/notes/edits/carryEdit';
import { setDone } from '../../../src/notes/edits/doneEdit';
import { setDue } from '../../../src/notes/edits/dueEdit';
import { isRefusal, type ItemEdits } from '../../../src/notes/edits/itemEdit';
import { setOwners } from '../../../src/notes/edits/ownersEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read, type Reading } from '../../../src/notes/reading';

const NOTE_START = '# Sync 2026-05-12\n\n## Action items\n\n';
const contextOf = (path: string) => ({ path, repository: null, hosts: ['github.com'] });
const noteOf = (text: string, path = '20260512.md'): Reading => read(NOTE_START + text, contextOf(path));

type Act = (reading: Reading) => ItemEdits;
const first = ({ note }: Reading) => {
  const [action] = note.actions;
  assert.ok(action);
  return action;
};
const done: Act = (reading) => setDone(reading, first(reading), true, { fallback: '✅' });
const open: Act = (reading) => setDone(reading, first(reading), false, { fallback: '✅' });
const due =
  (day: string | null): Act =>
  (reading) =>
    setDue(reading, first(reading), day);
const assign =
  (...handles: string[]): Act =>
  (reading) =>
    setOwners(
      reading,
      first(reading),
      handles.map((handle) => ({ handle, name: null })),
    );

function after(text: string, act: Act): string | null {
  const reading = noteOf(text);
  const edits = act(reading);
  return isRefusal(edits) ? null : applyEdits(reading.text, edits).slice(NOTE_START.length);
}

const WRAPPED = '- Collect the offers for the tank and put\n  them into the folder of the board';
const QUOTED = '> - [ ] Collect the offers for the tank and put\n>   them into the folder of the board';
const LAZY = '- Collect the offers for the tank and put\nthem into the folder of the board\r\n- Ann to sing';

describe('an item of several lines', () => {
  it('is marked done at its end, and back', () => {
    for (const text of [WRAPPED, LAZY]) {
      const marked = after(text, done);
      assert.equal(marked, text.replace('the board', 'the board ✅'));
      assert.equal(after(marked, open), text);
    }
    assert.equal(after(QUOTED, done), QUOTED.replace('[ ]', '[x]'));
  });

  it('is struck through as others are', () => {
    const others = '- ~~Ann to sing a song~~\n';
    const reading = noteOf(`${WRAPPED}\n${others}`);
    const edits = done(reading);
    assert.ok(!isRefusal(edits));
    assert.equal(
      applyEdits(reading.text, edits).slice(NOTE_START.length),
      `- ~~Collect the offers for the tank and put\n  them into the folder of the board~~\n${others}`,
    );
  });

  it('gets its deadline and its owner behind its last word', () => {
    assert.equal(after(WRAPPED, due('2026-06-01')), `${WRAPPED} by 2026-06-01`);
    assert.equal(after(WRAPPED, assign('ann')), `${WRAPPED} (@ann)`);
    assert.equal(after(QUOTED, due('2026-06-01')), `${QUOTED} by 2026-06-01`);
  });

  it('gets another deadline and other owners where those stand that it has', () => {
    const text = `${WRAPPED} by\n  Friday (@ann)`;
    assert.equal(after(text, due('2026-06-01')), text.replace('Friday', '2026-06-01'));
    assert.equal(after(text, assign('bo')), text.replace('@ann', '@bo'));
    assert.equal(after(text, due(null)), `${WRAPPED}\n   (@ann)`);
  });

  it('is carried over whole, indented as its new bullet wants it', () => {
    const from = noteOf(`${WRAPPED}\n  by 2026-06-01 (@ann)\n  - nested\n- Ann to sing`);
    for (const [bullet, indent] of [
      ['- ', '  '],
      ['1. ', '   '],
    ] as const) {
      const into = noteOf(`${bullet}Bo to dance\n`, '20260519.md');
      const { edits, count } = carryItems(into, from, [first(from)]);
      assert.equal(count, 1);
      const now = read(applyEdits(into.text, edits), into.context);
      assert.deepEqual(now.text.slice(NOTE_START.length).split('\n').slice(1, 4), [
        `${bullet.replace('1', '2')}Collect the offers for the tank and put`,
        `${indent}them into the folder of the board`,
        `${indent}by 2026-06-01 (@ann) ([2026-05-12](20260512.md#L5))`,
      ]);
      assert.equal(now.note.actions[1]?.due, '2026-06-01');
    }
  });
});
