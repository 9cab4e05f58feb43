import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WindowTurns } from '../../src/vscode/editor/windowTurns';
import { workspaceFile } from './editor';
import { MemoryFiles } from './memoryFiles';

const NOTE = vscode.Uri.parse('file:///notes/20261104.md');

describe('the turns of windows', () => {
  let count = 0;
  const storage = () => workspaceFile(`../turns-${count}`);
  const names = async () => (await vscode.workspace.fs.readDirectory(storage())).map(([name]) => name);

  beforeEach(() => {
    count++;
  });
  afterEach(() =>
    vscode.workspace.fs.delete(storage(), { recursive: true }).then(undefined, () => undefined),
  );

  it('come one after the other for a note', async () => {
    const windows = [new WindowTurns(storage()), new WindowTurns(storage())];
    let text = '';
    /** As a window writes a note: what it has read, and something more. */
    const write = async (word: string) => {
      const read = text;
      await vscode.workspace.fs.stat(storage());
      text = `${read}${word}`;
    };
    for (let round = 0; round < 10; round++)
      await Promise.all(windows.map((window, which) => window.take(NOTE, () => write(`${round}${which} `))));
    assert.equal(text.trim().split(' ').length, 20);
    assert.deepEqual(await names(), ['turns']);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage(), 'turns')), []);
  });

  it('are independent of one another for two notes', async () => {
    const other = vscode.Uri.parse('file:///notes/20261111.md');
    const [one, two] = [new WindowTurns(storage()), new WindowTurns(storage())];
    const result = await one.take(NOTE, () => two.take(other, () => Promise.resolve('both')));
    assert.equal(result, 'both');
  });

  it('end where an act fails', async () => {
    const [one, two] = [new WindowTurns(storage()), new WindowTurns(storage())];
    const failed = await one
      .take(NOTE, () => Promise.reject(new Error('refused')))
      .then(undefined, (error: unknown) => String(error));
    assert.equal(failed, 'Error: refused');
    assert.equal(await two.take(NOTE, () => Promise.resolve('next')), 'next');
  });

  it('are no longer those of a window that has ended, nor needed where nothing can be written', async () => {
    // Files in memory were written in 1970.
    const memory = new MemoryFiles({});
    const scheme = `turns-${count}`;
    const provider = vscode.workspace.registerFileSystemProvider(scheme, memory);
    try {
      const folder = vscode.Uri.parse(`${scheme}:/storage`);
      await new WindowTurns(folder).take(NOTE, async () => {
        assert.equal(memory.paths.length, 1, 'a claim');
        const result = await new WindowTurns(folder).take(NOTE, () => Promise.resolve('mine'));
        assert.equal(result, 'mine');
      });
      assert.deepEqual(memory.paths, []);
    } finally {
      provider.dispose();
    }
    const nowhere = new WindowTurns(vscode.Uri.parse('nowhere:/storage'));
    assert.equal(await nowhere.take(NOTE, () => Promise.resolve('mine')), 'mine');
  });
});
