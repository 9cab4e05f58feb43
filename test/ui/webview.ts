import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What an extension shows in a tab as a page of its own: a frame within a frame. */
export class Webview {
  constructor(private readonly page: Page) {}

  get content(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** Waits until it shows a heading with this text. */
  async waitForHeading(text: string | RegExp): Promise<Locator> {
    const heading = this.content.getByRole('heading', { level: 1, name: text });
    await heading.waitFor();
    return heading;
  }

  async text(): Promise<string> {
    return this.content.locator('body').innerText();
  }
}
