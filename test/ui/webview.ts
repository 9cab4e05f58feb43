import type { FrameLocator, Locator, Page } from 'playwright-core';
import { appear } from './eventually';

/** What an extension shows in a tab as a page of its own: a frame within a frame. */
export class Webview {
  constructor(private readonly page: Page) {}

  get content(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** Waits until its title reads so. */
  async waitForTitle(title: string): Promise<void> {
    await appear(this.content.getByRole('heading', { level: 1, name: title, exact: true }));
  }

  button(name: string): Locator {
    return this.content.getByRole('button', { name, exact: true });
  }

  link(name: string): Locator {
    return this.content.getByRole('link', { name, exact: true }).first();
  }

  /** Waits until it tells how things stand, and returns its words. */
  async waitForStatus(expected: RegExp): Promise<string> {
    const status = this.content.getByRole('status').filter({ hasText: expected });
    await appear(status);
    return status.innerText();
  }

  async text(): Promise<string> {
    return this.content.locator('body').innerText();
  }
}
