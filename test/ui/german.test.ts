import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandIn, type StandIn } from '../github/stand-in';
import { hosts } from './hosts';
import { Workbench } from './workbench';

const beacon = 'https://github.com/harbour-lights/beacon';

const NOTE = `# 2026-11-04

## Participants

- @ada-brandt

## Agenda

- [#12](${beacon}/issues/12) fog horn
- nothing else

## Action items

- AI @ada-brandt: calibrate the lamp by 2020-01-01
`;

for (const { host, settings } of hosts) {
  describe(`in German, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      gitHub = await startStandIn();
      folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
      await writeFile(join(folder, '2026-11-04.md'), NOTE);
      workbench = await Workbench.start({
        folder,
        language: 'de',
        settings: { 'meetingNotes.github.apiUrl': gitHub.url, ...settings },
      });
      await workbench.openFile('2026-11-04.md');
    });

    after(async () => {
      await workbench.close();
      await gitHub.close();
      await rm(folder, { recursive: true });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.screenshot(`german-${host}-failed`);
      await workbench.page.keyboard.press('Escape');
    });

    it('the views have German titles and rows', async () => {
      const items = await workbench.openView('Aufgaben');
      await items.waitForRows((rows) => {
        const item = rows.find(({ label }) => label.startsWith('calibrate'));
        assert.match(item?.description ?? '', /überfällig seit 2020-01-01/);
        assert.match(item?.spoken ?? '', /, offen, /);
      });
      await workbench.view('Verweise').waitFor();
      await workbench.view('Besprechungen').waitFor();
    });

    it('a hover tells of an issue in German', async () => {
      const text = await workbench.editor.hover('[#12]', 'Fog horn falls silent after restart');
      assert.match(text, /Offenes Issue · geöffnet vor \d+ \S+ von @cem-yilmaz/);
      assert.match(text, /Auf GitHub öffnen · Als Markdown-Link kopieren · Aktualisieren/);
      await workbench.screenshot(`german-${host}`);
    });

    it('a command has a German title, and fails with a German message', async () => {
      await workbench.editor.placeCursor('nothing else');
      await workbench.runCommand('Meeting Notes: Suchen, wo dies besprochen wurde');
      await workbench.waitForNotification('Am Cursor steht kein Verweis, keine Person und keine Aufgabe.');
      await workbench.screenshot(`german-${host}-message`);
    });
  });
}
