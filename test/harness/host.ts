import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter, TestRunFailedError } from '@vscode/test-electron';
import { startStandIn } from '../github/stand-in';
import { findChromium, startChromium } from './chromium';
import { stageWebExtension } from './extension-package';
import { bundleHostTests } from './host-bundle';
import { root, vscodeTest } from './paths';
import { quiet, still, type Settings } from './server';
import { startServerless } from './serverless/server';
import { webBuild } from './serverless/web-build';
import { inSession, SetUpError, type Session } from './session';
import { verdictOf, viewport } from './verdict';

// Runs the host suite in one VS Code: `host.ts node|web|serverless|desktop|files GREP [long]`. An empty GREP runs all tests.
const [kind = '', grep = '', length] = process.argv.slice(2);
const choice = { grep, long: length === 'long' };

void inSession(async (session) => {
  const folder = await session.temporaryFolder();
  const workspace = join(folder, 'workspace');
  await cp(join(root, 'media', 'sample'), workspace, { recursive: true });
  // Extensions cannot create symbolic links. Tests check that their targets are listed only once.
  await mkdir(join(workspace, 'links'));
  await symlink(join('..', 'beacon-weekly'), join(workspace, 'links', 'folder'), 'dir');
  await symlink(join('..', 'beacon-weekly', '20261104.md'), join(workspace, 'links', 'file.md'));
  const settings = await userSettings(session);
  if (kind === 'serverless') return runServerless({ folder, workspace, settings }, session);
  const userData = join(folder, 'user-data');
  const opened = kind === 'files' ? await workspaceFile(folder, workspace) : workspace;
  await writeUserSettings(userData, settings);
  try {
    return await runTests({
      vscodeExecutablePath: kind === 'desktop' ? await desktop() : join(__dirname, executable),
      ...(await extension(folder)),
      launchArgs: [
        opened,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
        '--disable-extensions',
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
});

/** A folder that is added to a workspace of several does not start the extension host anew. */
async function workspaceFile(folder: string, workspace: string): Promise<string> {
  const file = join(folder, 'notes.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: workspace }] }));
  return file;
}

const executable = process.platform === 'win32' ? 'vscode.cmd' : 'vscode.mjs';

async function extension(folder: string) {
  if (kind !== 'web') {
    const tests = await bundleHostTests(kind === 'files' ? 'files' : 'node', choice);
    return { extensionDevelopmentPath: root, extensionTestsPath: tests };
  }
  const staged = await stageWebTests(folder);
  return { extensionDevelopmentPath: staged, extensionTestsPath: join(staged, 'tests.js') };
}

/** The extension as a browser runs it, with the tests beside it. */
async function stageWebTests(folder: string): Promise<string> {
  const staged = join(folder, 'extension');
  await stageWebExtension(staged);
  await cp(await bundleHostTests('web', choice), join(staged, 'tests.js'));
  return staged;
}

async function userSettings(session: Session): Promise<Settings> {
  const standIn = await startStandIn();
  session.defer(() => standIn.close());
  return {
    'meetingNotes.github.apiUrl': standIn.url,
    // The default in a browser would save within a second what a test leaves unsaved.
    'files.autoSave': 'off',
  };
}

async function writeUserSettings(userData: string, settings: Settings): Promise<void> {
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(settings));
}

interface ServerlessRun {
  readonly folder: string;
  readonly workspace: string;
  readonly settings: Settings;
}

/** As on github.dev: no server, and a folder that is on no disk of the page's. */
async function runServerless(
  { folder, workspace, settings }: ServerlessRun,
  session: Session,
): Promise<number> {
  const staged = await stageWebTests(folder);
  const url = await startServerless(
    {
      build: await webBuild(session),
      extension: staged,
      tests: 'tests.js',
      // Tests write beside the workspace, too.
      mounts: { '/harbour-lights/minutes': workspace, '/harbour-lights': folder },
      settings: { ...quiet, ...still, ...settings },
      port: 0,
    },
    session,
  );
  const browser = await startChromium(await findChromium(session), session);
  const page = await browser.newPage({ viewport });
  const { status } = await verdictOf(page);
  await page.goto(url);
  return Promise.race([status, session.aborted()]);
}

async function desktop(): Promise<string> {
  const program = await downloadAndUnzipVSCode({
    cachePath: vscodeTest,
    reporter: new SilentReporter(),
  }).catch((error: unknown) => {
    throw new SetUpError(`Desktop VS Code could not be downloaded: ${describe(error)}`);
  });
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new SetUpError('Desktop VS Code needs a display: xvfb-run -a npm run test:desktop lends one.');
  }
  return program;
}

/** An AggregateError, as for several failed connections, may have no message of its own. */
function describe(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return (first instanceof Error ? first.message : String(first)).split('\n')[0] ?? '';
}
