import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** Chooses an item of the context menu that is open. A menu takes no click in its first tenth of a second. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  const item = page.locator('.context-view').getByRole('menuitem', { name }).first();
  await item.waitFor();
  await eventually(`menu item ${name}`, async () => {
    if (await item.isVisible()) await item.click({ timeout: 2_000 });
    await item.waitFor({ state: 'hidden', timeout: 1_000 });
  });
}
