import assert from 'node:assert/strict';
import { appear, clickOn } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const STEPS = [
  'Open your notes',
  'See an issue where it is spoken of',
  'Sign in if you want',
  'Take a note',
  'Tick an action item',
];

describe('the walkthrough', () => {
  let workbench: Workbench;

  inWindow({ files: { 'weekly/2026-11-04.md': '# 2026-11-04\n\n- AI @ada-brandt: call\n' } }, (window) => {
    ({ workbench } = window);
  });

  it('leads through the first use, a picture at each step', async () => {
    const { page } = workbench;
    await page.setViewportSize({ width: 1600, height: 900 }); // a narrow one has no room for pictures
    await workbench.runCommand('Welcome: Open Walkthrough');
    await clickOn(workbench.picks.filter({ hasText: 'Get Started with Meeting Notes' }).first());
    for (const step of STEPS) {
      await clickOn(page.locator('.getting-started-step', { hasText: step }));
      const picture = page.locator('.getting-started-media img').first();
      await appear(picture);
      await appear(page.locator('.getting-started-step.expanded', { hasText: step }));
      assert.ok(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => true)), step);
    }
    await workbench.screenshot('walkthrough');
  });
});
