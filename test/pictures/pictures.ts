import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { appear } from '../ui/eventually';
import { inWindow } from '../ui/window';
import type { Workbench } from '../ui/workbench';

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
  let workbench: Workbench;

  inWindow({ sample: true, settings: { 'editor.minimap.enabled': false } }, async (window) => {
    ({ workbench } = window);
    await mkdir(FOLDER, { recursive: true });
    await workbench.openFile(NOTE);
    await workbench.runCommand('Meeting Notes: Sign In to GitHub');
    await workbench.signIn('sample');
    await workbench.openView('Action Items');
  });

  async function take(name: string, clip: Clip): Promise<void> {
    await workbench.page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 70, clip });
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
    await appear(workbench.webview.content.getByText('Fog horn falls silent').first());
    await take('panel', WHOLE);
    await workbench.page.keyboard.press('ControlOrMeta+W');
  });

  it('show a new note', async () => {
    await workbench.openFile(NOTE);
    await workbench.runCommand('Meeting Notes: New Meeting Note');
    await workbench.waitForInput('Makes beacon-weekly/');
    await workbench.page.keyboard.press('Enter');
    await appear(workbench.picks.first());
    await take('newNote', WHOLE);
    await workbench.page.keyboard.press('Escape');
  });
});
