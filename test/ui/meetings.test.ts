import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandIn, type StandIn } from '../github/stand-in';
import { root } from '../harness/paths';
import { eventually } from './eventually';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { Workbench } from './workbench';

for (const { host, settings } of hosts) {
  describe(`meetings, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;
    let view: TreeView;

    before(async () => {
      gitHub = await startStandIn();
      folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
      await cp(join(root, 'test', 'sample'), folder, { recursive: true });
      workbench = await Workbench.start({
        folder,
        settings: { 'meetingNotes.github.apiUrl': gitHub.url, ...settings },
      });
    });

    after(async () => {
      await workbench.close();
      await gitHub.close();
      await rm(folder, { recursive: true });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.screenshot(`${host}-meetings-failed`);
      for (let times = 0; times < 2; times++) await workbench.page.keyboard.press('Escape');
    });

    const tab = (name: string) => workbench.page.locator('.tab.active', { hasText: name });
    const status = () => workbench.page.locator('.statusbar-item', { hasText: /^\s*\d+ open$/ });

    it('shows series and their meetings, newest first', async () => {
      view = await workbench.openView('Meetings');
      for (const other of ['Action Items', 'References']) await workbench.view(other).close(); // makes room
      await view.waitForRows((rows) => {
        assert.deepEqual(
          rows.map(({ label, description, level }) => [level, label, description]),
          [
            [1, 'beacon-weekly', '4 meetings'],
            [2, '2026-11-04', '2 open'],
            [2, '2026-10-28', ''],
            [2, '2026-10-21', '4 open'],
            [2, '2026-10-14', ''],
            [1, 'steering', '3 meetings'],
            [2, '2026-11-02', '3 open · 1 decision'],
            [2, '2026-10-05', '2 open · 1 decision'],
            [2, '2026-09-07', '1 open · 1 decision'],
          ],
        );
        assert.equal(
          rows[6]?.spoken,
          'Meeting 2026-11-02, Steering group, November 2nd, 2026, 3 open action items, 1 decision',
        );
      });
      await workbench.screenshot(`${host}-meetings`);
    });

    it('opens a note, and tells in the status bar what is open in it', async () => {
      await view.click('2026-11-02');
      await tab('2026-11-02.md').waitFor();
      await workbench.page.locator('.statusbar-item', { hasText: '3 open' }).waitFor();
      assert.match(
        (await status().locator('a').getAttribute('aria-label')) ?? '',
        /3 open action items in this note/,
      );
      await status().hover();
      const tooltip = workbench.page.locator('.monaco-hover:visible');
      await tooltip.getByText('Fay to price a model').waitFor();
      await workbench.screenshot(`${host}-meetings-status`);
      await status().click();
      await workbench.page.getByRole('tree', { name: 'Action Items' }).waitFor();
      await workbench.view('Action Items').close(); // makes room again
    });

    it('selects the meeting of the note in front', async () => {
      await workbench.openFile('steering/2026-09-07.md');
      const selected = workbench.page
        .getByRole('tree', { name: 'Meetings' })
        .locator('[role=treeitem][aria-selected=true]');
      await eventually('selection', async () =>
        assert.match((await selected.getAttribute('aria-label')) ?? '', /^Meeting 2026-09-07/),
      );
    });

    it('compares a meeting with the one before', async () => {
      await view.runOn('2026-11-02', 'Compare with Previous Meeting');
      await tab('2026-10-05 ↔ 2026-11-02').waitFor();
      await workbench.page.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await workbench.screenshot(`${host}-meetings-compare`);
    });

    it('leads from the hover to every place', async () => {
      await workbench.openFile('steering/2026-11-02.md');
      const text = await workbench.editor.hover('beacon#12', 'Discussed in 5 meetings');
      assert.match(text, /Discussed in 5 meetings, last 2026-11-04/);
      await workbench.screenshot(`${host}-meetings-hover`);
      await workbench.page.locator('.monaco-hover').getByText('Discussed in 5 meetings').click();
      const places = workbench.page.locator('.reference-zone-widget');
      await places.getByText('20261014.md').first().waitFor();
      await workbench.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
      await workbench.screenshot(`${host}-meetings-places`);
    });

    it('lists the places in the view of references', async () => {
      await workbench.openFile('steering/2026-11-02.md');
      await workbench.editor.placeCursor('@bo-lind');
      await workbench.runCommand('References: Find All References');
      const results = workbench.page.getByText(/^\d+ results in \d+ files/).first();
      await results.waitFor();
      assert.match(await results.innerText(), /in 5 files/);
      await workbench.screenshot(`${host}-meetings-references`);
    });

    it('finds action items among the symbols of the workspace', async () => {
      await workbench.page.keyboard.press('ControlOrMeta+T');
      await workbench.page.locator('.quick-input-widget:visible input.input').fill('#price model');
      const row = workbench.picks.filter({ hasText: 'Fay to price a model' }).first();
      await row.waitFor();
      await workbench.screenshot(`${host}-meetings-symbols`);
      await row.click();
      await workbench.page.getByText(/^Ln 21, Col \d+/).waitFor();
    });
  });
}
