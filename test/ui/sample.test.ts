import assert from 'node:assert/strict';
import { appear, clickOn, vanish } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

describe('the sample notes', () => {
  let workbench: Workbench;

  inWindow({ files: { 'README.md': '# Lamps\n' } }, (window) => {
    ({ workbench } = window);
  });

  it('are opened where a folder holds no notes, in a window of their own, and kept as they were left', async function () {
    this.timeout(180_000); // it opens three windows
    const view = await workbench.openView('Action Items');
    await view.waitForText('Or look around');
    await workbench.screenshot('no-notes');
    const button = workbench.page.getByRole('button', { name: 'Try with Sample Notes' });
    await inSample(async (sample) => {
      const items = await sample.openView('Action Items');
      // Rows that come later push others down: what is ticked is below the rows of all other series.
      await items.waitForRows((rows) => {
        for (const start of ['Meike erinnert', 'write to the four schools', 'mount the others'])
          assert.ok(
            rows.some(({ label }) => label.startsWith(start)),
            start,
          );
      });
      await vanish(sample.page.getByText('Reading the notes…'));
      await sample.screenshot('sample');
      await items.toggle('mount the others');
      await items.waitForRows((now) =>
        assert.match(now.find(({ label }) => label === 'mount the others')?.description ?? '', /^done/),
      );
      // The row tells it before the note is written.
      await appear(sample.page.getByRole('button', { name: 'Undo: Done: mount the others' }));
    });
    await inSample(async (sample) => {
      const items = await sample.openView('Action Items');
      await items.waitForText('thank the volunteers');
      // What was kept is shown until it is checked.
      await items.waitForRows((rows) => {
        assert.ok(!rows.some(({ label }) => label.startsWith('mount the others')));
      });
    });

    async function inSample(look: (sample: Workbench) => Promise<void>): Promise<void> {
      const sample = await workbench.opened(() => clickOn(button));
      try {
        await look(sample);
      } finally {
        await sample.close();
      }
    }
  });
});
