import assert from 'node:assert/strict';
import type { StandIn } from '../github/stand-in';
import { appear, clickOn, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE = 'private.md';
const TEXT = `# 2026-11-04

- harbour-lights/logbook#1 is nobody's business
- harbour-lights/beacon#12 is everybody's
- [ ] AI @ada-brandt: look into harbour-lights/logbook#1
`;
const TITLE = 'Who broke the window of the lamp room?';
const PUBLIC_TITLE = 'Fog horn falls silent after restart';

for (const { host, settings } of hosts) {
  describe(`signing in and out, ${host} extension host`, () => {
    let gitHub: StandIn;
    let workbench: Workbench;

    inWindow(
      {
        files: { [NOTE]: TEXT, 'other.md': '# 2026-11-11\n' },
        settings: { ...settings, 'meetingNotes.status.inline': 'title' },
        recover: 'anew',
      },
      async (window) => {
        ({ gitHub, workbench } = window);
        await workbench.page.setViewportSize({ width: 1700, height: 900 });
      },
    );

    beforeEach(() => gitHub.access.demand([{ token: 'good', login: 'ada-brandt' }]));

    async function signIn(): Promise<void> {
      // A page that has the focus takes it back from a question that opens.
      await workbench.page.keyboard.press('ControlOrMeta+1');
      await workbench.runCommand('Meeting Notes: Sign In to GitHub');
      await workbench.signIn('good');
      await workbench.waitForNotification('Signed in to github.com as @ada-brandt.');
    }

    /** Opens the note on the left and the private issue beside it, in the panel, the view and the text. */
    async function seePrivateIssue(): Promise<void> {
      await workbench.page.keyboard.press('ControlOrMeta+1');
      await workbench.openFile(NOTE);
      await workbench.editor.followLink('logbook#1');
      await workbench.webview.waitForTitle(TITLE);
      await workbench.webview.waitForStatus(/^As of /);
      const view = await workbench.openView('References');
      await view.waitForText(TITLE);
      await appear(workbench.page.locator('.monaco-editor').getByText(TITLE.slice(0, 20)).first());
      await leaveHovers();
    }

    /** A hover lasts as long as the mouse is on its link, and VS Code does not always notice a mouse that leaps into a frame. */
    async function leaveHovers(): Promise<void> {
      const { page } = workbench;
      await eventually('no hover', async () => {
        const box = await page.locator('.monaco-editor .lines-content').first().boundingBox();
        if (box) await page.mouse.move(box.x + 200, box.y + 400, { steps: 5 });
        await page.mouse.move(0, 0, { steps: 5 });
        await vanish(
          page.locator('.monaco-editor .monaco-hover:visible, .monaco-resizable-hover:visible').first(),
          2_000,
        );
      });
    }

    /** Waits until nothing in the window tells a title: no text, no label, no tooltip. */
    async function waitUntilGone(title: string): Promise<void> {
      await leaveHovers();
      await eventually(`${title} to be gone`, async () => {
        for (const frame of workbench.page.frames()) {
          const read = frame.evaluate(() => document.documentElement.outerHTML);
          const html = (await read.catch(() => ''))
            // VS Code's own search box describes itself by a title that the window had before.
            .replaceAll(/aria-description="Search [^"]*"/g, '')
            .replaceAll(/&nbsp;|\xa0/g, ' ');
          const at = html.indexOf(title);
          if (at >= 0) throw new Error(html.slice(Math.max(0, at - 200), at + 200));
        }
      });
    }

    it('does not take a token that GitHub does not accept, and lets one try again', async () => {
      await workbench.openFile(NOTE);
      await workbench.runCommand('Meeting Notes: Sign In to GitHub');
      await workbench.giveToken('wrong');
      await workbench.waitForInput('Not accepted by github.com');
      const input = workbench.page.locator('.quick-input-widget:visible input.input');
      assert.equal(await input.inputValue(), 'wrong');
      await workbench.screenshot(`${host}-token-not-accepted`);
      await input.fill('with a blank');
      await workbench.waitForInput('It is kept in VS Code’s secret storage');
      await workbench.screenshot(`${host}-token-prompt`);
      await input.press('Enter');
      await workbench.waitForInput('A token has no spaces');
      await workbench.answer('good');
      await workbench.waitForNotification('Signed in to github.com as @ada-brandt.');
      await workbench.waitForLanguageStatus(/github\.com: signed in as @ada-brandt/);
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
      await workbench.waitForLanguageStatus(/github\.com: signed out/);
    });

    it('does not take a token that cannot be checked, and says why', async () => {
      await workbench.openFile(NOTE);
      await workbench.runCommand('Meeting Notes: Sign In to GitHub');
      gitHub.faults.add({ match: { path: '/user' }, times: null, then: { status: 503 } });
      await workbench.giveToken('good');
      await workbench.waitForInput(
        'The token could not be checked. Server error: GitHub answered with status 503.',
      );
      gitHub.faults.reset();
      gitHub.faults.add({ match: { path: '/user' }, times: null, then: { cut: 'before' } });
      await workbench.answer('good');
      await workbench.waitForInput('The token could not be checked. Offline: GitHub cannot be reached.');
      await workbench.waitForLanguageStatus(/github\.com: signed out/);
    });

    it('leaves nothing to be seen of a private issue, and offers to sign in again', async () => {
      await signIn();
      await seePrivateIssue();
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
      await workbench.webview.waitForStatus(
        /^Signed out of github\.com: this is shown to signed-in users only\./,
      );
      await waitUntilGone(TITLE);
      await workbench.screenshot(`${host}-signed-out`);
      assert.doesNotMatch(await workbench.webview.text(), /window|ada-brandt|eli-stone/);
      await clickOn(workbench.webview.button('Sign in'));
      await workbench.signIn('good');
      await workbench.webview.waitForTitle(TITLE);
    });

    it('shows anew what everybody may see, and not what a private issue has told of', async () => {
      await signIn();
      await seePrivateIssue();
      await workbench.page.keyboard.press('ControlOrMeta+1');
      await workbench.editor.followLink('beacon#12');
      await workbench.webview.waitForTitle(PUBLIC_TITLE);
      await workbench.webview.waitForStatus(/^As of /);
      const link = workbench.webview.content
        .locator('.text')
        .getByRole('link', { name: 'harbour-lights/charts#7' });
      await clickOn(link);
      await workbench.webview.waitForTitle('Horn position is off by a cable');
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
      await workbench.webview.waitForTitle(PUBLIC_TITLE);
      await workbench.webview.waitForStatus(/^As of /);
      await clickOn(workbench.webview.button('Back'));
      await workbench.webview.waitForStatus(/^Signed out of github\.com|^Not found or private/);
      await waitUntilGone(TITLE);
    });

    it('closes a panel that nobody sees', async () => {
      await signIn();
      await seePrivateIssue();
      const tab = workbench.page.locator('.tab', { hasText: 'logbook#1' });
      await workbench.page.keyboard.press('ControlOrMeta+2');
      await workbench.openFile('other.md');
      await appear(tab);
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
      await vanish(tab);
      await waitUntilGone(TITLE);
    });

    it('ends where GitHub accepts the token no longer', async () => {
      await signIn();
      await seePrivateIssue();
      gitHub.access.demand([]);
      await clickOn(workbench.webview.button('Refresh'));
      await workbench.webview.waitForStatus(/^Signed out of github\.com/);
      await waitUntilGone(TITLE);
      await workbench.page.keyboard.press('ControlOrMeta+1');
      await workbench.openFile(NOTE);
      await workbench.waitForLanguageStatus(/github\.com: sign-in not accepted/);
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
    });
  });
}
