import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startStandIn, type StandIn } from '../github/stand-in';
import { root } from '../harness/paths';
import { Workbench } from '../ui/workbench';

const NOTE = 'beacon-weekly/20261104.md';
const FOLDER = join(root, 'media', 'pictures');

/** Pixels of the window that a picture shows. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const EDITOR: Clip = { x: 352, y: 36, width: 928, height: 500 };
const SIDEBAR: Clip = { x: 0, y: 36, width: 760, height: 500 };
const WHOLE: Clip = { x: 0, y: 0, width: 1280, height: 800 };

// Takes the pictures of README.md and of the walkthrough anew, from the real VS Code on the sample notes.
describe('the pictures', () => {
  let gitHub: StandIn;
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    gitHub = await startStandIn();
    gitHub.access.demand([{ token: 'sample', login: 'ada-brandt' }]);
    folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
    await cp(join(root, 'test', 'sample'), folder, { recursive: true });
    await mkdir(FOLDER, { recursive: true });
    workbench = await Workbench.start({
      folder,
      scale: 2,
      settings: { 'meetingNotes.github.apiUrl': gitHub.url, 'editor.minimap.enabled': false },
    });
    await workbench.openFile(NOTE);
    await workbench.runCommand('Meeting Notes: Sign In to GitHub');
    await workbench.picks.filter({ hasText: 'With a personal access token' }).click();
    await workbench.page.getByText('It is kept in VS Code’s secret storage').waitFor();
    await workbench.answer('sample');
    await workbench.openView('Action Items');
  });

  after(async () => {
    await workbench.close();
    await gitHub.close();
    await rm(folder, { recursive: true });
  });

  async function take(name: string, clip: Clip): Promise<void> {
    const picture = await workbench.page.screenshot({ clip });
    await writeFile(join(FOLDER, `${name}.webp`), await toWebp(workbench.page, picture));
  }

  it('show an issue under the mouse', async () => {
    await workbench.openFile(NOTE);
    await workbench.editor.hover('[#12]', 'Fog horn falls silent');
    await take('hover', EDITOR);
    await take('overview', WHOLE);
  });

  it('show the action items', async () => {
    await take('actionItems', SIDEBAR);
  });

  it('show the people behind an at sign', async () => {
    await workbench.editor.placeCursor('@gus-moreau');
    await workbench.editor.press('Enter');
    await workbench.editor.type('@');
    await workbench.editor.suggest('dana-novak');
    await take('participants', EDITOR);
    await workbench.editor.press('Escape');
    await workbench.runCommand('File: Revert File');
  });

  it('show the issue panel', async () => {
    await workbench.editor.followLink('#12');
    await workbench.webview.content.getByText('Fog horn falls silent').first().waitFor();
    await take('panel', WHOLE);
    await workbench.page.keyboard.press('ControlOrMeta+W');
  });

  it('show a new note', async () => {
    await workbench.openFile(NOTE);
    await workbench.runCommand('Meeting Notes: New Meeting Note');
    await workbench.waitForInput('Makes beacon-weekly/');
    await workbench.page.keyboard.press('Enter');
    await workbench.picks.first().waitFor();
    await take('newNote', WHOLE);
    await workbench.page.keyboard.press('Escape');
  });
});

/** As a tenth of the bytes, sharp still: the browser itself knows how. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  try {
    const address = await blank.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
        return new Promise<string>((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(String(reader.result));
          reader.readAsDataURL(blob);
        });
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    return Buffer.from(address.split(',')[1] ?? '', 'base64');
  } finally {
    await blank.close();
  }
}
