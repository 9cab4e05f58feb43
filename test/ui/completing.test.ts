import assert from 'node:assert/strict';
import type { StandIn } from '../github/stand-in';
import { eventually } from './eventually';
import { hosts } from './hosts';
import { inWindow } from './window';
import type { Workbench } from './workbench';

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

/** What is written into quotes and tables; the quote is one block of many lines. */
const QUOTES = `# Stand-up 2026-11-06

Present: @eli-stone, @fay-wong

> [!NOTE]
> - callout:

| Who | What | When |
| --- | --- | --- |
| Eli | cell: | soon |

<table>
<tr><td>tag: </td><td>soon</td></tr>
</table>

${Array.from({ length: 400 }, (_, line) => `> ${line}: of [#12](${beacon}/issues/12) @gus-moreau said *much*`).join('\n')}
> quote:
`;

for (const { host, settings } of hosts) {
  describe(`completing, ${host} extension host`, () => {
    let gitHub: StandIn;
    let workbench: Workbench;

    inWindow(
      {
        files: {
          'betrieb/20261104.md': TABLE,
          'standup/2026-11-05.md': BOXES,
          'standup/2026-11-06.md': QUOTES,
        },
        settings: { 'files.autoSave': 'off', '[markdown]': { 'editor.wordWrap': 'off' }, ...settings },
        quiet: true,
      },
      async (window) => {
        ({ gitHub, workbench } = window);
        await workbench.openFile('20261104.md');
        await workbench.editor.hover('beacon#12', 'Fog horn falls silent'); // the extension runs
      },
    );

    afterEach(() => workbench.revertFiles());

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

      it('waits for a number where a heading may begin, or to be asked', async () => {
        await workbench.openFile('20261104.md');
        await workbench.editor.placeCursor('hier: .');
        await workbench.page.keyboard.type('\n- #', { delay: 80 });
        await waitForLine('- #');
        assert.deepEqual(await workbench.editor.shownSuggestions(), []);
        await workbench.page.keyboard.type('1');
        await waitForSuggestion('#18');
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Backspace');
        assert.ok((await workbench.editor.suggest('#18')).length > 1);
      });

      for (const place of ['callout:', 'cell:', 'tag:', 'quote:']) {
        it(`offers people behind ${place} in quotes and tables`, async () => {
          await workbench.openFile('2026-11-06.md');
          await workbench.editor.placeCursor(place);
          await workbench.page.keyboard.type(' @', { delay: 80 });
          const shown = await waitForSuggestion('@fay-wong');
          assert.equal(shown[0], '@eli-stone');
        });
      }
    });

    describe('offline', () => {
      before(async () => {
        await workbench.runCommand('Meeting Notes: Clear Remembered GitHub Answers');
      });
      beforeEach(() => gitHub.faults.add({ times: null, then: { cut: 'before' } }));

      completesLocally();
    });

    describe('signed in', () => {
      before(async () => {
        await workbench.runCommand('Meeting Notes: Sign In to GitHub');
        await workbench.signIn('good');
      });

      completesLocally();
      completesFromGitHub();
    });
  });
}
