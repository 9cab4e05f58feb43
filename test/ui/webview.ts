import type { FrameLocator, Page } from 'playwright-core';

/** What an extension shows in a tab as a page of its own: a frame within a frame. */
export class Webview {
  constructor(private readonly page: Page) {}

  get content(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }
}
