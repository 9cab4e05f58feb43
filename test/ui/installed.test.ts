import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { Workbench } from './workbench';

describe('the packaged extension', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
    await writeFile(join(folder, '2024-03-05.md'), '# Weekly\n\n- @ada\n');
    // In a window of its own size the list would show a few rows only, and others do not exist.
    workbench = await Workbench.start({ folder, settings: { 'workbench.editor.useModal': 'off' } });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('weighs less than 700 kB', async () => {
    const { size } = await stat(join(root, 'dist', 'meeting-notes.vsix'));
    assert.ok(size < 700_000, `${size} bytes`);
  });

  it('is activated when a note is opened', async () => {
    await workbench.openFile('2024-03-05.md');
    await workbench.page.setViewportSize({ width: 1280, height: 2400 });
    await workbench.runCommand('Developer: Show Running Extensions');
    const extension = workbench.page.getByRole('listitem').filter({ hasText: 'Meeting Notes' });
    await extension.filter({ hasText: /Activation: \d+ms/ }).waitFor();
    await workbench.screenshot('running-extensions');
    assert.deepEqual(await workbench.notifications(), []);
  });
});
