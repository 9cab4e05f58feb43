import assert from 'node:assert/strict';
import { inDays } from './days';
import { appear, clickOn, eventually } from './eventually';
import { hosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const noteOf = (day: string) => `# ${day}\n\n## Participants\n\n- @ada-brandt\n\n## Agenda\n`;

const DAYS = ['board/2019/2019-05-07', 'board/2020/2020-05-05', 'board/2021/2021-05-04'].concat(
  ['weekly/2022-01-11', 'weekly/2022-01-18'],
  'old/council/2017-01-10',
  'crew/archive/2016-01-12',
);
const FILES = Object.fromEntries(DAYS.map((path) => [`${path}.md`, noteOf(path.slice(-10))] as const));

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
        assert.deepEqual(names, ['weekly', 'board', 'council', 'crew/archive']);
      });
      await workbench.screenshot(`${host}-new-note-series`);
      await clickOn(workbench.picks.filter({ hasText: 'board' }));
      await workbench.waitForInput(`Creates board/${inDays(0).slice(0, 4)}/`);
      await appear(workbench.page.locator('.quick-input-title', { hasText: 'New Meeting Note: board' }));
      await workbench.escape();
    });

    it('is for the series that its title names, as the list does', async () => {
      await workbench.openFile('crew/archive/2016-01-12.md');
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await appear(
        workbench.page.locator('.quick-input-title', { hasText: 'New Meeting Note: crew/archive' }),
      );
      await workbench.escape();
    });
  });

  describe(`the first note of a workspace, ${host} extension host`, () => {
    let workbench: Workbench;
    const made = `${inDays(0).replaceAll('-', '')}.md`;
    inWindow({ files: { 'plan.txt': 'None yet.\n' }, settings, recover: 'anew' }, (window) => {
      ({ workbench } = window);
    });

    it('has its cursor where somebody is to stand, and lists no words of the file there', async () => {
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await workbench.waitForInput(`Creates ${made}`);
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
