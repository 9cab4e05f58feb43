import assert from 'node:assert/strict';
import { readNote } from '../../../src/notes/readNote';
import { NoteIndex } from '../../../src/vscode/workspace/noteIndex';
import { corpus } from '../../notes/corpus';
import { minutesAmong } from '../../notes/minutesAmong';
import { MemoryNotes } from './memoryNotes';

describe('the index of real notes, all as one workspace', function () {
  this.timeout(30_000);
  const real = corpus();
  const why = real.length === 0 ? ' (skipped: ../shared/corpus is not there)' : '';

  function newIndex(files: MemoryNotes): NoteIndex {
    return new NoteIndex(files, { onChange: () => undefined, onWarning: (what) => assert.fail(what) });
  }

  it(`holds each as it is read alone, now and in the next session${why}`, async function () {
    if (real.length === 0) this.skip();
    const files = new MemoryNotes();
    for (const { path, text } of real) files.write(path, text);
    const expected = minutesAmong(
      real.map(({ path, text }) => ({ path, note: readNote(text, files.contextOf(path)) })),
    ).map(({ path, note }) => [path, note] as const);
    assert.ok(expected.length > 0.9 * real.length, `${expected.length} of ${real.length} are minutes`);

    const index = newIndex(files);
    index.list();
    await index.settled();
    assert.deepEqual(new Map(index.notes()), new Map(expected));

    const next = newIndex(files);
    await next.restore([...index.entriesToPersist()]);
    files.reads = 0;
    next.list();
    await next.settled();
    assert.equal(files.reads, 0);
    assert.deepEqual(new Map(next.notes()), new Map(expected));
    index.dispose();
    next.dispose();
  });
});
