import assert from 'node:assert/strict';
import type { CachedFile } from '../../../src/notes/cache/cachedFile';
import { IndexLog, type LogFolder } from '../../../src/vscode/workspace/indexLog';

const file = (key: string, content = ''): CachedFile => ({
  key,
  mtime: 1,
  size: 1,
  readAt: 1,
  content,
  options: '',
  shown: 'else',
  note: null,
});
const many = (count: number) => Array.from({ length: count }, (_, number) => file(`file:///${number}.md`));

/** A folder in memory, under which VS Code may end, or which may fail. Writing takes two steps: it is half-written first. */
class MemoryFolder implements LogFolder {
  readonly files = new Map<string, Uint8Array>();
  /** Bytes. */
  written = 0;
  steps = Infinity;
  onStep: () => Promise<void> = () => Promise.resolve();

  list(): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(Array.from(this.files, ([name, { length }]) => [name, length])));
  }

  read(name: string): Promise<Uint8Array> {
    const content = this.files.get(name);
    return content ? Promise.resolve(content) : Promise.reject(new Error('gone'));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    for (const length of [content.length >> 1, content.length]) {
      await this.#step();
      this.files.set(name, content.slice(0, length));
    }
    this.written += content.length;
  }

  async delete(name: string): Promise<void> {
    await this.#step();
    this.files.delete(name);
  }

  #step(): Promise<void> {
    return this.steps-- > 0 ? Promise.resolve() : this.onStep();
  }
}

describe('the log of the index', () => {
  let folder: MemoryFolder;
  let warnings: string[];
  const open = (reader = '1') =>
    new IndexLog(folder, reader, { debug: () => undefined, warn: (what) => warnings.push(what) });
  const contents = async (log = open()) =>
    Object.fromEntries(Array.from(await log.load(), ([key, { content }]) => [key, content]));

  async function write(...files: readonly CachedFile[]): Promise<void> {
    const log = open();
    await log.load();
    for (const each of files) log.put(each);
    await log.flush();
  }

  beforeEach(() => {
    folder = new MemoryFolder();
    warnings = [];
  });

  it('says last what a file said last, and nothing of one that is gone', async () => {
    await write(file('a', '1'), file('b', '1'));
    const log = open();
    await log.load();
    log.put(file('a', '2'));
    await log.flush();
    log.put(file('c', '1'));
    log.delete('b');
    await log.flush();
    assert.deepEqual(await contents(), { a: '2', c: '1' });
  });

  it('costs a line where one file has changed, however many there are', async () => {
    await write(...many(10_000));
    folder.written = 0;
    const log = open();
    await log.load();
    for (let times = 1; times <= 5; times++) {
      log.put(file('file:///7.md', String(times)));
      await log.flush();
    }
    assert.ok(folder.written < 5 * 200, `${folder.written} bytes`);
    assert.equal(folder.files.size, 2);
    assert.equal((await contents())['file:///7.md'], '5');
  });

  it('does not write again and again what many changes have made long', async () => {
    const log = open();
    for (const each of many(10_000)) {
      log.put(each);
      if (each.key.endsWith('00.md')) await log.flush();
    }
    const bytes = [...folder.files.values()].reduce((sum, { length }) => sum + length, 0);
    assert.ok(folder.written < 12 * bytes, `${folder.written} bytes for ${bytes}`);
  });

  it('becomes one file where it is many, and no other window loses by it', async () => {
    const other = open();
    other.put(file('other', '1'));
    await other.flush();
    for (let number = 0; number < 20; number++) await write(file(String(number), 'x'));
    const log = open();
    const kept = await log.load();
    other.put(file('later', '1'));
    await other.flush();
    await log.compact(() => kept.values());
    assert.equal(folder.files.size, 2);
    other.put(file('latest', '1'));
    await other.flush();
    assert.deepEqual(Object.keys(await contents()).length, 23);
  });

  it('becomes shorter where most of it is of no use any more', async () => {
    for (let times = 0; times < 4; times++) await write(...many(10));
    const log = open();
    const kept = await log.load();
    await log.compact(() => kept.values());
    assert.equal(folder.files.size, 1);
    folder.written = 0;
    const next = open();
    await next.load();
    await next.compact(() => assert.fail('there is nothing to gain'));
    assert.equal(folder.written, 0);
  });

  it('drops what is cut, of another version or of others, and goes on', async () => {
    await write(file('a', '1'), file('b', '1'));
    const [name = '', whole = new Uint8Array()] = [...folder.files][0] ?? [];
    folder.files.set(name, whole.slice(0, -5));
    assert.deepEqual(await contents(), { a: '1' });
    for (const text of ['', '{"some":"thing"}\n', '{"version":5}']) {
      folder.files.set(name, new TextEncoder().encode(text));
      assert.deepEqual(await contents(), {});
      assert.equal(folder.files.size, 0);
    }
    folder.files.set(name, whole);
    assert.deepEqual(await contents(open('2')), {});
    assert.deepEqual(warnings, []);
  });

  for (const fate of ['ends', 'fails'])
    it(`has the old or the new where VS Code ${fate} at any step`, async () => {
      for (let steps = 0; ; steps++) {
        folder = new MemoryFolder();
        await write(file('a', 'old'));
        const log = open();
        await log.load();
        log.put(file('a', 'new'));
        await log.flush();
        log.put(file('a', 'newest'));
        folder.steps = steps;
        const isOver = new Promise<boolean>((over) => {
          folder.onStep = () => {
            over(true);
            return fate === 'ends'
              ? new Promise(() => undefined)
              : Promise.reject(new Error('the disk is full'));
          };
        });
        const hasEnded = await Promise.race([isOver, log.flush().then(() => false)]);
        folder.steps = Infinity;
        assert.match((await contents()).a ?? '', hasEnded ? /^new(?:est)?$/ : /^newest$/, `after ${steps}`);
        if (!hasEnded) break;
      }
      assert.ok(warnings.length <= 4);
    });
});
