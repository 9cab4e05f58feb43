import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandIn } from '../github/stand-in';
import { appear, clickOn, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import type { Webview } from './webview';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE = 'beacon-weekly/20261104.md';
const FOG_HORN = 'Fog horn falls silent after restart';
const ISSUE = 'harbour-lights/beacon#12';
const PATH = '/repos/harbour-lights/beacon/issues/12';

for (const { host, settings } of hosts) {
  describe(`acting on an issue in its panel, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;
    let panel: Webview;

    inWindow(
      { sample: true, settings: { 'editor.minimap.enabled': false, ...settings }, recover: 'anew' },
      async (window) => {
        ({ gitHub, folder, workbench } = window);
        panel = workbench.webview;
        await workbench.page.setViewportSize({ width: 1500, height: 900 });
        await workbench.runCommand('Meeting Notes: Sign In to GitHub');
        await workbench.signIn('good');
        await open();
      },
    );

    // GitHub is as at first before each test.
    beforeEach(refresh);

    async function refresh(): Promise<void> {
      await clickOn(panel.button('Refresh'));
      await appear(panel.content.getByText('Comments (3)'));
      await panel.waitForStatus(/^As of /);
    }

    const field = () => panel.content.getByRole('textbox', { name: `Comment on ${ISSUE}` });
    const dialog = () => workbench.page.locator('.monaco-dialog-box');
    const confirm = (name: string) => clickOn(dialog().getByRole('button', { name, exact: true }));
    const sent = (method: string, path = PATH) =>
      gitHub.requests.records.filter((one) => one.method === method && one.path.startsWith(path));
    const thread = () =>
      gitHub.data.repository('harbour-lights', 'beacon')!.threads.find((one) => one.number === 12)!;

    async function open(): Promise<void> {
      await workbench.page.keyboard.press('ControlOrMeta+1');
      await workbench.openFile(NOTE);
      await workbench.editor.placeCursor('#12');
      await workbench.runCommand('Meeting Notes: Show Issue');
      await panel.waitForTitle(FOG_HORN);
      await panel.waitForStatus(/^As of /);
    }

    /** Replaces what is typed. The frame may lose the focus to the editor once more, so that keys would go there. */
    const type = (text: string) => field().fill(text);

    const reads = (text: string) =>
      eventually('the comment', async () => assert.equal(await field().inputValue(), text));

    it('offers to sign in, goes on, and sends the comment once', async () => {
      await workbench.runCommand('Meeting Notes: Sign Out of GitHub');
      await refresh();
      await type('It is *loud* again.');
      await field().press('ControlOrMeta+Enter');
      await appear(dialog().filter({ hasText: `Sign in to comment on ${ISSUE}?` }));
      await confirm('Sign in');
      await workbench.signIn('good');
      const question = dialog().filter({ hasText: `Comment on ${ISSUE} as @ada-brandt?` });
      await appear(question);
      assert.match(
        await question.innerText(),
        /On github\.com: Fog horn falls silent[^]*It is \*loud\* again\./,
      );
      assert.equal(sent('POST').length, 0, 'nothing is sent before');
      await reads('It is *loud* again.');
      await workbench.screenshot(`${host}-comment-asked`);
      await confirm('Comment');
      await appear(panel.content.locator('article', { hasText: 'It is loud again.' }));
      await appear(panel.content.getByText('Comments (4)'));
      await panel.waitForStatus(/^The comment was sent\. As of/);
      await reads('');
      await workbench.screenshot(`${host}-commented`);
      assert.equal(sent('POST').length, 1);
    });

    it('keeps the words where nobody confirms, where it fails, and says once why', async () => {
      await type('Not yet.');
      await clickOn(panel.button('Comment…'));
      await appear(dialog().filter({ hasText: 'Not yet.' }));
      await workbench.page.keyboard.press('Escape');
      await vanish(dialog());
      assert.equal(sent('POST').length, 0);
      const body = { message: 'Unable to create comment because issue is locked.' };
      gitHub.faults.add({ match: { method: 'POST' }, then: { status: 403, body } });
      await clickOn(panel.button('Comment…'));
      await confirm('Comment');
      const told = await workbench.waitForNotification(`The comment on ${ISSUE} was not sent`);
      assert.match(told, /its text is kept\. Locked: /);
      assert.equal((await workbench.notifications()).length, 1);
      await reads('Not yet.');
      await workbench.screenshot(`${host}-comment-refused`);
      await workbench.runCommand('Notifications: Clear All Notifications');
    });

    it('keeps the words while the panel is hidden, closed and opened again', async () => {
      await type('Kept.');
      await clickOn(workbench.page.locator('.tab', { hasText: 'beacon#12' }));
      await workbench.openFile('beacon-weekly/20261028.md');
      await clickOn(workbench.page.locator('.tab', { hasText: 'beacon#12' }));
      await reads('Kept.');
      await workbench.runCommand('View: Close Editor');
      await open();
      await reads('Kept.');
      await type('');
    });

    it('closes as not planned with a comment, reopens, and shows it in the text at once', async () => {
      const hover = async () => {
        await workbench.page.keyboard.press('ControlOrMeta+1');
        return workbench.editor.hover('#12', FOG_HORN);
      };
      await type('Nobody needs it.');
      await clickOn(panel.button('Comment and close…'));
      await appear(dialog().filter({ hasText: `Close ${ISSUE} as @ada-brandt?` }));
      await workbench.screenshot(`${host}-close-asked`);
      await confirm('Comment and Close as Not Planned');
      await appear(panel.content.getByText('Issue closed as not planned'));
      await panel.waitForStatus(/^Closed\. As of/);
      assert.match(await hover(), /Issue closed as not planned/);
      assert.deepEqual(
        gitHub.requests.records
          .filter(({ method, path }) => method !== 'GET' && path.startsWith(PATH))
          .map(({ method }) => method),
        ['POST', 'PATCH'],
      );
      assert.equal(thread().comments.at(-1)?.body, 'Nobody needs it.');
      await clickOn(panel.button('Reopen issue…'));
      await confirm('Reopen');
      await appear(panel.content.getByText('Open issue'));
      assert.match(await hover(), /Open issue/);
      await workbench.editor.press('Escape');
    });

    it('says where the sign-in may read only, closes nothing, and goes on after another sign-in', async () => {
      const headers = { 'x-oauth-scopes': 'read:user' };
      gitHub.faults.add({ match: { method: 'PATCH' }, then: { status: 404, headers } });
      await clickOn(panel.button('Close issue…'));
      await confirm('Close as Completed');
      const told = await workbench.waitForNotification(`${ISSUE} was not closed.`);
      assert.match(told, /public_repo/);
      await appear(panel.content.getByText('Open issue'));
      assert.equal(sent('PATCH').length, 1);
      await clickOn(workbench.page.locator('.notifications-toasts').getByRole('button', { name: 'Sign in' }));
      await workbench.signIn('better');
      await appear(dialog().filter({ hasText: `Close ${ISSUE} as @ada-brandt?` }));
      assert.equal(sent('PATCH').length, 1, 'nothing is sent before');
      await confirm('Close as Completed');
      await panel.waitForStatus(/^Closed\. As of/);
      assert.equal(sent('PATCH').length, 2);
      await workbench.runCommand('Notifications: Clear All Notifications');
    });

    it('says what is lacking where it is forbidden', async () => {
      const body = { message: 'Resource not accessible by personal access token' };
      gitHub.faults.add({ match: { method: 'PATCH' }, then: { status: 403, body } });
      await clickOn(panel.button('Close issue…'));
      await confirm('Close as Completed');
      assert.match(await workbench.waitForNotification(`${ISSUE} was not closed.`), /missing a permission/);
      await workbench.screenshot(`${host}-close-forbidden`);
      await workbench.runCommand('Notifications: Clear All Notifications');
    });

    it('assigns by a checklist of those whom GitHub lists', async () => {
      await clickOn(panel.button('Assign…'));
      await workbench.waitForInput(`Assign ${ISSUE} as @ada-brandt`);
      await appear(workbench.picks.filter({ hasText: 'Bo Lind' }));
      const isTicked = (...names: string[]) =>
        eventually('ticks', async () => assert.deepEqual(await workbench.ticked(), names));
      await isTicked('@cem-yilmaz', '@ada-brandt');
      await workbench.answer('bo-lind');
      await isTicked('@cem-yilmaz', '@ada-brandt', '@bo-lind');
      await clickOn(workbench.picks.filter({ hasText: 'cem-yilmaz' }));
      await isTicked('@ada-brandt', '@bo-lind');
      await workbench.screenshot(`${host}-assign-issue`);
      await workbench.page.keyboard.press('Enter');
      await panel.waitForStatus(/^Assigned\. As of/);
      const details = panel.content.getByRole('region', { name: 'Details' });
      assert.match(await details.innerText(), /@ada-brandt[^]*@bo-lind/);
      assert.deepEqual([...(thread() as { assignees: readonly string[] }).assignees].sort(), [
        'ada-brandt',
        'bo-lind',
      ]);
    });

    it('says in how many meetings it was discussed, and opens each where it was', async () => {
      await appear(panel.content.getByRole('heading', { name: 'Discussed in 5 meetings' }));
      await clickOn(panel.button('2026-10-21 beacon-weekly'));
      await appear(workbench.page.locator('.tab.active', { hasText: '20261021.md' }));
      const text = await readFile(join(folder, 'beacon-weekly', '20261021.md'), 'utf8');
      await eventually('the line', async () => {
        const status = await workbench.page.locator('[id="status.editor.selection"]').innerText();
        const line = Number(/Ln (\d+)/.exec(status)?.[1]);
        assert.match(text.split('\n')[line - 1] ?? '', /#12/);
      });
      await panel.waitForTitle(FOG_HORN);
    });

    if (host === 'web') return;

    it('keeps the words after the window was loaded anew', async () => {
      await type('After the storm.');
      await workbench.reload(/After the storm\./);
      await panel.waitForTitle(FOG_HORN);
      await reads('After the storm.');
      await type('');
    });
  });
}
