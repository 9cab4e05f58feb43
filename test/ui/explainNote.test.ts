import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appear, clickOn, eventually, vanish } from './eventually';
import { hosts } from './hosts';
import type { TreeRow } from './tree-view';
import { inWindow, writeFiles } from './window';
import { Workbench } from './workbench';

const TITLE = 'Why Is This (Not) a Meeting Note?';
const NOTE = `# Harbour weekly

Date: 2026-11-04

## Participants

- @ada-brandt
- @bo-lind

## Agenda

- lamps

## Action items

- AI @ada-brandt: oil the horn
`;
const README = '# Lamps\n\nAsk @ada-brandt.\n\n- AI @bo-lind: paint by 2020-01-02\n';
const FILES = {
  'README.md': README,
  'minutes/weekly.md': NOTE,
  'docs/kickoff [1].md': NOTE,
};
const SETTINGS = '.vscode/settings.json';

/** Milliseconds in which a hover would be there. */
const QUIET = 2_000;

for (const { host, settings } of hosts) {
  describe(`why a file is a meeting note, ${host} extension host`, () => {
    let folder: string;
    let workbench: Workbench;
    inWindow({ files: FILES, settings, recover: 'anew' }, (window) => {
      ({ folder, workbench } = window);
    });

    /** The rows with what stands behind each, in their order. */
    const shown = () =>
      workbench.picks.evaluateAll((rows) =>
        rows
          .map((row) => ({ row, top: row.getBoundingClientRect().top }))
          .sort((one, other) => one.top - other.top)
          .map(({ row }) =>
            ['.label-name', '.label-description']
              .map((each) => row.querySelector(each)?.textContent.trim() ?? '')
              .join(' ')
              .trim(),
          ),
      );
    const written = async () =>
      JSON.parse(await readFile(join(folder, SETTINGS), 'utf8').catch(() => '{}')) as Record<string, unknown>;
    const waitForSettings = (expected: unknown) =>
      eventually('settings', async () => assert.deepEqual(await written(), expected));

    async function explain(path: string, title: string): Promise<void> {
      await workbench.openFile(path);
      await workbench.runCommand(`Meeting Notes: ${TITLE}`);
      await workbench.waitForInput(title);
    }

    it('lists what speaks for a note, and goes to the place of each', async () => {
      await explain('weekly.md', 'A meeting note: “weekly.md”');
      await eventually('the rows', async () =>
        assert.deepEqual(await shown(), [
          'Date in the text line 3',
          'Its name mentions a meeting',
          'The title mentions a meeting line 1',
          'Its folder mentions meetings: minutes',
          'Attendance: 2 people line 7',
          '1 action item with an owner line 16',
          'An agenda line 10',
          'Leave This File Out',
        ]),
      );
      await workbench.screenshot(`${host}-explain-note`);
      await workbench.choose('action item with an owner');
      await appear(workbench.page.getByText(/^Ln 16, Col \d+/));
    });

    it('treats a README as a note, which Undo takes back', async () => {
      await explain('README.md', 'Not a meeting note: “README.md”');
      await eventually('the rows', async () =>
        assert.deepEqual(await shown(), [
          'Named like a README or a changelog',
          '1 action item with an owner line 5',
          'Treat This File as a Meeting Note',
        ]),
      );
      const detail = 'Adds to meetingNotes.notes.include in the workspace: "README.md"';
      await appear(workbench.picks.filter({ hasText: detail }));
      await workbench.screenshot(`${host}-explain-readme`);
      await workbench.choose('Treat This File');
      await waitForSettings({ 'meetingNotes.notes.include': ['**/*.{md,markdown}', 'README.md'] });
      await workbench.waitForNotification('“README.md” is now a meeting note.');
      await workbench.screenshot(`${host}-explain-done`);
      await clickOn(workbench.page.locator('.notifications-toasts').getByRole('button', { name: 'Undo' }));
      await waitForSettings({});
    });

    it('leaves a file out by keyboard alone, whose name has brackets, and takes that back', async () => {
      const { page } = workbench;
      await workbench.openFile('kickoff [1].md');
      await workbench.editor.hover('@ada-brandt', 'Ada Brandt');
      const last = workbench.picks.and(page.locator('.focused')).filter({ hasText: 'Leave This File Out' });
      await workbench.editor.focus();
      await eventually('the change at the keyboard', async () => {
        await workbench.escape();
        await page.keyboard.press('F1');
        await page.keyboard.type('why is this (not)');
        await appear(workbench.picks.and(page.locator('.focused')).filter({ hasText: TITLE }), 3_000);
        await page.keyboard.press('Enter');
        await appear(workbench.picks.filter({ hasText: 'Leave This File Out' }), 5_000);
        await page.keyboard.press('ArrowUp');
        await appear(last, 2_000);
      });
      await page.keyboard.press('Enter');
      await waitForSettings({
        'meetingNotes.notes.exclude': ['**/node_modules/**', 'docs/kickoff [[]1[]].md'],
      });
      await workbench.waitForNotification('“kickoff [1].md” is no longer a meeting note.');
      await eventually('no links', async () => assert.deepEqual(await workbench.editor.links(), []));
      await workbench.editor.pointAt('@ada-brandt');
      await new Promise((next) => setTimeout(next, QUIET));
      assert.equal(await page.locator('.monaco-hover:visible').count(), 0);
      await explain('kickoff [1].md', 'Not a meeting note: “kickoff [1].md”');
      await workbench.screenshot(`${host}-explain-excluded`);
      await workbench.choose('Treat This File');
      await waitForSettings({});
      await workbench.editor.hover('@ada-brandt', 'Ada Brandt');
    });

    it('is asked of a row in the Meetings view', async () => {
      const view = await workbench.openView('Meetings');
      for (const other of ['Action Items', 'References', 'Decisions']) await workbench.view(other).close();
      const isMeeting = ({ label }: TreeRow) => label === '2026-11-04';
      await view.waitForRows((rows) => assert.equal(rows.filter(isMeeting).length, 2));
      await view.runOn('2026-11-04', TITLE);
      await workbench.waitForInput('A meeting note: “');
      const title = await workbench.page.locator('.quick-input-title:visible').innerText();
      const leftOut = title.includes('weekly') ? 'minutes/weekly.md' : 'docs/kickoff [[]1[]].md';
      await workbench.choose('Leave This File Out');
      await waitForSettings({ 'meetingNotes.notes.exclude': ['**/node_modules/**', leftOut] });
      await view.waitForRows((rows) => assert.equal(rows.filter(isMeeting).length, 1));
      await clickOn(workbench.page.locator('.notifications-toasts').getByRole('button', { name: 'Undo' }));
      await waitForSettings({});
    });

    it('says by which pattern a file is left out, and leads to the setting', async () => {
      await writeFiles(folder, { [SETTINGS]: JSON.stringify({ 'meetingNotes.notes.exclude': ['docs/**'] }) });
      await eventually('the pattern', async () => {
        await explain('kickoff [1].md', 'Not a meeting note: “kickoff [1].md”');
        assert.equal((await shown())[0], 'The settings leave it out "docs/**" in meetingNotes.notes.exclude');
      });
      await workbench.choose('Open the Setting');
      await appear(workbench.page.locator('.settings-editor').getByText('docs/**').first());
      await workbench.screenshot(`${host}-explain-setting`);
      assert.deepEqual(await written(), { 'meetingNotes.notes.exclude': ['docs/**'] });
      await workbench.escape();
    });

    it('says why nothing is written where the settings are broken', async () => {
      await writeFiles(folder, { [SETTINGS]: '{ "editor.tabSize": 2, ' });
      await explain('README.md', 'Not a meeting note: “README.md”');
      await workbench.choose('Treat This File');
      await workbench.waitForNotification('The setting "meetingNotes.notes.include" could not be saved');
      await clickOn(workbench.page.getByRole('button', { name: 'Open Settings' }));
      await appear(workbench.page.locator('.view-lines').getByText('editor.tabSize').first());
      assert.equal(await readFile(join(folder, SETTINGS), 'utf8'), '{ "editor.tabSize": 2, ');
      await workbench.escape();
      await rm(join(folder, SETTINGS));
    });

    it('can be read where there is little room', async () => {
      const { page } = workbench;
      const usual = page.viewportSize();
      assert.ok(usual);
      await explain('README.md', 'Not a meeting note: “README.md”');
      try {
        await page.setViewportSize({ ...usual, width: 300 });
        await eventually('all in sight', async () => {
          const box = await page.locator('.quick-input-widget:visible').boundingBox();
          assert.ok(box && box.x >= 0 && box.x + box.width <= 300, JSON.stringify(box));
        });
        await workbench.screenshot(`${host}-explain-narrow`);
      } finally {
        await page.setViewportSize(usual);
      }
      await workbench.escape();
    });
  });
}

