import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type LaunchOptions,
  type ViewportSize,
} from 'playwright-core';
import { CommandFailed, runCommand } from './command.mjs';
import { step } from './progress.mjs';
import { SetUpError, type Session } from './session';

const advice = 'Install Chromium or Google Chrome, or set CHROME_PATH to the program of one.';

const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** The path of a Chromium, Chrome or Edge: `CHROME_PATH`, the usual places, else installed with apt-get. */
export async function findChromium(session: Session): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new SetUpError(`CHROME_PATH names ${chosen}, which does not exist. ${advice}`);
  }
  const found = usualPlaces().find((path) => existsSync(path));
  if (found) return found;
  const apt = await aptGet(session.signal);
  if (!apt) throw new SetUpError(`No Chromium was found. ${advice}`);
  await step('Installing Chromium (apt-get)', () => installChromium(apt, session.signal));
  const installed = usualPlaces().find((path) => existsSync(path));
  if (installed) return installed;
  throw new SetUpError(`apt-get installed Chromium, but its program was not found. ${advice}`);
}

const launchOptions = (executablePath: string): LaunchOptions => ({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
});

/** Starts a headless browser. It ends with the session. */
export async function startChromium(executablePath: string, session: Session): Promise<Browser> {
  const browser = await chromium.launch(launchOptions(executablePath));
  session.defer(() => browser.close());
  return browser;
}

/**
 * Starts a headless browser as a user has it, with a profile. Unlike a private window it gives pages storage within those of
 * another origin, which VS Code's webviews need where no server lends them one. It ends with the session.
 */
export async function startProfile(
  executablePath: string,
  { viewport }: { readonly viewport: ViewportSize },
  session: Session,
): Promise<BrowserContext> {
  const folder = await session.temporaryFolder();
  await mkdir(join(folder, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0 } };
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions(executablePath),
    viewport,
  });
  session.defer(() => context.close());
  return context;
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]);
    default: {
      const folders = [
        ...(process.env.PATH?.split(delimiter) ?? []),
        '/usr/bin',
        '/snap/bin',
        '/opt/google/chrome',
      ];
      return folders.flatMap((folder) => programNames.map((name) => join(folder, name)));
    }
  }
}

/** The command that runs apt-get without asking for a password; null if there is none. */
async function aptGet(signal: AbortSignal): Promise<string[] | null> {
  if (!existsSync('/usr/bin/apt-get')) return null;
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (process.getuid?.() === 0) return quietly;
  try {
    await runCommand('sudo', ['-n', 'true'], { signal });
    return ['sudo', '-n', ...quietly];
  } catch {
    return null;
  }
}

/** Installs fonts as well: Debian's package has none, and pages would show boxes instead of letters. */
async function installChromium([command = '', ...first]: string[], signal: AbortSignal): Promise<void> {
  const run = (...args: string[]) => runCommand(command, [...first, ...args], { signal });
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'];
  try {
    await run('update').catch(() => undefined); // one source may be stale; if it matters, the installation fails
    await run('install', '--yes', '--no-install-recommends', ...packages);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    const reason = error.output.split('\n').find((line) => line.startsWith('E: ')) ?? error.message;
    throw new SetUpError(`Chromium could not be installed (${reason.trim()}). ${advice}`);
  }
}
