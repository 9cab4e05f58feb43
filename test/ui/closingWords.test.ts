import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inDays } from './days';
import { appear, clickOn, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const [before, last] = [inDays(-14), inDays(-7)];
const OLD = `# ${before}\n\n## Participants\n\n- @ada-brandt\n- @bo-lind\n\n## Action items\n\n- AI @bo-lind: arm the horn\n`;
const NEW = `# ${last}\n\n## Participants\n\n- @ada-brandt\n\n## Action items\n\n- AI @ada-brandt: paint the lamp\n`;

for (const { host, settings } of hosts) {
  describe(`what is said of an act out of sight, ${host} extension host`, () => {
    let folder: string;
    let workbench: Workbench;
    let view: TreeView;

    const path = (date: string) => join(folder, 'weekly', `${date}.md`);
    const onDisk = (date: string, expected: string | RegExp) =>
      eventually('the note', async () => {
        const text = await readFile(path(date), 'utf8');
        if (typeof expected === 'string') assert.equal(text, expected);
        else assert.match(text, expected);
      });
    const button = (name: string) => workbench.page.getByRole('button', { name, exact: true }).first();

    inWindow(
      {
        files: { [`weekly/${before}.md`]: OLD, [`weekly/${last}.md`]: NEW, 'plain.txt': 'No note.\n' },
        settings,
        recover: 'anew',
      },
      async (window) => {
        ({ folder, workbench } = window);
        await workbench.openFile('plain.txt');
        view = await workbench.openView('Action Items');
        await workbench.view('References').close();
        await view.unfold('@bo-lind').catch(() => undefined);
      },
    );

    it('carries an item on, leads there, and takes it back', async () => {
      await view.runOn('arm the horn', 'Carry to Newest Note');
      await workbench.waitForNotification(`Carried over 1 action item to weekly/${last}.md.`);
      await onDisk(last, /arm the horn \(\[/);
      await workbench.screenshot(`${host}-carried`);
      await clickOn(button('Show'));
      await appear(workbench.page.locator('.tab.active', { hasText: `${last}.md` }));
      await workbench.editor.waitForText(/arm the horn \(/);
      await workbench.openFile('plain.txt');
      await onDisk(last, /arm the horn \(\[/);
      // Once more, from where it stands now: it is there already.
      await writeFile(path(last), NEW);
      await view.waitForRows((rows) => assert.ok(rows.some(({ label }) => label === 'arm the horn')));
      await eventually('it carried again', async () => {
        await view.runOn('arm the horn', 'Carry to Newest Note');
        await appear(button('Undo'), 3_000);
      });
      await clickOn(button('Undo'));
      await onDisk(last, NEW);
    });

    it('assigns an item, leads there, and takes it back', async () => {
      await view.runOn('paint the lamp', 'Assign…');
      await workbench.waitForInput('Assign Action Item');
      await appear(workbench.picks.filter({ hasText: 'bo-lind' }));
      await workbench.answer('bo-lind');
      await eventually('both ticked', async () => assert.equal((await workbench.ticked()).length, 2));
      await workbench.page.keyboard.press('Enter');
      await onDisk(last, /AI @ada-brandt, @bo-lind: paint the lamp/);
      const said = button('Assigned to @ada-brandt and @bo-lind: paint the lamp');
      await appear(said);
      await workbench.screenshot(`${host}-assigned`);
      await clickOn(button('Undo: Assigned to @ada-brandt and @bo-lind: paint the lamp'));
      await onDisk(last, NEW);
      await vanish(said);
    });

    it('sets a due date, and leads there', async () => {
      await view.runOn('paint the lamp', 'Set Due Date…');
      await workbench.choose('24 march 2031', 'Mon 2031-03-24');
      await clickOn(button('Due Mon 2031-03-24: paint the lamp'));
      await appear(workbench.page.locator('.tab.active', { hasText: `${last}.md` }));
      await onDisk(last, /paint the lamp .*2031-03-24/);
      // In front of the user's eyes nothing is said.
      await vanish(button('Due Mon 2031-03-24: paint the lamp'));
      await view.runOn('paint the lamp', 'Set Due Date…');
      await workbench.choose('no due', 'No due date');
      await onDisk(last, NEW);
      assert.equal(await button('No due date: paint the lamp').count(), 0);
    });

    it('signs in and out, and leads on from there', async () => {
      await workbench.runCommand('Meeting Notes: Sign In to GitHub');
      await workbench.signIn('good');
      await workbench.waitForNotification('Signed in to github.com as @ada-brandt.');
      await clickOn(button('Show References'));
      await workbench.view('References').waitFor();
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
      await workbench.waitForNotification(
        'Signed out of github.com; what you saw with your token has been removed.',
      );
      await workbench.screenshot(`${host}-signed-out-words`);
      await clickOn(button('Sign In Again'));
      await appear(workbench.picks.filter({ hasText: 'With a personal access token' }));
    });
  });
}
