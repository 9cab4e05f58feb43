import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { clickOn, eventually } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

describe('the extension’s page', () => {
  let workbench: Workbench;

  inWindow({ files: { 'README.md': '# Lamps\n' } }, (window) => {
    ({ workbench } = window);
  });

  it('shows every picture of README', async () => {
    const { repository } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      readonly repository: { readonly url: string };
    };
    const raw = `${repository.url.replace(/\.git$/, '')}/raw/HEAD/`;
    const { page } = workbench;
    // The checkout stands for the repository, and nothing else is reached.
    await page.context().route(/^https:/, async (route) => {
      const url = route.request().url();
      if (!url.startsWith(raw)) return route.abort();
      return route.fulfill({ path: join(root, decodeURIComponent(url.slice(raw.length))) });
    });
    try {
      await workbench.runCommand('Extensions: Show Installed Extensions');
      await clickOn(page.locator('.extension-list-item', { hasText: 'Meeting Notes' }).first());
      const told = (await readFile(join(root, 'README.md'), 'utf8')).match(/!\[/g)?.length ?? 0;
      assert.ok(told > 0);
      await eventually('the pictures', async () => {
        const widths = await workbench.webview.content
          .locator('img')
          .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
        assert.equal(widths.length, told);
        assert.ok(
          widths.every((width) => width > 0),
          widths.join(),
        );
      });
      await workbench.screenshot('extension-page');
    } finally {
      await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    }
  });
});
