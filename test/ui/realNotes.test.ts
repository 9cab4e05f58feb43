import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ItemTracker } from '../../src/notes/notebook/trackedItems';
import { readNote } from '../../src/notes/readNote';
import { corpus } from '../notes/corpus';
import { minutesAmong } from '../notes/minutesAmong';
import { appear, eventually } from './eventually';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const real = corpus();
const files = Object.fromEntries(real.map(({ path, text }) => [path, text]));

/** The items that are open in all notes together, read in plain node. */
function openItems() {
  const notes = real.map(({ path, text }) => ({
    path: `notes/${path}`,
    note: readNote(text, { path, repository: null, hosts: ['github.com'] }),
  }));
  return new ItemTracker().track(minutesAmong(notes)).filter(({ now }) => !now.action.done);
}

for (const { host, settings } of hosts) {
  // Where the notes of other teams are absent there is nothing to open.
  (real.length > 0 ? describe : describe.skip)(`real notes as one workspace, ${host} extension host`, () => {
    let folder: string;
    let workbench: Workbench;
    let view: TreeView;

    inWindow({ files, settings, recover: 'anew' }, async (window) => {
      ({ folder, workbench } = window);
      view = await workbench.openView('Action Items');
      await workbench.runCommand('Meeting Notes: Show Recent and Older Action Items');
    });

    const changedFiles = async (): Promise<string[]> => {
      const changed: string[] = [];
      for (const [path, text] of Object.entries(files))
        if ((await readFile(join(folder, path), 'utf8')) !== text) changed.push(path);
      return changed;
    };

    it('have the open items that they have when they are read alone', async () => {
      const count = openItems().length;
      assert.ok(count > 50, String(count));
      const tab = workbench.page.getByRole('tab', { name: new RegExp(`\\b${count} open action items`) });
      await appear(tab.first());
      await workbench.screenshot(`real-notes-${host}`);
    });

    it('are changed by a tick on one line of one note', async () => {
      await view.waitForRows((rows) => assert.ok(rows.some(({ checked }) => checked === false)));
      const item = (await view.rows()).find(({ checked }) => checked === false);
      assert.ok(item);
      await view.toggle(item.label);
      await eventually('changed file', async () => assert.equal((await changedFiles()).length, 1));
      const [path = ''] = await changedFiles();
      const before = (files[path] ?? '').split('\n');
      const after = (await readFile(join(folder, path), 'utf8')).split('\n');
      assert.equal(after.length, before.length);
      const lines = after.flatMap((line, at) => (line === before[at] ? [] : at));
      assert.equal(lines.length, 1, String(lines));
      await eventually('count', async () => {
        const left = openItems().length - 1;
        await workbench.page
          .getByRole('tab', { name: new RegExp(`\\b${left} open action items`) })
          .first()
          .waitFor({ timeout: 2_000 });
      });
    });
  });
}