describe('why a file is a meeting note, in Restricted Mode', () => {
  let folder: string;
  let workbench: Workbench;
  inWindow({ files: FILES, restricted: true, recover: 'anew' }, (window) => {
    ({ folder, workbench } = window);
  });

  it('is told, but nothing is written, and the message leads to what helps', async () => {
    await workbench.openFile('README.md');
    await workbench.runCommand(`Meeting Notes: ${TITLE}`);
    await workbench.waitForInput('Not a meeting note: “README.md”');
    await workbench.choose('Treat This File');
    await workbench.waitForNotification('You have not said yet that you trust this workspace');
    await workbench.screenshot('explain-restricted');
    await clickOn(workbench.page.getByRole('button', { name: 'Manage Workspace Trust' }));
    await appear(workbench.page.locator('.workspace-trust-editor'));
    await assert.rejects(readFile(join(folder, SETTINGS)), { code: 'ENOENT' });
  });
});

describe('why a file is a meeting note, in German', () => {
  it('is told in German, in light and dark themes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
    await writeFiles(folder, FILES);
    const workbench = await Workbench.start({ folder, language: 'de' });
    try {
      for (const theme of ['Light Modern', 'Dark Modern']) {
        await writeFiles(folder, { [SETTINGS]: JSON.stringify({ 'workbench.colorTheme': theme }) });
        await appear(
          workbench.page.locator(
            theme.startsWith('Dark') ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs',
          ),
        );
        for (const [path, title, row] of [
          ['weekly.md', 'Eine Besprechungsnotiz: „weekly.md“', 'Teilnehmende: 2 Personen'],
          ['README.md', 'Keine Besprechungsnotiz: „README.md“', 'Benannt wie eine README'],
        ] as const) {
          await workbench.openFile(path);
          await workbench.runCommand('Meeting Notes: Warum ist dies (k)eine Besprechungsnotiz?');
          await workbench.waitForInput(title);
          await appear(workbench.picks.filter({ hasText: row }));
          await workbench.screenshot(`explain-german-${theme}-${path}`);
          await workbench.escape();
          await vanish(workbench.picks.first());
        }
      }
    } finally {
      await workbench.close();
      await rm(folder, { recursive: true });
    }
  });
});
