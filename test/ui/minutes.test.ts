import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandIn } from '../github/stand-in';
import { root } from '../harness/paths';
import { appear, eventually } from './eventually';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { inWindow, writeFiles } from './window';
import type { Workbench } from './workbench';

const NOTE = 'beacon-weekly/20261104.md';

for (const { host, shown, settings } of hosts) {
  describe(`taking minutes, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;

    inWindow(
      {
        sample: true,
        files: { 'handbook.md': '# 2026-11-04\n\n- #5 is next\n' },
        remote: 'git@github.com:harbour-lights/handbook.git',
        settings,
        recover: 'anew',
      },
      (window) => {
        ({ gitHub, folder, workbench } = window);
      },
    );

    const onDisk = (path: string) => readFile(join(folder, path), 'utf8');

    async function actionItems(): Promise<TreeView> {
      return workbench.openView('Action Items');
    }

    it('runs once a note is opened, in the host that is meant, and pops nothing up', async () => {
      await workbench.openFile(NOTE);
      await workbench.runCommand('Developer: Show Running Extensions');
      const extension = workbench.page.getByRole('listitem').filter({ hasText: 'Meeting Notes' });
      await workbench.page.setViewportSize({ width: 1280, height: 2400 });
      await appear(extension.filter({ hasText: /Activation: \d+ms/ }).filter({ hasText: shown }));
      await workbench.screenshot(`${host}-running-extensions`);
      assert.deepEqual(await workbench.notifications(), []);
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
      await workbench.page.keyboard.press('Escape'); // the list is a dialog
    });

    it('shows the issue under the mouse', async () => {
      await workbench.openFile(NOTE);
      const text = await workbench.editor.hover('[#12]', 'Fog horn falls silent after restart');
      assert.match(text, /harbour-lights\/beacon#12 · Open issue · opened /);
      await workbench.screenshot(`${host}-hover`);
    });

    it('shows what a bare number means', async () => {
      await workbench.openFile(NOTE);
      assert.match(await workbench.editor.hover('#23', /closed as not planned/), /harbour-lights\/beacon#23/);
    });

    // The built-in git extension runs beside the files only.
    if (host === 'node') {
      it('takes a number that nothing explains for one of the workspace’s repository', async () => {
        await workbench.openFile('handbook.md');
        await workbench.editor.hover('#5', 'harbour-lights/handbook#5');
      });
    }

    it('says in the hover that GitHub is out of reach, and nowhere else', async () => {
      gitHub.faults.add({ times: null, then: { cut: 'before' } });
      await workbench.openFile(NOTE);
      await workbench.editor.hover('[charts/#7]', 'GitHub cannot be reached');
      await workbench.screenshot(`${host}-offline`);
      assert.deepEqual(await workbench.notifications(), []);
    });

    it('lists the open action items of all notes and opens a note at the line', async () => {
      const view = await actionItems();
      await view.waitForRows((rows) => {
        const texts = rows.map(({ label }) => label);
        assert.ok(texts.some((text) => text.includes('send the dates to everybody')));
        assert.ok(texts.some((text) => text.includes('thank the volunteers')));
        assert.ok(!texts.some((text) => text.includes('sign the order')), 'what is done is not open');
        assert.ok(!texts.some((text) => text.includes('no action item')), 'a README is no note');
        const meetings = rows.filter(({ level }) => level === 1).map(({ label }) => label);
        // The last ones are below the rows on the screen.
        assert.deepEqual(meetings.slice(0, 3), ['2026-11-11', '2026-11-10', '2026-11-04']);
      });
      await workbench.screenshot(`${host}-action-items`);
      await view.click('price a model');
      await appear(workbench.page.locator('.tab.active', { hasText: '2026-11-02.md' }));
      await appear(workbench.page.getByText(/^Ln 21, Col \d+/));
    });

    it('marks an item done in its note when it is ticked', async () => {
      const before = await readFile(join(root, 'media', 'sample', 'steering', '2026-10-05.md'), 'utf8');
      await writeFiles(folder, { 'steering/2026-10-05.md': before });
      await workbench.page.setViewportSize({ width: 1280, height: 1200 }); // all rows are on the screen
      const view = await actionItems();
      await view.toggle('write the release notes');
      await view.waitForRows((rows) => {
        assert.ok(!rows.some(({ label }) => label.includes('write the release notes')));
      });
      const line = '- @bo-lind to write the release notes';
      assert.equal(await onDisk('steering/2026-10-05.md'), before.replace(line, `${line} ✅`));
    });

    it('offers people behind an at sign while typing', async () => {
      await workbench.openFile(NOTE);
      await workbench.editor.hover('[#12]', 'Fog horn falls silent'); // the extension runs
      await workbench.editor.placeCursor('the lamp room was full all day');
      await workbench.editor.type(' @');
      const labels = await eventually('completions', async () => {
        const shown = await workbench.editor.shownSuggestions();
        assert.ok(shown.includes('@dana-novak'), shown.join());
        return shown;
      });
      await workbench.screenshot(`${host}-completion`);
      assert.deepEqual(labels.slice(0, 2), ['@ada-brandt', '@bo-lind'], 'who attends comes first');
      await workbench.editor.type('dan');
      await workbench.editor.acceptSuggestion('@dana-novak');
      await workbench.editor.waitForText(/full all day @dana-novak$/m);
      await workbench.editor.save();
    });

    it('writes an action item from its snippet', async () => {
      await workbench.openFile(NOTE);
      await workbench.editor.placeCursor('for the tours!');
      await workbench.editor.press('Enter');
      await workbench.editor.type('ai');
      await workbench.editor.suggest('ai');
      await workbench.editor.acceptSuggestion('ai');
      await workbench.editor.type('gus-moreau');
      await workbench.editor.press('Tab');
      await workbench.editor.type('count the visitors');
      await workbench.editor.waitForText(/AI @gus-moreau: count the visitors by Friday$/m);
      await (
        await actionItems()
      ).waitForRows((rows) => {
        assert.ok(rows.some(({ label }) => label.includes('count the visitors')));
      });
      await workbench.editor.save();
    });

    it('completes a deadline in words to the day that is meant from the meeting', async () => {
      await workbench.openFile(NOTE);
      await workbench.editor.hover('[#12]', 'Fog horn falls silent'); // the extension runs
      await workbench.editor.placeCursor('nobody asked for it since');
      await workbench.editor.press('Enter');
      await workbench.editor.type('AI @eli-stone: ask again by ');
      await eventually('the days that follow', async () => {
        assert.equal((await workbench.editor.shownSuggestions())[0], 'Thu 2026-11-05');
      });
      await workbench.screenshot(`${host}-due`);
      await workbench.editor.type('fri');
      await eventually('Friday', async () => {
        assert.deepEqual(await workbench.editor.shownSuggestions(), ['Fri 2026-11-06', 'Fri 2026-11-13']);
      });
      await workbench.editor.press('Enter');
      await workbench.editor.waitForText(/AI @eli-stone: ask again by 2026-11-06$/m);
      await workbench.editor.press('Enter');
      await workbench.editor.type('AI @eli-stone: ask by the next call at noon');
      await workbench.editor.press('Enter');
      await workbench.editor.waitForText(/AI @eli-stone: ask by the next call at noon$/m);
      await workbench.editor.save();
    });

    it('colours mentions, references, markers and days, but nothing in code', async () => {
      await workbench.openFile(NOTE);
      // The text is on the screen before the grammar has been through it.
      await eventually('colours', async () => {
        const colours = await workbench.editor.colours();
        const prose = colours.get('to mount the others');
        assert.ok(prose);
        for (const text of ['AI', '@bo-lind', '#23', '2026-11-18']) {
          const colour = colours.get(text);
          assert.ok(
            colour && colour !== prose,
            `${text} is ${colour ?? 'not set apart'}, the prose ${prose}`,
          );
        }
        assert.ok(!colours.has('#140'), 'a number in code is set apart');
      });
    });

    it('signs in with a personal access token, and out again', async () => {
      await workbench.openFile(NOTE);
      await workbench.waitForLanguageStatus(/github\.com: signed out/);
      await workbench.runCommand('Meeting Notes: Refresh');
      await workbench.editor.hover('[#30]', 'GitHub shows this to signed-in users only');
      await workbench.runCommand('Meeting Notes: Sign In to GitHub');
      await workbench.signIn('good');
      await workbench.editor.hover('[#30]', 'How loud may the horn be at night?');
      await workbench.waitForLanguageStatus(
        /github\.com: signed in as @ada-brandt[^]*requests left this hour/,
      );
      await workbench.screenshot(`${host}-connection-status`);
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
      await workbench.waitForLanguageStatus(/github\.com: signed out/);
    });
  });
}
