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

/** Opens the context menu of what has the focus and chooses an item of it, all by keyboard. */
export async function chooseByKeyboard(page: Page, name: string): Promise<void> {
  const items = page.locator('.context-view').getByRole('menuitem');
  const focused = page.locator('.context-view .action-item.focused').filter({ hasText: name });
  await eventually(`menu item ${name} by keyboard`, async () => {
    if (!(await items.first().isVisible())) await page.keyboard.press('Shift+F10');
    await appear(items.first(), 2_000);
    for (let left = await items.count(); left > 0 && !(await focused.first().isVisible()); left--)
      await page.keyboard.press('ArrowDown');
    await appear(focused.first(), 1_000);
  });
  await eventually(`menu closed after ${name}`, async () => {
    await page.keyboard.press('Enter');
    await vanish(items.first(), 1_000);
  });
}
