import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnswerStore } from '../../src/vscode/github/answerStore';
import { assertIncludes } from './includes';
import { MemoryFiles } from './memoryFiles';

const SCHEME = 'answers-test';
const FILE = '/store/answers.json';
const TITLE = 'Who broke the window?';
const HOUR = 3_600_000;
const ID = '0b4e6f0a-9f0e-4c5e-8d0e-0a1b2c3d4e5f';

/** A store in a file system of its own. */
describe('the file of GitHub’s answers', () => {
  let files: MemoryFiles;
  let provider: vscode.Disposable;
  let logged: string;
  let store: AnswerStore;

  function note(...words: readonly unknown[]): void {
    for (const word of words) logged += word instanceof Error ? String(word.stack) : String(word);
  }
  const open = () =>
    new AnswerStore(vscode.Uri.from({ scheme: SCHEME, path: '/store' }), { debug: note, warn: note });

  function begin(contents: Readonly<Record<string, string>>): void {
    files = new MemoryFiles({ '/store/other.txt': '', ...contents });
    provider = vscode.workspace.registerFileSystemProvider(SCHEME, files);
    logged = '';
    store = open();
  }
  afterEach(() => void provider.dispose());

  it('is written at once where what it holds must not stay, else in a while', async () => {
    begin({ [FILE]: JSON.stringify([TITLE]) });
    store.save(() => ['later']);
    assertIncludes(files.text(FILE), TITLE);
    store.save(() => ['now'], true);
    await store.flush();
    assert.equal(files.text(FILE), '["now"]');
    assert.deepEqual(files.paths, [FILE, '/store/other.txt']);
  });

  it('is left alone where there is nothing to be saved by then', async () => {
    begin({ [FILE]: '[1]' });
    store.save(() => undefined);
    await store.flush();
    assert.equal(files.text(FILE), '[1]');
  });

  it('is read after what is being written to it', async () => {
    begin({});
    store.save(() => [TITLE], true);
    assert.deepEqual(await store.load(), [TITLE]);
  });

  for (const refused of ['rename', 'writeFile'] as const) {
    it(`has nothing left beside it where ${refused} fails`, async () => {
      begin({ [FILE]: '[1]' });
      files.refused.add(refused);
      store.save(() => [2]);
      await store.flush();
      assert.deepEqual(files.paths, [FILE, '/store/other.txt']);
      assert.equal(files.text(FILE), '[1]');
      assertIncludes(logged, 'could not be kept');
    });

    it(`is deleted where it must not stay and ${refused} fails`, async () => {
      begin({ [FILE]: JSON.stringify([TITLE]) });
      files.refused.add(refused);
      store.save(() => [], true);
      await store.flush();
      assert.deepEqual(files.paths, ['/store/other.txt']);
    });
  }

  for (const [act, run] of [
    ['load', () => store.load()],
    ['save', () => (store.save(() => [2]), store.flush())],
  ] as const) {
    it(`sweeps what was left half-written at each ${act}, and nothing else`, async () => {
      const old = ['/store/answers.json.' + ID + '.tmp', `/store/${ID}.tmp`];
      const fresh = '/store/answers.json.' + ID.replace('0b', '1b') + '.tmp';
      const others = ['/store/notes.tmp', `/store/other.txt.${ID}.tmp`, `/store/${ID}.json`];
      begin(Object.fromEntries([...old, fresh, ...others].map((path) => [path, TITLE])));
      for (const path of [...old, ...others]) files.setTime(path, Date.now() - HOUR);
      files.setTime(fresh, Date.now());
      await run();
      const left = files.paths.filter((path) => path !== FILE && path !== '/store/other.txt');
      assert.deepEqual(left, [fresh, ...others].sort());
    });
  }

  it('sweeps what was written under a clock that was set back since', async () => {
    begin({ [`/store/${ID}.tmp`]: TITLE });
    files.setTime(`/store/${ID}.tmp`, Date.now() + 24 * HOUR);
    await store.load();
    assert.deepEqual(files.paths, ['/store/other.txt']);
  });

  it('is none where there is none', async () => {
    begin({});
    assert.equal(await store.load(), null);
  });

  const whole = JSON.stringify({
    version: 3,
    accounts: [{ of: 'ada', entries: [{ value: { title: TITLE } }] }],
  });
  const deep = (depth: number) =>
    `{"version":3,"accounts":${'['.repeat(depth)}"${TITLE}"${']'.repeat(depth)}}`;
  for (const [name, text] of [
    ['cut', whole.slice(0, -20)],
    ['cut within a title', whole.slice(0, whole.indexOf(TITLE) + 5)],
    ['begun in the middle', whole.slice(30)],
    ['written twice', whole + whole],
    ['empty', ''],
    ['nested a million deep', deep(1_000_000)],
    ['nested a million deep and cut', deep(1_000_000).slice(0, 1_000_020)],
    ['a quote that never ends', `"${TITLE}`.repeat(1001)],
  ] as const) {
    it(`is broken, which is said without quoting it, where it is ${name}`, async () => {
      begin({ [FILE]: text });
      assert.equal(await store.load(), 'broken');
      assert.doesNotMatch(logged, /window|broke the|accounts/);
    });
  }

  it('may hold brackets in its texts', async () => {
    const kept = { version: 3, accounts: [], title: '[{"\\\\'.repeat(100) };
    begin({ [FILE]: JSON.stringify(kept) });
    assert.deepEqual(await store.load(), kept);
  });
});
