import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { linkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { findFiles } from '../../src/cli/findFiles';
import { TemporaryTree } from './temporaryTree';

describe('the files below a path', () => {
  const tree = new TemporaryTree();

  /** What is found from paths in the tree, and what is said about the rest; all by their names in the tree. */
  function find(...names: string[]): { found: string[]; said: string[]; named: string[] } {
    const said: string[] = [];
    const shown = (file: string): string => path.relative(tree.folder, file).split(path.sep).join('/');
    const files = [
      ...findFiles(
        names.map((name) => tree.at(name)),
        (file, why) => said.push(`${shown(file)}: ${why}`),
      ),
    ];
    return {
      found: files.map((file) => shown(file.path)),
      said,
      named: files.filter(({ isIncludedBySettings: isNamed }) => isNamed).map((file) => shown(file.path)),
    };
  }

  it('are the Markdown files of all folders by name, without hidden ones and installed packages', () => {
    for (const name of [
      'b.md',
      'a/z.MD',
      'c.markdown',
      'a.txt',
      '.git/x.md',
      'a/.y.md',
      'c/node_modules/p/README.md',
    ])
      tree.write(name);
    assert.deepEqual(find('.'), { found: ['a/z.MD', 'b.md', 'c.markdown'], said: [], named: [] });
  });

  it('are found whatever stands beside them', async () => {
    tree.write('notes/a.md');
    tree.write('notes/z.md');
    tree.link('notes/dangling', 'nowhere');
    tree.link('notes/dangling.md', 'nowhere');
    tree.link('notes/device.md', '/dev/zero');
    tree.link('notes/loop', 'loop');
    tree.link('notes/loop.md', 'loop.md');
    tree.link('notes/through.md', 'a.md/b.md');
    tree.link('notes/up', '..');
    tree.makePipe('notes/pipe');
    tree.makePipe('notes/pipe.md');
    const socket = createServer();
    await new Promise<void>((listening) => socket.listen(tree.at('notes/socket.md'), listening));
    const { found, said } = find('notes');
    await new Promise((closed) => socket.close(closed));
    assert.deepEqual(found, ['notes/a.md', 'notes/z.md']);
    assert.deepEqual(said.sort(), [
      'notes/dangling.md: no such file or folder',
      'notes/device.md: a device, not a file',
      'notes/loop.md: a link that points to itself',
      'notes/pipe.md: a pipe, not a file',
      'notes/socket.md: a socket, not a file',
      'notes/through.md: no such file or folder',
    ]);
  });

  it('are each found once, by its own path before any link', () => {
    tree.write('notes/real/x.md');
    tree.write('notes/y.md');
    tree.link('notes/a', 'real');
    tree.link('notes/a.md', 'real/x.md');
    tree.link('notes/b', 'real');
    tree.link('notes/real/up', '..');
    assert.deepEqual(find('notes').found, ['notes/real/x.md', 'notes/y.md']);
    assert.deepEqual(find('notes/a', 'notes').found, ['notes/a/x.md', 'notes/y.md']);
    assert.deepEqual(find('notes', 'notes/real', 'notes').found, ['notes/real/x.md', 'notes/y.md']);
  });

  it('are found by the first link to what stands elsewhere', () => {
    tree.write('elsewhere/deep/x.md');
    tree.write('elsewhere/y.md');
    tree.link('elsewhere/deep/back', '../../notes');
    tree.write('notes/own.md');
    tree.link('notes/a.md', '../elsewhere/deep/x.md');
    tree.link('notes/b.md', '../elsewhere/deep/x.md');
    tree.link('notes/c', '../elsewhere');
    tree.link('notes/d', '../elsewhere/deep');
    assert.deepEqual(find('notes').found, ['notes/own.md', 'notes/a.md', 'notes/c/y.md']);
  });

  it('are found once where links multiply the paths to them', () => {
    for (let level = 0; level < 40; level++) {
      tree.write(`notes/${level}/x.md`);
      for (const name of ['a', 'b']) tree.link(`notes/${level}/${name}`, `../${level + 1}`);
    }
    assert.equal(find('notes/0').found.length, 40);
    assert.equal(find('notes').found.length, 40);
  });

  it('are found once under hard links, unless named', () => {
    tree.write('notes/a.md');
    tree.write('notes/b.md');
    linkSync(tree.at('notes/a.md'), tree.at('notes/c.md'));
    assert.deepEqual(find('notes').found, ['notes/a.md', 'notes/b.md']);
    assert.deepEqual(find('notes', 'notes/c.md').found, ['notes/a.md', 'notes/b.md', 'notes/c.md']);
  });

  it('are named where a path given is the file, whatever the order and the ending', () => {
    tree.write('notes/a.md');
    tree.write('notes/b.txt');
    assert.deepEqual(find('notes', 'notes/a.md', 'notes/b.txt'), {
      found: ['notes/a.md', 'notes/b.txt'],
      said: [],
      named: ['notes/a.md', 'notes/b.txt'],
    });
    assert.deepEqual(find('notes/a.md', 'notes').found, ['notes/a.md']);
  });

  it('are missed where there are none', () => {
    tree.makeFolder('empty/.git');
    tree.write('notes/a.md');
    tree.makePipe('pipe');
    tree.link('to-notes/a', '../notes');
    assert.deepEqual(find('empty', 'notes', 'to-notes', 'missing', 'pipe'), {
      found: ['notes/a.md'],
      said: ['missing: no such file or folder', 'pipe: a pipe, not a file', 'empty: no Markdown files in it'],
      named: [],
    });
  });
});
