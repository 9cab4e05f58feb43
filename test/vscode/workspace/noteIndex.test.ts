import assert from 'node:assert/strict';
import { packFile, unpackLine, type CachedFile } from '../../../src/notes/cache/cachedFile';
import { readNote } from '../../../src/notes/readNote';
import { NoteIndex } from '../../../src/vscode/workspace/noteIndex';
import { MemoryNotes } from './memoryNotes';

const noteOf = (item: string) => `# 2026-11-04\n\n- @ada-brandt\n\n* AI @bo-lind to ${item}\n`;

describe('the index', function () {
  this.timeout(120_000);
  let files: MemoryNotes;
  let index: NoteIndex;
  let changes: number;
  let saves: number;
  let complaints: string[];

  function newIndex(): NoteIndex {
    changes = saves = 0;
    complaints = [];
    return new NoteIndex(files, {
      onChange: () => changes++,
      onWarning: (what) => complaints.push(what),
      cache: { put: () => saves++, delete: () => saves++ },
      retryDelay: 1,
    });
  }

  async function list(how?: 'thorough'): Promise<void> {
    index.list(how);
    await index.settled();
  }

  async function check(...keys: string[]): Promise<void> {
    for (const key of keys) index.check(key);
    await index.settled();
  }

  const items = () =>
    Object.fromEntries(
      Array.from(index.notes(), ([key, { actions }]) => [
        key,
        actions.map(({ text }) => text.replace('@bo-lind ', '')).join(),
      ]),
    );

  /** A new session with what the last one kept. */
  async function restart(change: (kept: Map<string, CachedFile>) => void = () => undefined): Promise<void> {
    const kept = new Map(Array.from(index.entriesToPersist(), (file) => [file.key, file]));
    change(kept);
    index.dispose();
    index = newIndex();
    await index.restore(kept.values());
    files.lists = files.stats = files.reads = 0;
  }

  beforeEach(() => {
    files = new MemoryNotes();
    index = newIndex();
    files.write('a.md', noteOf('sing'));
    files.write('b.md', noteOf('count'));
    files.write('README.md', '# The minutes\n\nThey stand beside.\n');
  });
  afterEach(() => index.dispose());

  it('holds the minutes among the files', async () => {
    await list();
    assert.deepEqual(items(), { 'a.md': 'to sing', 'b.md': 'to count' });
    assert.equal(changes, 1);
  });

  it('has a file once that can be reached in another case, as it is listed and as an editor holds it', async () => {
    files.ignoresCase = true;
    const note = readNote(noteOf('hum'), files.contextOf('A.md'));
    files.editors.set('A.md', { note, isDirty: true });
    await check('A.md');
    assert.deepEqual(items(), { 'A.md': 'to hum' });
    await list();
    assert.deepEqual(items(), { 'a.md': 'to hum', 'b.md': 'to count' });
    await check('B.MD', 'A.md');
    assert.deepEqual(items(), { 'a.md': 'to hum', 'b.md': 'to count' });
    files.files.delete('b.md');
    files.write('B.md', noteOf('count'));
    await check('b.md');
    await check('B.md');
    assert.deepEqual(items(), { 'a.md': 'to hum', 'B.md': 'to count' });
  });

  it('holds what the settings name, minutes or not', async () => {
    files.named.add('README.md');
    await list();
    assert.deepEqual(Object.keys(items()), ['a.md', 'b.md', 'README.md']);
  });

  it('reads one file where one has changed', async () => {
    await list();
    files.reads = files.stats = files.lists = 0;
    files.write('a.md', noteOf('dance'), 2_000_000);
    await check('a.md');
    assert.equal(items()['a.md'], 'to dance');
    assert.deepEqual([files.lists, files.stats, files.reads, changes], [0, 1, 1, 2]);
  });

  it('tells of nothing where a file is only touched', async () => {
    await list();
    files.write('a.md', noteOf('sing'), 2_000_000);
    await check('a.md', 'b.md');
    assert.equal(changes, 1);
  });

  it('takes up what is new, renamed and gone', async () => {
    await list();
    files.write('c.md', noteOf('sing'));
    files.files.delete('a.md');
    await check('a.md', 'c.md');
    assert.deepEqual(items(), { 'b.md': 'to count', 'c.md': 'to sing' });
    files.files.delete('b.md');
    await list();
    assert.deepEqual(items(), { 'c.md': 'to sing' });
    assert.deepEqual(complaints, []);
  });

  it('takes a burst in one pass', async () => {
    await list();
    files.reads = changes = 0;
    const keys = Array.from({ length: 1000 }, (_, number) => `${number}.md`);
    for (const key of keys) files.write(key, noteOf(`see ${key}`));
    for (let times = 0; times < 3; times++) for (const key of keys) index.check(key);
    await index.settled();
    assert.equal(Object.keys(items()).length, 1002);
    assert.equal(files.reads, 1000);
    assert.ok(changes <= 20, String(changes));
  });

  it('costs a thousand files, and tells once, where a thousand have changed of many', async () => {
    for (let number = 0; number < 2000; number++) files.write(`${number}.md`, noteOf(`see ${number}`));
    await list();
    files.lists = files.stats = files.reads = changes = saves = 0;
    for (let number = 0; number < 1000; number++) {
      files.write(`${number}.md`, noteOf(`merge ${number}`), 2_000_000);
      index.check(`${number}.md`);
    }
    await index.settled();
    assert.equal(items()['999.md'], 'to merge 999');
    assert.deepEqual([files.lists, files.stats, files.reads, changes, saves], [0, 1000, 1000, 1, 1000]);
  });

  it('takes another repository for what `#12` means without looking at any file', async () => {
    files.write('a.md', noteOf('mend #12'));
    files.write('b.md', noteOf('mend https://github.com/harbour-lights/beacon/issues/12'));
    files.editors.set('c.md', { note: readNote(noteOf('mend #13'), files.contextOf('c.md')), isDirty: true });
    await list();
    await check('c.md');
    const before = new Map(index.notes());
    const names = () =>
      Array.from(index.notes(), ([, { references }]) => references[0]?.target?.repository.name);
    assert.deepEqual(names(), ['beacon', 'beacon', 'beacon']);
    files.lists = files.stats = files.reads = changes = saves = 0;
    files.repository = 'charts';
    files.editors.set('c.md', { note: readNote(noteOf('mend #13'), files.contextOf('c.md')), isDirty: true });
    index.resolveAnew();
    assert.deepEqual(names(), ['charts', 'beacon', 'charts']);
    assert.equal(new Map(index.notes()).get('b.md'), before.get('b.md'), 'where it makes no difference');
    await index.settled();
    assert.deepEqual([files.lists, files.stats, files.reads, changes, saves], [0, 0, 0, 1, 0]);
  });

  it('takes up at once what an editor holds', async () => {
    await list();
    files.lists = files.stats = files.reads = changes = 0;
    files.editors.set('a.md', { note: readNote(noteOf('hum'), files.contextOf('a.md')), isDirty: true });
    index.takeUp('a.md');
    assert.equal(items()['a.md'], 'to hum');
    assert.deepEqual([files.lists, files.stats, files.reads, changes], [0, 0, 0, 1]);
  });

  it('keeps nothing anew of a file that an editor held and left as it was', async () => {
    await list();
    files.editors.set('a.md', { note: readNote(noteOf('hum'), files.contextOf('a.md')), isDirty: true });
    await check('a.md');
    files.reads = saves = 0;
    files.editors.clear();
    await check('a.md');
    assert.equal(items()['a.md'], 'to sing');
    assert.deepEqual([files.reads, saves], [1, 0]);
  });

  it('shows what an editor has saved where neither the size of a file nor its time tells', async () => {
    await list();
    files.editors.set('a.md', { note: readNote(noteOf('hums'), files.contextOf('a.md')), isDirty: false });
    await check('a.md');
    files.write('a.md', noteOf('hums'));
    files.editors.clear();
    await check('a.md');
    assert.equal(items()['a.md'], 'to hums');
  });

  it('loses nothing of what was kept of a file that is open before', async () => {
    await list();
    files.editors.set('a.md', { note: readNote(noteOf('sing'), files.contextOf('a.md')), isDirty: false });
    const kept = [...index.entriesToPersist()];
    index.dispose();
    index = newIndex();
    index.takeUp('a.md');
    await index.restore(kept);
    await list();
    files.editors.clear();
    await check('a.md');
    assert.deepEqual([items()['a.md'], saves], ['to sing', 0]);
  });

  it('is right in the end about files that come and go while it reads', async () => {
    for (let number = 0; number < 200; number++) files.write(`${number}.md`, noteOf(`see ${number}`));
    let times = 0;
    files.onRead = () => {
      const number = times++;
      if (number % 3 === 0) {
        files.write(`new-${number}.md`, noteOf('come'));
        index.check(`new-${number}.md`);
      } else if (number % 3 === 1) {
        files.files.delete(`${number}.md`);
        index.check(`${number}.md`);
      } else {
        files.write('a.md', noteOf(`sing ${number}`), 2_000_000 + number);
        index.check('a.md');
      }
      if (number > 300) files.onRead = () => undefined;
    };
    await list();
    const expected = new Map(
      [...files.files]
        .filter(([key]) => key !== 'README.md')
        .map(([key, { text }]) => [
          key,
          readNote(text, files.contextOf(key))
            .actions.map((action) => action.text.replace('@bo-lind ', ''))
            .join(),
        ]),
    );
    assert.deepEqual(items(), Object.fromEntries(expected));
  });

  it('does not lose what comes while the files are listed', async () => {
    files.onList = () => {
      files.write('late.md', noteOf('hurry'));
      index.check('late.md');
    };
    await list();
    assert.equal(items()['late.md'], 'to hurry');
  });

  it('goes on without what cannot be read, is no text or too large', async () => {
    files.locked.add('a.md');
    files.write('binary.md', `\0${noteOf('sing')}`);
    files.write('huge.md', noteOf('sing').padEnd(1_000_001));
    await list();
    assert.deepEqual(items(), { 'b.md': 'to count' });
    assert.equal(complaints.length, 3);
    await list();
    assert.equal(complaints.length, 3, 'the locked one is told of once');
    files.locked.clear();
    await list();
    assert.equal(items()['a.md'], 'to sing');
  });

  it('holds on to what cannot be read for the moment, and reads it again by itself', async () => {
    await list();
    files.write('a.md', noteOf('dance'), 2_000_000);
    files.locked.add('a.md');
    const later = new Promise<void>((resolve) => {
      let attempts = 0;
      files.onLocked = () => {
        if (++attempts === 3) files.locked.delete('a.md');
      };
      files.onRead = () => resolve();
    });
    await check('a.md');
    assert.equal(items()['a.md'], 'to sing');
    await later;
    await index.settled();
    assert.equal(items()['a.md'], 'to dance');
    assert.deepEqual(complaints, ['a.md could not be read']);
  });

  it('forgets a file that is gone by the time it is read again', async () => {
    await list();
    files.locked.add('a.md');
    files.write('a.md', noteOf('dance'), 2_000_000);
    await check('a.md');
    files.files.delete('a.md');
    await check('a.md');
    assert.deepEqual(Object.keys(items()), ['b.md']);
  });

  it('reads files of UTF-16 with a byte order mark', async () => {
    const little = new Uint8Array(Buffer.from(`\ufeff${noteOf('écrire')}`, 'utf16le'));
    files.encoded.set('a.md', little);
    files.encoded.set(
      'b.md',
      Uint8Array.from(little, (_, at) => little[at ^ 1] ?? 0),
    );
    await list();
    assert.deepEqual(items(), { 'a.md': 'to écrire', 'b.md': 'to écrire' });
  });

  it('keeps what it has where the files cannot be listed', async () => {
    await list();
    files.onList = () => {
      throw new Error('offline');
    };
    files.files.delete('b.md');
    await list();
    assert.deepEqual(items(), { 'a.md': 'to sing' });
  });

  it('puts what an editor holds before what is saved', async () => {
    const unsaved = readNote(noteOf('hum'), files.contextOf('a.md'));
    files.editors.set('a.md', { note: unsaved, isDirty: true });
    await list();
    assert.equal(items()['a.md'], 'to hum');
    assert.ok(![...index.entriesToPersist()].some(({ key }) => key === 'a.md'), 'unsaved text is not kept');
    files.editors.clear();
    await check('a.md');
    assert.equal(items()['a.md'], 'to sing');
  });

  it('forgets a file that is gone though an editor still holds it, unless that has unsaved text', async () => {
    const note = readNote(noteOf('hum'), files.contextOf('a.md'));
    files.editors.set('a.md', { note, isDirty: false });
    files.editors.set('b.md', { note, isDirty: true });
    await list();
    files.files.clear();
    await check('a.md', 'b.md');
    assert.deepEqual(items(), { 'b.md': 'to hum' });
  });

  describe('in another session', () => {
    beforeEach(() => list());

    it('reads no file that has not changed', async () => {
      await restart();
      await list();
      assert.deepEqual(items(), { 'a.md': 'to sing', 'b.md': 'to count' });
      assert.deepEqual([files.stats, files.reads], [3, 0]);
    });

    it('tells of what was kept at once, and of nothing more where nothing has changed but the end', async () => {
      await restart();
      assert.equal(changes, 1);
      await list();
      assert.equal(changes, 2);
    });

    it('makes of a note no more than what is asked of it', async () => {
      await restart((kept) => {
        for (const [key, file] of kept) {
          const line = unpackLine(packFile(file));
          if (line && typeof line !== 'string') kept.set(key, line);
        }
      });
      const parsed: string[] = [];
      const parse = JSON.parse.bind(JSON);
      JSON.parse = (text: string) => {
        parsed.push(text);
        return parse(text) as unknown;
      };
      try {
        assert.equal([...index.notes()].length, 2);
        assert.deepEqual(parsed, []);
      } finally {
        JSON.parse = parse;
      }
    });

    it('reads what has changed, come and gone', async () => {
      await restart();
      files.write('a.md', noteOf('dance'), 2_000_000);
      files.write('c.md', noteOf('come'));
      files.files.delete('b.md');
      await list();
      assert.deepEqual(items(), { 'a.md': 'to dance', 'c.md': 'to come' });
      assert.equal(files.reads, 2);
    });

    it('believes a touched file’s note by its text', async () => {
      let note: unknown;
      await restart((kept) => (note = kept.get('a.md')?.note?.in(files.repositoryOf())));
      files.write('a.md', noteOf('sing'), 2_000_000);
      await list();
      assert.equal([...index.notes()].find(([key]) => key === 'a.md')?.[1], note);
    });

    it('looks into files whose time tells nothing', async () => {
      files.write('b.md', noteOf('count'), Date.now());
      await list();
      await restart();
      const { mtime } = files.files.get('b.md') ?? { mtime: 0 };
      files.write('b.md', noteOf('mount'), mtime);
      await list();
      assert.deepEqual(items(), { 'a.md': 'to sing', 'b.md': 'to mount' });
    });

    describe('where the file system tells no times', () => {
      beforeEach(async () => {
        files.write('a.md', noteOf('sing'), 0);
        files.write('b.md', noteOf('count'), 0);
        await list();
      });

      it('believes for a while what was read, in further sessions too', async () => {
        files.reads = 0;
        await list();
        await restart();
        await list();
        assert.equal(files.reads, 0);
        assert.deepEqual(items(), { 'a.md': 'to sing', 'b.md': 'to count' });
      });

      it('reads what has another size, and what it is told of', async () => {
        await restart();
        files.write('a.md', noteOf('ring'), 0);
        files.write('b.md', noteOf('recount'), 0);
        await list();
        assert.deepEqual(items(), { 'a.md': 'to sing', 'b.md': 'to recount' });
        await check('a.md');
        assert.deepEqual(items(), { 'a.md': 'to ring', 'b.md': 'to recount' });
      });

      it('reads again what was read long ago, and believes it anew', async () => {
        const makeOld = (kept: Map<string, CachedFile>) => {
          for (const [key, file] of kept) kept.set(key, { ...file, readAt: file.readAt - 600_000 });
        };
        await restart(makeOld);
        files.write('a.md', noteOf('ring'), 0);
        await list();
        assert.deepEqual(items(), { 'a.md': 'to ring', 'b.md': 'to count' });
        assert.equal(saves, 2, 'kept for the next session');
        files.reads = 0;
        await list();
        assert.equal(files.reads, 0);
      });

      it('reads all where the user wants that', async () => {
        files.write('a.md', noteOf('ring'), 0);
        await list('thorough');
        assert.equal(items()['a.md'], 'to ring');
      });
    });

    it('looks into every file where it is told to', async () => {
      await restart();
      files.write('a.md', noteOf('ring'));
      await list();
      assert.equal(items()['a.md'], 'to sing', 'of the same time and size');
      await list('thorough');
      assert.equal(items()['a.md'], 'to ring');
    });

    it('reads anew what was read with other settings', async () => {
      await restart();
      files.markers = ['TODO'];
      files.named.add('README.md');
      await list();
      assert.equal(files.reads, 3);
      assert.deepEqual(Object.keys(items()), ['a.md', 'b.md', 'README.md']);
    });

    it('has something to keep only where something has changed', async () => {
      await restart();
      await list();
      const before = saves;
      await list();
      await check('a.md');
      assert.equal(saves, before);
      files.write('a.md', noteOf('dance'), 2_000_000);
      await check('a.md');
      assert.equal(saves, before + 1);
    });

    it('knows what was kept, as it was, before any file is looked at', async () => {
      files.write('a.md', noteOf('dance'), 2_000_000);
      files.files.delete('b.md');
      await restart();
      assert.deepEqual(items(), { 'a.md': 'to sing', 'b.md': 'to count' });
      index.listAgain();
      await index.settled();
      assert.deepEqual([files.lists, files.stats, files.reads, saves], [0, 0, 0, 0]);
      await check('b.md');
      assert.deepEqual(items(), { 'a.md': 'to sing' });
      await list();
      assert.deepEqual(items(), { 'a.md': 'to dance' });
      index.listAgain();
      await index.settled();
      assert.equal(files.lists, 2);
    });

    it('knows nothing of what was kept under other settings, until these are back, and keeps it on', async () => {
      await restart();
      files.markers = ['TODO'];
      await index.reconsider();
      assert.deepEqual(items(), {});
      assert.deepEqual(Array.from(index.entriesToPersist(), ({ key }) => key).sort(), [
        'README.md',
        'a.md',
        'b.md',
      ]);
      files.markers = [];
      files.excluded.add('b.md');
      await index.reconsider();
      assert.deepEqual(items(), { 'a.md': 'to sing' });
      assert.deepEqual([files.lists, files.reads], [0, 0]);
    });

    it('reads anew under other settings what it has looked at', async () => {
      await restart();
      await check('a.md');
      files.markers = ['TODO'];
      await index.reconsider();
      await index.settled();
      assert.deepEqual(items(), { 'a.md': 'to sing' });
      assert.deepEqual([files.lists, files.reads], [0, 1]);
    });
  });
});
