import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appear, eventually } from './eventually';
import { inWindow, writeFiles } from './window';
import type { Workbench } from './workbench';

const NOTE = 'weekly/20261104.md';
const SETTINGS = '.vscode/settings.json';
const TEXT = `# Weekly 2026-11-04

## Lamps

- [ ] Call the harbour
- Mount the lamps
- [ ] Coffee was good

## Next steps

- The river rises by the bridge
`;

describe('what is an action item and what is none', () => {
  let folder: string;
  let workbench: Workbench;

  inWindow({ files: { [NOTE]: TEXT }, recover: begin }, async (window) => {
    ({ folder, workbench } = window);
    await workbench.openFile(NOTE);
  });

  async function begin(): Promise<void> {
    await writeFiles(folder, { [NOTE]: TEXT, [SETTINGS]: '{}' });
    await workbench.openFile(NOTE);
    await workbench.runCommand('File: Revert File');
  }
  const waitForNote = (text: string) =>
    eventually('the note', async () => assert.equal(await readFile(join(folder, NOTE), 'utf8'), text));
  const menu = () => workbench.page.locator('.action-widget');

  /** Chooses what the light bulb offers at the cursor, by the keyboard. */
  async function chooseAt(line: string, title: string): Promise<void> {
    await workbench.editor.placeCursor(line);
    await eventually(title, async () => {
      await workbench.page.keyboard.press('Escape');
      await workbench.editor.press('ControlOrMeta+.');
      await appear(menu().getByText(title, { exact: true }), 3_000);
    });
    const focused = menu().locator('.monaco-list-row.focused').filter({ hasText: title });
    await eventually(`focus on ${title}`, async () => {
      if (await focused.isVisible()) return;
      await workbench.page.keyboard.press('ArrowDown');
      assert.ok(await focused.isVisible());
    });
    await workbench.page.keyboard.press('Enter');
  }

  it('makes one of a line by the keyboard', async () => {
    await chooseAt('Mount the lamps', 'Make This an Action Item');
    await waitForNote(TEXT.replace('- Mount', '- [ ] Mount'));
    await begin();
  });

  it('takes a checkbox away, once it is chosen', async () => {
    await chooseAt('Coffee was good', 'Not an Action Item…');
    await workbench.waitForInput('Remove the Checkbox');
    await workbench.screenshot('not-an-item');
    await workbench.page.keyboard.press('Enter');
    await waitForNote(TEXT.replace('[ ] Coffee', 'Coffee'));
    await begin();
  });

  it('ignores a heading, and takes that back', async () => {
    await workbench.editor.placeCursor('The river rises');
    await workbench.runCommand('Meeting Notes: Not an Action Item');
    await workbench.choose('Ignore', 'Ignore in All Notes: “Next steps”');
    await workbench.waitForNotification('“Next steps” is ignored');
    const settings = () => readFile(join(folder, SETTINGS), 'utf8');
    await eventually('the setting', async () => assert.match(await settings(), /"not": \[\s+"Next steps"/));
    await workbench.screenshot('word-ignored');
    await workbench.page.getByRole('button', { name: 'Undo' }).click();
    await eventually('taken back', async () => assert.doesNotMatch(await settings(), /Next steps/));
    assert.equal(await readFile(join(folder, NOTE), 'utf8'), TEXT);
  });

  it('says while other words are typed whether they are one', async () => {
    await workbench.editor.placeCursor('The river rises');
    await workbench.runCommand('Meeting Notes: Not an Action Item');
    await workbench.choose('Reword');
    await workbench.waitForInput('This is still read as an action item.');
    await workbench.page.keyboard.press('Escape');
    await workbench.editor.placeCursor('Call the harbour');
    await workbench.runCommand('Meeting Notes: Not an Action Item');
    await workbench.choose('Reword');
    await workbench.waitForInput('This is still read as an action item.');
    await workbench.page.keyboard.type('The harbour was called');
    await workbench.waitForInput('This is no action item.');
    await workbench.screenshot('reworded');
    await workbench.page.keyboard.press('Enter');
    await waitForNote(TEXT.replace('[ ] Call the harbour', 'The harbour was called'));
  });
});

const GUIDE = `# Weekly sync

Participants: Ada Brandt, Bo Lind

## Action items

- [ ] Ada Brandt: write them down so
`;

describe('a guide that looks like a note', () => {
  let folder: string;
  let workbench: Workbench;

  inWindow({ files: { 'weekly/roles.md': GUIDE }, recover: 'anew' }, async (window) => {
    ({ folder, workbench } = window);
    await workbench.openFile('weekly/roles.md');
  });

  it('is left out as a whole, and Undo leaves no settings behind that were not there', async () => {
    const at = join(folder, SETTINGS);
    assert.ok(!existsSync(join(folder, '.vscode')));
    await workbench.editor.placeCursor('write them down');
    await workbench.runCommand('Meeting Notes: Not an Action Item');
    await workbench.choose('Leave', 'Leave This File Out');
    await workbench.waitForNotification('is no longer a meeting note');
    await eventually('the setting', async () =>
      assert.match(await readFile(at, 'utf8'), /weekly\/roles\.md/),
    );
    await workbench.page.getByRole('button', { name: 'Undo' }).click();
    await eventually('no settings', () => {
      assert.ok(!existsSync(join(folder, '.vscode')));
      return Promise.resolve();
    });
  });
});
