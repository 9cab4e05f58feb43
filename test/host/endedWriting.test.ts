import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnswerStore } from '../../src/vscode/github/answerStore';
import { Rewrites } from '../../src/vscode/editor/rewrites';
import { EndedFiles } from './endedFiles';
import { assertIncludes } from './includes';

const OLD = '# 2026-11-04\r\n\n* AI @bo-lind: mount the lamps\n';
const NEW = '# 2026-11-04\r\n\n* AI @bo-lind: mount the lamps ✅\n';
const NEXT = 'next';
/** What an earlier version left half-written. */
const ABANDONED = '/kept/2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d.tmp';
const LEFT = { '/kept/README': '', '/kept/note.md': '', [ABANDONED]: 'hal' };
/** More failures than any writing takes steps. */
const FOR_GOOD = 1000;

/** Something that is written into a folder, and read there by the next session. */
interface Written {
  readonly write: (folder: vscode.Uri, text: string) => Promise<void>;
  readonly read: (folder: vscode.Uri) => Promise<string>;
  /** The file that stays. */
  readonly file: string;
  /** What else may stay, for it is another's. */
  readonly stays?: readonly string[];
  /** It says why it could not be written; what is kept in the background does not. */
  readonly rejects?: boolean;
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

  const note = (folder: vscode.Uri) => vscode.Uri.joinPath(folder, 'note.md');

  const all: Readonly<Record<string, Written>> = {
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
      rejects: true,
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

  for (const [name, written] of Object.entries(all)) {
    it(`${name}: the old or the new is left, whole`, async () => {
      const { write, read, file, stays = [] } = written;
      const [before, after] = await outcomes(written);
      assert.notEqual(before, after);

      for (let steps = 0; ; steps++) {
        const { files, folder } = session(LEFT);
        await write(folder, OLD);
        const ended = files.endAfter(steps).then(() => true);
        const isEnded = await Promise.race([ended, write(folder, NEW).then(() => false)]);

        const next = session(files.left);
        assertIncludes(
          isEnded ? [before, after] : [after],
          await read(next.folder),
          `after ${steps} steps: ${JSON.stringify(files.left)}`,
        );
        // Nothing stays behind: the next writing but one finds what stands for the file swept.
        await write(next.folder, NEXT);
        await write(next.folder, NEXT);
        const left = next.files.paths.filter((path) => !stays.includes(path));
        assert.deepEqual(left, expected(file), `after ${steps} steps`);
        if (isEnded) continue;
        assert.ok(steps > 4, `${steps} steps`);
        break;
      }
    });
  }

  const expected = (file: string) => [...new Set(['/kept/README', '/kept/note.md', file])].sort();

  /** What was read before and after a writing that did not fail. */
  async function outcomes({ write, read }: Written): Promise<[before: string, after: string]> {
    const { folder } = session(LEFT);
    await write(folder, OLD);
    const before = await read(folder);
    await write(folder, NEW);
    return [before, await read(folder)];
  }

  for (const [name, written] of Object.entries(all)) {
    for (const failures of [1, 2, FOR_GOOD]) {
      it(`${name}, and ${failures} steps fail: the old or the new is left, whole`, async () => {
        const { write, read, file, stays = [], rejects = false } = written;
        const [before, after] = await outcomes(written);
        for (let steps = 0; ; steps++) {
          const { files, folder } = session(LEFT);
          await write(folder, OLD);
          files.failAfter(steps, failures);
          const isWritten = await write(folder, NEW).then(
            () => true,
            () => false,
          );
          const hasFailed = files.hasFailed;
          const at = `after ${steps} steps: ${JSON.stringify(files.left)}`;
          const next = session(files.left);
          const found = await read(next.folder);
          assertIncludes(hasFailed ? [before, after] : [after], found, at);
          if (!hasFailed || !rejects) assert.equal(isWritten, true, at);
          if (rejects && isWritten) assert.equal(found, after, at);
          // The same session goes on, too.
          files.failAfter(0, 0);
          // By then nobody else may be writing a draft.
          for (const path of files.paths) if (/\.(?:tmp|ready)$/.test(path)) files.setTime(path, 0);
          await write(folder, NEXT);
          await write(folder, NEXT);
          await read(folder);
          const left = files.paths.filter((path) => !stays.includes(path));
          assert.deepEqual(left, expected(file), at);
          if (!hasFailed) return;
        }
      });
    }
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
