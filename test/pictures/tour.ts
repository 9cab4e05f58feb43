import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { inWindow } from '../ui/window';
import type { Workbench } from '../ui/workbench';
import { Recording } from './recording';
import { settings, showSample } from './sampleWindow';

const WINDOW = { width: 1100, height: 640 };
/** Milliseconds. */
const LENGTH = 8_000;
const KEY = 110;

// Takes the moving picture of README.md: a hover, a participant, an issue, and an action item that is done.
describe('the tour', () => {
  let workbench: Workbench;

  inWindow({ sample: true, settings }, async (window) => {
    workbench = await showSample(window, WINDOW);
    await workbench.view('References').close();
  });

  it('shows in eight seconds what it is about', async () => {
    const { page, editor } = workbench;
    const view = workbench.view('Action Items');
    await view.waitForText('mount the others');
    await editor.placeCursor('@gus-moreau');
    const recording = await Recording.of(page);
    const type = async (text: string, last = KEY) => {
      for (const [index, letter] of text.split('').entries()) {
        await editor.type(letter);
        await recording.show(index === text.length - 1 ? last : KEY);
      }
    };
    await recording.show(700);
    await editor.hover('[#12]', 'Fog horn falls silent');
    await recording.show(1_700);
    await editor.placeCursor('@gus-moreau');
    await editor.press('Enter');
    await type('- @');
    await editor.suggest('dana-novak');
    await recording.show(700);
    await type('d');
    await editor.suggest('dana-novak');
    await editor.press('Enter');
    await editor.waitForText(/- @dana-novak/);
    await recording.show(400);
    await editor.placeCursor('two are mounted');
    await type(', see #2');
    await editor.suggest(/./);
    await recording.show(900);
    await editor.press('Enter');
    await recording.show(600);
    await view.toggle('thank the volunteers');
    await view.waitForRows((rows) =>
      assert.match(rows.find(({ label }) => label === 'thank the volunteers')?.description ?? '', /^done/),
    );
    await recording.show(LENGTH - recording.duration);
    assert.equal(recording.duration, LENGTH);
    await writeFile(join(root, 'media', 'pictures', 'tour.webp'), await recording.end());
    await workbench.revertFiles();
  });
});
