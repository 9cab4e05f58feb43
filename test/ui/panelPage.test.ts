import assert from 'node:assert/strict';
import type { Route } from 'playwright-core';
import type { History } from '../../src/webview/history';
import type { IssueActions, Discussed, Item, Page } from '../../src/webview/messages';
import { faintTexts } from './contrast';
import { appear, eventually } from './eventually';
import { PanelPage } from './panelPage';

const repository = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };

/** The history of somebody who went to issues 1, 2, 3 … and is at the one with this index. */
function history(length: number, index: number): History {
  const entries = Array.from({ length }, (_, at) => ({
    id: at + 1,
    target: { repository, number: at + 1, kind: null },
    isLinked: false,
  }));
  return { entries, index };
}

const open: Item = {
  text: 'Open issue',
  icon: { name: 'issues', color: '--vscode-meetingNotes-open' },
};
const issue: Partial<Page> = {
  title: 'Fog horn falls silent',
  state: open,
  opened: {
    author: {
      text: '@cem-yilmaz',
      url: 'https://github.com/cem-yilmaz',
      avatar: 'https://pictures.example/cem.png',
    },
    written: { text: '4 Nov 2026, 09:00', time: '2026-11-04T09:00:00Z' },
  },
  facts: [
    {
      term: 'Labels',
      items: [
        { text: 'bug', label: 'd73a4a' },
        { text: '<b>odd</b> | label', label: 'fef2c0' },
      ],
    },
    { term: 'Sub-issues', items: [{ text: '1 of 3 done' }], progress: { total: 3, completed: 1 } },
    {
      term: 'Closed by',
      items: [
        {
          ...open,
          text: 'harbour-lights/beacon#28 Arm it (Open pull request)',
          url: 'https://github.com/harbour-lights/beacon/pull/28',
        },
      ],
    },
  ],
  thread: {
    html: '<p>It stays silent.</p>',
    empty: 'No description.',
    comments: [
      {
        author: { text: '@ada-brandt' },
        written: { text: 'yesterday', time: '2026-11-05T09:00:00Z' },
        html: '<h1>Heard</h1><p>it too</p>',
        url: 'https://github.com/harbour-lights/beacon/issues/12#issuecomment-7',
      },
    ],
    more: 2,
  },
};
const long = { html: '<p>line</p>'.repeat(200), empty: '', comments: [], more: 0 };

const acts: IssueActions = {
  draft: '',
  revision: 0,
  isSending: false,
  label: 'Comment on harbour-lights/beacon#12',
  hint: 'As @ada-brandt.',
  comment: 'Comment…',
  change: { send: 'close', title: 'Close issue…', withComment: 'Comment and close…' },
};
const meetings = (count: number): Discussed => ({
  title: `Discussed in ${count} meetings`,
  earlier: 'Earlier meetings',
  meetings: Array.from({ length: count }, (_, at) => ({
    text: `2026-11-${30 - at} weekly`,
    detail: `weekly/${at}.md, line ${at + 1}`,
    note: `file:///weekly/${at}.md`,
    line: at,
  })),
});

