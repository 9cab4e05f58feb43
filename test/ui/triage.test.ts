import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appear, clickOn, eventually } from './eventually';
import type { TreeView } from './tree-view';
import { inWindow, writeFiles } from './window';
import type { Workbench } from './workbench';

const NEWER = 'weekly/2026-11-04.md';
const OLDER = 'weekly/2026-10-21.md';
const NOTES: Readonly<Record<string, string>> = {
  [NEWER]: `# 2026-11-04

## Action items

- AI @ada-brandt: calibrate the lamp, harbour-lights/beacon#18
- AI @bo-lind: arm the horn (harbour-lights/beacon#28)
- [ ] Chapter on fog (Ada Brandt)
`,
  [OLDER]: '# 2026-10-21\n\n## Action items\n\n- AI all: read the minutes\n',
};

describe('several rows of the view "Action Items"', () => {
  let folder: string;
  let workbench: Workbench;
  let view: TreeView;

  inWindow({ files: NOTES, recover: begin }, async (window) => {
    ({ folder, workbench } = window);
    view = await workbench.openView('Action Items');
    await workbench.view('References').close(); // makes room
    await workbench.runCommand('Meeting Notes: Show Recent and Older Action Items');
    await begin();
  });

  async function begin(): Promise<void> {
    await writeFiles(folder, NOTES);
    await view.waitForRows((rows) => {
      const open = rows.filter(({ checked }) => checked === false).map(({ label }) => label);
      for (const words of ['Chapter on fog', 'read the minutes', 'calibrate', 'arm the horn'])
        assert.ok(
          open.some((label) => label.startsWith(words)),
          words,
        );
    });
  }

  async function waitForNotes(newer: string, older: string): Promise<void> {
    await eventually('the notes', async () => {
      assert.equal(await readFile(join(folder, NEWER), 'utf8'), newer);
      assert.equal(await readFile(join(folder, OLDER), 'utf8'), older);
    });
  }

  const textOf = (path: string): string => NOTES[path] ?? '';
  const undo = (said: string) =>
    clickOn(workbench.page.getByRole('button', { name: `Undo: ${said}`, exact: true }));

  it('leave the keyboard in the view while it selects them', async () => {
    await view.goTo('Chapter on fog');
    await workbench.page.keyboard.press('Shift+ArrowDown');
    await workbench.page.keyboard.press('Shift+ArrowDown');
    const isDone = async (): Promise<void> => {
      const texts = await Promise.all([NEWER, OLDER].map((path) => readFile(join(folder, path), 'utf8')));
      assert.match(texts.join(''), /✅|\[x\]/);
    };
    await eventually('done', async () => {
      // A key is lost while VS Code replaces the rows.
      await workbench.page.keyboard.press('Space');
      await eventually('written', isDone, 3_000);
    });
    // Nothing was typed into a note.
    for (const path of [NEWER, OLDER]) {
      const text = await readFile(join(folder, path), 'utf8');
      assert.equal(text.replace(/ ✅/g, '').replace('[x]', '[ ]'), textOf(path));
    }
    await begin();
  });

  it('are ticked by the space bar, and all opened again by one Undo', async () => {
    await view.select('Chapter on fog', 'read the minutes');
    await workbench.page.keyboard.press('Space');
    await waitForNotes(
      textOf(NEWER).replace('[ ] Chapter', '[x] Chapter'),
      textOf(OLDER).replace('the minutes', 'the minutes ✅'),
    );
    await workbench.screenshot('several-ticked');
    await undo('Done: 2 items');
    await waitForNotes(textOf(NEWER), textOf(OLDER));
    await begin();
  });

  it('are dropped from the menu of one of them, and all taken back by one Undo', async () => {
    await view.goTo('2026-11-04'); // nothing but what follows is selected
    await workbench.page.keyboard.press('Escape');
    await view.select('arm the horn', 'read the minutes');
    await view.runOn('arm the horn', 'Mark as Won’t Do');
    await waitForNotes(
      textOf(NEWER).replace(/AI @bo-lind: .*/, '~~$&~~'),
      textOf(OLDER).replace('AI all: read the minutes', '~~AI all: read the minutes~~'),
    );
    await undo('Won’t do: 2 items');
    await waitForNotes(textOf(NEWER), textOf(OLDER));
    await begin();
  });

  it('are carried over where they can be, which is said with Undo beside why others are not', async () => {
    await view.goTo('2026-11-04');
    await workbench.page.keyboard.press('Escape');
    await view.select('arm the horn', 'read the minutes');
    await view.runOn('arm the horn', 'Carry to Newest Note');
    const carried = '- AI all: read the minutes ([2026-10-21](2026-10-21.md#L5))\n';
    await workbench.waitForNotification(`Carried over 1 action item to ${NEWER}.`);
    await workbench.waitForNotification('1 of 2: weekly/2026-11-04.md is the newest note of its series.');
    await workbench.screenshot('partly-carried');
    await waitForNotes(textOf(NEWER) + carried, textOf(OLDER));
    await workbench.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await waitForNotes(textOf(NEWER), textOf(OLDER));
    await workbench.runCommand('Notifications: Clear All Notifications');
    await begin();
  });

  it('are marked done where all their issues are closed, once GitHub was asked', async () => {
    await workbench.runCommand('Meeting Notes: Mark Done All Whose Issues Are Closed…');
    await appear(workbench.page.getByText('No open item that is shown mentions closed issues only.').first());
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.runCommand('Meeting Notes: Sign In to GitHub');
    await workbench.signIn('good');
    await workbench.runCommand('Meeting Notes: Mark Done All Whose Issues Are Closed…');
    await appear(workbench.picks.filter({ hasText: 'calibrate the lamp' }));
    assert.equal(await workbench.picks.count(), 1);
    await workbench.screenshot('closed-issues');
    await workbench.page.keyboard.press('Enter');
    await waitForNotes(textOf(NEWER).replace('beacon#18', 'beacon#18 ✅'), textOf(OLDER));
  });
});

describe('a note whose path reads like a link', () => {
  // A message of VS Code makes a link of this, which runs a command.
  const NAMED = 'weekly [go](command:workbench.action.toggleZenMode)/2026-11-04.md';
  let workbench: Workbench;
  let view: TreeView;

  inWindow(
    { files: { [NAMED]: '# 2026-11-04\n\n## Action items\n\n- AI @ada-brandt: calibrate the lamp\n' } },
    async (window) => {
      ({ workbench } = window);
      view = await workbench.openView('Action Items');
      await workbench.view('References').close();
      await workbench.runCommand('Meeting Notes: Show Recent and Older Action Items');
    },
  );

  it('is no link in what is said of it', async () => {
    await view.runOn('calibrate the lamp', 'Carry to Newest Note');
    const said = await workbench.waitForNotification('is the newest note of its series');
    assert.match(said, /\[go\] \(command:/);
  });

  it('is none in what is said below an input', async () => {
    await workbench.openFile(NAMED);
    await workbench.runCommand('Meeting Notes: New Meeting Note');
    const message = workbench.page.locator('.quick-input-widget:visible .quick-input-message');
    await message.getByText('[go] (command:workbench.action.toggleZenMode)/').waitFor();
    assert.equal(await message.locator('a').count(), 0);
    await workbench.escape();
  });
});
