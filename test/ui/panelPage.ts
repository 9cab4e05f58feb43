import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page as BrowserPage } from 'playwright-core';
import { startChromium } from '../harness/chromium';
import { root } from '../harness/paths';
import { Session } from '../harness/session';
import { uiInstallation } from '../harness/ui-installation';
import type { Page, PanelState } from '../../src/webview/messages';
import type { PanelMessage } from '../../src/webview/panelMessages';
import { shellHtml } from '../../src/webview/shell';
import { picturesOf } from '../../src/github/pictures';
import { eventually } from './eventually';

const ORIGIN = 'https://panel.example';
/** Where pictures come from unasked. */
const PICTURES = [
  ...picturesOf({ name: 'github.com', apiUrl: 'https://api.github.com' }).own,
  'https://pictures.example',
  'https://*.own.example',
];
/** One dot. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** The issue panel's page in a browser, without VS Code: with its policy, its style and its script. */
export class PanelPage {
  /** What the page asked the network for, in order. */
  readonly requests: string[] = [];
  /** What a reader or a developer would notice: errors, dialogs, and what the policy refused. */
  readonly complaints: string[] = [];
  #pictures: readonly string[] = PICTURES;

  private constructor(
    readonly page: BrowserPage,
    private readonly session: Session,
  ) {}

  static async open(): Promise<PanelPage> {
    const session = new Session();
    const browser = await startChromium(uiInstallation().chromium, session);
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.addInitScript('globalThis.__name ??= (named) => named');
    const panel = new PanelPage(page, session);
    await panel.#serve();
    return panel;
  }

  async close(): Promise<void> {
    await this.session.end();
  }

  /** Loads the page as VS Code does when the panel is shown, with the state that was kept. `more`: where else pictures may come from. */
  async load(state?: PanelState, more: readonly string[] = []): Promise<void> {
    this.#pictures = [...PICTURES, ...more];
    this.requests.length = 0;
    this.complaints.length = 0;
    await this.page.goto('about:blank');
    await this.page.goto(`${ORIGIN}/#${encodeURIComponent(JSON.stringify(state ?? null))}`);
    await this.waitForMessage('ready');
  }

  /** Shows a page; what is not told is as of an issue of which nothing is known. */
  async show(page: Partial<Page>): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data), {
      ...emptyPage,
      pictures: this.#pictures,
      ...page,
    });
    const { id } = { ...emptyPage, ...page }.history.entries[(page.history ?? emptyPage.history).index]!;
    await eventually('page', async () => {
      const kept = await this.state();
      if (kept?.history.entries[kept.history.index]?.id !== id) throw new Error(JSON.stringify(kept));
    });
  }

  /** Shows a body. */
  async showText(html: string): Promise<void> {
    await this.show({ thread: { html, empty: 'Nothing.', comments: [], more: 0 } });
  }

  async messages(): Promise<PanelMessage[]> {
    return this.page.evaluate(() => (window as unknown as { messages: PanelMessage[] }).messages);
  }

  /** The links that were left to VS Code. */
  async opened(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { opened: string[] }).opened);
  }

  /** Waits for what the page wants, and returns the last message of the kind. */
  async waitForMessage(kind: PanelMessage['kind']): Promise<PanelMessage> {
    return eventually(`message ${kind}`, async () => {
      const found = (await this.messages()).findLast((message) => message.kind === kind);
      if (!found) throw new Error(JSON.stringify(await this.messages()));
      return found;
    });
  }

  /** What the page would be given after it has been hidden. */
  async state(): Promise<PanelState | undefined> {
    return this.page.evaluate(() => (window as unknown as { kept?: PanelState }).kept);
  }

  async #serve(): Promise<void> {
    const { page } = this;
    const html = () =>
      shellHtml({
        script: `${ORIGIN}/issuePanel.js`,
        style: `${ORIGIN}/issuePanel.css`,
        source: ORIGIN,
        pictures: this.#pictures,
        nonce: 'n0nce',
        language: 'en',
        words: {
          title: 'Issue',
          toolbar: 'Issue panel',
          back: 'Back',
          forward: 'Forward',
          refresh: 'Refresh',
          copyLink: 'Copy link',
          openOnGitHub: 'Open on GitHub',
          write: 'Write a comment',
        },
      });
    const files: Record<string, [type: string, file: string]> = {
      '/issuePanel.js': ['text/javascript', 'dist/webview/issuePanel.js'],
      '/issuePanel.css': ['text/css', 'media/issuePanel.css'],
    };
    await page.route('**', async (route) => {
      const url = new URL(route.request().url());
      const file = url.origin === ORIGIN ? files[url.pathname] : undefined;
      if (file) {
        await route.fulfill({ contentType: file[0], body: await readFile(join(root, file[1])) });
        return;
      }
      if (url.href.startsWith(`${ORIGIN}/#`) || url.href === `${ORIGIN}/`) {
        await route.fulfill({ contentType: 'text/html', body: html() });
        return;
      }
      if (url.origin === ORIGIN && url.pathname.startsWith('/icons/')) {
        await route.fulfill({
          contentType: 'image/svg+xml',
          body: await readFile(join(root, 'media', url.pathname)),
        });
        return;
      }
      this.requests.push(url.href);
      if (url.pathname.includes('missing')) await route.fulfill({ status: 404 });
      else await route.fulfill({ contentType: 'image/gif', body: PICTURE });
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      const messages: PanelMessage[] = [];
      const opened: string[] = [];
      // VS Code opens the links that the page leaves to it.
      addEventListener('click', (event) => {
        const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
        if (!link?.href) return;
        event.preventDefault();
        opened.push(link.href);
      });
      const state: unknown = JSON.parse(decodeURIComponent(location.hash.slice(1) || 'null'));
      Object.assign(window, {
        messages,
        opened,
        acquireVsCodeApi: () => ({
          postMessage: (message: PanelMessage) => messages.push(message),
          getState: () => state ?? undefined,
          setState: (kept: unknown) => Object.assign(window, { kept }),
        }),
      });
    });
  }
}

const repository = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };
const emptyPage: Page = {
  history: {
    entries: [{ id: 1, target: { repository, number: 12, kind: null }, isLinked: false }],
    index: 0,
  },
  name: 'harbour-lights/beacon#12',
  url: 'https://github.com/harbour-lights/beacon/issues/12',
  title: 'harbour-lights/beacon#12',
  state: null,
  opened: null,
  facts: [],
  thread: null,
  discussed: null,
  acts: null,
  notice: { kind: 'done', text: '', step: null },
  hosts: ['github.com'],
  pictures: [],
  language: 'en',
  words: {
    opened: 'opened {0} by {1}',
    details: 'Details',
    description: 'Description',
    noComments: 'No comments',
    comments: 'Comments ({0})',
    oneMore: '1 more comment on GitHub',
    more: '{0} more comments on GitHub',
    commented: '{0} on {1}',
    onGitHub: 'This comment can only be seen on GitHub.',
    video: 'Video: {0}',
    audio: 'Audio: {0}',
    done: 'Completed task',
    notDone: 'Incomplete task',
    image: '[Image: {0}]',
    noImage: 'not shown',
    showPicture: 'Show picture from {0}',
  },
};
