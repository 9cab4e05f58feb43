import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from '../harness/chromium';
import { root } from '../harness/paths';
import { Session } from '../harness/session';
import { uiInstallation } from '../harness/ui-installation';

/** Pixels of a side. */
const SIZE = 256;

// Draws the icon that the marketplace shows from the one of the activity bar.
describe('the icon', () => {
  it('shows the sign of the activity bar', async () => {
    const session = new Session();
    try {
      const browser = await startChromium(uiInstallation().chromium, session);
      const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
      const sign = await readFile(join(root, 'media', 'meeting-notes.svg'), 'utf8');
      await page.setContent(`<style>
        body { margin: 0; background: transparent }
        div { box-sizing: border-box; width: ${SIZE}px; height: ${SIZE}px; padding: 24px; border-radius: 56px;
              background: #0f5c6e; color: #fff }
        svg { width: 100%; height: 100% }
      </style><div>${sign}</div>`);
      await writeFile(join(root, 'media', 'icon.png'), await page.screenshot({ omitBackground: true }));
    } finally {
      await session.end();
    }
  });
});
