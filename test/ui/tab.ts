import type { Page } from 'playwright-core';
import { findChromium, startChromium, startProfile } from '../harness/chromium';
import { stageWebExtension } from '../harness/extension-package';
import { quiet, startServer, still, type Server, type Settings } from '../harness/server';
import { startServerless } from '../harness/serverless/server';
import { webBuild } from '../harness/serverless/web-build';
import { Session } from '../harness/session';
import { uiInstallation } from '../harness/ui-installation';
import { appear } from './eventually';

/** tsx names functions through a helper of its own, also in those that are sent to the page. */
const NAMES = 'globalThis.__name ??= (named) => named';
const SIZE = { width: 1280, height: 800 };

export interface TabOptions {
  /** Nobody has said yet that the folder is to be trusted. */
  readonly restricted?: boolean;
  /** Device pixels per CSS pixel, 1 unless told: 2 makes sharper screenshots. */
  readonly scale?: number;
  /** In which extensions speak, English unless told; VS Code itself would need a language pack. */
  readonly language?: string;
}

/** A tab of a browser, and the server of VS Code that it asks: windows open in it one after the other. */
export class Tab {
  private constructor(
    private readonly page: Page,
    readonly server: Server,
    private readonly session: Session,
  ) {}

  static async start(options: TabOptions = {}): Promise<Tab> {
    const session = endedByAbort();
    try {
      const { page, server } = await start(options, session);
      return new Tab(page, server, session);
    } catch (error) {
      await session.end();
      throw error;
    }
  }

  /** Opens VS Code on a workspace, of which it remembers nothing: a folder, or a file that names several. */
  async open(folder: string, settings: Settings = {}): Promise<Page> {
    await this.server.reset({ ...still, ...settings });
    return show(this.page, this.server.url(folder));
  }

  /** Opens another window on the same workspace. */
  async openAnother(): Promise<Page> {
    return show(await this.page.context().newPage(), this.page.url());
  }

  /** Closes the window, with all that the browser keeps of it; what the browser has compiled stays for the next one. */
  async leave(): Promise<void> {
    const { page } = this;
    const others = page
      .context()
      .pages()
      .filter((other) => other !== page);
    await Promise.all(others.map((other) => other.close()));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    await page.setViewportSize(SIZE);
    const devTools = await page.context().newCDPSession(page);
    const origin = new URL(this.server.url('/')).origin;
    await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await devTools.detach();
  }

  async end(): Promise<void> {
    await this.session.end();
  }
}

interface ServerlessWindow {
  readonly page: Page;
  readonly end: () => Promise<void>;
}

/** A window of VS Code without a server, in a browser of its own. */
export async function openServerless(options: {
  readonly folder: string;
  readonly settings: Settings;
}): Promise<ServerlessWindow> {
  const { folder, settings } = options;
  const session = endedByAbort();
  try {
    const extension = await session.temporaryFolder();
    await stageWebExtension(extension);
    const url = await startServerless(
      {
        build: await webBuild(session),
        extension,
        mounts: { '/harbour-lights/minutes': folder },
        settings: { ...quiet, ...still, ...settings },
        port: 0,
      },
      session,
    );
    const profile = await startProfile(await findChromium(session), { viewport: SIZE }, session);
    await profile.addInitScript(NAMES);
    return { page: await show(await profile.newPage(), url), end: () => session.end() };
  } catch (error) {
    await session.end();
    throw error;
  }
}

function endedByAbort(): Session {
  const session = new Session();
  session.abortOnSignals();
  session.signal.addEventListener('abort', () => void session.end().then(() => process.exit(1)));
  return session;
}

async function start({ restricted = false, scale = 1, language }: TabOptions, session: Session) {
  const { server: files, chromium, extensionsFolder } = uiInstallation();
  const dataFolder = await session.temporaryFolder();
  const [server, browser] = await Promise.all([
    startServer(files, { dataFolder, extensionsFolder, settings: still, restricted }, session),
    startChromium(chromium, session),
  ]);
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript(NAMES);
  // As a language pack does.
  if (language) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  return { page: await context.newPage(), server };
}

async function show(page: Page, url: string): Promise<Page> {
  await page.goto(url);
  await appear(page.locator('.explorer-folders-view .monaco-list-row').first());
  return page;
}
