import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BackgroundReader } from '../../src/vscode/workspace/backgroundReader';
import { IndexLog } from '../../src/vscode/workspace/indexLog';
import { logFolder } from '../../src/vscode/workspace/logFolder';
import { NoteStore } from '../../src/vscode/workspace/noteStore';
import { WorkspaceRepositories } from '../../src/vscode/workspace/workspaceRepositories';
import { activate } from '../host/editor';
import { eventually } from '../host/eventually';
import { MemoryFiles } from '../host/memoryFiles';
import { OddFiles } from './oddFiles';
import { openFolder } from './openFolder';

const [NOTES, FOLDERS, DELAY_MS] = [509, 76, 50];

function memoryMemento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string) => values.get(key) as never,
    update: (key, value) => Promise.resolve(void values.set(key, value)),
  };
}

/** `/team/series-1/2011-02-11-1.md` and so on. */
function manyNotes(): Record<string, string> {
  const notes = Array.from({ length: NOTES }, (_, number): [string, string] => {
    const day = `20${10 + (number % 16)}-${String(1 + (number % 12)).padStart(2, '0')}-11`;
    const folder = `series-${number % FOLDERS}`;
    return [
      `/team/${folder}/${day}-${number}.md`,
      `# ${day}\n\n- @ada-brandt\n\n* AI @bo-lind to sing ${number}\n`,
    ];
  });
  return Object.fromEntries(notes);
}

describe('a slow file system without search', function () {
  this.timeout(60_000);
  let root: vscode.Uri;
  let files: OddFiles;
  let close: () => Promise<void>;
  let log: vscode.LogOutputChannel;
  let repositories: WorkspaceRepositories;
  let kept: MemoryFiles;
  let memento: vscode.Memento;
  let registration: vscode.Disposable;
  let count = 0;
  const storage = () => `slow-storage-${count}`;

  interface Session {
    readonly notes: NoteStore;
    /** Milliseconds from the first question to the first note. */
    readonly first: number;
    /** How many files were read. */
    readonly reads: number;
    readonly end: () => Promise<void>;
  }

  async function session(): Promise<Session> {
    const reader = new BackgroundReader(null, () => undefined);
    // The extension reads the same folder in its own time.
    const read = reader.read.bind(reader);
    let reads = 0;
    reader.read = (request) => {
      reads++;
      return read(request);
    };
    const cache = new IndexLog(logFolder(vscode.Uri.parse(`${storage()}:/`)), '1', log);
    const notes = new NoteStore(repositories, { cache, reader, memento }, log);
    const own = () => notes.known.filter(({ uri }) => uri.scheme === root.scheme).length;
    const begun = performance.now();
    const first = new Promise<number>((told) => {
      const listener = notes.onDidChange(() => {
        if (own() === 0) return;
        listener.dispose();
        told(performance.now() - begun);
      });
    });
    await notes.all();
    assert.equal(own(), NOTES);
    return {
      notes,
      first: await first,
      reads,
      end: async () => {
        notes.dispose();
        await cache.dispose();
      },
    };
  }

  before(async () => {
    await activate();
    log = vscode.window.createOutputChannel('Slow test', { log: true });
    repositories = new WorkspaceRepositories(log);
  });
  after(() => {
    vscode.Disposable.from(log, repositories).dispose();
  });

  beforeEach(async () => {
    files = new OddFiles(new MemoryFiles(manyNotes()), { delay: DELAY_MS });
    ({ root, close } = await openFolder(`slow-${++count}`, files));
    kept = new MemoryFiles({});
    memento = memoryMemento();
    registration = vscode.workspace.registerFileSystemProvider(storage(), kept);
  });
  afterEach(async () => {
    registration.dispose();
    await close();
  });

  /** What a session may take, counted in calls one after the other: a busy machine takes longer for each. */
  async function inCalls(milliseconds: number): Promise<number> {
    const begun = performance.now();
    for (let call = 0; call < 10; call++) await vscode.workspace.fs.stat(root);
    return (10 * milliseconds) / (performance.now() - begun);
  }

  it('shows its first note soon, and sooner in the next session', async () => {
    const one = await session();
    // 3 s and 1 s where nothing else runs.
    assert.ok((await inCalls(one.first)) < 60, `the first note after ${one.first} ms`);
    await one.end();
    const other = await session();
    assert.ok((await inCalls(other.first)) < 20, `the first note after ${other.first} ms`);
    await other.end();
  });

  it('is asked for many folders at a time, for each once', async () => {
    await (await session()).end();
    // VS Code's own views may list the first folder, too, and the extension lists each once for itself.
    const { calls, mostListed } = files;
    assert.ok(calls.readDirectory <= 2 * (FOLDERS + 3), `${calls.readDirectory} folders were listed`);
    assert.ok(mostListed >= 16 && mostListed <= 2 * 18, `${mostListed} at a time`);
  });

  it('that tells no times is not read again at once', async () => {
    const one = await session();
    assert.ok(one.reads >= NOTES, `${one.reads} files were read`);
    await one.end();
    const other = await session();
    assert.equal(other.reads, 0);
    await other.end();
  });

  it('is known in later sessions to have no search', async () => {
    await (await session()).end();
    const way = () => memento.get<{ readonly way: string }>(`files:${root.scheme}://`)?.way;
    await eventually(() => Promise.resolve(assert.equal(way(), 'walk')));
    await (await session()).end();
    assert.equal(way(), 'walk');
    const [name] = memento.keys();
    assert.ok(name);
    await memento.update(name, { way: 'fly', version: 7 });
    await (await session()).end();
  });
});
