import assert from 'node:assert/strict';
import { appear, clickOn, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { inWindow } from './window';
import type { Workbench } from './workbench';

for (const { host, settings } of hosts) {
  describe(`meetings, ${host} extension host`, () => {
    let workbench: Workbench;
    let view: TreeView;

    inWindow({ sample: true, settings, recover: makeRoom }, async (window) => {
      ({ workbench } = window);
      view = await workbench.openView('Meetings');
      await makeRoom();
    });

    async function makeRoom(): Promise<void> {
      for (const other of ['Action Items', 'References']) await workbench.view(other).close();
    }

    const tab = (name: string) => workbench.page.locator('.tab.active', { hasText: name });
    const status = () => workbench.page.locator('.statusbar-item', { hasText: /^\s*\d+ open$/ });

    it('shows series and their meetings, newest first', async () => {
      await view.waitForRows((rows) => {
        // What is missing depends on the day on which the test runs.
        const shown = rows.filter(({ description }) => !description.includes('no note'));
        assert.deepEqual(
          shown.map(({ label, description, level }) => [level, label, description]),
          [
            [1, 'verein', '1 meeting'],
            [2, '2026-11-11', 'Protokoll der Vorstandssitzung · 3 open · 1 decision'],
            [1, 'harbour-day', '3 meetings'],
            [2, '2026-11-10', '1 open · 1 decision'],
            [2, '2026-10-13', '1 open'],
            [2, '2026-09-15', ''],
            [1, 'beacon-weekly', '4 meetings'],
            [2, '2026-11-04', '2 open'],
            [2, '2026-10-28', ''],
            [2, '2026-10-21', '4 open'],
            [2, '2026-10-14', ''],
            [1, 'steering', '4 meetings'],
            [2, '2026-11-02', 'Steering group · 3 open · 1 decision'],
            [2, '2026-10-05', 'Steering group · 2 open · 1 decision'],
            [2, '2026-09-07', 'Steering group · 1 open · 1 decision'],
            [2, '2026-06-01', 'Steering group · 2 open'],
          ],
        );
        assert.equal(
          shown[12]?.spoken,
          'Meeting 2026-11-02, Steering group, November 2nd, 2026, 3 open action items, 1 decision',
        );
      });
      await workbench.screenshot(`${host}-meetings`);
    });

    it('opens a note, and tells in the status bar what is open in it', async () => {
      await view.click('2026-11-02');
      await appear(tab('2026-11-02.md'));
      await appear(workbench.page.locator('.statusbar-item', { hasText: '3 open' }));
      assert.match(
        (await status().locator('a').getAttribute('aria-label')) ?? '',
        /3 open action items in this note/,
      );
      await status().hover();
      const tooltip = workbench.page.locator('.monaco-hover:visible');
      await appear(tooltip.getByText('Fay to price a model'));
      await workbench.screenshot(`${host}-meetings-status`);
      await clickOn(status());
      await workbench.waitForInput('Open Action Items of This Note');
      const report = workbench.picks.filter({ hasText: 'report on the horn' });
      assert.match(await report.innerText(), /^report on the horn.*@bo-lind · \d+ days overdue$/s);
      await workbench.answer('price a model');
      await appear(workbench.page.getByText(/^Ln 21, Col \d+/));
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
      await appear(tab('2026-10-05 ↔ 2026-11-02'));
      await appear(workbench.page.locator('.monaco-diff-editor .line-insert').first());
      await workbench.screenshot(`${host}-meetings-compare`);
    });

    it('leads from the hover to every place', async () => {
      await workbench.openFile('steering/2026-11-02.md');
      const text = await workbench.editor.hover('beacon#12', 'Discussed in 5 meetings');
      assert.match(text, /Discussed in 5 meetings, last 2026-11-04/);
      await workbench.screenshot(`${host}-meetings-hover`);
      await clickOn(workbench.page.locator('.monaco-hover').getByText('Discussed in 5 meetings'));
      const places = workbench.page.locator('.reference-zone-widget');
      await appear(places.getByText('20261014.md').first());
      await vanish(workbench.page.locator('.monaco-hover:visible').first());
      await workbench.screenshot(`${host}-meetings-places`);
    });

    it('lists the places in the view of references', async () => {
      await workbench.openFile('steering/2026-11-02.md');
      await workbench.editor.placeCursor('@bo-lind');
      await workbench.runCommand('References: Find All References');
      const results = workbench.page.getByText(/^\d+ results in \d+ files/).first();
      await appear(results);
      assert.match(await results.innerText(), /in 7 files/);
      await workbench.screenshot(`${host}-meetings-references`);
    });

    it('finds action items among the symbols of the workspace', async () => {
      await workbench.page.keyboard.press('ControlOrMeta+T');
      await workbench.page.locator('.quick-input-widget:visible input.input').fill('#price model');
      const row = workbench.picks.filter({ hasText: 'Fay to price a model' }).first();
      await appear(row);
      await workbench.screenshot(`${host}-meetings-symbols`);
      await clickOn(row);
      await appear(workbench.page.getByText(/^Ln 21, Col \d+/));
    });
  });
}
