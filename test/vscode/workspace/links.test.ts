import assert from 'node:assert/strict';
import { readFile, readdir, stat, utimes } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { followLinks, withoutLinked, type LinkedFiles } from '../../../src/vscode/workspace/links';
import { TemporaryTree } from '../../cli/temporaryTree';

const [FILE, FOLDER, LINK] = [1, 2, 64];

/** A folder of this machine, told of as VS Code does. */
const machine: LinkedFiles = {
  readDirectory: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return Promise.all(
      entries.map(async (entry): Promise<[string, number]> => {
        if (!entry.isSymbolicLink()) return [entry.name, entry.isDirectory() ? FOLDER : FILE];
        const target = await stat(`${path}/${entry.name}`).catch(() => null);
        return [entry.name, LINK | (target?.isDirectory() ? FOLDER : target ? FILE : 0)];
      }),
    );
  },
  stat: async (path) => {
    const { birthtimeMs, mtimeMs, size } = await stat(path);
    return { ctime: Math.floor(birthtimeMs), mtime: Math.floor(mtimeMs), size };
  },
  readFile: (path) => readFile(path),
};

describe('files below links', () => {
  const tree = new TemporaryTree();

  async function kept(...found: string[]): Promise<string[]> {
    const { files } = await withoutLinked(
      found.map((name) => tree.at(name)),
      tree.folder,
      machine,
    );
    return Array.from(files.values(), (path) => path.slice(tree.folder.length + 1));
  }

  it('are themselves where there is no link', async () => {
    tree.write('a.md');
    tree.write('b/c.md');
    assert.deepEqual(await kept('b/c.md', 'a.md'), ['b/c.md', 'a.md']);
  });

  it('are those of the folders that the links lead to', async () => {
    tree.write('real/deep/x.md', 'x');
    tree.write('real/y.md', 'y');
    tree.link('a', 'real');
    tree.link('b', 'a');
    tree.link('real/up', '..');
    tree.link('c.md', 'real/deep/x.md');
    tree.link('real/d.md', 'y.md');
    const found = ['a/deep/x.md', 'a/y.md', 'a/d.md', 'a/up/real/y.md', 'b/y.md', 'c.md', 'real/d.md'];
    assert.deepEqual(await kept(...found, 'real/deep/x.md', 'real/y.md'), ['real/deep/x.md', 'real/y.md']);
  });

  it('stay where what they lead to was not found, by the first link', async () => {
    tree.write('left-out/x.md', 'x');
    tree.write('left-out/y.md', 'y');
    tree.link('b', 'left-out');
    tree.link('a', 'left-out');
    tree.link('c.md', 'left-out/x.md');
    tree.link('d.md', 'left-out/y.md');
    tree.link('e.md', 'left-out/y.md');
    assert.deepEqual(await kept('b/x.md', 'c.md', 'a/x.md', 'e.md', 'd.md'), ['a/x.md', 'd.md']);
  });

  it('stay beside others of the folder that the links lead to', async () => {
    tree.write('real/x.md', 'x');
    tree.write('real/y.md', 'y');
    tree.link('a', 'real');
    tree.link('b', 'real');
    assert.deepEqual(await kept('b/x.md', 'a/x.md', 'a/y.md', 'b/y.md', 'real/x.md'), [
      'real/x.md',
      'a/y.md',
    ]);
  });

  it('stay where they are alike, but not the same', async () => {
    for (const [name, text] of Object.entries({
      'real.md': 'one',
      'left-out/x.md': 'two',
    })) {
      tree.write(name, text);
      await utimes(tree.at(name), 1_700_000_000, 1_700_000_000);
    }
    tree.link('a.md', 'left-out/x.md');
    const twins = {
      ...machine,
      stat: () => Promise.resolve({ ctime: 1, mtime: 1, size: 3 }),
    };
    const found = [tree.at('a.md'), tree.at('real.md')];
    assert.deepEqual([...(await withoutLinked(found, tree.folder, twins)).files.keys()].sort(), found);
  });

  it('are found again, also those that come later', async () => {
    tree.write('real/x.md', 'x');
    tree.link('a', 'real');
    tree.link('b.md', 'real/x.md');
    const found = ['a/x.md', 'b.md', 'real/x.md'].map((name) => tree.at(name));
    const { links } = await withoutLinked(found, tree.folder, machine);
    assert.equal(followLinks(tree.at('a/new.md'), links), tree.at('real/new.md'));
    assert.equal(followLinks(tree.at('b.md'), links), tree.at('real/x.md'));
    assert.equal(followLinks(tree.at('c.md'), links), tree.at('c.md'));
  });

  it('are looked for no more than once, however many paths lead to them', async () => {
    const levels = 12;
    let paths = [''];
    const found: string[] = [];
    for (let level = 0; level <= levels; level++) {
      tree.write(`${level}/x.md`, String(level));
      for (const name of ['a', 'b']) if (level < levels) tree.link(`${level}/${name}`, `../${level + 1}`);
      found.push(`${level}/x.md`, ...paths.map((path) => `0${path}/x.md`));
      paths = paths.flatMap((path) => [`${path}/a`, `${path}/b`]);
    }
    let asked = 0;
    const counting: LinkedFiles = {
      readDirectory: (path) => machine.readDirectory((asked++, path)),
      // All may be of one moment.
      stat: () => Promise.resolve({ ctime: 1, mtime: 1, size: ++asked && 1 }),
      readFile: (path) => machine.readFile((asked++, path)),
    };
    const { files } = await withoutLinked(
      [...new Set(found)].map((name) => tree.at(name)),
      tree.folder,
      counting,
    );
    assert.equal(files.size, levels + 1);
    assert.ok(asked < 30 * levels, String(asked));
  });
});
