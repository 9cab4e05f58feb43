import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandIn, type StandIn } from '../github/stand-in';
import { eventually } from './eventually';
import { hosts } from './hosts';
import { Workbench } from './workbench';

const beacon = 'https://github.com/harbour-lights/beacon';

/** Names in a table, in German; references bare. */
const TABLE = `# Betriebsrunde, 4. November 2026

## Teilnehmer

| Name       | Konto       | Rolle   |
| ---------- | ----------- | ------- |
| Ada Brandt | @ada-brandt | Leitung |
| Cem Yılmaz | @cem-yilmaz |         |

## Themen

- Nebelhorn: harbour-lights/beacon#12, harbour-lights/beacon#18
- hier: .
`;

/** Check boxes; references as links. */
const BOXES = `# Stand-up 2026-11-05

Present: @eli-stone, @fay-wong

## To do

- [ ] @eli-stone: close [#15](${beacon}/pull/15)
- [ ] hier: .
`;

for (const { host, settings } of hosts) {
  describe(`completing, ${host} extension host`, () => {
    let gitHub: StandIn;
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      gitHub = await startStandIn();
      folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
      for (const [series, name, text] of [
        ['betrieb', '20261104.md', TABLE],
        ['standup', '2026-11-05.md', BOXES],
      ] as const) {
        await mkdir(join(folder, series));
        await writeFile(join(folder, series, name), text);
      }
      workbench = await Workbench.start({
        folder,
        settings: {
          'meetingNotes.github.apiUrl': gitHub.url,
          'files.autoSave': 'off',
          '[markdown]': { 'editor.wordWrap': 'off' },
          ...settings,
        },
      });
      await workbench.openFile('20261104.md');
      await workbench.editor.hover('beacon#12', 'Fog horn falls silent'); // the extension runs
    });

    after(async () => {
      await workbench.close();
      await gitHub.close();
      await rm(folder, { recursive: true });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.screenshot(`completing-${host}-failed`);
      await workbench.editor.press('Escape');
      await workbench.editor.press('Escape');
      await workbench.runCommand('File: Revert File');
      assert.deepEqual(await workbench.notifications(), []);
    });

    /** Types behind `hier: ` as people do, key by key. */
    async function type(file: string, text: string): Promise<void> {
      await workbench.openFile(file);
      await workbench.editor.placeCursor('hier: ');
      await workbench.page.keyboard.type(text, { delay: 80 });
    }

    async function waitForSuggestion(label: string): Promise<string[]> {
      return eventually(`suggestion ${label}`, async () => {
        const shown = await workbench.editor.shownSuggestions();
        assert.ok(shown.includes(label), shown.join());
        return shown;
      });
    }

    async function waitForLine(line: string): Promise<void> {
      await eventually('line', async () => {
        const lines = (await workbench.editor.visibleText()).split('\n');
        assert.ok(lines.includes(line), lines.join('\n'));
      });
    }

    function completesLocally(): void {
      it('offers who stands in a table, without accents', async () => {
        await type('20261104.md', '@yil');
        await waitForSuggestion('@cem-yilmaz');
        await workbench.editor.acceptSuggestion('@cem-yilmaz');
        await waitForLine('- hier: @cem-yilmaz.');
      });

      it('offers who is present', async () => {
        await type('2026-11-05.md', '@');
        const shown = await waitForSuggestion('@fay-wong');
        assert.deepEqual(shown.slice(0, 2), ['@eli-stone', '@fay-wong']);
      });

      it('offers the issues of the notes by number, and writes them as the note does', async () => {
        await type('20261104.md', '#1');
        await waitForSuggestion('#18');
        await workbench.editor.acceptSuggestion('#18');
        await waitForLine('- hier: harbour-lights/beacon#18.');
        await type('2026-11-05.md', '#12');
        await waitForSuggestion('#12');
        await workbench.editor.acceptSuggestion('#12');
        await waitForLine(`- [ ] hier: [#12](${beacon}/issues/12).`);
        await workbench.runCommand('File: Revert File');
      });

      it('accepts nothing by Space', async () => {
        await type('20261104.md', '@ada-brandt and #12 are it');
        await waitForLine('- hier: @ada-brandt and #12 are it.');
      });
    }

    function completesFromGitHub(): void {
      it('offers issues by the words of their titles, several too', async () => {
        await type('2026-11-05.md', '#fog horn');
        await waitForSuggestion('#12');
        await workbench.screenshot(`completing-${host}-issues`);
        await workbench.editor.press('Enter');
        await waitForLine(`- [ ] hier: [#12](${beacon}/issues/12).`);
      });

      it('offers issues of the repository that is named', async () => {
        await type('20261104.md', 'charts#depth');
        await waitForSuggestion('charts#3');
        await workbench.editor.acceptSuggestion('charts#3');
        await waitForLine('- hier: charts#3.');
      });

      it('has GitHub search for who is not here', async () => {
        await type('2026-11-05.md', '@hana');
        await waitForSuggestion('@hana-ito');
        await workbench.editor.acceptSuggestion('@hana-ito');
        await waitForLine('- [ ] hier: @hana-ito.');
      });
    }

    describe('signed out', () => {
      completesLocally();
      completesFromGitHub();

      it('leaves headings alone', async () => {
        await workbench.openFile('20261104.md');
        await workbench.editor.placeCursor('hier: .');
        await workbench.editor.press('Enter');
        await workbench.page.keyboard.type('## Ende', { delay: 80 });
        await waitForLine('## Ende');
        assert.deepEqual(await workbench.editor.shownSuggestions(), []);
      });
    });

    describe('offline', () => {
      before(async () => {
        await workbench.runCommand('Meeting Notes: Clear Remembered GitHub Answers');
        gitHub.faults.add({ times: null, then: { cut: 'before' } });
      });
      after(() => gitHub.reset());

      completesLocally();
    });

    describe('signed in', () => {
      before(async () => {
        gitHub.access.demand([{ token: 'good', login: 'ada-brandt' }], true);
        await workbench.runCommand('Meeting Notes: Sign In to GitHub');
        await workbench.picks.filter({ hasText: 'With a personal access token' }).click();
        await workbench.page.getByText('It is kept in VS Code’s secret storage').waitFor();
        await workbench.answer('good');
      });

      completesLocally();
      completesFromGitHub();
    });
  });
}
