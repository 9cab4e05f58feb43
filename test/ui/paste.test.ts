import assert from 'node:assert/strict';
import type { StandIn } from '../github/stand-in';
import { appear, clickOn, eventually } from './eventually';
import { hosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const beacon = 'https://github.com/harbour-lights/beacon';
const ISSUE = `${beacon}/issues/12`;

const NOTE = `# 2026-11-04

- [beacon/#18](${beacon}/issues/18) is written so here
- here: .
- \`code: .\`
- words: the horn.
- [link: ](https://example.org)
`;

for (const { host, settings } of hosts) {
  describe(`pasting a URL, ${host} extension host`, () => {
    let gitHub: StandIn;
    let workbench: Workbench;

    inWindow(
      {
        files: { '2026-11-04.md': NOTE, '2026-11-11.md': '# 2026-11-11\n\n- here: .\n' },
        settings: {
          '[markdown]': { 'editor.wordWrap': 'off' },
          'editor.minimap.enabled': false, // it lies over what stands at the end of a long line
          'files.autoSave': 'off',
          ...settings,
        },
      },
      async (window) => {
        ({ gitHub, workbench } = window);
        await workbench.openFile('2026-11-04.md');
        await workbench.editor.hover('[beacon/#18]', 'Lamp stays on'); // the extension runs
        gitHub.reset();
      },
    );

    afterEach(() => workbench.revertFiles());

    /** Waits until a line reads as expected. */
    async function waitForLine(line: string): Promise<void> {
      await eventually('line', async () => {
        const lines = (await workbench.editor.visibleText()).split('\n');
        assert.ok(lines.includes(line), lines.join('\n'));
      });
    }

    async function pasteAt(text: string, url = ISSUE, file = '2026-11-04.md'): Promise<void> {
      await workbench.openFile(file);
      await workbench.editor.placeCursor(text);
      await workbench.editor.paste(url);
    }

    /** Takes another option of the paste that was just made. */
    async function choose(option: string): Promise<void> {
      await clickOn(workbench.page.locator('.post-edit-widget'));
      await clickOn(
        workbench.page.locator('.action-widget .monaco-list-row').getByText(option, { exact: true }),
      );
    }

    const undo = () => workbench.editor.press('ControlOrMeta+Z');

    it('writes a link in the form of the note, and undoing it gives the URL back', async () => {
      await pasteAt('here: ', `${ISSUE}#issuecomment-1`);
      await waitForLine(`- here: [beacon/#12](${ISSUE}#issuecomment-1).`);
      await workbench.screenshot(`paste-${host}`);
      await undo();
      await waitForLine(`- here: ${ISSUE}#issuecomment-1.`);
      await undo();
      await waitForLine('- here: .');
      assert.deepEqual(gitHub.requests.records, [], 'a link needs nothing from GitHub');
    });

    it('writes repo#N where the note shows no form', async () => {
      await pasteAt('here: ', ISSUE, '2026-11-11.md');
      await waitForLine(`- here: [beacon#12](${ISSUE}).`);
    });

    it('offers the title, the plain text and the built-in link', async () => {
      await pasteAt('here: ');
      await waitForLine(`- here: [beacon/#12](${ISSUE}).`);
      await clickOn(workbench.page.locator('.post-edit-widget'));
      await appear(workbench.page.locator('.action-widget .monaco-list-row').first());
      await workbench.screenshot(`paste-${host}-options`);
      await workbench.page.keyboard.press('Escape');
      await choose('Insert GitHub Link with Title');
      await waitForLine(`- here: [beacon/#12](${ISSUE}) Fog horn falls silent after restart.`);
      await choose('Insert Plain Text');
      await waitForLine(`- here: ${ISSUE}.`);
      await choose('Insert Markdown Link');
      await waitForLine(`- here: [text](${ISSUE}).`);
      await choose('Insert GitHub Link');
      await waitForLine(`- here: [beacon/#12](${ISSUE}).`);
      await choose('Insert GitHub Link with Title');
      await waitForLine(`- here: [beacon/#12](${ISSUE}) Fog horn falls silent after restart.`);
      await undo();
      await waitForLine(`- here: ${ISSUE}.`);
    });

    it('gives back each URL when several pastes are undone', async () => {
      await pasteAt('here: ');
      await waitForLine(`- here: [beacon/#12](${ISSUE}).`);
      await workbench.editor.type('+');
      await workbench.editor.paste(`${beacon}/pull/15`);
      for (const left of [
        `[beacon/#12](${ISSUE})+[beacon/#15](${beacon}/pull/15)`,
        `[beacon/#12](${ISSUE})+${beacon}/pull/15`,
        `[beacon/#12](${ISSUE})+`,
        `[beacon/#12](${ISSUE})`,
        ISSUE,
        '',
      ]) {
        await waitForLine(`- here: ${left}.`);
        await undo();
      }
    });

    it('shows a hostile title as text', async () => {
      await pasteAt('here: ', `${beacon}/issues/33`);
      await waitForLine(`- here: [beacon/#33](${beacon}/issues/33).`);
      await choose('Insert GitHub Link with Title');
      await waitForLine(`- here: [beacon/#33](${beacon}/issues/33) \\[x\\](command:workbench.action.quit).`);
    });

    it('says why the title is missing when it cannot be had', async () => {
      gitHub.faults.add({ times: null, then: { cut: 'before' } });
      await pasteAt('here: ', `${beacon}/issues/27`);
      await waitForLine(`- here: [beacon/#27](${beacon}/issues/27).`);
      await choose('Insert GitHub Link with Title');
      await workbench.waitForNotification('harbour-lights/beacon#27 was pasted without its title. Offline');
      await waitForLine(`- here: [beacon/#27](${beacon}/issues/27).`);
      await workbench.runCommand('Notifications: Clear All Notifications');
    });

    it('stays out of code and of links', async () => {
      await pasteAt('code: ');
      await waitForLine(`- \`code: ${ISSUE}.\``);
      await undo();
      await waitForLine('- `code: .`');
      await pasteAt('link: ');
      await waitForLine(`- [link: ${ISSUE}](https://example.org)`);
    });

    it('leaves a selection to the built-in extension', async () => {
      await workbench.openFile('2026-11-04.md');
      await workbench.editor.placeCursor('the horn', 'before');
      let letters = 'the horn'.length;
      while (letters-- > 0) await workbench.editor.press('Shift+ArrowRight');
      await workbench.editor.paste(ISSUE);
      await waitForLine(`- words: [the horn](${ISSUE}).`);
    });

    it('leaves other text alone', async () => {
      await pasteAt('here: ', `see ${ISSUE}`);
      await waitForLine(`- here: see ${ISSUE}.`);
    });
  });
}
