import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BackgroundReader } from '../../src/vscode/workspace/backgroundReader';
import { IndexLog } from '../../src/vscode/workspace/indexLog';
import { logFolder } from '../../src/vscode/workspace/logFolder';
import { NoteStore } from '../../src/vscode/workspace/noteStore';
import { WorkspaceRepositories } from '../../src/vscode/workspace/workspaceRepositories';
import { activate, closeEditors, placeOf, workspaceFile } from './editor';
import { eventually } from './eventually';
import { assertExcludes, assertIncludes } from './includes';
import { MemoryFiles } from './memoryFiles';

const noteOf = (item: string) => `# 2026-11-04\n\n- @ada-brandt\n\n* AI @bo-lind to ${item}\n`;
const BURST = 1_000;

// A store of its own, beside the extension's: what it holds cannot be seen from outside.
describe('the notes of the workspace', () => {
  // Another folder for each test: VS Code remembers for a while what a file that is gone had said.
  let count = 0;
  let log: vscode.LogOutputChannel;
  let repositories: WorkspaceRepositories;
  let reader: BackgroundReader;
  let kept: IndexLog;
  let notes: NoteStore;

  const folder = () => `index-${count}`;
  const file = (path: string) => workspaceFile(`${folder()}/${path}`);
  const storage = () => workspaceFile(`../index-storage-${count}`);
  const write = (path: string, text: string) =>
    vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));

  function open(): void {
    kept = new IndexLog(logFolder(storage()), '1', log);
    notes = new NoteStore(repositories, { cache: kept, reader }, log);
  }

  async function close(): Promise<void> {
    notes.dispose();
    await kept.dispose();
  }

  /** What is to be done, by the paths of this test's notes. */
  async function items(): Promise<Record<string, string>> {
    const prefix = `${workspaceFile(folder()).path}/`;
    const own = (await notes.all()).filter(({ uri }) => uri.path.startsWith(prefix));
    const all = own.map(({ uri, note }): [string, string] => [
      uri.path.slice(prefix.length),
      note.actions.map(({ text }) => text.replace('@bo-lind to ', '')).join(),
    ]);
    return Object.fromEntries(all.sort(([one], [other]) => one.localeCompare(other)));
  }

  const becomes = (expected: Record<string, string>) =>
    eventually(async () => assert.deepEqual(await items(), expected));

  async function set(section: string, key: string, value: unknown): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(section, workspaceFile(''));
    await configuration.update(key, value, vscode.ConfigurationTarget.Workspace);
  }

  before(async () => {
    await activate();
    log = vscode.window.createOutputChannel('Index test', { log: true });
    repositories = new WorkspaceRepositories(log);
    reader = new BackgroundReader(null, (what, error) => log.warn(what, error));
  });
  after(() => {
    vscode.Disposable.from(log, repositories, reader).dispose();
  });

  beforeEach(async () => {
    count++;
    await write('a.md', noteOf('sing'));
    await write('b.md', noteOf('count'));
    await write('README.md', '# The minutes\n\nThey stand beside.\n');
    open();
  });

  afterEach(async () => {
    await closeEditors();
    await close();
    await vscode.workspace.fs.delete(workspaceFile(folder()), { recursive: true });
    await vscode.workspace.fs.delete(storage(), { recursive: true }).then(undefined, () => undefined);
  });

  it('are its minutes, no README', async () => {
    assert.deepEqual(await items(), { 'a.md': 'sing', 'b.md': 'count' });
    const paths = notes.known.map(({ uri }) => vscode.workspace.asRelativePath(uri));
    assertIncludes(paths, 'beacon-weekly/20261104.md');
    assertExcludes(paths, 'README.md');
    assert.equal(new Set(paths).size, paths.length, 'each once');
  });

  it('are files in `.markdown` as well as in `.md`', async () => {
    await write('c.markdown', noteOf('dance'));
    await becomes({ 'a.md': 'sing', 'b.md': 'count', 'c.markdown': 'dance' });
  });

  it('are each one, whatever links lead to it', async () => {
    const linked = async () => {
      const paths = (await notes.all()).map(({ uri }) => vscode.workspace.asRelativePath(uri));
      return paths.filter((path) => path.startsWith('links/'));
    };
    const names = await vscode.workspace.findFiles('links/**/*.md');
    assert.equal(names.length, 5, 'VS Code follows links');
    assert.deepEqual(await linked(), []);
    await vscode.workspace.openTextDocument(workspaceFile('links/folder/20261104.md'));
    await vscode.workspace.openTextDocument(workspaceFile('links/file.md'));
    assert.deepEqual(await linked(), []);
  });

  it('follow files that come, change, move and go', async () => {
    await items();
    await write('c.md', noteOf('come'));
    await becomes({ 'a.md': 'sing', 'b.md': 'count', 'c.md': 'come' });
    await write('a.md', noteOf('dance, and sing'));
    await becomes({ 'a.md': 'dance, and sing', 'b.md': 'count', 'c.md': 'come' });
    await vscode.workspace.fs.rename(file('a.md'), file('d.md'));
    await becomes({ 'b.md': 'count', 'c.md': 'come', 'd.md': 'dance, and sing' });
    await vscode.workspace.fs.delete(file('b.md'));
    await becomes({ 'c.md': 'come', 'd.md': 'dance, and sing' });
  });

  it('follow folders', async () => {
    await write('2026/one/a.md', noteOf('see one'));
    await write('2026/b.md', noteOf('see b'));
    const rest = { 'a.md': 'sing', 'b.md': 'count' };
    await becomes({ '2026/b.md': 'see b', '2026/one/a.md': 'see one', ...rest });
    await vscode.workspace.fs.rename(file('2026'), file('v1.2'));
    await becomes({ ...rest, 'v1.2/b.md': 'see b', 'v1.2/one/a.md': 'see one' });
    await vscode.workspace.fs.delete(file('v1.2'), { recursive: true });
    await becomes(rest);
  });

  it('follow what the user does in the editor', async () => {
    await items();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('a.md'), file('e.md'));
    edit.createFile(file('f.md'), { contents: new TextEncoder().encode(noteOf('create')) });
    edit.deleteFile(file('b.md'));
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await becomes({ 'e.md': 'sing', 'f.md': 'create' });
  });

  it('say what the editor holds before it is saved, and again what the file says', async () => {
    await items();
    // In the browser VS Code saves by itself.
    await set('files', 'autoSave', 'off');
    const editor = await vscode.window.showTextDocument(file('a.md'));
    const place = placeOf(editor.document, 'sing');
    await editor.edit((edit) => edit.insert(place, 'hum and '));
    await becomes({ 'a.md': 'hum and sing', 'b.md': 'count' });
    assert.equal(editor.document.isDirty, true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await becomes({ 'a.md': 'sing', 'b.md': 'count' });
    await set('files', 'autoSave', undefined);
  });

  it('take in a thousand files at once, in a few steps', async function () {
    this.timeout(60_000);
    await items();
    let changes = 0;
    const listener = notes.onDidChange(() => changes++);
    const begun = performance.now();
    const numbers = Array.from({ length: BURST }, (_, number) => number);
    await Promise.all(numbers.map((number) => write(`many/${number}.md`, noteOf(`see ${number}`))));
    await eventually(async () => assert.equal(Object.keys(await items()).length, BURST + 2));
    await vscode.workspace.fs.delete(file('many'), { recursive: true });
    await becomes({ 'a.md': 'sing', 'b.md': 'count' });
    listener.dispose();
    const seconds = (performance.now() - begun) / 1000;
    assert.ok(changes < 10 + 8 * seconds, `${changes} changes in ${seconds} s`);
  });

  it('are those that the settings include, and name', async () => {
    await items();
    await set('meetingNotes', 'notes.exclude', [`${folder()}/{x,a}.md`]);
    await becomes({ 'b.md': 'count' });
    await set('files', 'exclude', { [`**/${folder()}/b.md`]: true });
    await becomes({});
    await set('meetingNotes', 'notes.exclude', undefined);
    await becomes({ 'a.md': 'sing' });
    await write('b.md', noteOf('count on'));
    await set('meetingNotes', 'notes.include', ['**/*.md', `${folder()}/README.md`]);
    await becomes({ 'README.md': '', 'a.md': 'sing' });
    await set('meetingNotes', 'notes.include', undefined);
    await set('files', 'exclude', undefined);
    await becomes({ 'a.md': 'sing', 'b.md': 'count on' });
  });

  describe('before anybody asks for all of them', () => {
    const own = (all: typeof notes.known) => {
      const prefix = `${workspaceFile(folder()).path}/`;
      return all.flatMap(({ uri }) => (uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : []));
    };

    it('are none beside a README', async () => {
      await vscode.workspace.openTextDocument(file('README.md'));
      assert.deepEqual(own(await notes.nearby()), []);
      await write('c.md', noteOf('come'));
      await new Promise((next) => setTimeout(next, 500));
      assert.deepEqual(own(await notes.nearby()), []);
      assert.equal(notes.isRead, false);
      assert.deepEqual(own(await notes.all()).sort(), ['a.md', 'b.md', 'c.md']);
      assert.equal(notes.isRead, true);
    });

    it('are the open one and those beside it, and follow their files', async () => {
      await write('2025/old.md', noteOf('rest'));
      await vscode.workspace.openTextDocument(file('a.md'));
      await eventually(async () => assert.deepEqual(own(await notes.nearby()).sort(), ['a.md', 'b.md']));
      await write('c.md', noteOf('come'));
      await eventually(async () => assertIncludes(own(await notes.nearby()), 'c.md'));
      assertExcludes(own(notes.known), '2025/old.md');
      assertIncludes(own(await notes.all()), '2025/old.md');
    });

    it('are those that an earlier session kept, as they were', async () => {
      await items();
      await close();
      // Else word of it may come after the next session has begun.
      const watcher = vscode.workspace.createFileSystemWatcher('**/b.md');
      const isTold = new Promise((told) => watcher.onDidDelete(told));
      await vscode.workspace.fs.delete(file('b.md'));
      await isTold;
      watcher.dispose();
      open();
      assert.deepEqual(own(await notes.nearby()).sort(), ['a.md', 'b.md']);
      assert.deepEqual(own(await notes.all()), ['a.md']);
    });

    it('lose nothing of what was kept', async () => {
      await items();
      await close();
      open();
      await vscode.workspace.openTextDocument(file('README.md'));
      await write('a.md', noteOf('dance'));
      await close();
      open();
      assert.deepEqual(own(await notes.nearby()).sort(), ['a.md', 'b.md']);
    });
  });

  describe('kept across sessions', () => {
    const names = async () =>
      (await vscode.workspace.fs.readDirectory(storage())).map(([name]) => name).sort();
    /** The file that has most of it. */
    const keptFile = async () => {
      const [name] = await names();
      assert.ok(name);
      return vscode.Uri.joinPath(storage(), name);
    };
    const keptText = async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(await keptFile()));

    async function reopen(change: () => Promise<void> = () => Promise.resolve()): Promise<void> {
      await items();
      await close();
      await change();
      open();
    }

    it('are read from their file', async () => {
      await reopen();
      assertIncludes(await keptText(), file('a.md').toString());
      const { size } = await kept.load();
      assert.ok(size > 4, `${size} notes`);
      assert.deepEqual(await items(), { 'a.md': 'sing', 'b.md': 'count' });
    });

    it('are not believed where the note has changed', async () => {
      await reopen(async () => {
        await write('a.md', noteOf('ring'));
        await vscode.workspace.fs.delete(file('b.md'));
        await write('c.md', noteOf('come'));
      });
      assert.deepEqual(await items(), { 'a.md': 'ring', 'c.md': 'come' });
    });

    /** What nobody may believe. */
    const lie = (text: string) => text.replace(/to (?:sing|count)/g, 'to lie');
    const breakages: Record<string, (text: string) => string> = {
      empty: () => '',
      cut: (text) => text.slice(0, text.length / 2),
      'of another version': (text) => lie(text).replace('"1"', '"0"'),
      'of others': () => '{"some":"thing"}\n',
      torn: (text) => text.replaceAll('[[', '['),
      'of an older form': (text) => lie(text).replace(/^(\["meeting-notes index"),\d+/, '$1,1'),
      'of a newer form': (text) => lie(text).replace(/^(\["meeting-notes index"),\d+/, '$1,99'),
      'of another workspace': (text) => lie(text).replaceAll(`${folder()}/`, 'elsewhere/'),
      'of another user': (text) => lie(text).replace(/"[a-z-]+:\/\/[^/"]*\//g, '$&home/somebody/'),
      'swapped with the answers': () => '{"version":5,"accounts":[]}',
      'swapped line by line': (text) =>
        text.replaceAll(/(?<=\/)[ab](?=\.md")/g, (name) => (name === 'a' ? 'b' : 'a')),
    };
    for (const [name, damage] of Object.entries(breakages)) {
      it(`are read anew where their file is ${name}`, async () => {
        await reopen(async () => {
          const before = await keptText();
          const text = damage(before);
          assert.notEqual(text, before);
          await vscode.workspace.fs.writeFile(await keptFile(), new TextEncoder().encode(text));
        });
        assert.deepEqual(await items(), { 'a.md': 'sing', 'b.md': 'count' });
      });
    }

    it('are all there after two windows have written', async () => {
      await items();
      const other = new IndexLog(logFolder(storage()), '1', log);
      const facts = { mtime: 1, size: 1, readAt: 1, content: '', options: '', shown: 'else' as const };
      other.put({ key: 'file:///other.md', ...facts, note: null });
      kept.delete(file('b.md').toString());
      await Promise.all([other.flush(), kept.flush()]);
      await close();
      open();
      const all = [...(await kept.load()).keys()];
      assertIncludes(all, file('a.md').toString());
      assertIncludes(all, 'file:///other.md');
      assertExcludes(all, file('b.md').toString());
    });

    it('take the place of what earlier versions kept', async () => {
      await close();
      const old = ['notes.jsonl', 'notes.jsonl.2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d.tmp'];
      for (const name of old)
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(storage(), name), new Uint8Array([1]));
      open();
      await items();
      await close();
      assert.notEqual((await names()).length, 0);
      for (const name of await names()) assert.match(name, /^notes-[\w-]+\.jsonl$/);
    });

    it('are done without where nothing can be written', async () => {
      await close();
      const memory = new MemoryFiles({});
      memory.refused.add('writeFile');
      const provider = vscode.workspace.registerFileSystemProvider('unkept', memory);
      try {
        kept = new IndexLog(logFolder(vscode.Uri.parse('unkept:/')), '1', log);
        notes = new NoteStore(repositories, { cache: kept, reader }, log);
        assert.deepEqual(await items(), { 'a.md': 'sing', 'b.md': 'count' });
        await kept.flush();
        assert.deepEqual(memory.paths, []);
        await close();
        kept = new IndexLog(null, '1', log);
        notes = new NoteStore(repositories, { cache: kept, reader }, log);
        assert.deepEqual(await items(), { 'a.md': 'sing', 'b.md': 'count' });
      } finally {
        provider.dispose();
      }
    });
  });
});
