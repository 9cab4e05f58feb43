import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startChromium } from '../harness/chromium';
import { startServer, type Server } from '../harness/server';
import { Session } from '../harness/session';
import { uiInstallation } from '../harness/ui-installation';

interface VsCode {
  readonly server: Server;
  readonly browser: Browser;
  /** Takes away what earlier windows have left with the server, the extension's own files among it. */
  readonly forget: () => Promise<void>;
}

let session: Session | null = null;
let running: Promise<VsCode> | null = null;

/** The server and the browser that all windows of a run share, started with the first one. */
export function vsCode(): Promise<VsCode> {
  return (running ??= start());
}

/** Ends both; the next window starts new ones. */
export async function endVsCode(): Promise<void> {
  const ended = session;
  [session, running] = [null, null];
  await ended?.end();
}

// Of the whole run: this module is loaded outside of every `describe`.
after(endVsCode);

async function start(): Promise<VsCode> {
  const { server: files, chromium, extensionsFolder } = uiInstallation();
  const begun = new Session();
  session = begun;
  begun.abortOnSignals();
  begun.signal.addEventListener('abort', () => void begun.end().then(() => process.exit(1)));
  const dataFolder = await begun.temporaryFolder();
  const [server, browser] = await Promise.all([
    startServer(files, { dataFolder, extensionsFolder, settings: {} }, begun),
    startChromium(chromium, begun),
  ]);
  const forget = async () => {
    for (const name of ['globalStorage', 'workspaceStorage', 'History', 'Backups'])
      await rm(join(dataFolder, 'data', 'User', name), { recursive: true, force: true, maxRetries: 5 });
  };
  return { server, browser, forget };
}
