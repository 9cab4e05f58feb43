import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { bundles } from '../../../esbuild.mjs';
import { nodeThreads } from '../../../src/nodeThread';
import { BackgroundReader, type StartThread } from '../../../src/vscode/workspace/backgroundReader';
import { readFile, serveReader, type ReadRequest } from '../../../src/vscode/workspace/fileReader';
import { NoteIndex } from '../../../src/vscode/workspace/noteIndex';
import { MemoryNotes } from './memoryNotes';

const noteOf = (item: string) => `# 2026-11-04\n\n- @ada-brandt\n\n* AI @bo-lind to ${item}\n`;

function requestOf(text: string, more: Partial<ReadRequest> = {}): ReadRequest {
  const options = { context: { path: 'weekly/a.md', hosts: ['github.com'] }, place: 'weekly/a.md' };
  return { bytes: new TextEncoder().encode(text), options, known: undefined, isOfMany: true, ...more };
}

describe('reading in the background', function () {
  this.timeout(60_000);
  let readers: BackgroundReader[] = [];
  let warnings: string[];

  function newReader(start: StartThread | null): BackgroundReader {
    warnings = [];
    const reader = new BackgroundReader(start, (what) => warnings.push(what));
    readers.push(reader);
    return reader;
  }

  afterEach(() => {
    for (const reader of readers) reader.dispose();
    readers = [];
  });

  /** Threads of the test's own, which do as they are told with each request. */
  function threads(answer: (request: ReadRequest, thread: FakeThread) => void) {
    const started: FakeThread[] = [];
    const start: StartThread = (port, onEnd) => {
      const dies = (reason: unknown) => {
        port.onmessage = null;
        onEnd(reason);
      };
      const thread = { port, dies, isEnded: false };
      started.push(thread);
      port.onmessage = ({ data }: MessageEvent<ReadRequest>) => answer(data, thread);
      port.postMessage('begun');
      return () => {
        thread.isEnded = true;
        port.close();
      };
    };
    return { started, start };
  }

  interface FakeThread {
    readonly port: MessagePort;
    readonly dies: (reason: unknown) => void;
    isEnded: boolean;
  }

  const textOf = ({ bytes }: ReadRequest) => new TextDecoder().decode(bytes);

  describe("in node's threads that run the bundle", () => {
    let folder: string;
    let start: StartThread;
    let started: number;

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'meeting-notes-'));
      const bundle = path.join(folder, 'web.js');
      await esbuild.build({ ...bundles.web, outfile: bundle, logLevel: 'silent' });
      const startNode = nodeThreads(bundle);
      start = (...thread) => {
        started++;
        return startNode(...thread);
      };
    });
    after(() => rm(folder, { recursive: true }));
    beforeEach(() => (started = 0));

    it('says of each file what is read of it here', async () => {
      const reader = newReader(start);
      const requests = Array.from({ length: 30 }, (_, number) => requestOf(noteOf(`see #${number}`)));
      requests.push(requestOf('\0'), requestOf('', { known: readFile(requestOf('')).content }));
      const answers = await Promise.all(requests.map((request) => reader.read(request)));
      assert.deepEqual(answers, requests.map(readFile));
      assert.equal(started, 1);
    });

    it('leaves the bytes that it was given as they are', async () => {
      const pool = new TextEncoder().encode(`${noteOf('sing')}${noteOf('ring')}`);
      const bytes = pool.subarray(0, noteOf('sing').length);
      await newReader(start).read(requestOf('', { bytes }));
      assert.equal(textOf({ ...requestOf(''), bytes: pool }), noteOf('sing') + noteOf('ring'));
    });

    it('fills the index of a workspace as it is filled without', async () => {
      const files = new MemoryNotes();
      for (let number = 0; number < 100; number++)
        files.write(`${number}.md`, noteOf(`see ${number}`).padEnd(100 * number));
      const onWarning = (what: string) => assert.fail(what);
      const indexes = [newReader(start), newReader(null)].map(
        (reader) => new NoteIndex(files, { onChange: () => undefined, onWarning, reader }),
      );
      for (const index of indexes) {
        index.list();
        await index.settled();
      }
      const [one, other] = indexes.map((index) =>
        [...index.entriesToPersist()]
          .map(({ key, note, readAt, ...facts }) => ({
            key,
            ...facts,
            isRead: readAt > 0,
            packed: note?.packed,
          }))
          .sort((a, b) => (a.key < b.key ? -1 : 1)),
      );
      assert.equal(one?.length, 100);
      assert.deepEqual(one, other);
      for (const index of indexes) index.dispose();
    });

    it('reads here from the start where the bundle is missing', async () => {
      const reader = newReader(nodeThreads(path.join(folder, 'none.js')));
      const request = requestOf(noteOf('sing'));
      assert.deepEqual(await reader.read(request), readFile(request));
      assert.equal(warnings.length, 1);
    });
  });

  it('starts no thread for a few small files', async () => {
    const { started, start } = threads(() => assert.fail());
    const reader = newReader(start);
    const request = requestOf(noteOf('sing'), { isOfMany: false });
    assert.deepEqual(await reader.read(request), readFile(request));
    assert.equal(started.length, 0);
  });

  it('starts one for a large file', async () => {
    const { started, start } = threads((request, { port }) => port.postMessage(readFile(request)));
    await newReader(start).read(requestOf(noteOf('sing').padEnd(100_000), { isOfMany: false }));
    assert.equal(started.length, 1);
  });

  it('reads here where no thread can be started', async () => {
    const reader = newReader((_, onEnd) => {
      setTimeout(() => onEnd(new Error('Workers are refused.')));
      return () => undefined;
    });
    const requests = ['sing', 'count', 'ring'].map((item) => requestOf(noteOf(item)));
    assert.deepEqual(
      await Promise.all(requests.map((request) => reader.read(request))),
      requests.map(readFile),
    );
    assert.equal(warnings.length, 1);
  });

  it('reads all but the file at which a thread ended, in another thread', async () => {
    const { started, start } = threads((request, { port, dies }) => {
      if (textOf(request) === noteOf('die')) dies(new Error('out of memory'));
      else port.postMessage(readFile(request));
    });
    const reader = newReader(start);
    const requests = ['sing', 'die', 'count', 'ring'].map((item) => requestOf(noteOf(item)));
    const results = await Promise.allSettled(requests.map((request) => reader.read(request)));
    assert.deepEqual(
      results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason))),
      requests.map((request, at) => (at === 1 ? 'Error: out of memory' : readFile(request))),
    );
    assert.deepEqual(
      started.map((thread) => thread.isEnded),
      [true, false],
    );
    assert.deepEqual(warnings, []);
  });

  it('reads here after threads have ended again and again', async () => {
    const { started, start } = threads((_, { dies }) => dies(new Error('killed')));
    const reader = newReader(start);
    const requests = Array.from({ length: 10 }, (_, number) => requestOf(noteOf(`see ${number}`)));
    const results = await Promise.allSettled(requests.map((request) => reader.read(request)));
    assert.equal(results.filter(({ status }) => status === 'rejected').length, 3);
    assert.equal(started.length, 3);
    assert.equal(warnings.length, 1);
    await reader.read(requestOf(noteOf('sing')));
  });

  it('says of one file why it cannot be read, and goes on', async () => {
    const { started, start } = threads((request, { port }) => {
      const isBad = textOf(request) === noteOf('fail');
      port.postMessage(isBad ? { failed: 'RangeError: too deep' } : readFile(request));
    });
    const reader = newReader(start);
    const bad = reader.read(requestOf(noteOf('fail')));
    const good = reader.read(requestOf(noteOf('sing')));
    await assert.rejects(bad, /too deep/);
    assert.deepEqual(await good, readFile(requestOf(noteOf('sing'))));
    assert.equal(started.length, 1);
  });

  it('answers why a file cannot be read', async () => {
    const { port1, port2 } = new MessageChannel();
    serveReader(port2);
    const messages: unknown[] = [];
    await new Promise<void>((resolve) => {
      port1.onmessage = ({ data }) => {
        if (messages.push(data) === 2) resolve();
      };
      port1.postMessage({ ...requestOf(''), bytes: null });
    });
    port1.close();
    assert.equal(messages[0], 'begun');
    assert.match(JSON.stringify(messages[1]), /"failed":"TypeError/);
  });

  describe('by the clock', () => {
    let checks: (() => void)[];
    const { setInterval, clearInterval } = globalThis;

    beforeEach(() => {
      checks = [];
      Object.assign(globalThis, {
        setInterval: (check: () => void) => checks.push(check),
        clearInterval: (id: number) => (checks[id - 1] = () => undefined),
      });
    });
    afterEach(() => Object.assign(globalThis, { setInterval, clearInterval }));

    const pass = (seconds: number) => {
      for (let second = 0; second < seconds; second++) for (const check of checks) check();
    };

    it('ends a thread that is at one file for too long, and reads the others', async () => {
      const { started, start } = threads((request, { port }) => {
        if (textOf(request) === noteOf('hang')) hangs();
        else port.postMessage(readFile(request));
      });
      let hangs: () => void = () => undefined;
      const hanging = new Promise<void>((resolve) => (hangs = resolve));
      const reader = newReader(start);
      const hung = reader.read(requestOf(noteOf('hang')));
      const other = reader.read(requestOf(noteOf('sing')));
      await hanging;
      pass(19);
      assert.equal(started[0]?.isEnded, false);
      pass(1);
      await assert.rejects(hung, /too long/);
      assert.deepEqual(await other, readFile(requestOf(noteOf('sing'))));
      assert.equal(started.length, 2);
    });

    it('reads here where a thread never begins', async () => {
      const reader = newReader(() => () => undefined);
      const request = requestOf(noteOf('sing'));
      const answer = reader.read(request);
      pass(10);
      assert.deepEqual(await answer, readFile(request));
      assert.equal(warnings.length, 1);
    });

    it('ends a thread that is idle, and starts another when there is more to read', async () => {
      const { started, start } = threads((request, { port }) => port.postMessage(readFile(request)));
      const reader = newReader(start);
      await reader.read(requestOf(noteOf('sing')));
      pass(29);
      const ended = () => started.map((thread) => thread.isEnded);
      assert.deepEqual(ended(), [false]);
      pass(1);
      assert.deepEqual(ended(), [true]);
      await reader.read(requestOf(noteOf('ring')));
      assert.equal(started.length, 2);
    });
  });

  it('leaves nobody waiting when it is disposed of', async () => {
    const reader = newReader(threads(() => undefined).start);
    const answer = reader.read(requestOf(noteOf('sing')));
    reader.dispose();
    await assert.rejects(answer);
  });
});
