import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expand, readSnippets } from '../syntaxes/snippets';
import { appear, eventually } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE = `# Harbour call, 2026-11-04

## Agenda

### Relays (@ada-brandt)

Words of prose.

- AI @bo-lind: mount relays by Friday, see #12 and [charts/#7](https://github.com/harbour-lights/charts/issues/7)
- [x] TODO: order relays ✅
- ~~AI @bo-lind: count lamps~~
- **[ACTION - Ada]** order lamps (done)
- \`AI @gus-moreau: #140 by Monday\`

RESOLVED: six relays
`;

/** A theme's name in settings, and the colour of its prose. */
const THEMES = {
  dark: { theme: 'Dark Modern', prose: 'rgb(204, 204, 204)' },
  light: { theme: 'Light Modern', prose: 'rgb(59, 59, 59)' },
  'high-contrast': { theme: 'Default High Contrast', prose: 'rgb(255, 255, 255)' },
  'high-contrast-light': { theme: 'Default High Contrast Light', prose: 'rgb(41, 41, 41)' },
};

describe('writing a note', () => {
  let settings: string;
  let workbench: Workbench;

  inWindow(
    { files: { '2026-11-04.md': NOTE, 'empty.md': '', '.vscode/settings.json': '{}' }, quiet: true },
    (window) => {
      ({ workbench } = window);
      settings = join(window.folder, '.vscode', 'settings.json');
    },
  );

  describe('in colours', () => {
    for (const [name, { theme, prose }] of Object.entries(THEMES)) {
      it(`sets apart what the note speaks of, ${name}`, async () => {
        await writeFile(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
        await workbench.openFile('2026-11-04.md');
        await eventually('colours', async () => {
          const colours = await workbench.editor.colours();
          assert.equal(colours.get('Words of prose.'), prose);
          const kinds = [
            'AI',
            'TODO',
            'ACTION',
            '@bo-lind',
            '#12',
            'charts/#7',
            'Friday',
            '[x]',
            '(done)',
            'RESOLVED',
          ];
          for (const text of kinds) {
            const colour = colours.get(text);
            assert.ok(
              colour && colour !== prose,
              `${text} is ${colour ?? 'not set apart'}, prose is ${prose}`,
            );
          }
          // Within a heading the date and the presenter have the colours that they have elsewhere.
          assert.equal(colours.get('2026-11-04'), colours.get('Friday'));
          assert.equal(colours.get('@ada-brandt'), colours.get('@bo-lind'));
          for (const text of ['@gus-moreau', '#140', 'Monday'])
            assert.ok(!colours.has(text), `${text} is code`);
        });
        await workbench.screenshot(`colours-${name}`);
      });
    }
  });

  describe('with snippets', () => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    const today = {
      CURRENT_YEAR: String(now.getFullYear()),
      CURRENT_MONTH: two(now.getMonth() + 1),
      CURRENT_DATE: two(now.getDate()),
    };

    beforeEach(async () => {
      await workbench.openFile('empty.md');
      await workbench.editor.clear();
    });

    for (const { name, prefixes, description, body } of readSnippets()) {
      const inserted = expand(body, today).trimEnd();

      it(`inserts ${name} from "Insert Snippet"`, async () => {
        await workbench.runCommand('Snippets: Insert Snippet');
        await appear(workbench.picks.first());
        await workbench.choose(description);
        await eventually(name, async () => assert.equal(await written(), inserted));
        await workbench.screenshot(`snippet-${prefixes.at(-1) ?? ''}`);
      });

      for (const prefix of prefixes) {
        it(`inserts ${name} from ${prefix}`, async () => {
          await workbench.editor.type(prefix);
          await workbench.editor.suggest(new RegExp(`^${prefix}$`, 'm'));
          await workbench.editor.acceptSuggestion(prefix);
          await eventually(name, async () => assert.equal(await written(), inserted));
        });
      }
    }

    /** An action item from its snippet, up to the deadline. */
    async function writeItem(): Promise<void> {
      await workbench.editor.type('ai');
      await workbench.editor.suggest(/^ai$/m);
      await workbench.editor.acceptSuggestion('ai');
      await workbench.editor.waitForText(/^AI @:/m);
      await workbench.editor.type('gus-moreau');
      await workbench.editor.waitForText(/^AI @gus-moreau:/m);
      await workbench.editor.press('Tab');
      await workbench.editor.type('count the visitors');
      await workbench.editor.waitForText(/: count the visitors/);
      await workbench.editor.press('Tab');
    }

    it('goes from tab stop to tab stop, in the order of writing', async () => {
      await writeItem();
      // Here all of ` by Friday` is selected: to take it away, or to go on to the day.
      await workbench.editor.press('Tab');
      await eventually('days', async () => {
        assert.ok((await workbench.editor.shownSuggestions()).includes('Monday'));
      });
      await workbench.editor.acceptSuggestion('Monday');
      await workbench.editor.type('!');
      await workbench.editor.waitForText(/^AI @gus-moreau: count the visitors by Monday!$/m);
    });

    it('leaves a deadline out with one key', async () => {
      await writeItem();
      await workbench.editor.press('Backspace');
      await workbench.editor.waitForText(/^AI @gus-moreau: count the visitors$/m);
    });

    it('leaves plain typing alone, even where suggestions pop up with each letter', async () => {
      const markdown = { 'editor.quickSuggestions': { other: 'on' }, 'editor.wordBasedSuggestions': 'off' };
      await writeFile(settings, JSON.stringify({ '[markdown]': markdown }));
      await eventually('suggestions', async () => {
        await workbench.editor.clear();
        await workbench.editor.type('mn');
        await eventually(
          'mnote',
          async () => {
            assert.ok((await workbench.editor.shownSuggestions()).includes('mnote'));
          },
          3000,
        );
      });
      await workbench.editor.clear();
      const lines = [
        '# Meeting minutes',
        '## Participants',
        '## Agenda',
        '### Topic',
        'an issue',
        'a decision',
        'to vote',
      ];
      for (const line of lines) {
        await workbench.page.keyboard.type(line, { delay: 50 });
        await workbench.page.waitForTimeout(500); // as long as a list takes to come up
        await workbench.editor.press('Enter');
      }
      assert.equal(await written(), lines.join('\n'));
    });

    async function written(): Promise<string> {
      return (await workbench.editor.visibleText()).trimEnd();
    }
  });
});
