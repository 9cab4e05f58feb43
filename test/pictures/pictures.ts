import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { inWindow } from '../ui/window';
import type { Workbench } from '../ui/workbench';
import { settings, showSample } from './sampleWindow';
import { blankPage, toWebp } from './webp';

const FOLDER = join(root, 'media', 'pictures');
/** Within the package, so smaller. */
const WALKTHROUGH = join(root, 'media', 'walkthrough');
const SMALLER = { scale: 0.5, quality: 0.25 };
/** README has those of the light one. */
const THEMES = [
  {
    name: 'Default Light Modern',
    folders: [
      [FOLDER, {}],
      [WALKTHROUGH, SMALLER],
    ],
    suffix: '',
  },
  { name: 'Default Dark Modern', folders: [[WALKTHROUGH, SMALLER]], suffix: '-dark' },
] as const;

/** Pixels of the window, small enough that its text is read in a page's column. */
const WINDOW = { width: 1200, height: 720 };
/** What a picture shows, by the selectors of the parts that it spans, and how high it is at most. */
const EDITOR = { parts: ['.part.editor'], height: 460 };
const SIDEBAR = { parts: ['.part.activitybar', '.part.sidebar', '.part.editor'], height: 460 };
const WHOLE = { parts: ['.monaco-workbench'], height: WINDOW.height };

// Takes the pictures of README.md and of the walkthrough anew, from the real VS Code on the sample notes.
for (const { name: theme, folders, suffix } of THEMES)
  describe(`the pictures, ${theme}`, () => {
    let workbench: Workbench;

    inWindow(
      { sample: true, scale: 1.5, settings: { ...settings, 'workbench.colorTheme': theme } },
      async (window) => {
        for (const path of [FOLDER, WALKTHROUGH]) await mkdir(path, { recursive: true });
        workbench = await showSample(window, WINDOW);
        await workbench.view('References').waitForText('Fog horn falls silent');
        await widenSidebar(430);
      },
    );

    async function take(name: string, { parts, height }: typeof EDITOR): Promise<void> {
      const { page } = workbench;
      const boxes = await Promise.all(parts.map((part) => page.locator(part).first().boundingBox()));
      const left = Math.min(...boxes.map((box) => box?.x ?? Infinity));
      const top = Math.min(...boxes.map((box) => box?.y ?? Infinity));
      const right = Math.max(...boxes.map((box) => (box ? box.x + box.width : 0)));
      const clip = { x: left, y: top, width: right - left, height: Math.min(height, WINDOW.height - top) };
      const picture = await page.screenshot({ clip, animations: 'disabled' });
      const blank = await blankPage(page);
      for (const [folder, options] of folders) {
        const made = await toWebp(blank, picture, options);
        if (made) await writeFile(join(folder, `${name}${suffix}.webp`), made.webp);
      }
      await blank.close();
    }

    async function widenSidebar(to: number): Promise<void> {
      const { mouse } = workbench.page;
      const box = await workbench.page.locator('.part.sidebar').boundingBox();
      const edge = box ? box.x + box.width : 0;
      await mouse.move(edge + 1, 300);
      await mouse.down();
      await mouse.move(to, 300, { steps: 5 });
      await mouse.up();
      await mouse.move(to + 300, 700);
    }

    it('show the action items', async () => {
      await take('actionItems', SIDEBAR);
    });

    it('show an issue under the mouse', async () => {
      await workbench.editor.hover('[#12]', 'Fog horn falls silent');
      await take('hover', { ...EDITOR, height: 560 });
    });

    it('show the people behind an at sign', async () => {
      await workbench.editor.placeCursor('@gus-moreau');
      await workbench.editor.press('Enter');
      await workbench.editor.type('- @');
      await workbench.editor.suggest('dana-novak');
      await take('participants', EDITOR);
      await workbench.editor.press('Escape');
      await workbench.runCommand('File: Revert File');
      await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    });

    it('show a new note', async () => {
      await workbench.runCommand('Meeting Notes: New Meeting Note');
      await workbench.waitForInput('beacon-weekly/');
      await workbench.page.keyboard.press('Enter');
      await workbench.picks.first().waitFor();
      await take('newNote', WHOLE);
      await workbench.page.keyboard.press('Escape');
      await workbench.picks.first().waitFor({ state: 'hidden' });
    });

    it('show the issue panel', async () => {
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
      await workbench.editor.followLink('#12');
      await workbench.webview.content.getByText('Fog horn falls silent').first().waitFor();
      await take('panel', { ...EDITOR, height: 620 });
    });
  });
