import assert from 'node:assert/strict';
import { chooseFromMenu } from './contextMenu';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const note = (day: string, task: string) => `# ${day}\n\n## Action items\n\n- AI @ada-brandt: ${task}\n`;

/** Series that met last long ago: of each the newest meeting counts. */
const NOTES: Readonly<Record<string, string>> = {
  'weekly/2020-01-07.md': note('2020-01-07', 'oil the horn'),
  'weekly/2020-01-14.md': note('2020-01-14', 'paint the door'),
  'weekly/2020-01-21.md': note('2020-01-21', 'wind the clock'),
  'board/2019-06-04.md': note('2019-06-04', 'sign the lease'),
};

for (const { host, settings } of hosts) {
  describe(`recent items of the view "Action Items", ${host} extension host`, () => {
    let workbench: Workbench;
    let view: TreeView;

    // Notes that a test wrote are as new as a checkout's, of which the index is told by their number.
    const others = Object.fromEntries(
      Array.from({ length: 12 }, (_, nth) => [
        `old/2018-03-${nth + 10}.md`,
        note(`2018-03-${nth + 10}`, `old task ${nth}`),
      ]),
    );

    const showRecent = () => workbench.runCommand('Meeting Notes: Show Recent Action Items');

    inWindow({ files: { ...others, ...NOTES }, settings, recover: showRecent }, async (window) => {
      ({ workbench } = window);
      view = await workbench.openView('Action Items');
      await workbench.view('References').close();
    });

    async function waitForTasks(tasks: readonly string[]): Promise<void> {
      await view.waitForRows((rows) => {
        const shown = rows.flatMap(({ checked, label }) => (checked === null ? [] : label));
        assert.deepEqual(shown, tasks);
      });
    }

    it('are shown first, with a row that tells how many older ones there are and shows them', async () => {
      await waitForTasks(['wind the clock', 'sign the lease', 'old task 11']);
      await view.waitForText('13 older items · Show');
      await workbench.screenshot(`${host}-recent-items`);
      await view.click('13 older items · Show');
      await view.waitForRows((rows) => assert.ok(rows.some(({ label }) => label === 'paint the door')));
    });

    it('come back by the view’s title', async () => {
      await workbench.runCommand('Meeting Notes: Show Recent and Older Action Items');
      await view.waitForRows((rows) => assert.ok(rows.some(({ label }) => label === 'paint the door')));
      await view.run('Choose Which Action Items to Show');
      await chooseFromMenu(workbench.page, 'Show Recent Action Items');
      await waitForTasks(['wind the clock', 'sign the lease', 'old task 11']);
    });
  });
}
