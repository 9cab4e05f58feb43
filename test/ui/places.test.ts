import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { appear, clickOn, eventually } from './eventually';
import { hosts } from './hosts';
import { inWindow, writeFiles } from './window';
import type { Workbench } from './workbench';

const WORKSPACE = 'harbour.code-workspace';

for (const { host, settings } of hosts) {
  describe(`notes in several folders and in none, ${host} extension host`, () => {
    let folder: string;
    let workbench: Workbench;

    /** A folder of the workspace with a setting of its own. */
    const folderOf = (name: string, note: string) => ({
      [`${name}/2026-11-04-${basename(name)}.md`]: note,
      [`${name}/.vscode/settings.json`]: JSON.stringify({
        'meetingNotes.defaultRepository': `harbour-lights/${name}`,
      }),
    });
    const workspaceOf = (...names: string[]) => JSON.stringify({ folders: names.map((path) => ({ path })) });

    inWindow(
      {
        files: {
          ...folderOf('charts', '# 2026-11-04\n\n- AI @bo-lind: measure again, see #3\n'),
          ...folderOf('handbook', '# 2026-11-04\n\n- AI @dana-novak: read #2\n'),
          [WORKSPACE]: workspaceOf('charts', 'handbook'),
        },
        workspace: WORKSPACE,
        settings: { ...settings, 'files.defaultLanguage': 'markdown' },
        recover: 'anew',
      },
      (window) => {
        ({ folder, workbench } = window);
      },
    );

    it('resolve a bare number by the folder that they stand in', async () => {
      await workbench.openFile('2026-11-04-charts.md');
      await workbench.editor.hover('#3', 'Depth of the inner basin is out of date');
      await workbench.openFile('2026-11-04-handbook.md');
      await workbench.editor.hover('#2', 'Describe how a watch is handed over');
    });

    it('have their action items in one view, and each is ticked in its own file', async () => {
      const view = await workbench.openView('Action Items');
      await view.waitForText('read');
      await view.toggle('measure again');
      await eventually('the note', async () => {
        const text = await readFile(join(folder, 'charts', '2026-11-04-charts.md'), 'utf8');
        assert.equal(text, '# 2026-11-04\n\n- AI @bo-lind: measure again, see #3 ✅\n');
      });
    });

    it('are left out in the settings of their own folder', async () => {
      const settingsOf = async (name: string) =>
        JSON.parse(await readFile(join(folder, name, '.vscode', 'settings.json'), 'utf8')) as unknown;
      const before = await settingsOf('charts');
      const handbook = await settingsOf('handbook');
      await workbench.openFile('2026-11-04-charts.md');
      await workbench.runCommand('Meeting Notes: Why Is This (Not) a Meeting Note?');
      const detail = 'Adds to meetingNotes.notes.exclude in the folder “charts”: "2026-11-04-charts.md"';
      await appear(workbench.picks.filter({ hasText: detail }));
      await workbench.choose('Leave This File Out');
      await eventually('the settings', async () =>
        assert.deepEqual(await settingsOf('charts'), {
          'meetingNotes.defaultRepository': 'harbour-lights/charts',
          'meetingNotes.notes.exclude': ['**/node_modules/**', '2026-11-04-charts.md'],
        }),
      );
      assert.deepEqual(await settingsOf('handbook'), handbook);
      await clickOn(workbench.page.locator('.notifications-toasts').getByRole('button', { name: 'Undo' }));
      await eventually('the settings as before', async () =>
        assert.deepEqual(await settingsOf('charts'), before),
      );
    });

    it('come and go with their folder', async () => {
      const view = await workbench.openView('Action Items');
      const open = (...names: string[]) => writeFile(join(folder, WORKSPACE), workspaceOf(...names));
      const waitForItems = (...expected: string[]) =>
        eventually('the items', async () => {
          const items = (await view.rows()).filter(({ checked }) => checked !== null);
          const words = items.flatMap(({ label }) => /read|light|sound/.exec(label)?.[0] ?? []);
          assert.deepEqual(words.sort(), expected);
        });
      await writeFiles(folder, {
        ...folderOf('tower', '# 2026-11-05\n\n- AI @bo-lind: light it\n'),
        ...folderOf('tower/horn', '# 2026-11-06\n\n- AI @bo-lind: sound it\n'),
      });
      await open('charts', 'handbook', 'tower', 'tower/horn');
      await waitForItems('light', 'read', 'sound');
      await open('charts', 'handbook');
      await waitForItems('read');
    });

    it('show their issues before they are saved anywhere', async () => {
      await workbench.runCommand('File: New Untitled Text File');
      await appear(workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }));
      await workbench.editor.focus();
      await workbench.editor.paste('# Meeting of 2026-11-04\n\nsee harbour-lights/beacon#12');
      const text = await workbench.editor.hover('harbour-lights/beacon#12', 'Fog horn falls silent');
      assert.match(text, /Open issue/);
      await workbench.runCommand('File: Revert File');
    });
  });
}
