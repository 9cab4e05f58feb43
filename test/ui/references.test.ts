import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stateIcons } from '../../src/vscode/issueStatus/stateIcons';
import type { StandIn } from '../github/stand-in';
import { appear, eventually } from './eventually';
import { hosts } from './hosts';
import type { TreeRow, TreeView } from './tree-view';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE = `# 2026-11-04

* [#12](https://github.com/harbour-lights/beacon/issues/12) is worked on: #28
* #15, #18, #21 and #23 (not #4)
* Said in #30 and answered in #31
* #33 and #37 are odd

## Later

Again #12. Nobody knows #999.

## Elsewhere

Nor other-harbour/lamp#1.
`;
const OTHER = '# 2026-11-11\n\nOnly harbour-lights/handbook#4 and harbour-lights/handbook#6\n';
const MANY = `# 2026-11-18\n\n${Array.from({ length: 60 }, (_, index) => `- harbour-lights/beacon#${index + 1}\n`).join('')}`;

/** Lines that are wrapped, with more references than fit beside each other. */
const WRAPPED = `# 2026-12-02

${[12, 28, 15, 18, 21, 23, 4, 33, 37, 1].map((number) => `We spoke of harbour-lights/beacon#${number}, and of more`).join(', ')}.

${[12, 28, 15, 18, 21, 23, 4, 33, 37, 1].map((number) => `word${number} #${number},`).join('')}end.
`;

const LIGHT = { open: '#1a7f37', completed: '#8250df', closed: '#cf222e', grey: '#59636e' };
const DARK = { open: '#3fb950', completed: '#b083f0', closed: '#f85149', grey: '#9198a1' };
const HIGH_CONTRAST = { open: '#56d364', completed: '#d2a8ff', closed: '#ff9492', grey: '#d1d7e0' };
const HIGH_CONTRAST_LIGHT = { open: '#055d20', completed: '#622cbc', closed: '#a0111f', grey: '#424a53' };

const themes = [
  { name: 'light', theme: 'Default Light Modern', colors: LIGHT },
  { name: 'dark', theme: 'Default Dark Modern', colors: DARK },
  { name: 'high-contrast', theme: 'Default High Contrast', colors: HIGH_CONTRAST },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light', colors: HIGH_CONTRAST_LIGHT },
];

for (const { host, settings } of hosts) {
  describe(`states in a note, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;
    let view: TreeView;

    inWindow(
      {
        files: {
          '2026-11-04.md': NOTE,
          '2026-11-11.md': OTHER,
          '2026-11-18.md': MANY,
          '2026-12-02.md': WRAPPED,
          'none.md': '# 2026-11-25\n\nNobody came.\n',
          'plain.txt': 'No note.\n',
          '.vscode/settings.json': '{}',
        },
        settings,
        recover,
      },
      async (window) => {
        ({ gitHub, folder, workbench } = window);
        await configure({});
        await workbench.openFile('2026-11-04.md');
        view = await showReferences();
      },
    );

    async function recover(): Promise<void> {
      await configure({});
      await writeFile(join(folder, '2026-11-04.md'), NOTE);
      await workbench.runCommand('View: Close All Editor Groups');
      await workbench.runCommand('Meeting Notes: Clear Remembered GitHub Answers');
      await workbench.openFile('2026-11-04.md');
      await showReferences();
    }

    async function showReferences(): Promise<TreeView> {
      const shown = await workbench.openView('References');
      await workbench.view('Action Items').close(); // makes room
      return shown;
    }

    /** Changes settings of the workspace while VS Code runs. */
    async function configure(changed: Readonly<Record<string, unknown>>): Promise<void> {
      const all = { 'workbench.colorTheme': 'Default Light Modern', ...changed };
      await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(all));
    }

    /** Waits until exactly these icons stand behind these references. */
    async function waitForIcons(
      expected: readonly (readonly [reference: string, icon: string, color: string])[],
    ) {
      const wanted = expected.map(([reference, icon, color]) => [reference, stateIcons([{ icon, color }])]);
      await eventually('icons', async () => assert.deepEqual(await workbench.editor.images(), wanted));
    }

    const iconsIn = (colors: typeof LIGHT) =>
      [
        ['[#12](https://github.com/harbour-lights/beacon/issues/12)', 'issues', colors.open],
        ['#28', 'git-pull-request', colors.open],
        ['#15', 'git-merge', colors.completed],
        ['#18', 'issue-closed', colors.completed],
        ['#21', 'git-pull-request-draft', colors.grey],
        ['#23', 'circle-slash', colors.grey],
        ['#4', 'git-pull-request-closed', colors.closed],
        ['#30', 'comment-discussion', colors.open],
        ['#31', 'issue-closed', colors.completed],
        ['#33', 'issues', colors.open],
        ['#37', 'issues', colors.open],
        ['#12', 'issues', colors.open],
      ] as const;

    const issueDocuments = () =>
      gitHub.requests.records.filter(
        ({ graphql }) => graphql && /issueOrPullRequest|discussion/.test(graphql.query),
      );

    async function waitForGroups(expected: Readonly<Record<string, number>>): Promise<TreeRow[]> {
      let rows: TreeRow[] = [];
      await view.waitForRows((now) => {
        rows = now;
        const groups = now.filter(({ level, description }) => level === 1 && description !== '');
        assert.deepEqual(
          Object.fromEntries(groups.map(({ label, description }) => [label, Number(description)])),
          expected,
        );
      });
      return rows;
    }

    describe('signed out', () => {
      it('asks nobody, and says how to see more', async () => {
        await waitForGroups({ 'State not known': 13 });
        await view.waitForText('Sign in to see the state of all references');
        const [first, , ...issues] = await view.rows();
        assert.equal(first?.label, 'Sign in to see the state of all references');
        assert.deepEqual(
          issues.slice(0, 3).map(({ label, description }) => [label, description]),
          [
            ['is worked on: #28', 'beacon#12'],
            ['#12 is worked on', 'beacon#28'],
            ['#15', 'beacon#15'],
          ],
        );
        assert.deepEqual(await workbench.editor.images(), []);
        assert.deepEqual(gitHub.requests.records, []);
        await workbench.screenshot(`${host}-references-signed-out`);
      });

      it('shows what a hover has learnt', async () => {
        await workbench.editor.hover('[#12]', 'Fog horn falls silent after restart');
        const [first, , last] = [iconsIn(LIGHT)[0], 0, iconsIn(LIGHT)[11]];
        await waitForIcons([first, last]);
        await waitForGroups({ Open: 1, 'State not known': 12 });
      });
    });

    describe('signed in', () => {
      before(async () => {
        await workbench.runCommand('Meeting Notes: Sign In to GitHub');
        await workbench.signIn('good');
        await waitForIcons(iconsIn(LIGHT));
      });

      it('groups the issues of the note, each once', async () => {
        const rows = await waitForGroups({ Open: 6, Closed: 5, 'State not known': 2 });
        const issues = rows.filter(({ level }) => level === 2);
        assert.deepEqual(
          issues.map(({ label, description }) => [label, description]),
          [
            ['Fog horn falls silent after restart', 'beacon#12 · @cem-yilmaz, @ada-brandt'],
            ['Arm the horn again after a restart', 'beacon#28 · @cem-yilmaz'],
            ['Learn the tide from the charts', 'beacon#21'],
            ['How loud may the horn be at night?', 'beacon#30'],
            ['[x](command:workbench.action.quit)', 'beacon#33'],
            ['פנס הנמל לא נדלק (#12)', 'beacon#37'],
            ['Drive the horn from the scheduler', 'beacon#15 · @bo-lind'],
            ['Lamp stays on after sunrise', 'beacon#18 · @bo-lind'],
            ['Replace the horn by a choir', 'beacon#23'],
            ['Add a second clock', 'beacon#4'],
            ['Which bulbs do you use?', 'beacon#31'],
            ['Nobody knows', 'beacon#999 · Not found or private'],
            ['other-harbour/lamp#1', 'lamp#1 · Not found or private'],
          ],
        );
        assert.match(issues[7]?.spoken ?? '', /Issue closed as completed, Lamp stays on/);
        assert.match(issues[0]?.spoken ?? '', /in 2 places/);
      });

      it('asks once for all that a note speaks of', async () => {
        gitHub.requests.reset();
        await workbench.openFile('2026-11-18.md');
        await view.waitForText('Support for two lamps');
        await view.fold('Open'); // makes room for the last group
        await waitForGroups({ Open: 15, Closed: 10, 'State not known': 35 });
        assert.equal(issueDocuments().length, 1);
        assert.equal(gitHub.requests.records.length, 1);
        await workbench.openFile('2026-11-04.md');
        await waitForGroups({ Open: 6, Closed: 5, 'State not known': 2 });
        assert.equal(gitHub.requests.records.length, 1, 'what is known is not asked again');
        await view.unfold('Open');
      });

      // What VS Code draws of it is the same in both hosts.
      if (host === 'node') {
        for (const { name, theme, colors } of themes) {
          it(`is painted for ${name}`, async () => {
            await configure({ 'workbench.colorTheme': theme });
            await waitForIcons(iconsIn(colors));
            await workbench.screenshot(`${host}-references-${name}`);
          });
        }

        it('takes the colours that the user wants', async () => {
          await configure({ 'workbench.colorCustomizations': { 'meetingNotes.open': '#0000ff' } });
          await waitForIcons(iconsIn({ ...LIGHT, open: '#0000ff' }));
          await configure({});
          await waitForIcons(iconsIn(LIGHT));
        });

        it('goes to the line of a reference, and to each of several', async () => {
          await view.click('Which bulbs do you use?');
          await appear(workbench.page.getByText(/^Ln 5, Col \d+/));
          await view.unfold('Fog horn falls silent');
          await view.waitForRows((rows) => {
            const places = rows.filter(({ level }) => level === 3);
            assert.deepEqual(
              places.map(({ label, description }) => [label.slice(0, 11), description]),
              [
                ['#12 is work', 'line 3'],
                ['Again #12. ', 'line 10'],
              ],
            );
          });
          await view.click('Again #12');
          await appear(workbench.page.getByText(/^Ln 10, Col \d+/));
          await view.fold('Fog horn falls silent');
        });
      }

      it('follows the text while somebody writes', async () => {
        await workbench.editor.placeCursor('# 2026-11-04');
        await workbench.editor.type('\nSee #24 first');
        await waitForIcons([['#24', 'issues', LIGHT.open], ...iconsIn(LIGHT)]);
        await view.waitForRows((rows) => assert.equal(rows[1]?.label, 'Ready for the fog season'));
        await eventually('undo', async () => {
          await workbench.editor.press('ControlOrMeta+Z');
          assert.doesNotMatch(await workbench.editor.visibleText(), /See/);
        });
        await waitForIcons(iconsIn(LIGHT));
        await view.waitForRows((rows) => assert.match(rows[1]?.label ?? '', /^Fog horn/));
        // What was written may have been saved by itself meanwhile.
        await workbench.editor.save();
      });

      if (host === 'node') {
        it('draws in every editor of a note, but not into comparisons', async () => {
          await workbench.runCommand('View: Split Editor Right');
          await eventually('two editors', async () => {
            const drawn = await workbench.page.evaluate(
              () =>
                Array.from(document.querySelectorAll('.monaco-editor'), (editor) =>
                  Array.from(editor.querySelectorAll('.view-line span span')).filter((part) =>
                    getComputedStyle(part, '::after').content.startsWith('url('),
                  ),
                ).filter((parts) => parts.length === 12).length,
            );
            assert.equal(drawn, 2);
          });
          await workbench.runCommand('View: Close Editor Group');
          await workbench.runCommand('File: Compare Active File with Saved');
          await appear(workbench.page.locator('.monaco-diff-editor .view-line').first());
          await waitForGroups({ Open: 6, Closed: 5, 'State not known': 2 });
          assert.deepEqual(await workbench.editor.images(), []);
          await workbench.runCommand('View: Close Editor');
          await waitForIcons(iconsIn(LIGHT));
        });

        it('shows titles where the line does not hold them', async () => {
          await configure({ 'meetingNotes.status.inline': 'title' });
          await workbench.editor.waitForText(/#28\s*Arm the horn again after a restart/);
          await workbench.editor.waitForText(/#15\s*Drive the horn from the scheduler/);
          await workbench.screenshot(`${host}-references-titles`);
          await waitForIcons(iconsIn(LIGHT)); // each right behind its reference, before the title
        });

        for (const [name, changed, icons] of [
          ['icons', {}, 20],
          ['titles', { 'meetingNotes.status.inline': 'title' }, 20],
          ['icons at the ends of lines', { 'editor.inlayHints.enabled': 'off' }, 2],
        ] as const) {
          it(`pushes no wrapped text out of sight by ${name}`, async () => {
            const { page } = workbench;
            const usual = page.viewportSize();
            assert.ok(usual);
            await configure(changed);
            await workbench.openFile('2026-12-02.md');
            try {
              for (const width of [usual.width, 700]) {
                await page.setViewportSize({ ...usual, width });
                await eventually('all in sight', async () => {
                  const drawn = (await workbench.editor.images()).length;
                  // Titles make more lines than a narrow editor shows.
                  assert.ok(width === usual.width ? drawn === icons : drawn > 0, `${drawn} icons`);
                  assert.deepEqual(await workbench.editor.cutLines(), []);
                });
                await workbench.screenshot(`${host}-references-wrapped-${name}-${width}`);
              }
            } finally {
              await page.setViewportSize(usual);
            }
            await workbench.openFile('2026-11-04.md');
          });
        }

        it('shows nothing and asks nothing where it is off', async () => {
          await configure({ 'meetingNotes.status.inline': 'off' });
          await eventually('no icons', async () => assert.deepEqual(await workbench.editor.images(), []));
          assert.doesNotMatch(await workbench.editor.visibleText(), /Arm the horn/);
          await workbench.openView('Action Items');
          await workbench.page.keyboard.press('ControlOrMeta+Shift+E');
          await appear(workbench.page.locator('.explorer-folders-view'));
          gitHub.requests.reset();
          await workbench.runCommand('Meeting Notes: Refresh');
          await workbench.openFile('2026-11-11.md');
          await workbench.editor.hover('harbour-lights/handbook#6', 'Spell check the glossary');
          // The hover's own, and that of the problems.
          assert.ok(issueDocuments().length <= 2);
          await configure({});
          await waitForIcons([
            ['harbour-lights/handbook#4', 'git-pull-request', LIGHT.open],
            ['harbour-lights/handbook#6', 'issue-closed', LIGHT.completed],
          ]);
          await showReferences();
        });

        it('follows the editor, and keeps the note while the focus is elsewhere', async () => {
          await workbench.openFile('2026-11-11.md');
          await waitForGroups({ Open: 1, Closed: 1 });
          await workbench.openFile('none.md');
          await view.waitForText('This note mentions no issue.');
          await workbench.openFile('2026-11-11.md');
          await waitForGroups({ Open: 1, Closed: 1 });
          await workbench.runCommand('Output: Focus on Output View');
          await appear(workbench.page.locator('.part.panel .monaco-editor.focused'));
          await waitForGroups({ Open: 1, Closed: 1 });
          await workbench.runCommand('View: Hide Panel');
          await view.runOn('Spell check the glossary', 'Show Issue');
          await appear(workbench.page.locator('.tab.active', { hasText: 'handbook#6' }));
          await waitForGroups({ Open: 1, Closed: 1 });
          await workbench.screenshot(`${host}-references-panel`);
          await workbench.runCommand('View: Close All Editor Groups'); // the panel has one of its own
          await workbench.openFile('plain.txt');
          await view.waitForText('Open a note to see the issues');
          await workbench.screenshot(`${host}-references-no-note`);
        });

        it('copies all references as a Markdown list', async () => {
          await workbench.openFile('2026-11-04.md');
          await waitForGroups({ Open: 6, Closed: 5, 'State not known': 2 });
          await view.run('Copy All References as Markdown List');
          await appear(workbench.page.getByText('Copied 13 references as a list'));
          await workbench.runCommand('File: New Untitled Text File');
          await workbench.editor.waitFor();
          await workbench.editor.press('ControlOrMeta+V');
          const at = 'https://github.com/harbour-lights/beacon';
          await workbench.editor.waitForText(/lamp#1/);
          const text = await workbench.editor.visibleText();
          assert.ok(
            text.includes(
              `- [harbour-lights/beacon#12](${at}/issues/12) Fog horn falls silent after restart (open)\n`,
            ),
            text,
          );
          assert.ok(
            text.includes(
              `- [harbour-lights/beacon#15](${at}/pull/15) Drive the horn from the scheduler (merged)\n`,
            ),
          );
          assert.ok(text.includes(`/issues/33) \\[x\\](command:workbench.action.quit) (open)\n`));
          await workbench.runCommand('View: Revert and Close Editor');
        });
      }

      it('learns by a refresh that a state has changed', async () => {
        const beacon = gitHub.data.repository('harbour-lights', 'beacon');
        const thread = beacon && gitHub.data.thread(beacon, 12);
        assert.ok(thread);
        Object.assign(thread, {
          state: 'closed',
          stateReason: 'completed',
          closedAt: '2026-11-05T10:00:00Z',
        });
        await workbench.openFile('2026-11-04.md');
        await view.run('Refresh');
        await waitForIcons(
          iconsIn(LIGHT).map(([reference, icon, color]) =>
            reference.includes('#12')
              ? [reference, 'issue-closed', LIGHT.completed]
              : [reference, icon, color],
          ),
        );
        await waitForGroups({ Open: 5, Closed: 6, 'State not known': 2 });
      });

      async function openRefreshed(): Promise<void> {
        await workbench.openFile('2026-11-04.md');
        await view.run('Refresh');
        await waitForGroups({ Open: 6, Closed: 5, 'State not known': 2 });
      }

      it('keeps what it knows when GitHub is out of reach, and says so in the view only', async () => {
        await openRefreshed();
        gitHub.faults.add({ times: null, then: { cut: 'before' } });
        await view.run('Refresh');
        await view.waitForText('Offline: GitHub cannot be reached.');
        await waitForGroups({ Open: 6, Closed: 5, 'State not known': 2 });
        assert.equal((await workbench.editor.images()).length, 12);
        await workbench.screenshot(`${host}-references-offline`);
        assert.deepEqual(await workbench.notifications(), []);
      });

      it('says until when GitHub takes no more questions', async () => {
        await openRefreshed();
        gitHub.limits.set('graphql', 0);
        await view.run('Refresh');
        await view.waitForText('Rate-limited: GitHub accepts no more requests until');
        await waitForGroups({ Open: 6, Closed: 5, 'State not known': 2 });
        await workbench.screenshot(`${host}-references-limited`);
        assert.deepEqual(await workbench.notifications(), []);
      });
    });
  });
}
