import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { StandIn } from '../github/stand-in';
import { faintTexts } from './contrast';
import { appear, clickOn, eventually } from './eventually';
import { hosts } from './hosts';
import type { Webview } from './webview';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE = 'beacon-weekly/20261104.md';
const LINKS = `# 2026-11-04

- https://github.com/harbour-lights/beacon/pull/15 is bare
- <https://github.com/harbour-lights/beacon/issues/18> in angles
- [by name][one] and [one]
- harbour-lights/beacon#33
- harbour-lights/beacon#34
- harbour-lights/beacon#38
- harbour-lights/beacon#777001 is nowhere
- thanks to @ada-brandt

[one]: https://github.com/harbour-lights/beacon/issues/24
`;
const FOG_HORN = 'Fog horn falls silent after restart';

/** A history whose last entry, charts#7, is the one that is shown: JSON within JSON, ids from 1 on, the index from 0 on. */
const LAST_IS_SHOWN = new RegExp(
  Array.from({ length: 20 }, (_, index) => {
    const within = String.raw`(?:(?!\bid\b)[^\]])*`;
    return String.raw`id\W+${index + 1}\W+target${within}charts\W+number\W+7\b${within}\]\W*index\W+${index}\b`;
  }).join('|'),
);

for (const { host, settings } of hosts) {
  describe(`the issue panel, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;
    let panel: Webview;
    let isSignedIn = false;

    inWindow(
      {
        sample: true,
        files: { 'links.md': LINKS },
        settings: { 'editor.minimap.enabled': false, ...settings },
        recover: 'anew',
      },
      async (window) => {
        ({ gitHub, folder, workbench } = window);
        isSignedIn = false;
        // In a narrow editor VS Code's search does not say how much it has found.
        await workbench.page.setViewportSize({ width: 1700, height: 900 });
        panel = workbench.webview;
        await workbench.openFile(NOTE);
        await workbench.editor.hover('[#12]', FOG_HORN); // before the extension runs VS Code's own links are there
      },
    );

    beforeEach(() => gitHub.limits.set('core', 5000)); // GitHub's 60 an hour would end the tests

    /** Opens a note on the left, wherever the cursor has been. */
    async function open(path: string): Promise<void> {
      await workbench.page.keyboard.press('ControlOrMeta+1');
      await workbench.openFile(path);
    }

    /** Opens an issue and, by a link inside, another one. */
    async function openWithin(): Promise<void> {
      await open(NOTE);
      await workbench.editor.followLink('#12');
      await panel.waitForTitle(FOG_HORN);
      await panel.waitForStatus(/^As of /);
      const link = panel.content.locator('.text').getByRole('link', { name: 'harbour-lights/charts#7' });
      await clickOn(link);
      await panel.waitForTitle('Horn position is off by a cable');
    }

    const tabs = async () => {
      const labels = await workbench.page.locator('.tab').allInnerTexts();
      return labels.map((label) => label.replaceAll('\n', ''));
    };

    it('opens beside the note at a Ctrl-click on a link’s text', async () => {
      await open(NOTE);
      await workbench.editor.followLink('#12');
      await panel.waitForTitle(FOG_HORN);
      await panel.waitForStatus(/^As of /);
      const text = await panel.text();
      for (const words of [
        'Open issue',
        'harbour-lights/beacon#12',
        '@cem-yilmaz',
        'area/horn',
        '1.1 Fog season',
        'the horn stays silent until somebody presses',
        'Comments (3)',
        'Heard it too, last night.',
      ])
        assert.ok(text.includes(words), `${words} is missing in:\n${text}`);
      const avatar = panel.content.locator('img.avatar').first();
      await eventually('picture', async () =>
        assert.ok(await avatar.evaluate((image: HTMLImageElement) => image.naturalWidth > 0)),
      );
      assert.deepEqual(await tabs(), ['20261104.md', `beacon#12 ${FOG_HORN}`]);
      await workbench.screenshot(`panel-${host}`);
      // The cursor has stayed in the note.
      await workbench.page.keyboard.press('End');
      await appear(workbench.page.getByText(/^Ln \d+, Col [2-9]\d$/));
    });

    it('shows another issue in the same panel', async () => {
      await open(NOTE);
      await workbench.editor.followLink('#23');
      await panel.waitForTitle('Replace the horn by a choir');
      assert.match(await panel.text(), /Issue closed as not planned/);
      assert.equal((await tabs()).length, 2);
    });

    it('opens references inside in place, with a way back', async () => {
      await openWithin();
      await clickOn(panel.button('Back'));
      await panel.waitForTitle(FOG_HORN);
      await clickOn(panel.button('Forward'));
      await panel.waitForTitle('Horn position is off by a cable');
      await workbench.page.keyboard.press('Alt+ArrowLeft');
      await panel.waitForTitle(FOG_HORN);
      await workbench.page.keyboard.press('Alt+ArrowRight');
      await panel.waitForTitle('Horn position is off by a cable');
    });

    it('is there again after the window was loaded anew, with its history', async () => {
      await openWithin();
      await workbench.reload(LAST_IS_SHOWN);
      await panel.waitForTitle('Horn position is off by a cable');
      await panel.waitForStatus(/^As of /);
      await clickOn(panel.button('Back'));
      await panel.waitForTitle(FOG_HORN);
      await open(NOTE);
      await workbench.editor.followLink('#23');
      await panel.waitForTitle('Replace the horn by a choir');
      assert.equal((await tabs()).filter((label) => label.startsWith('beacon#')).length, 1);
    });

    if (host === 'web') return;

    it('opens at a Ctrl-click on every form, each linked once', async () => {
      await open('links.md');
      for (const [text, title] of [
        ['beacon/pull/15', 'Drive the horn from the scheduler'],
        ['beacon/issues/18', 'Lamp stays on after sunrise'],
        ['by name', 'Ready for the fog season'],
        ['beacon#38', '`code` *stars* _lines_ | pipe ~~gone~~ $(whoami)'],
      ] as const) {
        await workbench.editor.followLink(text);
        await panel.waitForTitle(title);
      }
      assert.deepEqual((await workbench.editor.links()).toSorted(), [
        '@ada-brandt',
        'by name',
        'harbour-lights/beacon#33',
        'harbour-lights/beacon#34',
        'harbour-lights/beacon#38',
        'harbour-lights/beacon#777001',
        'https://github.com/harbour-lights/beacon/issues/18',
        'https://github.com/harbour-lights/beacon/issues/24',
        'https://github.com/harbour-lights/beacon/pull/15',
        'one',
        'one',
      ]);
    });

    it('leaves the address of a link to the browser', async () => {
      await open(NOTE);
      const opened = workbench.page.context().waitForEvent('page');
      await workbench.editor.followLink('beacon/issues/12');
      const page = await opened;
      await page.close();
      await appear(workbench.page.locator('.tab.active', { hasText: '20261104.md' }));
    });

    it('shows a hostile issue as text and runs nothing', async () => {
      const hostile = `<p>Before.</p><img src=x onerror="top.stolen = stolen = true"><script>stolen = true</script>
        <a href="command:workbench.action.closeWindow">quit</a><a href="javascript:stolen=true">click</a><p>After.</p>`;
      const body = { title: '<img src=x onerror=alert(1)>', body_html: hostile };
      const answer = await fetch(`${gitHub.url}/repos/harbour-lights/beacon/issues/34`);
      const issue = (await answer.json()) as object;
      gitHub.faults.add({
        match: { path: '/repos/harbour-lights/beacon/issues/34' },
        times: 1,
        then: { body: { ...issue, ...body } },
      });
      await open('links.md');
      await workbench.editor.followLink('beacon#34');
      await panel.waitForTitle('<img src=x onerror=alert(1)>');
      await appear(panel.content.getByText('After.').first());
      await clickOn(panel.content.getByText('quit').first());
      await clickOn(panel.content.getByText('click').first());
      assert.equal(await panel.content.locator('body').evaluate(() => 'stolen' in globalThis), false);
      assert.equal(await workbench.page.evaluate(() => 'stolen' in globalThis), false);
      assert.ok((await tabs()).includes('beacon#34 <img src=x onerror=alert(1)>'));
      assert.ok((await panel.text()).includes('<b>odd</b> | label'));
      await open('links.md');
      await workbench.editor.followLink('beacon#33');
      await panel.waitForTitle('[x](command:workbench.action.quit)');
      await workbench.screenshot('panel-hostile');
    });

    it('says that something is not found or private, and offers to sign in', async () => {
      await open('links.md');
      await workbench.editor.followLink('beacon#777001');
      await panel.waitForTitle('harbour-lights/beacon#777001');
      await panel.waitForStatus(/^Not found or private/);
      await workbench.screenshot('panel-not-found');
      await clickOn(panel.button('Sign in'));
      await appear(workbench.picks.filter({ hasText: 'With a personal access token' }));
      await workbench.page.keyboard.press('Escape');
    });

    it('says that it is offline, shows what is known, and tries again', async () => {
      await open('links.md');
      await workbench.editor.followLink('beacon/pull/15');
      await panel.waitForTitle('Drive the horn from the scheduler');
      await panel.waitForStatus(/^As of /);
      gitHub.faults.add({ times: null, then: { cut: 'before' } });
      await clickOn(panel.button('Refresh'));
      await panel.waitForStatus(/^Offline/);
      await appear(panel.content.getByText('Moves the horn to the scheduler.'));
      await workbench.screenshot('panel-offline');
      gitHub.reset();
      await clickOn(panel.button('Try again'));
      await panel.waitForStatus(/^As of /);
      assert.deepEqual(await workbench.notifications(), []);
    });

    it('says that GitHub takes no more questions, until when', async () => {
      gitHub.limits.set('core', 0);
      // One that nobody has asked for: what is known is shown while a limit holds.
      await writeFile(join(folder, 'limited.md'), '# 2026-11-04\n\n- harbour-lights/handbook#5\n');
      await open('limited.md');
      await workbench.editor.followLink('handbook#5');
      await panel.waitForTitle('harbour-lights/handbook#5');
      assert.match(await panel.waitForStatus(/^Rate-limited/), /until .*\d\d:\d\d/);
      await appear(panel.button('Sign in'));
      await workbench.screenshot('panel-limited');
      await workbench.runCommand('Meeting Notes: Clear Remembered GitHub Answers');
    });

    it('says that discussions are for the signed-in, and shows them once somebody is', async () => {
      await open(NOTE);
      await workbench.editor.followLink('#30');
      await panel.waitForStatus(/^Signed out/);
      await workbench.screenshot('panel-signed-out');
      await clickOn(panel.button('Sign in'));
      await workbench.signIn('good');
      isSignedIn = true;
      await panel.waitForTitle('How loud may the horn be at night?');
      await appear(panel.content.getByText('The handbook says nothing.'));
    });

    it('tells more to those who are signed in, in the colours of each theme', async () => {
      await open(NOTE);
      if (!isSignedIn) {
        await workbench.runCommand('Meeting Notes: Sign In to GitHub');
        await workbench.signIn('good');
      }
      for (const [theme, name, body] of [
        ['Light Modern', 'light', '.vscode-light'],
        ['Dark High Contrast', 'high-contrast', '.vscode-high-contrast:not(.vscode-high-contrast-light)'],
        ['Light High Contrast', 'high-contrast-light', '.vscode-high-contrast-light'],
        ['Dark Modern', 'dark', '.vscode-dark'],
      ] as const) {
        await workbench.useTheme(theme);
        await workbench.editor.followLink('#12');
        await panel.waitForTitle(FOG_HORN);
        await panel.waitForStatus(/^As of /);
        await appear(panel.content.getByText(/^harbour-lights\/beacon#28 .*\(Open pull request\)$/));
        const { count, faint } = await faintTexts(panel.content.locator(`body${body}`));
        assert.deepEqual(faint, [], theme);
        assert.ok(count > 30, String(count));
        const styleOf = (one: Locator) =>
          one.first().evaluate((element) => {
            const { color, textDecorationLine } = getComputedStyle(element);
            return { color, textDecorationLine };
          });
        const link = await styleOf(panel.link('harbour-lights/beacon#12'));
        const isUnderlined = name.startsWith('high-contrast');
        assert.equal(link.textDecorationLine, isUnderlined ? 'underline' : 'none', theme);
        const box = await styleOf(panel.content.locator('.task-list-item input'));
        const text = await styleOf(panel.content.locator('.text'));
        assert.equal(box.color, text.color, 'a box is no fainter than its text');
        await workbench.screenshot(`panel-${name}`);
      }
    });
  });
}
