import type { Page } from 'playwright-core';
import { SetUpError } from './session';

/** A small window takes less time to draw. */
export const viewport = { width: 800, height: 500 };

/** Prints what tests in VS Code's page log, from when it is opened. The inner promise has their exit status. */
export async function verdictOf(page: Page): Promise<{ readonly status: Promise<number> }> {
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const write = type === 'error' || type === 'warn' ? console.error : console.log;
    write(...args);
  });
  const crash = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new SetUpError('The page of VS Code has crashed.')));
  });
  const verdict = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  return { status: Promise.race([verdict, crash]) };
}
