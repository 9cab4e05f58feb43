import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import { join } from 'node:path';
import { CommandFailed, endGroup, runCommand, startGroup } from './command.mjs';
import type { ServerFiles } from './server-files';
import { SetUpError, type Session } from './session';

export type Settings = Readonly<Record<string, unknown>>;

/** Milliseconds that an extension host may take to end. */
const START_TIMEOUT_MS = 20_000;

/** Settings without the notices and pages that a first start shows. */
export const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  // Ports that tests open must not cause notifications.
  'remote.autoForwardPorts': false,
  'remote.restoreForwardedPorts': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Settings without animation and needless drawing: without a graphics card they slow down every click. */
export const still: Settings = {
  'editor.cursorBlinking': 'solid',
  'editor.find.addExtraSpaceOnTop': false,
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
};

export interface ServerOptions {
  /** The server's data folder. The caller removes it. */
  readonly dataFolder: string;
  readonly extensionsFolder?: string;
  readonly settings: Settings;
  /** Any free port if 0 or absent. */
  readonly port?: number;
  /** Whether the page may run tests by a `payload`. */
  readonly testing?: boolean;
  /** Whether folders open in Restricted Mode until the user trusts them. */
  readonly restricted?: boolean;
}

/** A running server of VS Code on loopback. */
export interface Server {
  readonly port: number;
  /** The URL that opens a folder or a workspace file (`.code-workspace`), given by its absolute path. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  readonly dataFolder: string;
  /** The process IDs of all extension hosts that were started: one for each window, and one for each restart. The latest is last. */
  readonly extensionHosts: readonly number[];
  /** Resolves with the reason if the server ends unexpectedly. */
  readonly ended: Promise<string>;
  /**
   * Waits until the extension hosts of earlier windows have ended, then clears the server's state and applies other settings, so
   * that the next window is like the first. Throws if a host does not end.
   */
  reset(settings: Settings): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server and waits until it answers. It ends with the session, or earlier by `stop`. */
export async function startServer(
  files: ServerFiles,
  options: ServerOptions,
  session: Session,
): Promise<Server> {
  await writeSettings(options);
  // Any web page can send requests to a port on loopback: the token keeps them out.
  const token = randomBytes(16).toString('hex');
  const child = startGroup(files.node, [
    files.main,
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    `--connection-token=${token}`,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...dataFlags(options),
    ...(options.testing ? ['--enable-smoke-test-driver'] : []),
  ]);
  const stop = () => endGroup(child);
  session.defer(stop);
  let lastWords = '';
  child.stderr
    .setEncoding('utf8')
    .on('data', (text: string) => (lastWords = (lastWords + text).slice(-2000)));
  const ended = once(child, 'close').then(() => `VS Code's server has ended. ${lastWords.trim()}`.trim());
  const lines = createInterface(child.stdout);
  const hosts = new ExtensionHosts(lines);
  const port = await Promise.race([
    listening(lines),
    ended.then((reason) => Promise.reject(new SetUpError(reason))),
    session.aborted(),
  ]);
  const url: Server['url'] = (folder, payload) => {
    const query = payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
    const opened = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    return `http://127.0.0.1:${port}/?tkn=${token}&${opened}=${encodeURIComponent(uriPath(folder)).replaceAll('%2F', '/')}${query}`;
  };
  const reset = async (settings: Settings) => {
    await hosts.ended();
    await rm(join(options.dataFolder, 'data', 'User'), { recursive: true, force: true, maxRetries: 5 });
    await writeSettings({ ...options, settings });
  };
  return {
    port,
    url,
    dataFolder: options.dataFolder,
    extensionHosts: hosts.started,
    ended,
    reset,
    stop,
  };
}

/** Installs a packaged extension into a data or extensions folder. */
export async function installExtension(
  files: ServerFiles,
  vsix: string,
  folders: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await runCommand(files.node, [files.main, `--install-extension=${vsix}`, ...dataFlags(folders)], {
      signal,
    });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new SetUpError(`The extension could not be installed: ${error.output.trim()}`);
  }
}

/** The path of a file or folder as a URI has it. */
export function uriPath(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

const dataFlags = (folders: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>) => [
  `--server-data-dir=${folders.dataFolder}`,
  ...(folders.extensionsFolder ? [`--extensions-dir=${folders.extensionsFolder}`] : []),
];

/** VS Code reads settings of scope `machine` from the machine's settings only, and all others from the user's first. */
async function writeSettings({ dataFolder, settings, restricted = false }: ServerOptions): Promise<void> {
  const trust = { 'security.workspace.trust.enabled': restricted };
  for (const kind of ['User', 'Machine']) {
    const folder = join(dataFolder, 'data', kind);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'settings.json'),
      JSON.stringify({ ...quiet, ...trust, ...settings }, null, 2),
    );
  }
}

async function listening(lines: Interface): Promise<number> {
  return new Promise((resolve) => {
    let port = 0;
    lines.on('line', (line) => {
      port = Number(/^Extension host agent listening on (\d+)/.exec(line)?.[1] ?? port);
      if (line.includes('Extension host agent started')) resolve(port);
    });
  });
}

/** Collects the process IDs of the extension hosts from the server's log. */
class ExtensionHosts {
  /** The latest last. */
  readonly started: number[] = [];
  readonly #running = new Set<number>();

  constructor(private readonly lines: Interface) {
    lines.on('line', (line) => {
      const launched = Number(/<(\d+)> Launched Extension Host Process/.exec(line)?.[1]);
      const exited = Number(/<(\d+)> Extension Host Process exited/.exec(line)?.[1]);
      if (launched) this.started.push(launched);
      if (launched) this.#running.add(launched);
      if (exited) this.#running.delete(exited);
    });
  }

  async ended(): Promise<void> {
    const signal = AbortSignal.timeout(START_TIMEOUT_MS);
    while (this.#running.size > 0) await once(this.lines, 'line', { signal });
  }
}
