import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, startChromium } from './chromium';
import { verdictOf, viewport } from './verdict';
import { startServer, still, uriPath, type Settings } from './server';
import { releaseIn, serverFiles } from './server-files';
import { inSession, SetUpError } from './session';

// Takes the flags that `runTests` gives to desktop VS Code, runs the tests in the server's web workbench instead, and exits with
// their status. It ignores flags that the server does not have.
const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
  strict: false,
  allowPositionals: true,
});

void inSession(async (session) => {
  const userData = required('user-data-dir');
  const server = await startServer(
    await serverFiles(session, releaseIn(process.env)),
    {
      dataFolder: join(userData, 'server'),
      extensionsFolder: required('extensions-dir'),
      settings: { ...still, ...(await userSettings(userData)) },
      testing: true,
    },
    session,
  );
  const browser = await startChromium(await findChromium(session), session);
  const page = await browser.newPage({ viewport });
  const inServer = (path: string) => `vscode-remote://127.0.0.1:${server.port}${uriPath(path)}`;
  const payload = [
    ['extensionDevelopmentPath', inServer(required('extensionDevelopmentPath'))],
    ['extensionTestsPath', inServer(required('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ] as const;

  const { status } = await verdictOf(page);
  await page.goto(server.url(positionals[0] ?? '', payload));
  const ended = server.ended.then((reason) => Promise.reject(new SetUpError(reason)));
  return Promise.race([status, ended, session.aborted()]);
});

function required(name: keyof typeof values): string {
  const value = values[name];
  if (typeof value !== 'string') throw new SetUpError(`--${name} is missing.`);
  return value;
}

async function userSettings(userData: string): Promise<Settings> {
  return JSON.parse(await readFile(join(userData, 'User', 'settings.json'), 'utf8')) as Settings;
}
