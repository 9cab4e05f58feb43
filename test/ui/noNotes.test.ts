import assert from 'node:assert/strict';
import { appear, eventually } from './eventually';
import { hosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const TEXT = 'See harbour-lights/beacon#12, and ask @ada-brandt.\n\n- AI @bo-lind: paint by 2020-01-02\n';
const FILES = {
  'README.md': `# Lamps\n\n${TEXT}`,
  'docs/setup.md': `# How to set up a lamp\n\n${TEXT}`,
  'minutes/2026-11-04.md': '# 2026-11-04\n\n- @ada-brandt\n\n* AI @ada-brandt to oil the horn\n',
};

/** Milliseconds in which a hover, a list or a problem would be there. */
const QUIET = 2_000;

for (const { host, settings } of hosts) {
  describe(`Markdown that is no note, ${host} extension host`, () => {
    let workbench: Workbench;
    inWindow({ files: FILES, settings, quiet: true, recover: 'anew' }, (window) => {
      ({ workbench } = window);
    });
    const wait = () => new Promise((next) => setTimeout(next, QUIET));
    const badge = () =>
      workbench.page
        .locator('.activitybar .action-item')
        .filter({ has: workbench.page.locator('[aria-label^="Meeting Notes"]') })
        .locator('.badge-content:visible');

    it('has no badge before the view is shown, which counts then', async () => {
      await workbench.openFile('README.md');
      await wait();
      await wait();
      assert.equal(await badge().count(), 0);
      const view = await workbench.openView('Action Items');
      await view.waitForText('oil the horn');
      await appear(badge().filter({ hasText: /^1$/ }).first());
      await eventually('the row', async () => {
        const rows = await view.rows();
        assert.ok(!rows.some(({ label }) => label.includes('paint')));
      });
    });

    it('gets snippets, but no list of its words where the owner is to stand', async () => {
      const { editor, picks } = workbench;
      await workbench.openFile('README.md');
      await editor.press('ControlOrMeta+End');
      await workbench.runCommand('Snippets: Insert Snippet');
      await appear(picks.first());
      await workbench.answer('An action item with its owner and due date');
      await editor.waitForText(/AI @: what to do/);
      await wait();
      assert.deepEqual(await editor.shownSuggestions(), []);
      await workbench.revertFiles();
    });

    for (const path of ['README.md', 'docs/setup.md']) {
      it(`has neither hovers nor completions nor problems: ${path}`, async () => {
        // So the extension runs, and a hover would come.
        await workbench.openFile('minutes/2026-11-04.md');
        await workbench.editor.hover('@ada-brandt', 'Ada Brandt');
        await workbench.openFile(path);
        await workbench.editor.pointAt('beacon#12');
        await wait();
        const { page, editor } = workbench;
        assert.equal(await page.locator('.monaco-hover:visible').count(), 0);
        assert.equal(await page.locator('[class*=squiggly-]').count(), 0);
        assert.deepEqual((await editor.links()).join(), '');
        await editor.placeCursor('ada-brandt.');
        await editor.type(' @');
        await wait();
        assert.deepEqual(await editor.shownSuggestions(), []);
        await workbench.screenshot(`${host}-no-note`);
        await workbench.revertFiles();
      });
    }
  });
}
