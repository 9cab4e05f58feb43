import assert from 'node:assert/strict';
import type { StandIn } from '../github/stand-in';
import { appear, clickOn, eventually } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const beacon = 'https://github.com/harbour-lights/beacon';

const NOTE = `# 2026-11-04

## Participants

- @ada-brandt
- @gus-moreau
- Bo Lind

## Agenda

- [#12](${beacon}/issues/12) fog horn, [PR#28](${beacon}/pull/28) arms it again
- was the buoy: [#9](${beacon}/issues/9)
- wrong text: [#24](${beacon}/issues/23)
- at night: [#30](${beacon}/discussions/30), bulbs: [#31](${beacon}/discussions/31)
- [milestone](${beacon}/milestone/2), [board](https://github.com/orgs/harbour-lights/projects/1)
- deleted: [#10](${beacon}/issues/10), odd: [#38](${beacon}/pull/38), short: #18
- thanks to @nobody-in-particular and @not-a-soul
`;

const THEMES = { light: 'Light Modern', dark: 'Dark Modern', 'high-contrast': 'Dark High Contrast' };

describe('hovers', () => {
  let gitHub: StandIn;
  let workbench: Workbench;

  inWindow(
    {
      files: {
        '2026-11-04.md': NOTE,
        '2026-10-28.md': '# 2026-10-28\n\n## Participants\n\n- @Ada-Brandt\n',
      },
      quiet: true,
    },
    async (window) => {
      ({ gitHub, workbench } = window);
      await workbench.openFile('2026-11-04.md');
    },
  );

  const hover = (text: string, expected: string | RegExp) => workbench.editor.hover(text, expected);

  describe('signed out', () => {
    it('show a public issue', async () => {
      const text = await hover('[#12]', 'Fog horn falls silent after restart');
      assert.match(text, /harbour-lights\/beacon#12 · Open issue · opened .* ago by @cem-yilmaz/);
      assert.match(text, /Labels:\s+bug\s+area\/horn/);
      assert.match(text, /Assigned to @cem-yilmaz, @ada-brandt · Milestone 1\.1 Fog season · 3 comments/);
      assert.match(text, /To reproduce\n\s*Start the controller \(beacon start --horn\)\n\s*Pull the plug/);
      assert.match(text, /\n\s*Open on GitHub · Copy as Markdown link · Refresh\n/);
      assert.equal(text.match(/\bShow\b/g)?.length, 1, text);
    });

    it('show a person, with the meetings that they attended', async () => {
      // VS Code shows no picture that comes from loopback.
      const avatar = 'https://avatars.example.com/ada';
      const svg =
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="#7a4"/></svg>';
      await workbench.page.route(avatar, (route) =>
        route.fulfill({ contentType: 'image/svg+xml', body: svg }),
      );
      const ada = (await (await fetch(`${gitHub.url}/users/ada-brandt`)).json()) as object;
      gitHub.faults.add({
        match: { path: '/users/ada-brandt' },
        then: { body: { ...ada, avatar_url: avatar } },
      });
      const text = await hover('@ada-brandt', 'Ada Brandt');
      assert.match(text, /Attended 2 meetings, last 2026-11-04/);
      const size = await workbench.page
        .locator('.monaco-hover:visible img')
        .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.width, image.height]);
      assert.deepEqual(size, [80, 48, 48]);
      await workbench.screenshot('hover-person');
    });

    it('say quietly that an account is not known', async () => {
      await hover('@not-a-soul', 'GitHub does not know @not-a-soul.');
    });

    it('say that a discussion needs a sign-in', async () => {
      assert.match(await hover('[#30]', 'Signed out'), /Sign in/);
      await workbench.screenshot('hover-signed-out-discussion');
      assert.equal(await workbench.picks.count(), 0, 'a hover does not begin to sign in');
    });

    it('say that there is no such issue', async () => {
      await hover('[#10]', 'Not found or private');
      await workbench.screenshot('hover-not-found');
    });

    it('follow an issue that has moved', async () => {
      const text = await hover('[#9]', 'Horn position is off by a cable');
      assert.match(text, /harbour-lights\/charts#7/);
      assert.match(text, /Moved from harbour-lights\/beacon#9/);
      await workbench.screenshot('hover-moved');
    });

    it('say that text and URL disagree', async () => {
      await hover('[#24]', 'The text says #24, but the link leads to #23.');
      await workbench.screenshot('hover-disagreement');
    });

    it('end their request when the mouse leaves', async () => {
      gitHub.faults.add({ then: { hold: true } });
      await workbench.editor.pointAt('PR#28');
      await gitHub.requests.waitFor(({ path }) => path.includes('/28'));
      await workbench.page.mouse.move(0, 0);
      await gitHub.requests.waitFor(({ aborted }) => aborted);
    });
  });

  describe('offline', () => {
    beforeEach(() => workbench.runCommand('Meeting Notes: Refresh'));

    it('say so, and how old what they show is', async () => {
      gitHub.faults.add({ times: null, then: { cut: 'before' } });
      await hover('[#38]', 'Offline: GitHub cannot be reached.');
      await workbench.screenshot('hover-offline');
      const text = await hover('[#12]', 'Fog horn falls silent after restart');
      assert.match(text, /As of .*Offline/s);
      await workbench.screenshot('hover-stale');
    });
  });

  describe('in trouble', () => {
    beforeEach(() => workbench.runCommand('Meeting Notes: Refresh'));

    it('say until when the rate limit holds', async () => {
      gitHub.limits.set('core', 0);
      assert.match(await hover('#18', 'Rate-limited'), /until (?:.*, )?\d\d:\d\d\..*Sign in/);
      await workbench.screenshot('hover-rate-limited');
    });
  });

  describe('signed in', () => {
    before(async () => {
      await eventually('the question', async () => {
        await hover('[#30]', 'Sign in');
        await clickOn(workbench.page.locator('.monaco-hover:visible a', { hasText: 'Sign in' }), 2_000);
      });
      await workbench.signIn('good');
    });

    it('show review, checks and linked issues of a pull request', async () => {
      const text = await hover('[PR#28]', 'Arm the horn again after a restart');
      assert.match(text, /Open pull request/);
      assert.match(text, /Review: changes requested · Checks: failed/);
      assert.match(
        text,
        /Closes\s+harbour-lights\/beacon#12 Fog horn falls silent after restart \(Open issue\)/,
      );
    });

    it('show discussions', async () => {
      await hover('[#30]', 'How loud may the horn be at night?');
      assert.match(await hover('[#31]', 'Which bulbs do you use?'), /Answered discussion/);
    });

    it('show a milestone and a project in short', async () => {
      assert.match(await hover('[milestone]', '1.1 Fog season'), /Milestone · open · due 2026-12-15/);
      assert.match(await hover('[board]', 'Fog season'), /Project · open/);
      await workbench.screenshot('hover-page');
    });

    it('show hostile texts as text', async () => {
      await hover('[#38]', '`code` *stars* _lines_ | pipe ~~gone~~ $(whoami)');
      const text = await hover('@nobody-in-particular', '[me](command:workbench.action.quit)');
      assert.match(text, /<img src=x onerror=alert\(1\)>/);
      await workbench.screenshot('hover-hostile');
    });

    it('copy the reference', async () => {
      await hover('[#12]', 'Fog horn');
      await clickOn(workbench.page.locator('.monaco-hover a', { hasText: 'Copy as Markdown link' }));
      await appear(workbench.page.getByText('Copied the link to harbour-lights/beacon#12'));
    });

    it('come again at the cursor when they are refreshed', async () => {
      await workbench.runCommand('Meeting Notes: Refresh');
      await workbench.editor.placeCursor('- [#1', 'after');
      await workbench.runCommand('Show or Focus Hover');
      const shown = workbench.page.locator('.monaco-hover:visible', { hasText: 'Fog horn falls silent' });
      await appear(shown);
      const beaconData = gitHub.data.repository('harbour-lights', 'beacon');
      const issue = beaconData && gitHub.data.thread(beaconData, 12);
      assert.ok(issue);
      issue.title = 'Fog horn sounds again';
      await clickOn(workbench.page.locator('.monaco-hover a', { hasText: 'Refresh' }));
      await appear(workbench.page.locator('.monaco-hover:visible', { hasText: 'Fog horn sounds again' }));
    });

    for (const [name, theme] of Object.entries(THEMES)) {
      it(`can be read in a ${name} theme`, async () => {
        await workbench.useTheme(theme);
        for (const [text, expected, picture] of [
          ['[#12]', 'Fog horn', 'issue'],
          ['@ada-brandt', 'Ada Brandt', 'person'],
        ] as const) {
          await hover(text, expected);
          await workbench.screenshot(`hover-${name}-${picture}`);
        }
      });
    }
  });
});
