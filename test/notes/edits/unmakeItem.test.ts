import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { firstWords, isItemAfter, reword, waysOut } from '../../../src/notes/edits/unmakeItem';
import type { ActionItem, NoteContext } from '../../../src/notes/note';
import { findWithout, read, type Reading } from '../../../src/notes/reading';

const context: NoteContext = { path: 'minutes/2026-11-04.md', repository: null, hosts: ['github.com'] };

function itemIn(text: string, words: string): [Reading, ActionItem] {
  const reading = read(text, context);
  const action = reading.note.actions.find((each) => each.text.includes(words));
  assert.ok(action, words);
  return [reading, action];
}

/** The ways out of an item: the line that an edit leaves, or the word with how many items go. */
function waysIn(text: string, words: string): string[] {
  return waysOut(...itemIn(text, words)).map((way) =>
    way.by === 'word' ? `${way.word} (${way.count})` : `${way.by}: ${way.line}`,
  );
}

describe('unmaking an action item', () => {
  it('takes a box away', () => {
    const text = '# Weekly\n\n- [ ] Call Bo\n1. [x] ☕ coffee\n- ☐ Pay\n';
    assert.deepEqual(waysIn(text, 'Call'), ['box: - Call Bo']);
    assert.deepEqual(waysIn(text, 'Pay'), ['box: - Pay']);
    const [reading, action] = itemIn(text, 'coffee');
    const [way] = waysOut(reading, action);
    assert.ok(way && way.by !== 'word');
    assert.equal(applyEdits(text, [way.edit]), text.replace('[x] ', ''));
  });

  it('takes a marker away, or says that it marks nothing', () => {
    const text = '# Weekly\n\n- **Action:** print it\n- TODO: pay\n- TODO: call\n';
    assert.deepEqual(waysIn(text, 'print'), ['marker: - print it', 'Action (1)']);
    assert.deepEqual(waysIn(text, 'pay'), ['marker: - pay', 'TODO (2)']);
  });

  it('says that a heading, a label or a title means no tasks', () => {
    assert.deepEqual(
      waysIn('# Weekly\n\n## 3. Next steps\n\n- The river rises\n- Fay\n- Send it\n', 'river'),
      ['3. Next steps (3)'],
    );
    assert.deepEqual(waysIn('# Weekly\n\n**Action items:**\n\n- The river rises\n', 'river'), [
      'Action items (1)',
    ]);
    const table = '# Weekly\n\n| Action | Owner | Due |\n| - | - | - |\n| Pay | Ada | 2026-11-12 |\n';
    assert.ok(waysIn(table, 'Pay').includes('Action (1)'));
  });

  it('does not offer what changes anything else', () => {
    // Below such a heading the line is one without its box, too.
    const text = '# Weekly\n\n## Action items\n\n- [ ] Call Bo\n- [ ] Pay Ada\n';
    assert.ok(!waysIn(text, 'Call').some((way) => way.startsWith('box')));
  });

  it('tells whether other words are still one', () => {
    const text = '# Weekly\n\n- ACTION: print it\n  twice\n';
    const [reading, action] = itemIn(text, 'print');
    assert.equal(firstWords(reading, action), 'ACTION: print it');
    assert.equal(isItemAfter(reading, action, reword(reading, action, 'AI: print')), true);
    const edit = reword(reading, action, 'It was printed');
    assert.equal(isItemAfter(reading, action, edit), false);
    assert.equal(applyEdits(text, [edit]), text.replace('ACTION: print it', 'It was printed'));
  });
});

describe('what is found without a word', () => {
  const folder = join(import.meta.dirname, '..', 'fixtures');
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md')))
    it(`is what a whole reading finds: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const reading = read(text, context);
      const titles = reading.note.sections.map(({ title }) => title);
      const words = [...new Set([...titles, 'Action', 'TODO', 'Next steps', 'Present', 'Tasks'])];
      for (const word of words.slice(0, 40)) {
        const whole = read(text, { ...context, words: { not: [word] } });
        const places = whole.note.actions.map(({ range, owners }) => [range, owners]);
        const found = findWithout(reading, word).actions.map(({ range, owners }) => [range, owners]);
        assert.deepEqual(found, places, word);
      }
    });
});
