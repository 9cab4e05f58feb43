import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandIn } from '../github/stand-in';
import { chooseFromMenu } from './contextMenu';
import { inDays } from './days';
import { appear, clickOn, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import { inWindow, writeFiles } from './window';
import type { Workbench } from './workbench';

const [earlier, last, today] = [inDays(-14), inDays(-7), inDays(0)];

const noteOf = (date: string, people: readonly string[], topic: string) => `# ${date}

## Participants (handles, please)

${people.map((person) => `- ${person}`).join('\n')}

## Recurring items

- Anything to add to the agenda?

## Agenda

### ${topic}
`;

/** The note of today that is made of the last one. */
const newNote = (due = '', people = '- @') => `# ${today}

## Participants (handles, please)

${people}

## Recurring items

- Anything to add to the agenda?

## Open action items

* AI @bo-lind to mount them by ${due} ([${last}](${last}.md#L17))

## Agenda

`;

const LAST = `${noteOf(last, ['@ada-brandt', '@bo-lind (late)'], 'Fog horn (@bo-lind)')}
* [#12](https://github.com/harbour-lights/beacon/issues/12) Relays have arrived
    * AI @bo-lind to mount them by friday
    * AI @ada-brandt: read the log ✅
- [ ] Chapter on fog (@eli-stone)
`;

for (const { host, settings } of hosts) {
  describe(`a new note, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;
    let isSignedIn = false;

    const first = noteOf(earlier, ['@ada-brandt', '@cem-yilmaz'], 'Charts (@cem-yilmaz)');
    inWindow(
      { files: { [`weekly/${earlier}.md`]: first, [`weekly/${last}.md`]: LAST }, settings, recover: 'anew' },
      (window) => {
        ({ gitHub, folder, workbench } = window);
        isSignedIn = false;
      },
    );

    const onDisk = (name: string) => readFile(join(folder, 'weekly', name), 'utf8');
    const isThere = (name: string) =>
      access(join(folder, 'weekly', name)).then(
        () => true,
        () => false,
      );

    it('is none where Escape is pressed, at the date or at the checklist', async () => {
      await workbench.openFile(`weekly/${last}.md`);
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await workbench.waitForInput(`Creates weekly/${today}.md`);
      await workbench.page.keyboard.press('Escape');
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await workbench.waitForInput(`Creates weekly/${today}.md`);
      await workbench.page.keyboard.press('Enter');
      await appear(workbench.picks.filter({ hasText: 'mount them' }));
      await workbench.page.keyboard.press('Escape');
      await vanish(workbench.picks.first());
      assert.equal(await isThere(`${today}.md`), false);
    });

    it('is made by the date proposed, with what is ticked of the open action items', async () => {
      await workbench.openFile(`weekly/${last}.md`);
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await workbench.waitForInput('The series meets every');
      await workbench.screenshot(`${host}-new-note-date`);
      await workbench.page.keyboard.press('Enter');
      await appear(workbench.picks.filter({ hasText: 'mount them' }));
      assert.equal(
        await workbench.picks.filter({ hasText: 'read the log' }).count(),
        0,
        'what is done does not go on',
      );
      await appear(workbench.picks.filter({ hasText: '@cem-yilmaz' }));
      await workbench.screenshot(`${host}-new-note-carry-over`);
      await clickOn(workbench.picks.filter({ hasText: 'Chapter on fog' }));
      // Somebody who never came, by keyboard; what is ticked stays so.
      const ticked = await workbench.ticked();
      await workbench.page.keyboard.type('Zoë Quist');
      await appear(workbench.picks.filter({ hasText: 'Add “Zoë Quist”' }));
      await workbench.screenshot(`${host}-new-note-somebody`);
      await workbench.page.keyboard.press('Enter');
      await eventually('Zoë ticked', async () => {
        const now = await workbench.ticked();
        assert.deepEqual([...now].sort(), [...ticked, 'Zoë Quist'].sort());
      });
      await workbench.page.keyboard.press('Enter');
      await appear(workbench.page.locator('.tab.active', { hasText: `${today}.md` }));
      await workbench.editor.waitForText(/mount them by/);
      await workbench.screenshot(`${host}-new-note`);
      const text = await onDisk(`${today}.md`);
      const due = /by (\d{4}-\d\d-\d\d) /.exec(text)?.[1];
      assert.equal(new Date(`${due ?? ''}T00:00:00Z`).getUTCDay(), 5, text);
      assert.equal(text, newNote(due, '- @ada-brandt\n- @bo-lind\n- Zoë Quist'));
      assert.equal(await onDisk(`${last}.md`), LAST, 'the old note is as it was');
      await appear(workbench.page.getByText('Ln 19, Col 1', { exact: true }));
    });

    describe('of today', () => {
      beforeEach(async () => {
        const path = `weekly/${today}.md`;
        const text = await onDisk(`${today}.md`).catch(() => '');
        if (text.includes('- @\n')) return;
        await writeFiles(folder, { [path]: newNote(inDays(2)) });
        await workbench.openFile(path);
        await workbench.runCommand('File: Revert File');
      });

      it('gets its participants from a checklist', async () => {
        await workbench.openFile(`weekly/${today}.md`);
        await workbench.runCommand('Meeting Notes: Insert Participants');
        await appear(workbench.picks.filter({ hasText: '@cem-yilmaz' }));
        assert.deepEqual(await workbench.ticked(), ['@ada-brandt', '@bo-lind']);
        const shown = await workbench.picks.allInnerTexts();
        assert.match(shown.join('\n'), /@ada-brandt\s*attended the last 2 times/);
        await workbench.screenshot(`${host}-participants`);
        // Somebody of the organisation that the note does not know.
        await workbench.page.keyboard.type('dana');
        await appear(workbench.picks.filter({ hasText: '@dana-novak' }));
        await workbench.screenshot(`${host}-participants-search`);
        await workbench.page.keyboard.press('Enter');
        await eventually('dana ticked', async () => {
          assert.ok((await workbench.ticked()).includes('@dana-novak'));
        });
        // Somebody whom nobody knows.
        gitHub.faults.add({ times: null, then: { cut: 'before' } });
        await workbench.page.keyboard.type('Zoë Quist');
        await appear(workbench.picks.filter({ hasText: 'Add “Zoë Quist”' }));
        await workbench.page.keyboard.press('Enter');
        await eventually('Zoë ticked', async () => {
          assert.ok((await workbench.ticked()).includes('Zoë Quist'));
        });
        await clickOn(workbench.picks.filter({ hasText: '@ada-brandt' }));
        await workbench.page.keyboard.press('Enter');
        await workbench.editor.waitForText(/- @bo-lind \(late\)|- @bo-lind$/m);
        await workbench.screenshot(`${host}-participants-inserted`);
        await workbench.editor.save();
        assert.match(
          await onDisk(`${today}.md`),
          /\n\n- @bo-lind\n- @dana-novak\n- Zoë Quist\n\n## Recurring items\n/,
        );
        assert.deepEqual(await workbench.notifications(), []);
      });

      it('offers its participants by the names that GitHub knows', async () => {
        await workbench.openFile(`weekly/${today}.md`);
        if (!isSignedIn) {
          await workbench.runCommand('Meeting Notes: Sign In to GitHub');
          await workbench.signIn('good');
          isSignedIn = true;
        }
        await workbench.runCommand('Meeting Notes: Insert Participants');
        const cem = workbench.picks.filter({ hasText: 'Cem Y' });
        await appear(cem);
        assert.match(await cem.innerText(), /^Cem Yılmaz\s*@cem-yilmaz · attended 1 of the last 2$/);
        await workbench.screenshot(`${host}-participants-names`);
        await workbench.page.keyboard.type('yilmaz');
        await eventually('one person', async () => assert.equal(await workbench.picks.count(), 2));
        await workbench.page.keyboard.press('Enter');
        await eventually('Cem ticked', async () =>
          assert.ok((await workbench.ticked()).includes('Cem Yılmaz')),
        );
        await workbench.page.keyboard.press('Escape');
      });

      it('is opened where it stands already', async () => {
        await workbench.openFile(`weekly/${today}.md`);
        await workbench.runCommand('Meeting Notes: New Meeting Note');
        await workbench.waitForInput(`Creates weekly/${inDays(7)}.md`);
        await workbench.page.keyboard.type('no day');
        await workbench.waitForInput('This is not a date');
        const input = workbench.page.locator('.quick-input-widget:visible input.input');
        await input.fill(last);
        await workbench.waitForInput(`weekly/${last}.md already exists and will be opened.`);
        await input.press('Enter');
        await appear(workbench.page.locator('.tab.active', { hasText: `${last}.md` }));
        assert.equal(await onDisk(`${last}.md`), LAST);
        assert.equal(await isThere(`${inDays(7)}.md`), false);
      });

      it('is made from the menu of its folder', async () => {
        const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'weekly' });
        await row.first().click({ button: 'right' });
        await chooseFromMenu(workbench.page, 'New Meeting Note');
        await workbench.waitForInput(`Creates weekly/${inDays(7)}.md`);
        await workbench.page.keyboard.press('Escape');
      });
    });
  });
}
