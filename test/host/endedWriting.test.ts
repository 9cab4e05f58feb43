import { assert } from 'chai';
import * as vscode from 'vscode';
import type { KeptFile } from '../../src/notes/kept/keptFile';
import { AnswerStore } from '../../src/vscode/github/answerStore';
import { IndexStore } from '../../src/vscode/index/indexStore';
import { Rewrites } from '../../src/vscode/rewrites';
import { EndedFiles } from './endedFiles';

const OLD = '# 2026-11-04\r\n\n* AI @bo-lind: mount the lamps\n';
const NEW = '# 2026-11-04\r\n\n* AI @bo-lind: mount the lamps ✅\n';
const NEXT = 'next';
/** What an earlier version left half-written. */
const ABANDONED = '/kept/2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d.tmp';
const LEFT = { '/kept/README': '', [ABANDONED]: 'hal' };

/** Something that is written into a folder, and read there by the next session. */
interface Written {
  readonly write: (folder: vscode.Uri, text: string) => Promise<void>;
  readonly read: (folder: vscode.Uri) => Promise<string>;
  /** The file that stays. */
  readonly file: string;
  /** What else may stay, for it is another's. */
  readonly stays?: readonly string[];
}

describe('VS Code ends while', () => {
  let log: vscode.LogOutputChannel;
  let count = 0;
  const providers: vscode.Disposable[] = [];

  before(() => {
    log = vscode.window.createOutputChannel('Ended writing', { log: true });
  });
  after(() => {
    vscode.Disposable.from(log, ...providers).dispose();
  });

  const facts = { mtime: 1, size: 1, content: '', context: '', note: null };
  const entry = (key: string): KeptFile => ({ key, ...facts });
  const note = (folder: vscode.Uri) => vscode.Uri.joinPath(folder, 'note.md');

  const all: Readonly<Record<string, Written>> = {
    'the index is written': {
      file: '/kept/notes.jsonl',
      write: (folder, text) => {
        const store = new IndexStore(folder, '1', log);
        store.save(() => [entry(text), entry('other')]);
        return store.flush();
      },
      read: async (folder) => [...(await new IndexStore(folder, '1', log).load()).keys()].join('+'),
    },
    'answers are written': {
      file: '/kept/answers.json',
      write: (folder, text) => {
        const store = new AnswerStore(folder, log);
        store.save(() => ({ text }));
        return store.flush();
      },
      read: async (folder) => JSON.stringify(await new AnswerStore(folder, log).load()),
    },
    'a note is written past the editor': {
      file: '/kept/note.md',
      stays: [ABANDONED],
      write: (folder, text) => new Rewrites(folder, log).write(note(folder), new TextEncoder().encode(text)),
      read: async (folder) => {
        await new Rewrites(folder, log).mend();
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(note(folder)));
      },
    },
  };

  /**
   * A folder in the next session, with what stood in it. VS Code waits for ever for a writing that has not ended, so that
   * it has another address.
   */
  function session(left: Readonly<Record<string, string>>) {
    const scheme = `ended-${++count}`;
    const moved = Object.entries(left).map(([path, text]) => [path, text.replace(/^ended-\d+(?=:)/, scheme)]);
    const files = new EndedFiles(Object.fromEntries(moved) as Record<string, string>);
    providers.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }));
    return { files, folder: vscode.Uri.parse(`${scheme}:/kept`) };
  }

  for (const [name, { write, read, file, stays = [] }] of Object.entries(all)) {
    it(`${name}: the old or the new is left, whole`, async () => {
      const { folder } = session(LEFT);
      await write(folder, OLD);
      const before = await read(folder);
      await write(folder, NEW);
      const after = await read(folder);
      assert.notEqual(before, after);

      for (let steps = 0; ; steps++) {
        const { files, folder } = session(LEFT);
        await write(folder, OLD);
        const ended = files.endAfter(steps).then(() => true);
        const isEnded = await Promise.race([ended, write(folder, NEW).then(() => false)]);

        const next = session(files.left);
        assert.include(
          isEnded ? [before, after] : [after],
          await read(next.folder),
          `after ${steps} steps: ${JSON.stringify(files.left)}`,
        );
        // Nothing stays behind: the next writing but one finds what stands for the file swept.
        await write(next.folder, NEXT);
        await write(next.folder, NEXT);
        const left = next.files.paths.filter((path) => !stays.includes(path));
        assert.deepEqual(left, ['/kept/README', file].sort(), `after ${steps} steps`);
        if (isEnded) continue;
        assert.isAbove(steps, 4);
        break;
      }
    });
  }

  it('a note is written past the editor: what somebody has written there since stays', async () => {
    const { files, folder } = session({ '/kept/note.md': OLD });
    const ended = files.endAfter(6);
    void all['a note is written past the editor']?.write(folder, NEW);
    await ended;
    assert.equal(files.left['/kept/note.md'], '');
    const next = session({ ...files.left, '/kept/note.md': '# another\n' });
    await new Rewrites(next.folder, log).mend();
    assert.deepEqual(next.files.left, { '/kept/note.md': '# another\n' });
  });
});
