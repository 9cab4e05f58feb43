import assert from 'node:assert/strict';
import { inDays } from './days';
import { appear, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { inWindow } from './window';
import type { Workbench } from './workbench';

/** Weekly meetings, the last one three weeks ago, of which all are in one file; the newest stands first. */
const WEEKS = [-21, -28, -35, -42, -49].map(inDays);
const section = (day: string) =>
  `## ${day} Crew\n\nTime: 10:00–11:15\n\nPresent: @ada-brandt, @bo-lind\n\n### Actions\n\n- AI @ada-brandt: oil the horn of ${day}\n`;
const FILES: Readonly<Record<string, string>> = {
  'crew/minutes.md': `# Crew\n\n${WEEKS.map(section).join('\n---\n\n')}`,
  ...Object.fromEntries(
    [-700, -730, -760].map((days) => [
      `council/${inDays(days)}.md`,
      `# Council ${inDays(days)}\n\nPresent: @ada-brandt\n\n- AI @bo-lind: sign the lease of ${inDays(days)}\n`,
    ]),
  ),
};

for (const { host, settings } of hosts) {
  describe(`several meetings in one file, ${host} extension host`, () => {
    let workbench: Workbench;
    let view: TreeView;

    const makeRoom = async () => {
      for (const other of ['Action Items', 'References']) await workbench.view(other).close();
    };

    inWindow({ files: FILES, settings, recover: makeRoom }, async (window) => {
      ({ workbench } = window);
      view = await workbench.openView('Meetings');
      await makeRoom();
    });

    const labels = async () =>
      (await view.rows()).map(({ label, description }) => `${label} ${description}`.trim());
    const tab = (name: string) => workbench.page.locator('.tab.active', { hasText: name });

    it('have a row each, with those that are missing, and open at their heading', async () => {
      await view.waitForRows((rows) =>
        assert.deepEqual(
          rows.slice(0, 9).map(({ label, description, level }) => [level, label, description]),
          [
            [1, 'crew', '5 meetings'],
            [2, inDays(0), 'today, no note yet'],
            [2, inDays(-7), 'no note'],
            [2, inDays(-14), 'no note'],
            ...WEEKS.map((day) => [2, day, 'Crew · 1 open']),
          ],
        ),
      );
      await workbench.screenshot(`${host}-several-meetings`);
      await eventually('the tooltip', async () => {
        await view.hover(inDays(-28));
        await appear(
          workbench.page.locator('.monaco-hover:visible', { hasText: '10:00–11:15 (1 h 15 min)' }),
          3_000,
        );
      });
      await workbench.screenshot(`${host}-meeting-tooltip`);
      await view.click(inDays(-28));
      await appear(tab('minutes.md'));
      await appear(workbench.page.getByText(/^Ln 15, Col \d+/));
    });

    it('are compared with each other', async () => {
      await view.runOn(inDays(-28), 'Compare with Previous Meeting');
      await appear(tab(`${inDays(-35)} ↔ ${inDays(-28)}`));
      await appear(workbench.page.locator('.monaco-diff-editor .line-insert').first());
      await workbench.screenshot(`${host}-several-compare`);
    });

    it('are begun from the row of one that is missing', async () => {
      await view.click(inDays(-7));
      await workbench.waitForInput('Adds a section to crew/minutes.md.');
      await workbench.screenshot(`${host}-missing-meeting`);
      await workbench.page.keyboard.press('Enter');
      await workbench.waitForInput('New Meeting Note: what to carry over, and who attends');
      await workbench.page.keyboard.press('Enter');
      await appear(tab('minutes.md'));
      await workbench.editor.waitForText(new RegExp(`${inDays(-7)} Crew`));
      await view.waitForRows((rows) =>
        assert.deepEqual(
          rows.slice(1, 5).map(({ label, description }) => [label, description]),
          [
            [inDays(0), 'today, no note yet'],
            [inDays(-7), 'Crew · 1 open'],
            [inDays(-14), 'no note'],
            [inDays(-21), 'Crew · 1 open'],
          ],
        ),
      );
      await workbench.screenshot(`${host}-new-section`);
      await workbench.page.keyboard.press('ControlOrMeta+Z');
      await view.waitForRows((rows) =>
        assert.ok(rows.some(({ label, description }) => label === inDays(-7) && description === 'no note')),
      );
    });

    it('are missing no more once their series has ended, until it goes on', async () => {
      await view.goTo('crew');
      await view.runOn('crew', 'This Series Has Ended');
      await workbench.waitForNotification('“crew” has ended');
      await eventually('folded away', async () =>
        assert.deepEqual(
          (await labels()).filter((label) => /^(?:crew|Ended)/.test(label)),
          ['Ended 1 series'],
        ),
      );
      await workbench.screenshot(`${host}-series-ended`);
      await view.unfold('Ended');
      await view.waitForRows((rows) => assert.ok(rows.some(({ label }) => label === 'crew')));
      await view.runOn('crew', 'This Series Goes On');
      await view.waitForRows((rows) => assert.ok(!rows.some(({ label }) => label === 'Ended')));
      await vanish(workbench.page.locator('.monaco-hover:visible').first());
    });
  });
}
