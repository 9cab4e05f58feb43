import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandIn } from '../github/stand-in';
import { root } from '../harness/paths';
import { appear, eventually } from './eventually';
import { Workbench } from './workbench';

const FOG_HORN = 'Fog horn falls silent after restart';

describe('VS Code as on github.dev', () => {
  let folder: string;
  let workbench: Workbench;
  const closings: (() => Promise<unknown>)[] = [];

  before(async function () {
    this.timeout(180_000);
    const gitHub = await startStandIn();
    closings.push(() => gitHub.close());
    folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
    closings.push(() => rm(folder, { recursive: true, force: true }));
    await cp(join(root, 'media', 'sample'), folder, { recursive: true });
    workbench = await Workbench.startServerless({
      folder,
      settings: { 'meetingNotes.github.apiUrl': gitHub.url },
    });
    closings.push(() => workbench.close());
  });

  after(async () => {
    for (const close of closings.toReversed()) await close();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'passed')
      await workbench.screenshot(`failed ${this.currentTest?.fullTitle() ?? ''}`);
  });

  /** There is no search, and so no opening by name. */
  async function openNote(): Promise<void> {
    const view = await workbench.openView('Action Items');
    await view.click('send the dates to everybody');
    await workbench.editor.waitForText(/140 visitors/);
  }

  it('lists action items, and a tick is written into the note', async () => {
    const view = await workbench.openView('Action Items');
    await view.waitForRows((rows) => assert.ok(rows.some(({ label }) => label.includes('harbour master'))));
    await view.toggle('Ask the harbour master');
    await eventually('the tick', async () =>
      assert.match(
        await readFile(join(folder, 'beacon-weekly', '20261021.md'), 'utf8'),
        /\[x\] Ask the harbour master/,
      ),
    );
  });

  it('shows an issue on hover and in the panel', async () => {
    await openNote();
    await workbench.editor.hover('[#12]', FOG_HORN);
    await workbench.editor.followLink('#12');
    await workbench.webview.waitForTitle(FOG_HORN);
  });

  it('links people in the preview', async () => {
    await openNote();
    await workbench.runCommand('Markdown: Open Preview to the Side');
    await appear(workbench.webview.link('@bo-lind'));
  });
});