describe('the page of the issue panel', () => {
  let panel: PanelPage;

  before(async () => {
    panel = await PanelPage.open();
  });
  after(() => panel.close());
  beforeEach(() => panel.load());

  const scrolled = () => panel.page.evaluate(() => window.scrollY);
  const focused = () => panel.page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

  async function scrollTo(top: number): Promise<void> {
    await panel.page.evaluate((y) => window.scrollTo(0, y), top);
    await eventually('kept place', async () => {
      const { scroll = {} } = (await panel.state()) ?? {};
      assert.ok(Object.values(scroll).includes(top), JSON.stringify(scroll));
    });
  }

  it('reads like a page to those who do not see it', async () => {
    await panel.show({ ...issue, history: history(2, 1) });
    assert.equal(
      await panel.page.locator('body').ariaSnapshot(),
      `- navigation "Issue panel":
  - button "Back"
  - button "Forward" [disabled]
  - button "Refresh"
  - button "Copy link"
  - button "Open on GitHub"
- status
- main:
  - heading "Fog horn falls silent" [level=1]
  - paragraph:
    - text: Open issue
    - link "harbour-lights/beacon#12":
      - /url: https://github.com/harbour-lights/beacon/issues/12
    - text: opened
    - time: 4 Nov 2026, 09:00
    - text: by
    - link "@cem-yilmaz":
      - /url: https://github.com/cem-yilmaz
  - region "Details":
    - term: Labels
    - definition: bug , <b>odd</b> | label
    - term: Sub-issues
    - definition:
      - progressbar "Sub-issues"
      - text: 1 of 3 done
    - term: Closed by
    - definition:
      - link "harbour-lights/beacon#28 Arm it (Open pull request)":
        - /url: https://github.com/harbour-lights/beacon/pull/28
  - heading "Description" [level=2]
  - paragraph: It stays silent.
  - heading "Comments (3)" [level=2]
  - paragraph:
    - link "2 more comments on GitHub":
      - /url: https://github.com/harbour-lights/beacon/issues/12
  - article:
    - heading "@ada-brandt on yesterday" [level=3]:
      - text: "@ada-brandt on"
      - link "yesterday":
        - /url: https://github.com/harbour-lights/beacon/issues/12#issuecomment-7
        - time: yesterday
    - heading "Heard" [level=4]
    - paragraph: it too`,
    );
  });

  it('shows hostile texts as they stand', async () => {
    const hostile = '<img src=x onerror="globalThis.stolen = true">';
    const item = {
      text: hostile,
      url: 'javascript:stolen=true',
      avatar: 'javascript:stolen=true',
      label: 'red;x:y',
    };
    await panel.show({
      title: hostile,
      name: hostile,
      state: { text: hostile },
      opened: { author: item, written: item },
      facts: [{ term: hostile, items: [item] }],
      notice: { kind: 'failed', text: hostile, step: { send: 'signIn', title: hostile } },
    });
    assert.equal(await panel.page.locator('h1').innerText(), hostile);
    assert.equal(
      await panel.page.locator('#content img').count(),
      0,
      'the picture that could not be loaded is gone',
    );
    assert.equal(await panel.page.locator('a[href^="javascript"]').count(), 0);
    assert.equal(await panel.page.evaluate(() => 'stolen' in globalThis), false);
  });

  it('says that it loads, and why something could not be had with the step', async () => {
    await panel.show({ notice: { kind: 'busy', text: 'Asking GitHub…', step: null } });
    assert.equal(await panel.page.getByRole('status').innerText(), 'Asking GitHub…');
    assert.equal(await panel.page.locator('#content').getAttribute('aria-busy'), 'true');
    await panel.show({
      notice: { kind: 'failed', text: 'Offline.', step: { send: 'refresh', title: 'Try again' } },
    });
    assert.equal(await panel.page.locator('#content').getAttribute('aria-busy'), 'false');
    assert.equal(await panel.page.getByRole('status').innerText(), 'Offline.');
    await panel.page.getByRole('button', { name: 'Try again' }).click();
    assert.deepEqual(await panel.waitForMessage('refresh'), { kind: 'refresh' });
    await panel.show({ title: 'Fog horn', notice: { kind: 'busy', text: 'Asking GitHub…', step: null } });
    assert.equal(await focused(), 'Fog horn', 'not lost with the button');
  });

  for (const [name, message] of [
    ['Back', 'back'],
    ['Forward', 'forward'],
    ['Refresh', 'refresh'],
    ['Copy link', 'copyLink'],
    ['Open on GitHub', 'openOnGitHub'],
  ] as const) {
    it(`has a button "${name}", by keyboard too`, async () => {
      await panel.show({ history: history(3, 1) });
      await panel.page.getByRole('button', { name, exact: true }).focus();
      await panel.page.keyboard.press('Enter');
      assert.deepEqual(await panel.waitForMessage(message), { kind: message });
    });
  }

  it('goes nowhere where there is nothing', async () => {
    await panel.show({});
    assert.ok(await panel.page.getByRole('button', { name: 'Back' }).isDisabled());
    assert.ok(await panel.page.getByRole('button', { name: 'Forward' }).isDisabled());
  });

  it('opens an issue in place, and in the browser with Ctrl', async () => {
    await panel.show(issue);
    const link = panel.page.getByText('beacon#28');
    await link.click({ modifiers: ['Control'] });
    assert.deepEqual(await panel.opened(), ['https://github.com/harbour-lights/beacon/pull/28']);
    await link.click();
    const url = 'https://github.com/harbour-lights/beacon/pull/28';
    assert.deepEqual(await panel.waitForMessage('navigate'), { kind: 'navigate', url });
  });

  it('goes to a comment that it shows already', async () => {
    const html = '<a href="https://github.com/harbour-lights/beacon/issues/12#issuecomment-7">see</a>';
    await panel.show({ ...issue, thread: { ...issue.thread!, html } });
    await panel.page.getByText('see').click();
    assert.match(await focused(), /^@ada-brandt on yesterday/);
    assert.ok(!(await panel.messages()).some(({ kind }) => kind === 'navigate'));
  });

  it('puts the focus on the title of another issue', async () => {
    await panel.show({ history: history(1, 0), thread: { ...long, html: '<a href="/a/b/issues/1">go</a>' } });
    await panel.page.getByText('go').click();
    await panel.show({ history: history(2, 1), title: 'The other one' });
    assert.equal(await focused(), 'The other one');
  });

  it('leaves the focus where it is while the same issue is shown anew', async () => {
    await panel.show(issue);
    await panel.page.getByText('beacon#28').focus();
    await panel.show({ ...issue, notice: { kind: 'done', text: 'As of now', step: null } });
    assert.match(await focused(), /beacon#28/);
  });

  describe('where comments are written', () => {
    const field = () => panel.page.getByRole('textbox', { name: 'Comment on harbour-lights/beacon#12' });
    const comment = () => panel.page.getByRole('button', { name: 'Comment…', exact: true });

    it('tells each letter, sends with Ctrl+Enter and by the button, and is reached by Tab', async () => {
      await panel.show({ ...issue, acts });
      assert.ok(await comment().isDisabled(), 'there is nothing to send');
      await field().focus();
      await panel.page.keyboard.type('Hi');
      assert.deepEqual(await panel.waitForMessage('draft'), { kind: 'draft', entry: 1, text: 'Hi' });
      await panel.page.keyboard.press('Enter');
      await panel.page.keyboard.type('you');
      await panel.page.keyboard.press('Control+Enter');
      const text = 'Hi\nyou';
      assert.deepEqual(await panel.waitForMessage('comment'), { kind: 'comment', entry: 1, text });
      await panel.page.keyboard.press('Tab');
      assert.equal(await focused(), 'Comment and close…');
      await panel.page.keyboard.press('Enter');
      assert.deepEqual(await panel.waitForMessage('close'), { kind: 'close', entry: 1, text });
      await panel.page.keyboard.press('Tab');
      assert.equal(await focused(), 'Comment…');
      await panel.page.keyboard.press('Enter');
      assert.equal((await panel.messages()).filter(({ kind }) => kind === 'comment').length, 2);
    });

    it('keeps what is typed, and the cursor, while the page is shown anew', async () => {
      await panel.show({ ...issue, acts });
      await field().focus();
      await panel.page.keyboard.type('abd');
      await panel.page.keyboard.press('ArrowLeft');
      await panel.show({
        ...issue,
        acts: { ...acts, draft: 'ab' },
        notice: { kind: 'done', text: 'x', step: null },
      });
      await panel.page.keyboard.type('c');
      assert.equal(await field().inputValue(), 'abcd');
    });

    it('is empty once it is sent, and takes nothing while it is', async () => {
      await panel.show({ ...issue, acts });
      await field().fill('abc');
      await panel.show({ ...issue, acts: { ...acts, isSending: true, hint: 'Sending…' } });
      await field().focus();
      await panel.page.keyboard.type('d');
      await panel.page.keyboard.press('Control+Enter');
      assert.equal(await field().inputValue(), 'abc');
      assert.ok(!(await panel.messages()).some(({ kind }) => kind === 'comment'), 'it is not sent twice');
      await panel.show({ ...issue, acts: { ...acts, revision: 1 } });
      assert.equal(await field().inputValue(), '');
    });

    it('shows the words of each issue', async () => {
      await panel.show({ ...issue, history: history(2, 0), acts: { ...acts, draft: 'first' } });
      assert.equal(await field().inputValue(), 'first');
      await panel.show({ ...issue, history: history(2, 1), acts: { ...acts, draft: 'second' } });
      assert.equal(await field().inputValue(), 'second');
      await panel.show({ ...issue, history: history(2, 1), acts: null });
      assert.equal(await field().count(), 0);
    });

    it('offers to assign beside those who are', async () => {
      const act = { send: 'assign', title: 'Assign…' } as const;
      await panel.show({ ...issue, acts, facts: [{ term: 'Assignees', items: [], act }] });
      await panel.page.getByRole('button', { name: 'Assign…' }).click();
      assert.deepEqual(await panel.waitForMessage('assign'), { kind: 'assign' });
    });
  });

  it('lists the meetings, the latest in sight, and opens them', async () => {
    await panel.show({ ...issue, discussed: meetings(7) });
    await appear(panel.page.getByRole('heading', { name: 'Discussed in 7 meetings' }));
    const shown = () => panel.page.locator('.discussed button:visible').allInnerTexts();
    assert.equal((await shown()).length, 5);
    await panel.page.getByText('Earlier meetings').click();
    await panel.show({ ...issue, discussed: meetings(7), notice: { kind: 'done', text: 'x', step: null } });
    assert.equal((await shown()).length, 7, 'what is unfolded stays so');
    await panel.page.getByRole('button', { name: '2026-11-24 weekly' }).click();
    const note = 'file:///weekly/6.md';
    assert.deepEqual(await panel.waitForMessage('openMeeting'), { kind: 'openMeeting', note, line: 6 });
  });

  it('comes back to where each issue was read', async () => {
    await panel.show({ history: history(1, 0), thread: long });
    await scrollTo(700);
    await panel.show({ history: history(2, 1), thread: long });
    assert.equal(await scrolled(), 0);
    await scrollTo(300);
    await panel.show({ history: history(2, 0), thread: null });
    await panel.show({ history: history(2, 0), thread: long });
    assert.equal(await scrolled(), 700, 'also where the text comes later');
    await panel.show({ history: history(2, 1), thread: long });
    assert.equal(await scrolled(), 300);
  });

  it('comes back to where it was read after it was hidden', async () => {
    await panel.show({ history: history(2, 1), thread: long });
    await scrollTo(450);
    const kept = await panel.state();
    assert.deepEqual(kept, { history: history(2, 1), scroll: { 2: 450 } });
    await panel.load(kept);
    await panel.show({ history: history(2, 1), thread: long });
    assert.equal(await scrolled(), 450);
  });

  it('leaves the reader where he scrolls while pictures come', async () => {
    const html = `<img src="https://pictures.example/slow.png" alt="slow">${long.html}`;
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((done) => {
      const slowly = async (route: Route) => {
        done();
        await new Promise<void>((go) => (answer = go));
        await route.fallback();
      };
      void panel.page.route('**/slow.png', slowly, { times: 1 });
    });
    await panel.show({ history: history(1, 0), thread: { ...long, html } });
    await asked;
    await scrollTo(500);
    answer();
    await panel.page.locator('.text img').evaluate((image: HTMLImageElement) => image.decode());
    assert.equal(await scrolled(), 500);
  });

  it('leaves Alt and the arrows to VS Code and not to the browser', async () => {
    await panel.show({ history: history(2, 1) });
    const prevented = panel.page.evaluate(
      () =>
        new Promise((done) =>
          addEventListener('keydown', ({ key, defaultPrevented }) => {
            if (key === 'ArrowLeft') done(defaultPrevented);
          }),
        ),
    );
    await panel.page.keyboard.press('Alt+ArrowLeft');
    assert.equal(await prevented, true);
  });

  it('sets labels apart from their letters, whatever their colour', async () => {
    const colors = ['d73a4a', 'fef2c0', '000000', 'ffffff', '7f7f7f', '0075ca', 'fbca04'];
    await panel.show({ facts: [{ term: 'Labels', items: colors.map((label) => ({ text: label, label })) }] });
    const { count, faint } = await faintTexts(panel.page.locator('dd'));
    assert.deepEqual(faint, []);
    assert.ok(count >= colors.length, String(count));
  });

  it('needs no scrolling to the side at any width', async () => {
    await panel.page.setViewportSize({ width: 320, height: 600 });
    const wide = `<pre>${'wide '.repeat(100)}</pre><table><tr>${'<td>wide</td>'.repeat(60)}</tr></table><p>${'x'.repeat(500)}</p>`;
    await panel.show({ ...issue, title: 'y'.repeat(300), thread: { ...issue.thread!, html: wide } });
    const width = await panel.page.evaluate(() => document.documentElement.scrollWidth);
    await panel.page.setViewportSize({ width: 800, height: 600 });
    assert.equal(width, 320);
  });
});
