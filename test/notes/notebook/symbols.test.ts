import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSymbols, holdsInOrder } from '../../../src/notes/notebook/symbols';
import { notesOf } from './notes';

const NOTES = notesOf({
  'weekly/20240103.md':
    '# 2024-01-03\n\n## Agenda\n\n### Fog horn (@bo)\n\n- RESOLVED: keep the horn\n- AI @bo: oil the horn ✅\n- AI @bo: paint it\n',
  'board/2024-01-10.md': '# Board, January 10th 2024\n\n## Agenda\n\n### Money\n\n- Decision: no new horn\n',
});
const go = () => Promise.resolve(true);

async function found(query: string, areHeadingsListed = false, notes = NOTES): Promise<string[]> {
  const symbols = await findSymbols(notes, { query, areHeadingsListed, pause: go });
  return symbols.map(({ kind, name, isDone }) => `${kind}: ${name}${isDone ? ' (done)' : ''}`);
}

describe('symbols of notes', () => {
  it('are found by their words, those of the latest meeting first', async () => {
    assert.deepEqual(await found('horn'), [
      'decision: no new horn',
      'agenda: Fog horn',
      'decision: keep the horn',
      'action: @bo: oil the horn (done)',
    ]);
  });

  it('are found by letters in their order, whatever their case', async () => {
    assert.deepEqual(await found('FGHRN'), ['agenda: Fog horn']);
    assert.deepEqual(await found('hornfog'), []);
    assert.ok(holdsInOrder('fog 😀 horn', 'f😀n'));
    assert.ok(!holdsInOrder('fog', 'fogg'));
  });

  it('are found together with their meeting', async () => {
    assert.deepEqual(await found('paint weekly'), ['action: @bo: paint it']);
    assert.deepEqual(await found('paint board'), []);
    assert.deepEqual((await found('2024-01-10'))[0], 'meeting: 2024-01-10 Board, January 10th 2024');
    assert.deepEqual((await found('2024-01-03 weekly'))[0], 'meeting: 2024-01-03 weekly');
  });

  it('are the latest meetings before anything is typed', async () => {
    assert.deepEqual(await found(' '), [
      'meeting: 2024-01-10 Board, January 10th 2024',
      'meeting: 2024-01-03 weekly',
    ]);
  });

  it('leave headings to whoever lists them, but find what their words do not tell', async () => {
    assert.deepEqual(await found('horn', true), [
      'decision: no new horn',
      'decision: keep the horn',
      'action: @bo: oil the horn (done)',
    ]);
    assert.ok(!(await found('2024-01-03', true)).includes('meeting: 2024-01-03 weekly'));
    assert.deepEqual((await found('2024-01-03 weekly', true))[0], 'meeting: 2024-01-03 weekly');
    assert.deepEqual(await found('', true), []);
  });

  it('have an action item that goes on from note to note once, where it stands last', async () => {
    const carried = notesOf({
      'weekly/20240103.md': '# 2024-01-03\n\n- AI @bo: paint it\n',
      'weekly/20240110.md': '# 2024-01-10\n\n- AI @bo: paint it ([2024-01-03](20240103.md#L3))\n',
      'board/20240105.md': '# 2024-01-05\n\n- AI @bo: paint it\n',
    });
    const symbols = await findSymbols(carried, { query: 'paint', areHeadingsListed: true, pause: go });
    assert.deepEqual(
      symbols.map(({ at }) => at.path),
      ['weekly/20240110.md', 'board/20240105.md'],
    );
  });

  it('are bounded, and none once nobody wants them', async () => {
    const many = notesOf(
      Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`n/${index}.md`, '# 2024-01-01 horn\n'])),
    );
    assert.equal((await found('horn', false, many)).length, 300);
    assert.deepEqual(await found('zzz', false, many), []);
    assert.deepEqual(
      await findSymbols(many, {
        query: 'hrn',
        areHeadingsListed: false,
        pause: () => Promise.resolve(false),
      }),
      [],
    );
  });
});
