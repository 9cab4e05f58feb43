import assert from 'node:assert/strict';
import { appear, clickOn, eventually } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE =
  '# 2026-11-04\n\n## Participants\n\n- @ada-brandt\n\n## Agenda\n\n- AI @ada-brandt: call\n- [ ] write (@ada-brandt)\n- harbour-lights/beacon#12\n';
const STEPS = [
  'Open your notes',
  'See an issue where it is mentioned',
  'Sign in if you like',
  'Take a note',
  'Tick an action item',
];

describe('the walkthrough', () => {
  let workbench: Workbench;

  const files = { 'weekly/2026-11-04.md': NOTE, 'plain.txt': 'No note.\n' };
  inWindow({ files, recover: 'anew' }, async (window) => {
    ({ workbench } = window);
    await workbench.page.setViewportSize({ width: 1600, height: 900 }); // a narrow one has no room for pictures
  });

  async function open(): Promise<void> {
    await eventually('the walkthrough', async () => {
      await workbench.runCommand('Welcome: Open Walkthrough');
      // On a busy machine the list may close before it is clicked into.
      await clickOn(workbench.picks.filter({ hasText: 'Get Started with Meeting Notes' }).first(), 4_000);
    });
    await appear(workbench.page.locator('.getting-started-step').first());
  }

  /** Waits until exactly so many of the steps, the first ones, bear a check mark. */
  async function waitForDone(steps: readonly string[], limit?: number): Promise<void> {
    const done = workbench.page.locator('.getting-started-step', {
      has: workbench.page.locator('.codicon-getting-started-step-checked'),
    });
    await eventually(
      'steps done',
      async () => {
        // It gives way to what is opened beside it.
        if (!(await workbench.page.locator('.getting-started-step').first().isVisible())) await open();
        const titles = await done.locator('.step-title').allInnerTexts();
        assert.deepEqual(titles, steps);
      },
      limit,
    );
  }

  it('leads through the first use, a picture at each step', async () => {
    const { page } = workbench;
    await open();
    for (const step of STEPS) {
      await clickOn(page.locator('.getting-started-step', { hasText: step }));
      const picture = page.locator('.getting-started-media img').first();
      await appear(picture);
      await appear(page.locator('.getting-started-step.expanded', { hasText: step }));
      assert.ok(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => true)), step);
    }
    await workbench.screenshot('walkthrough');
  });

  it('has its steps done by what they teach, and by nothing else', async () => {
    const { editor } = workbench;
    await open(); // VS Code looks at what is done from then on
    await workbench.openFile('weekly/2026-11-04.md');
    await workbench.runCommand('Meeting Notes: Sign In to GitHub');
    await workbench.escape();
    await workbench.runCommand('Meeting Notes: New Meeting Note');
    await workbench.waitForInput('Creates weekly/');
    await workbench.escape();
    await open();
    await waitForDone(STEPS.slice(0, 1));
    await workbench.openFile('weekly/2026-11-04.md');
    await editor.hover('#12', 'Fog horn falls silent after restart');
    await open();
    await waitForDone(STEPS.slice(0, 2));
    await workbench.runCommand('Meeting Notes: Sign In to GitHub');
    await workbench.signIn('good');
    await waitForDone(STEPS.slice(0, 3));
    await workbench.openFile('weekly/2026-11-04.md');
    await workbench.runCommand('Meeting Notes: New Meeting Note');
    await workbench.waitForInput('Creates weekly/');
    await workbench.page.keyboard.press('Enter');
    await appear(workbench.picks.filter({ hasText: '@ada-brandt' }).first());
    await workbench.page.keyboard.press('Enter');
    await appear(workbench.page.locator('.tab.active', { hasText: /^20\d\d-\d\d-\d\d\.md/ }));
    await open();
    await waitForDone(STEPS.slice(0, 4));
    const items = await workbench.openView('Action Items');
    await waitForDone(STEPS.slice(0, 4));
    const box = () => workbench.page.locator('.getting-started-step', { hasText: STEPS[4]! }).boundingBox();
    const before = await box();
    await items.toggle('call');
    await eventually('the last step', async () => {
      // VS Code may slide a walkthrough aside whose last step is done.
      if ((await box())?.x === before?.x) await waitForDone(STEPS, 1_000);
    });
    await workbench.screenshot('walkthrough-done');
  });
});
