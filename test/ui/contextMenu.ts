import type { Page } from 'playwright-core';
import { appear, eventually, vanish } from './eventually';

/** Chooses an item of the context menu that is open. A menu takes no click in its first tenth of a second. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  const item = page.locator('.context-view').getByRole('menuitem', { name }).first();
  await appear(item);
  await eventually(`menu item ${name}`, async () => {
    if (await item.isVisible()) await item.click({ timeout: 2_000 });
    await vanish(item, 1_000);
  });
}
