import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandIn } from '../github/stand-in';
import { appear, clickOn, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE = 'beacon-weekly/20261104.md';
const DUE = '* AI @cem-yilmaz: send the dates to everybody until 2026-11-18';
const MOUNT = '* AI @bo-lind, @fay-wong to mount the others';
const LINK = '[#12](https://github.com/harbour-lights/beacon/issues/12)';
const CREATE = 'Meeting Notes: Create GitHub Issue';

for (const { host, settings } of hosts) {
  describe(`acting on an action item, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;
    let original: string;
    let isSignedIn = false;

    inWindow(
      {
        sample: true,
        remote: 'https://github.com/harbour-lights/handbook.git',
        settings,
        recover: 'anew',
      },
      async (window) => {
        ({ gitHub, folder, workbench } = window);
        isSignedIn = false;
        original = await readFile(file(), 'utf8');
        await workbench.openFile(NOTE);
      },
    );

    const file = () => join(folder, NOTE);
    const onDisk = async (text: string) =>
      eventually(text, async () => assert.ok((await readFile(file(), 'utf8')).includes(text)));
    const dialog = () => workbench.page.locator('.monaco-dialog-box');
    const created = () =>
      gitHub.requests.records.filter(({ method, path }) => method === 'POST' && path.endsWith('/issues'));

    /** Has the note read so, on disk and in the editor. */
    async function show(text: string): Promise<void> {
      if ((await readFile(file(), 'utf8')) === text) return;
      await writeFile(file(), text);
      await workbench.openFile(NOTE);
      await workbench.runCommand('File: Revert File');
    }

    /** One step, saved again: what is unsaved stays so. */
    async function undo(changed: string): Promise<void> {
      const hasGone = async () => assert.ok(!(await workbench.editor.visibleText()).includes(changed));
      await eventually('undo', async () => {
        await workbench.editor.press('ControlOrMeta+Z');
        // A second one would take back what was before.
        await eventually('undone', hasGone, 5_000);
      });
      await workbench.runCommand('File: Save');
      await eventually('undone', async () => assert.equal(await readFile(file(), 'utf8'), original));
    }

    /** Asks for an issue of the item at the cursor, and confirms it after something else has happened. */
    async function create(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
      await workbench.runCommand(CREATE);
      await appear(row('Create Issue'));
      await meanwhile();
      await clickOn(row('Create Issue'));
    }

    /** A line of the review. */
    const row = (name: string) => workbench.picks.filter({ hasText: new RegExp(`^\\s*${name}`) }).last();

    it('assigns by a checklist', async () => {
      await workbench.editor.placeCursor('send the dates');
      await workbench.runCommand('Meeting Notes: Assign');
      await workbench.waitForInput('Assign Action Item');
      await eventually('the owner ticked', async () =>
        assert.deepEqual(await workbench.ticked(), ['@cem-yilmaz']),
      );
      await workbench.screenshot(`${host}-assign`);
      await appear(workbench.picks.filter({ hasText: 'gus-moreau' }));
      await workbench.answer('gus');
      await eventually('both ticked', async () =>
        assert.deepEqual(await workbench.ticked(), ['@cem-yilmaz', '@gus-moreau']),
      );
      await workbench.page.keyboard.press('Enter');
      await onDisk('* AI @cem-yilmaz, @gus-moreau: send the dates to everybody until 2026-11-18\n');
      await undo('@gus-moreau: send');
    });

    it('sets a due date in words', async () => {
      await workbench.editor.placeCursor('mount the others');
      await workbench.runCommand('Meeting Notes: Set Due Date');
      await workbench.waitForInput('Set Due Date: @bo-lind, @fay-wong to mount the others');
      const input = workbench.page.locator('.quick-input-widget:visible input.input');
      await input.fill('24 march 2031');
      await appear(workbench.picks.filter({ hasText: 'Mon 2031-03-24' }));
      await workbench.screenshot(`${host}-due`);
      await input.press('Enter');
      await onDisk(`${MOUNT} until 2031-03-24\n`);
      await undo('2031-03-24');
    });

    it('offers the acts behind the light bulb', async () => {
      await workbench.editor.placeCursor('mount the others');
      const menu = workbench.page.locator('.action-widget');
      await eventually('acts', async () => {
        // Asked before the extension knows what stands there now, the menu holds the acts of others.
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('ControlOrMeta+.');
        await appear(menu.filter({ hasText: 'Create GitHub Issue…' }), 3_000);
        await workbench.screenshot(`${host}-light-bulb`);
        await clickOn(menu.getByText('Mark Done'), 3_000);
      });
      await onDisk(`${MOUNT} ✅`);
      await undo('✅');
    });

    it('creates no issue signed out', async () => {
      await workbench.editor.placeCursor('send the dates');
      await workbench.runCommand(CREATE);
      await appear(dialog().filter({ hasText: 'Sign in to create an issue in harbour-lights/beacon?' }));
      await workbench.screenshot(`${host}-create-issue-signed-out`);
      await workbench.page.keyboard.press('Escape');
      await vanish(dialog());
      assert.deepEqual(created(), []);
    });

    describe('signed in', () => {
      beforeEach(async () => {
        await show(original);
        if (isSignedIn) return;
        await workbench.runCommand('Meeting Notes: Sign In to GitHub');
        await workbench.signIn('good');
        isSignedIn = true;
      });

      it('creates one at Enter in the review, and writes its link into the note', async () => {
        await workbench.editor.placeCursor('send the dates');
        await workbench.runCommand(CREATE);
        await appear(row('Create Issue').and(workbench.page.locator('.focused')));
        const lines = (await workbench.picks.allInnerTexts()).map((line) => line.replace(/\s+/g, ' ').trim());
        const expected = [
          /^Repository ?harbour-lights\/beacon$/,
          /^Title ?Send the dates to everybody$/,
          /^Text ?From the minutes of the meeting of 2026-11-04: .*send the dates to everybody/,
          /^Labels ?none$/,
          /^Assignees ?@cem-yilmaz$/,
          /^Create Issue ?in harbour-lights\/beacon as @ada-brandt$/,
        ];
        for (const [index, line] of expected.entries()) assert.match(lines[index] ?? '', line);
        await workbench.screenshot(`${host}-create-issue`);
        assert.deepEqual(created(), []);
        await workbench.page.keyboard.press('Enter');
        await workbench.waitForNotification('Created harbour-lights/beacon#');
        assert.equal(created().length, 1);
        await eventually('the link', async () =>
          assert.match(
            await readFile(file(), 'utf8'),
            /\* AI @cem-yilmaz: send the dates to everybody until 2026-11-18 \[#(\d+)\]\(https:\/\/github\.com\/harbour-lights\/beacon\/issues\/\1\)\n/,
          ),
        );
        await workbench.screenshot(`${host}-created-issue`);
      });

      it('creates what each line was changed to, and nothing before', async () => {
        await workbench.editor.placeCursor('mount the others');
        await workbench.runCommand(CREATE);
        await clickOn(row('Repository'));
        await appear(workbench.page.getByPlaceholder('In which repository?'));
        await workbench.choose('harbour-lights/charts');
        await clickOn(row('Title'));
        await workbench.waitForInput('Title of the issue in harbour-lights/charts.');
        await workbench.answer('Mount all of them');
        await clickOn(row('Labels'));
        await workbench.waitForInput('Labels of the issue in harbour-lights/charts');
        await workbench.page.keyboard.press('Escape');
        await appear(row('Create Issue'));
        await clickOn(row('Repository'));
        await appear(workbench.page.getByPlaceholder('In which repository?'));
        await workbench.choose('harbour-lights/beacon');
        await clickOn(row('Labels'));
        await appear(workbench.picks.filter({ hasText: 'area/horn' }));
        await workbench.answer('area/horn');
        await workbench.page.keyboard.press('Enter');
        await clickOn(row('Assignees'));
        await appear(workbench.picks.filter({ hasText: 'Dana Nov' }));
        await workbench.answer('dana-novak');
        await workbench.page.keyboard.press('Enter');
        await clickOn(row('Text'));
        await workbench.waitForNotification('Write the text, then click the check mark above.');
        await workbench.editor.press('ControlOrMeta+End');
        await workbench.page.keyboard.type('\nBefore winter.');
        await workbench.screenshot(`${host}-issue-text`);
        await workbench.page.keyboard.press('ControlOrMeta+Enter');
        await appear(row('Title').filter({ hasText: 'Mount all of them' }));
        await workbench.screenshot(`${host}-issue-changed`);
        assert.deepEqual(created(), []);
        // What was changed is there again.
        await workbench.page.keyboard.press('Escape');
        await vanish(workbench.picks.first());
        await workbench.runCommand(CREATE);
        await clickOn(row('Text'));
        await workbench.waitForNotification('Write the text, then click the check mark above.');
        await workbench.editor.press('ControlOrMeta+End');
        await workbench.page.keyboard.type('\nAt last.');
        await workbench.runCommand('View: Close Editor');
        await clickOn(dialog().getByRole('button', { name: /Don.t Save/ }));
        await clickOn(row('Create Issue'));
        await workbench.waitForNotification('Created harbour-lights/beacon#');
        const [issue] = gitHub.data.repository('harbour-lights', 'beacon')!.threads.slice(-1);
        assert.ok(issue?.kind === 'issue');
        const { title, body, labels, assignees } = issue;
        assert.deepEqual(
          [title, labels, [...assignees].sort()],
          ['Mount all of them', ['area/horn'], ['bo-lind', 'dana-novak', 'fay-wong']],
        );
        assert.match(body, /From the minutes[^]*\nBefore winter\.\nAt last\.\n\n<!-- meeting-notes: /);
        await onDisk(`${MOUNT} [#${issue.number}]`);
      });

      it('creates no second one', async () => {
        await show(original.replace(DUE, `${DUE} ${LINK}`));
        await workbench.editor.placeCursor('send the dates');
        await workbench.runCommand(CREATE);
        await workbench.waitForNotification('so no second issue was created');
        assert.deepEqual(created(), []);
      });

      it('finds an issue again whose link could not be written', async () => {
        const before = await readFile(file(), 'utf8');
        await workbench.editor.placeCursor('mount the others');
        gitHub.faults.add({ match: { method: 'POST' }, then: { hold: true } });
        await create();
        await gitHub.requests.waitFor(({ method, path }) => method === 'POST' && path.endsWith('/issues'));
        await writeFile(file(), before.replace('mount the others', 'sell the others'));
        gitHub.faults.release();
        const told = await workbench.waitForNotification('but its link was not written into the note');
        assert.match(told, /https:\/\/github\.com\/harbour-lights\/beacon\/issues\/\d+/);
        await writeFile(file(), before);
        await eventually('the note as it was', async () =>
          assert.match(await workbench.editor.visibleText(), /mount the others/),
        );
        await workbench.editor.placeCursor('mount the others');
        await create();
        await onDisk(`${MOUNT} [#`);
        await workbench.waitForNotification('No second issue was created');
        await workbench.screenshot(`${host}-found-issue`);
        assert.equal(created().length, 1);
        assert.ok((await readFile(file(), 'utf8')).includes(DUE));
      });

      it('creates none where the item has changed while it asked', async () => {
        await workbench.editor.placeCursor('mount the others');
        await create(() => writeFile(file(), original.replace('mount the others', 'sell the others')));
        await workbench.waitForNotification('No issue was created: its note has changed in the meantime');
        await workbench.screenshot(`${host}-changed-item`);
        assert.deepEqual(created(), []);
      });
    });
  });
}
