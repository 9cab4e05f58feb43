import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { StandIn } from '../github/stand-in';
import { appear, clickOn, eventually, vanish } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const beacon = 'https://github.com/harbour-lights/beacon';

const NOTE = `# 2026-11-04

[#1](${beacon}/issues/1) and [#2](${beacon}/issues/2)

- [ ] AI @ada-brandt: #3, #4, \`#12\`
- #18 #21 #23, charts#5, ${beacon}/discussions/30
- #28 #31 #33 #34 #777

| Who | What |
| --- | --- |
| @bo-lind | #12 |

The end.
`;

const THEMES = { light: 'Light Modern', dark: 'Dark Modern', 'high-contrast': 'Dark High Contrast' };

// VS Code's server carries the Markdown extension for the node host only.
describe('the Markdown preview', () => {
  let gitHub: StandIn;
  let workbench: Workbench;
  let isSignedIn = false;

  const files = { '2026-11-04.md': NOTE, 'other.txt': 'no note' };
  inWindow({ files, quiet: true, recover: openAnew }, async (window) => {
    ({ gitHub, workbench } = window);
    await open();
  });

  async function open(): Promise<void> {
    await workbench.openFile('2026-11-04.md');
    await workbench.runCommand('Markdown: Open Preview to the Side');
  }

  /** On a busy machine VS Code may go on waiting for a page that has been loaded: its preview shows nothing new from then on. */
  async function openAnew(): Promise<void> {
    await workbench.runCommand('View: Close All Editors');
    await open();
  }

  /** The first link with this text, and before it with the state in words if one is given. */
  function link(text: string, state = ''): Locator {
    const name = new RegExp(`^${state} ?${text.replace(/[.?]/g, '\\$&')}$`);
    return workbench.webview.content.getByRole('link', { name }).first();
  }

  async function attributeOf(shown: Locator, name: string): Promise<string | null> {
    await appear(shown);
    return shown.getAttribute(name);
  }

  /** Types at the note's end and waits until the preview shows it. */
  async function write(text: string): Promise<void> {
    await clickOn(workbench.page.locator('.tab', { hasText: /^2026-11-04/ }));
    await appear(
      workbench.page.locator('.editor-group-container.active .tab.active', { hasText: /^2026-11-04/ }),
    );
    await workbench.editor.focus();
    await workbench.editor.press('ControlOrMeta+End');
    await workbench.editor.type(`${text}\n`);
    await appear(workbench.webview.content.getByText(text).last());
  }

  it('shows bare numbers and mentions as links, and asks nobody while signed out', async () => {
    const charts = 'https://github.com/harbour-lights/charts';
    assert.equal(await attributeOf(link('#3'), 'href'), `${beacon}/issues/3`);
    assert.equal(await attributeOf(link('charts#5'), 'href'), `${charts}/issues/5`);
    assert.equal(await attributeOf(link('@ada-brandt'), 'href'), 'https://github.com/ada-brandt');
    assert.equal(await attributeOf(link('@bo-lind'), 'href'), 'https://github.com/bo-lind');
    assert.equal(await workbench.webview.content.locator('code a').count(), 0);
    assert.ok(await workbench.webview.content.getByText('[ ] AI').isVisible(), 'boxes stay as they are');
    await write('Nobody is asked while typing.');
    await workbench.screenshot('preview-signed-out');
    assert.equal(await workbench.webview.content.locator('.meeting-notes-state').count(), 0);
    assert.deepEqual(gitHub.requests.records, []);
  });

  it('shows the states after signing in, for one question', async () => {
    gitHub.requests.reset();
    if (isSignedIn) {
      await workbench.runCommand('Meeting Notes: Clear Remembered GitHub Answers');
    } else {
      await workbench.runCommand('Meeting Notes: Sign In to GitHub');
      await workbench.signIn('good');
      isSignedIn = true;
    }
    const title = await attributeOf(link('#1', 'Issue closed as completed'), 'title');
    assert.equal(title, 'Issue closed as completed: Light the lamp at dusk');
    for (const [state, text] of [
      ['Issue closed as a duplicate', '#2'],
      ['Merged pull request', '#3'],
      ['Closed pull request', '#4'],
      ['Draft pull request', '#21'],
      ['Issue closed as not planned', '#23'],
      ['Merged pull request', 'charts#5'],
      ['Open discussion', `${beacon}/discussions/30`],
      ['Open pull request', '#28'],
      ['Answered discussion', '#31'],
      ['Open issue', '#12'],
    ] as const)
      await appear(link(text, state));
    assert.equal(await attributeOf(link('#777'), 'title'), null, 'what is not found is a link as before');
    await write('Known by now.');
    // Who signed in and who owns the item is asked by others.
    const documents = gitHub.requests.records.filter(({ path }) => path === '/graphql');
    assert.equal(documents.length, 1);
  });

  it('shows hostile titles as text', async () => {
    assert.equal(
      await attributeOf(link('#33', 'Open issue'), 'title'),
      'Open issue: [x](command:workbench.action.quit)',
    );
    assert.equal(
      await attributeOf(link('#34', 'Open issue'), 'title'),
      'Open issue: <img src=x onerror=alert(1)>',
    );
    assert.equal(await workbench.webview.content.locator('img').count(), 0);
  });

  const failures = [
    { name: 'offline', reference: '#19', fault: { cut: 'before' as const } },
    {
      name: 'limited',
      reference: '#22',
      fault: { status: 429, headers: { 'retry-after': '1' } },
    },
  ];
  for (const { name, reference, fault } of failures) {
    it(`shows links without states while ${name}, and keeps the states that it knows`, async () => {
      gitHub.faults.add({ times: null, then: fault });
      await write(`See ${reference} at the end.`);
      await write(`Written while ${name}.`);
      await appear(link(reference));
      await appear(link('#12', 'Open issue'));
      await workbench.screenshot(`preview-${name}`);
    });
  }

  it('shows a new state after a refresh', async () => {
    const repository = gitHub.data.repository('harbour-lights', 'beacon');
    const thread = repository && gitHub.data.thread(repository, 12);
    assert.ok(thread);
    thread.title = 'Fog horn sounds again';
    await eventually('new title', async () => {
      await workbench.runCommand('Meeting Notes: Refresh');
      await appear(workbench.webview.content.getByTitle('Open issue: Fog horn sounds again'), 3000);
    });
  });

  it('shows a new state once it is seen again', async () => {
    await clickOn(workbench.page.locator('.tab', { hasText: 'Preview 2026-11-04' }));
    await workbench.openFile('other.txt');
    const repository = gitHub.data.repository('harbour-lights', 'beacon');
    const thread = repository && gitHub.data.thread(repository, 12);
    assert.ok(thread);
    thread.title = 'Fog horn is silent again';
    await workbench.runCommand('Meeting Notes: Refresh');
    await clickOn(workbench.page.locator('.tab', { hasText: 'Preview 2026-11-04' }));
    await appear(workbench.webview.content.getByTitle('Open issue: Fog horn is silent again'));
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`shows states in colours of a ${name} theme`, async () => {
      await workbench.useTheme(theme);
      const colour = (selector: string) =>
        workbench.webview.content
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor);
      const expected = {
        light: 'rgb(26, 127, 55)',
        dark: 'rgb(63, 185, 80)',
        'high-contrast': 'rgb(86, 211, 100)',
      };
      await eventually('colour', async () => {
        assert.equal(await colour('.meeting-notes-color-open'), expected[name as keyof typeof expected]);
      });
      const shown = await workbench.webview.content.locator('.meeting-notes-state').evaluateAll((icons) =>
        icons.map((icon) => ({
          mask: getComputedStyle(icon).maskImage,
          width: icon.getBoundingClientRect().width,
        })),
      );
      for (const { mask, width } of shown) {
        assert.match(mask, /^url\("data:image\/svg\+xml/);
        assert.ok(width > 10 && width < 20, `${width} pixels`);
      }
      await workbench.screenshot(`preview-${name}`);
    });
  }

  it('counts as its note', async () => {
    const { page } = workbench;
    const open = page.locator('.statusbar-item', { hasText: '1 open' });
    await clickOn(page.locator('.tab', { hasText: /^2026-11-04/ }));
    await workbench.revertFiles();
    await workbench.runCommand('View: Close Editor');
    await workbench.openFile('other.txt');
    await vanish(open);
    await clickOn(page.locator('.tab', { hasText: 'Preview 2026-11-04' }));
    await clickOn(open);
    await appear(workbench.picks.filter({ hasText: '#3, #4' }));
    await workbench.escape();
    const view = await workbench.openView('References');
    await view.waitForText('Learn the tide from the charts');
    await workbench.screenshot('preview-in-front');
  });
});
