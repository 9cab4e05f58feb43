import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandIn } from '../github/stand-in';
import { chooseByKeyboard } from './contextMenu';
import { appear, clickOn, eventually } from './eventually';
import { hosts } from './hosts';
import type { TreeRow, TreeView } from './tree-view';
import { inWindow, writeFiles } from './window';
import type { Workbench } from './workbench';

const NOTE = 'weekly/2026-11-04.md';
const NOTES: Readonly<Record<string, string>> = {
  [NOTE]: `# 2026-11-04

## Participants

- Ada Brandt (@ada-brandt)
- Bo Lind (@bo-lind)

## Action items

- AI @ada-brandt: calibrate the lamp, harbour-lights/beacon#18, by 2020-01-01
- AI @bo-lind: arm the horn (harbour-lights/beacon#28)
- [ ] Chapter on fog (Ada Brandt)
- AI all: read the minutes
`,
  'weekly/2026-10-21.md': `# 2026-10-21

## Action items

- AI @bo-lind: arm the horn (harbour-lights/beacon#28)
- [x] AI @bo-lind: silence the horn, harbour-lights/beacon#12
`,
  'board/2026-11-02.md': '# 2026-11-02\n\n## Action items\n\n- AI Zoé: sing by 2099-12-31\n- Tidy up\n',
};

