import { errors, type Locator } from 'playwright-core';

const interval = 50;
/** Milliseconds. Of what it may wait longer for Playwright looks twice a second only. */
const brief = 2_000;

/** Tries until `attempt` no longer throws, for at most `limit` milliseconds; throws what it threw last. */
export async function eventually<T>(what: string, attempt: () => Promise<T>, limit = 20_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${(error as Error).message}`, { cause: error });
      await new Promise((next) => setTimeout(next, interval));
    }
  }
}

/** Waits until what a locator means is shown, for at most `limit` milliseconds. */
export async function appear(locator: Locator, limit?: number): Promise<void> {
  await waitUntil('visible', locator, limit);
}

/** Waits until what a locator means is not shown, for at most `limit` milliseconds. */
export async function vanish(locator: Locator, limit?: number): Promise<void> {
  await waitUntil('hidden', locator, limit);
}

/** Clicks on it once it is shown. */
export async function clickOn(locator: Locator, limit?: number): Promise<void> {
  await appear(locator, limit);
  await locator.click(limit === undefined ? {} : { timeout: limit });
}

async function waitUntil(state: 'visible' | 'hidden', locator: Locator, limit = 30_000): Promise<void> {
  for (const end = Date.now() + limit; ;) {
    const left = Math.max(1, end - Date.now());
    try {
      await locator.waitFor({ state, timeout: Math.min(brief, left) });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || left <= brief) throw error;
    }
  }
}
