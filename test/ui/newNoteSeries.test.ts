import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inDays } from './days';
import { appear, clickOn, eventually } from './eventually';
import { hosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const noteOf = (day: string) => `# ${day}\n\n## Participants\n\n- @ada-brandt\n\n## Agenda\n`;

const FILES = Object.fromEntries<string>([
  ...['2019-05-07', '2020-05-05', '2021-05-04'].map((day) => [
    `board/${day.slice(0, 4)}/${day}.md`,
    noteOf(day),
  ]),
  ...['2022-01-11', '2022-01-18'].map((day) => [`weekly/${day}.md`, noteOf(day)]),
  ['old/council/2017-01-10.md', noteOf('2017-01-10')],
]);

for (const { host, settings } of hosts) {
  describe(`a new note where no note is in front, ${host} extension host`, () => {
    let workbench: Workbench;
    inWindow({ files: FILES, settings }, (window) => {
      ({ workbench } = window);
    });

    it('is of one of the series, of which each is offered once, that which met last first', async () => {
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await appear(workbench.page.getByPlaceholder('Which series?'));
      await eventually('series', async () => {
        const names = await workbench.picks.locator('.label-name').allInnerTexts();
        assert.deepEqual(names, ['weekly', 'board', 'old/council']);
      });
      await workbench.screenshot(`${host}-new-note-series`);
      await clickOn(workbench.picks.filter({ hasText: 'board' }));
      await workbench.waitForInput(`Makes board/${inDays(0).slice(0, 4)}/`);
    });
  });

  describe(`the first note of a workspace, ${host} extension host`, () => {
    let folder: string;
    let workbench: Workbench;
    const made = `${inDays(0).replaceAll('-', '')}.md`;
    const recover = () => rm(join(folder, made), { force: true });
    inWindow({ files: { 'plan.txt': 'None yet.\n' }, settings, recover }, (window) => {
      ({ folder, workbench } = window);
    });

    it('has its cursor where somebody is to stand, and lists no words of the file there', async () => {
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await workbench.waitForInput(`Makes ${made}`);
      await workbench.page.keyboard.press('Enter');
      await appear(workbench.page.locator('.suggest-widget.visible'));
      await eventually('the list', async () => {
        assert.deepEqual(await workbench.editor.shownSuggestions(), ['@']);
      });
      await workbench.screenshot(`${host}-first-note`);
      await workbench.editor.type('dana');
      await eventually('somebody', async () => {
        assert.deepEqual(await workbench.editor.shownSuggestions(), ['@dana-novak']);
      });
    });
  });
}
