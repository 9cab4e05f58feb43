import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { NoteContext } from '../../../src/notes/note';
import { read } from '../../../src/notes/reading';
import { Topics } from '../../../src/notes/recognisers/topics';

const context: NoteContext = { path: 'runde.md', repository: null, hosts: ['github.com'] };
const TEXT = '# Runde 2026-11-04\n\nCrew: Ada Brandt, Bo Lind\n\n## Zettel für Ada\n\n- Relais bestellen\n';

describe('a team’s own words', () => {
  it('announce what they are told to', () => {
    const words = { tasks: ['Zettel für Ada'], attendance: ['Crew'] };
    const { note } = read(TEXT, { ...context, words });
    assert.deepEqual(
      note.actions.map(({ text }) => text),
      ['Relais bestellen'],
    );
    assert.deepEqual(
      note.participants.map(({ name }) => name),
      ['Ada Brandt', 'Bo Lind'],
    );
    assert.deepEqual(read(TEXT, context).note.participants, []);
  });

  it('are taken up when the setting changes', () => {
    const before = read(TEXT, context);
    assert.equal(
      read(TEXT, { ...context, words: { attendance: ['crew'] } }, before).note.participants.length,
      2,
    );
    assert.equal(read(TEXT, { ...context, words: {} }, before), before);
  });

  it('are read in any letters, with qualifiers and numbers in front and remarks behind', () => {
    const topics = new Topics({
      tasks: ['Zettelkram', 'in-house (x)'],
      decisions: ['Été'],
      agenda: ['議題案'],
    });
    for (const heading of ['ZETTELKRAM:', '4. Offener Zettelkram', 'zettelkram bis Freitag', 'In-house (x)'])
      assert.equal(topics.ofHeading(heading), 'actions', heading);
    assert.equal(topics.ofHeading('ete'), 'decisions');
    assert.equal(topics.ofHeading('議題案：'), 'agenda');
    assert.equal(topics.ofHeading('Zettelkramladen'), null);
  });

  it('under "not" announce nothing, and mark no task', () => {
    const text = [
      '# Weekly 2026-11-04',
      '## Next steps - week 12',
      '- Bo sends the letter',
      '## 4. Action items',
      '- Ada pays',
      '',
      'Homework:',
      '- print',
      '## Talks',
      '- TODO 3: call',
      '- @ada -> AI: read',
      '',
      '| Action item | Owner | Due |',
      '| - | - | - |',
      '| sweep | Ada | 2026-11-12 |',
    ].join('\n');
    const itemsWithout = (...not: string[]) =>
      read(text, { ...context, words: { not } }).note.actions.map((action) => action.text.split(' ').at(-1));
    assert.deepEqual(itemsWithout(), ['letter', 'pays', 'print', 'call', 'read', 'sweep']);
    assert.deepEqual(itemsWithout('next Steps'), ['pays', 'print', 'call', 'read', 'sweep']);
    assert.deepEqual(itemsWithout('Action items'), ['letter', 'print', 'call', 'read', 'sweep']);
    assert.deepEqual(itemsWithout('homework'), ['letter', 'pays', 'print', 'call', 'read', 'sweep']);
    assert.deepEqual(itemsWithout('todo', 'AI'), ['letter', 'pays', 'print', 'sweep']);
    // Those of `not` are not counted; of the other kinds only the first are read.
    const many = Array.from({ length: 60 }, (_, index) => `word ${index}`);
    assert.deepEqual(itemsWithout(...many, 'todo', 'AI'), ['letter', 'pays', 'print', 'sweep']);
    assert.deepEqual(itemsWithout('Action item'), ['letter', 'pays', 'print', 'call', 'read']);
  });
});
