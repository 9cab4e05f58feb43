import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scan } from '../../src/cli/scan';
import { scanOptions } from '../cli/scanOptions';
import { shownBy } from '../../src/notes/minutes';
import { readNote } from '../../src/notes/readNote';
import { SeriesFacts } from '../../src/notes/series/facts';
import { NoteIndex } from '../../src/vscode/workspace/noteIndex';
import { TemporaryTree } from '../cli/temporaryTree';
import { MemoryNotes } from '../vscode/workspace/memoryNotes';
import { minutesAmong } from './minutesAmong';
import { TREES, type Tree } from './trees';

const read = (path: string, text: string) =>
  readNote(text, { path, repository: null, hosts: ['github.com'] });

const filesOf = ({ minutes, others }: Tree): [path: string, text: string][] =>
  Object.entries({ ...others, ...minutes });

describe('minutes', () => {
  const disk = new TemporaryTree();
  for (const tree of TREES) {
    const expected = Object.keys(tree.minutes).sort();

    it(`are told among the files of ${tree.what}`, () => {
      const files = filesOf(tree).map(([path, text]) => ({ path, note: read(path, text) }));
      const found = minutesAmong(files).map(({ path }) => path);
      assert.deepEqual(found.sort(), expected);
    });

    it(`are the same on the command line and in the editor in ${tree.what}`, async () => {
      const memory = new MemoryNotes();
      for (const [path, text] of filesOf(tree)) {
        disk.write(path, text);
        memory.write(path, text);
      }
      const root = expected[0]?.split('/')[0] ?? '';
      const options = scanOptions(`${disk.folder}/${root}`);
      const scanned = [...scan(options, (file, why) => assert.fail(`${file}: ${why}`))];
      assert.deepEqual(scanned.flatMap(({ isMinutes, whole }) => (isMinutes ? whole : [])).sort(), expected);

      const index = new NoteIndex(memory, {
        onChange: () => undefined,
        onWarning: (what) => assert.fail(what),
      });
      index.list();
      await index.settled();
      assert.deepEqual(Array.from(index.notes(), ([key]) => key).sort(), expected);
      index.dispose();
    });
  }

  it('are told by more than one weak sign', () => {
    for (const [path, text, shown = 'may'] of [
      ['a/2026-05-12.md', '# A walk\n\nIt rained.\n', 'dated'],
      ['a/talk.md', '# Talk\n\n- TODO @ana-r: slides\n'],
      ['a/list.md', '# List 2026-05-12\n\n- [ ] milk\n- [ ] @ana-r: bread\n', 'dated'],
      ['a/meeting.md', '# Rooms\n\nThey are small.\n'],
      ['a/plan.md', '# Plan\n\n## Agenda\n\n- pier\n'],
    ] as const)
      assert.equal(shownBy(read(path, text), path), shown, path);
  });

  it('cost one file where one file has changed', () => {
    const facts = new SeriesFacts();
    const day = (number: number): string => `a/sync/2026-05-${String(number).padStart(2, '0')}.md`;
    assert.deepEqual(facts.set('odd', 'a/sync/odd.md', 'nothing'), []);
    for (let number = 1; number < 5; number++)
      assert.deepEqual(facts.set(String(number), day(number), 'minutes'), []);
    assert.equal(facts.isMinutes('odd'), false);
    // With the fifth the neighbours tell, and from then on nothing changes with another one.
    assert.deepEqual(facts.set('5', day(5), 'minutes'), ['odd']);
    assert.equal(facts.isMinutes('odd'), true);
    for (let number = 6; number < 20; number++)
      assert.deepEqual(facts.set(String(number), day(number), 'minutes'), []);
    assert.deepEqual(facts.delete('7'), []);
    assert.deepEqual(facts.set('other', 'a/other/odd.md', 'nothing'), []);
    assert.equal(facts.isMinutes('other'), false);
    assert.deepEqual(facts.set('odd', 'a/other/odd.md', 'nothing'), []);
    assert.equal(facts.isMinutes('odd'), false);
  });
});
