import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appear, eventually } from './eventually';
import { hosts } from './hosts';
import type { TreeView } from './tree-view';
import { inWindow, writeFiles } from './window';
import type { Workbench } from './workbench';

const minutes = (date: string, ...lines: readonly string[]): string =>
  [
    `# Keepers ${date}`,
    '',
    '## Present',
    '',
    '- @ada-brandt',
    '- @bo-lind',
    '',
    '## Lamps',
    '',
    ...lines,
    '',
  ].join('\n');
const FILES = {
  'weekly/20261028.md': minutes('2026-10-28', 'Decision: the lamp is red, see harbour-lights/beacon#12'),
  'weekly/20261104.md': minutes(
    '2026-11-04',
    '- Decision: the lamp is green',
    '  - Supersedes [28 October](20261028.md#lamps)',
  ),
  'board/20261030.md': minutes('2026-10-30', 'RESOLVED: we buy *another* boat | and a door'),
};

for (const { host, settings } of hosts) {
  describe(`decisions, ${host} extension host`, () => {
    let workbench: Workbench;
    let view: TreeView;
    let folder: string;

    const unsaved = { 'files.autoSave': 'off', ...settings };
    inWindow({ files: FILES, settings: unsaved, quiet: true, recover: 'anew' }, async (window) => {
      ({ workbench, folder } = window);
      view = await workbench.openView('Decisions');
      for (const other of ['Action Items', 'References', 'Meetings']) await workbench.view(other).close();
    });

    const tab = (name: string) => workbench.page.locator('.tab.active', { hasText: name });
    const labels = async () =>
      (await view.rows()).map(({ level, label, description }) => [level, label, description]);
    /** What is pasted into a note, behind what it says. */
    async function pasted(): Promise<string> {
      const note = join(folder, 'board/20261030.md');
      const before = await readFile(note, 'utf8');
      await workbench.openFile('board/20261030.md');
      await workbench.editor.press('ControlOrMeta+End');
      await workbench.editor.press('ControlOrMeta+V');
      await workbench.runCommand('File: Save');
      return eventually('what was pasted', async () => {
        const now = await readFile(note, 'utf8');
        assert.ok(now.startsWith(before) && now !== before, now);
        return now.slice(before.length);
      });
    }

    it('are listed by meeting, newest first, and say what supersedes what', async () => {
      await view.waitForRows((rows) => {
        assert.deepEqual(
          rows.map(({ level, label, description }) => [
            level,
            label,
            description.replace(/ (?:open|closed).*/, ''),
          ]),
          [
            [1, '2026-11-04', 'weekly · 1'],
            [2, 'the lamp is green', 'supersedes 2026-10-28 · Lamps'],
            [1, '2026-10-30', 'board · 1'],
            [2, 'we buy another boat | and a door', 'Lamps'],
            [1, '2026-10-28', 'weekly · 1'],
            [
              2,
              'the lamp is red, see harbour-lights/beacon#12',
              'superseded by 2026-11-04 · beacon#12 · Lamps',
            ],
          ],
        );
        assert.match(
          rows[5]?.spoken ?? '',
          /^the lamp is red.*, superseded by 2026-11-04, Lamps, meeting of 2026-10-28/,
        );
      });
      assert.match(await view.icon('the lamp is red'), /circle-slash/);
      await view.unfold('the lamp is red');
      await view.waitForText('superseded by 2026-11-04');
      await view.waitForText('beacon#12');
      await workbench.screenshot(`${host}-decisions`);
    });

    it('open the note at the line', async () => {
      await view.click('the lamp is red');
      await appear(tab('20261028.md'));
      await appear(workbench.page.getByText(/^Ln 10, Col 1/));
    });

    it('are copied as Markdown, one or all', async () => {
      await view.runOn('we buy', 'Copy as Markdown');
      assert.equal(
        await pasted(),
        '- 2026-10-30 Lamps: we buy another boat \\| and a door – [board/20261030.md](board/20261030.md#lamps)\n',
      );
      await view.run('Copy All Decisions as Markdown');
      const lines = (await pasted()).trim().split('\n');
      assert.equal(lines.length, 5);
      assert.match(
        lines[4] ?? '',
        /^\| 2026-10-28 \| Lamps \| ~~the lamp is red.*~~ superseded by \[2026-11-04\]/,
      );
      await writeFiles(folder, FILES);
    });

    it('are filtered by keyboard, by words and by what is in force', async () => {
      await workbench.runCommand('Meeting Notes: Filter Decisions…');
      await workbench.answer('lamp is');
      await view.waitForText('Shown: “lamp is” (2 of 3).');
      await view.waitForRows((rows) => assert.ok(!rows.some(({ label }) => label.includes('boat'))));
      await workbench.screenshot(`${host}-decisions-filtered`);
      await workbench.runCommand('Meeting Notes: Filter Decisions…');
      await workbench.answer('nothing');
      await view.waitForText('No decision matches the filter.');
      await workbench.runCommand('Meeting Notes: Clear Decision Filter');
      await view.waitForText('we buy');
    });

    it('follow what is written, unsaved as it is', async () => {
      await workbench.openFile('weekly/20261104.md');
      await workbench.editor.press('ControlOrMeta+End');
      await workbench.editor.type('\nDecision: no more bells\n');
      await view.waitForText('no more bells');
      await workbench.revertFiles();
      await view.waitForRows((rows) => assert.ok(!rows.some(({ label }) => label.includes('bells'))));
    });

    it('fit into a narrow sidebar, by series', async () => {
      await workbench.runCommand('Meeting Notes: Group Decisions by Series');
      await view.waitForRows((rows) => {
        assert.deepEqual(
          rows.filter(({ level }) => level === 1).map(({ label, description }) => [label, description]),
          [
            ['weekly', '2'],
            ['board', '1'],
          ],
        );
      });
      assert.equal((await labels())[1]?.[1], '2026-11-04 the lamp is green');
      await workbench.screenshot(`${host}-decisions-series`);
    });
  });
}