for (const { host, settings } of hosts) {
  describe(`the view "Action Items", ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;
    let view: TreeView;

    inWindow(
      {
        files: NOTES,
        settings: { 'workbench.colorTheme': 'Default Light Modern', ...settings },
        recover: showAll,
      },
      async (window) => {
        ({ gitHub, folder, workbench } = window);
        await workbench.openFile(NOTE);
        view = await workbench.openView('Action Items');
        await workbench.view('References').close(); // makes room
        // What is recent depends on the day of the test.
        await workbench.runCommand('Meeting Notes: Show Recent and Older Action Items');
      },
    );

    const topOf = (rows: TreeRow[]) => rows.filter(({ level }) => level === 1).map(({ label }) => label);
    const itemsOf = (rows: TreeRow[]) => rows.filter(({ checked }) => checked !== null);

    async function waitForGroups(expected: readonly string[]): Promise<void> {
      await view.waitForRows((rows) => assert.deepEqual(topOf(rows), expected));
    }

    /** The rows of what a command asks come after its own row in the palette has gone. */
    async function pick(name: string): Promise<void> {
      await clickOn(workbench.page.getByRole('option', { name: new RegExp(`^(check\\s+)?${name}`) }));
    }

    async function showAll(): Promise<void> {
      const filtered = workbench.page.getByText(/^(?:Shown: |No action item matches)/).first();
      if (await filtered.isVisible()) await workbench.runCommand('Meeting Notes: Clear Action Item Filter');
    }

    async function groupBy(name: string): Promise<void> {
      await workbench.runCommand('Meeting Notes: Group Action Items By');
      await pick(name);
    }

    async function filter(...names: readonly string[]): Promise<void> {
      await workbench.runCommand('Meeting Notes: Filter Action Items');
      for (const name of names) await tick(name);
      await workbench.page.keyboard.press('Enter');
    }

    /** Ticks a choice of the filter's list, which shows it only once it is looked for. */
    async function tick(name: string): Promise<void> {
      const { page } = workbench;
      const input = page.locator('.quick-input-widget input[type=text]').first();
      await input.fill(name);
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
      const box = row.getByRole('checkbox');
      await eventually(`${name} ticked`, async () => {
        if (!(await box.isChecked({ timeout: 2_000 }))) await row.click({ timeout: 2_000 });
        assert.ok(await box.isChecked({ timeout: 2_000 }));
      });
      await input.fill('');
    }

    const groupings: [name: string, groups: readonly string[]][] = [
      ['Meeting', ['2026-11-04', '2026-11-02']],
      ['Owner', ['@ada-brandt', '@bo-lind', 'Everybody', 'Zoé', 'Nobody']],
      ['Due Date', ['Overdue', 'Later', 'No due date']],
      ['Series', ['board', 'weekly']],
      ['Repository', ['harbour-lights/beacon', 'No issue mentioned']],
    ];
    for (const [name, groups] of groupings) {
      it(`groups by ${name.toLowerCase()}`, async () => {
        await groupBy(name);
        await waitForGroups(groups);
      });
    }

    it('counts an item once that goes on in another note, and asks nobody signed out', async () => {
      await groupBy('Series');
      await view.waitForRows((rows) => {
        const horn = itemsOf(rows).filter(({ label }) => label.startsWith('arm the horn'));
        assert.equal(horn.length, 1);
        assert.match(horn.map(({ description }) => description).join(), /^@bo-lind · 2026-11-04$/);
      });
      assert.deepEqual(gitHub.requests.records, []);
    });

    it('marks what is overdue by more than a colour', async () => {
      await view.waitForText('calibrate the lamp');
      await eventually('mark', async () =>
        assert.match(await view.icon('calibrate the lamp'), /codicon-clock/),
      );
      assert.equal(await view.icon('arm the horn'), '');
    });

    it('filters by state, series and words, says so, and shows all again', async () => {
      await filter('Done');
      await view.waitForText('Shown: Done (1 of 7).');
      await view.waitForRows((rows) => {
        const items = itemsOf(rows).map(({ checked, description }) => [checked, description.slice(0, 4)]);
        assert.deepEqual(items, [[true, 'done']]);
      });
      await filter('board');
      await view.waitForText('No action item matches: Done, series board. Without Done: 2 items.');
      await workbench.screenshot(`${host}-action-items-no-match`);
      await view.click('Clear Filter (6 items)');
      await view.waitForRows((rows) => assert.equal(itemsOf(rows).length, 6));
      await workbench.runCommand('Meeting Notes: Filter Action Items');
      await workbench.answer('zoe SING');
      await view.waitForText('Shown: “zoe SING” (1 of 7).');
      await workbench.runCommand('Meeting Notes: Clear Action Item Filter');
      await view.waitForRows((rows) => assert.equal(itemsOf(rows).length, 6));
    });

    it('filters by several people at once', async () => {
      await filter('@bo-lind', 'Nobody');
      await view.waitForText('Shown: @bo-lind + Nobody (3 of 7).');
      await workbench.runCommand('Meeting Notes: Clear Action Item Filter');
    });

    describe('signed in', () => {
      before(async () => {
        await workbench.runCommand('Meeting Notes: Sign In to GitHub');
        await workbench.signIn('good');
      });

      it('flags an item whose issue is closed, in words', async () => {
        await groupBy('Owner');
        await waitForGroups(['@ada-brandt (you)', '@bo-lind', 'Everybody', 'Zoé', 'Nobody']);
        await view.waitForRows((rows) => {
          const lamp = rows.find(({ label }) => label.startsWith('calibrate the lamp'));
          assert.match(lamp?.description ?? '', /^overdue since 2020-01-01 · issue is closed/);
          assert.match(lamp?.spoken ?? '', /open, attention: issue is closed, @ada-brandt/);
          const horn = rows.find(({ label }) => label.startsWith('arm the horn'));
          assert.match(horn?.description ?? '', /beacon#28 open$/);
        });
        await view.unfold('calibrate the lamp');
        await view.waitForText('Lamp stays on after sunrise');
        for (const theme of ['Dark High Contrast', 'Light Modern']) {
          await workbench.useTheme(theme);
          await workbench.screenshot(`${host}-action-items-${theme.replaceAll(' ', '-').toLowerCase()}`);
        }
        await view.fold('calibrate the lamp');
      });

      it('flags a done item whose issue is open', async () => {
        await filter('Open and done');
        await view.waitForRows((rows) => {
          const item = rows.find(({ label }) => label.startsWith('silence the horn'));
          assert.match(item?.description ?? '', /^done · issue is still open/);
        });
        await workbench.runCommand('Meeting Notes: Clear Action Item Filter');
      });

      it('shows mine only, and how many there are', async () => {
        await workbench.runCommand('Meeting Notes: Show My Action Items Only');
        await waitForGroups(['@ada-brandt (you)', 'Everybody']);
        await view.waitForRows((rows) => assert.equal(itemsOf(rows).length, 3));
        const badge = workbench.page.locator('.activitybar .badge-content', { hasText: /^3$/ });
        await appear(badge.first());
        await workbench.screenshot(`${host}-action-items-mine`);
        await workbench.runCommand('Meeting Notes: Show Everyone’s Action Items');
        await view.waitForRows((rows) => assert.equal(itemsOf(rows).length, 6));
      });

      it('marks an item done in its note when it is ticked, and keeps what is folded', async () => {
        await writeFiles(folder, NOTES);
        await view.fold('@bo-lind');
        await view.toggle('Chapter on fog');
        await eventually('the note', async () => {
          const text = await readFile(join(folder, NOTE), 'utf8');
          assert.equal(text, NOTES[NOTE]?.replace('[ ] Chapter', '[x] Chapter'));
        });
        await view.waitForRows((rows) => {
          assert.ok(!rows.some(({ label }) => label.includes('Chapter on fog')));
          assert.ok(!rows.some(({ label }) => label.includes('arm the horn')), 'its group is closed');
        });
      });

      it('leaves a ticked item where it is for a moment, and takes the tick back where Undo is clicked', async () => {
        await writeFiles(folder, NOTES);
        await view.unfold('@bo-lind');
        await view.toggle('Chapter on fog');
        await view.waitForRows((rows) => {
          const item = rows.find(({ label }) => label.includes('Chapter on fog'));
          assert.equal(item?.checked, true);
          assert.match(item.description, /^done/);
        });
        await workbench.screenshot(`${host}-ticked`);
        await clickOn(workbench.page.getByRole('button', { name: 'Undo: Done: Chapter on fog' }));
        const path = join(folder, NOTE);
        await eventually('the note', async () => assert.equal(await readFile(path, 'utf8'), NOTES[NOTE]));
        await view.waitForRows((rows) =>
          assert.equal(rows.find(({ label }) => label.includes('Chapter on fog'))?.checked, false),
        );
      });

      it('marks the row at the keyboard with the space bar', async () => {
        await writeFiles(folder, NOTES);
        await view.waitForText('Chapter on fog');
        await view.goTo('Chapter on fog');
        await workbench.page.keyboard.press('Space');
        const path = join(folder, NOTE);
        await eventually('the note', async () =>
          assert.equal(await readFile(path, 'utf8'), NOTES[NOTE]?.replace('[ ] Chapter', '[x] Chapter')),
        );
        await workbench.page.keyboard.press('Space');
        await eventually('the note', async () => assert.equal(await readFile(path, 'utf8'), NOTES[NOTE]));
      });

      it('opens an item again that was ticked a moment before', async () => {
        await writeFiles(folder, NOTES);
        await view.waitForRows((rows) =>
          assert.ok(rows.some(({ label }) => label.includes('Chapter on fog'))),
        );
        // What is asked for last comes last: then the others are through.
        await view.toggleAtOnce(['Chapter on fog', 'Chapter on fog', 'read the minutes']);
        const path = join(folder, NOTE);
        await eventually('the note', async () =>
          assert.match(await readFile(path, 'utf8'), /^- AI all: read the minutes ✅$/m),
        );
        const text = await readFile(path, 'utf8');
        assert.equal(text.replace('read the minutes ✅', 'read the minutes'), NOTES[NOTE]);
        await view.waitForRows((rows) => {
          assert.equal(rows.find(({ label }) => label.includes('Chapter on fog'))?.checked, false);
          assert.ok(!rows.some(({ label }) => label.includes('read the minutes')));
        });
        await workbench.screenshot(`${host}-ticked-twice`);
        assert.deepEqual(await workbench.notifications(), []);
        await writeFiles(folder, NOTES);
        await view.waitForRows((rows) =>
          assert.ok(rows.some(({ label }) => label.includes('read the minutes'))),
        );
      });

      it('marks an item done by keyboard alone', async () => {
        await writeFiles(folder, NOTES);
        await view.goTo('read the minutes');
        await chooseByKeyboard(workbench.page, 'Mark Done or Open');
        await eventually('the note', async () => {
          const text = await readFile(join(folder, NOTE), 'utf8');
          assert.match(text, /^- AI all: read the minutes ✅$/m);
        });
        await view.waitForRows((rows) =>
          assert.ok(!rows.some(({ label }) => label.includes('read the minutes'))),
        );
        await writeFiles(folder, NOTES);
        await view.waitForRows((rows) =>
          assert.ok(rows.some(({ label }) => label.includes('read the minutes'))),
        );
      });

      it('is as it was after a reload', async () => {
        await groupBy('Owner');
        await filter('Open and done');
        await view.waitForText('Shown: Open and done (7 of 7).');
        // The rows follow the line above them; a fold of a row that is about to be replaced is not told.
        await view.unfold('@bo-lind');
        await view.waitForRows((rows) => assert.ok(rows.some(({ checked }) => checked === true)));
        await view.fold('@bo-lind');
        await workbench.reload(
          /"grouping\\*":\\*"owner\\*",.*"state\\*":\\*"all\b.*"closed\\*":\[[^\]]*bo-lind/,
        );
        view = await workbench.openView('Action Items');
        await view.waitForText('Shown: Open and done (7 of 7).');
        await view.waitForRows((rows) => {
          const groups = topOf(rows).map((label) => label.replace(' (you)', ''));
          assert.deepEqual(groups, ['@ada-brandt', '@bo-lind', 'Everybody', 'Zoé', 'Nobody']);
          assert.ok(rows.some(({ label }) => label.includes('Chapter on fog')));
          assert.ok(!rows.some(({ label }) => label.includes('arm the horn')), 'its group is closed');
        });
      });
    });
  });
}
