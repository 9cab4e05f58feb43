import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandIn } from '../github/stand-in';
import { inDays } from './days';
import { appear, eventually } from './eventually';
import { bothHosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const [earlier, last, today] = [inDays(-14), inDays(-7), inDays(0)];

const noteOf = (date: string) => `# ${date}

## Participants

- @ada-brandt
- @bo-lind

## Agenda

* AI @bo-lind to mount the relay of ${date}
`;

const SAID = `* [#12](https://github.com/harbour-lights/beacon/issues/12) is silent again
* off by a cable, says harbour-lights/charts#7
* AI @bo-lind: call the yard`;

for (const { host, settings } of bothHosts) {
  describe(`the day of a note-taker, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;

    inWindow(
      {
        files: { [`weekly/${earlier}.md`]: noteOf(earlier), [`weekly/${last}.md`]: noteOf(last) },
        settings,
        recover: 'anew',
      },
      (window) => {
        ({ gitHub, folder, workbench } = window);
      },
    );

    it('goes from the series to the new note, on after a reload, and on without GitHub', async function () {
      this.timeout(240_000);
      const { editor, page, webview } = workbench;
      const file = join(folder, 'weekly', `${today}.md`);

      // The new note, with what is still open.
      await workbench.openFile(`weekly/${last}.md`);
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await workbench.waitForInput(`Creates weekly/${today}.md`);
      await editor.press('Enter');
      await appear(workbench.picks.filter({ hasText: `the relay of ${last}` }));
      await editor.press('Enter');
      await appear(page.locator('.tab.active', { hasText: `${today}.md` }));
      await editor.waitForText(/to mount the relay of/);

      // Who is there was asked with it; what is said.
      await editor.waitForText(/^- @ada-brandt$/m);
      await editor.focus();
      await editor.press('ControlOrMeta+End');
      await editor.press('Enter');
      await editor.paste(SAID);
      await editor.waitForText(/call the yard$/m);
      await editor.save();

      // Its issue, its item.
      await editor.hover('[#12]', 'Fog horn falls silent after restart');
      const view = await workbench.openView('Action Items');
      await view.toggle('call the yard');
      await eventually('tick', async () => {
        const text = await readFile(file, 'utf8');
        if (!text.includes('AI @bo-lind: call the yard ✅')) throw new Error(text);
      });
      await editor.followLink('#12');
      await webview.waitForTitle('Fog horn falls silent after restart');
      await workbench.screenshot(`day-${host}`);

      // The window anew.
      await workbench.reload(/beacon\W+number\W+12\b/);
      await webview.waitForTitle('Fog horn falls silent after restart');
      await workbench.runCommand('View: Close All Editors'); // the search has no room beside the panel
      await workbench.openFile(`weekly/${today}.md`);

      // Without GitHub, and back.
      gitHub.faults.add({ times: null, then: { cut: 'before' } });
      await editor.hover('charts#7', 'GitHub cannot be reached');
      gitHub.reset();
      await workbench.runCommand('Meeting Notes: Refresh');
      await editor.hover('charts#7', 'Horn position is off by a cable');
    });
  });
}
