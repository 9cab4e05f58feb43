import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, symlink, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, vscodeTest } from './paths';
import { step } from './progress.mjs';
import { SetUpError, type Session } from './session';

/** Something large that is downloaded once for all checkouts. */
export interface Download {
  /** The name of its folder, with its version. */
  readonly name: string;
  /** For people. */
  readonly what: string;
  readonly cost: string;
  /** Fills a folder. */
  readonly fetch: (folder: string) => Promise<unknown>;
}

/** The folder of a download, which is linked from `.vscode-test/`. */
export async function cachedDownload(download: Download, session: Session): Promise<string> {
  const { name, what, cost } = download;
  const cache = await cacheFolder();
  const folder = join(cache, name);
  if (!existsSync(folder)) {
    await removeAbandoned(cache, name);
    await step(`Fetching ${what} into ${folder} (${cost})`, () => fetchInto(folder, download, session));
  }
  if (cache !== vscodeTest) await link(folder, join(vscodeTest, name));
  return folder;
}

/** Prepares it in a temporary folder and renames that, so that `folder` is complete or absent even if this is interrupted or runs twice. */
async function fetchInto(folder: string, { what, fetch }: Download, session: Session): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  const remove = () => rm(partial, { recursive: true, force: true, maxRetries: 5 });
  session.defer(remove);
  try {
    await mkdir(partial);
    await fetch(partial);
    if (!existsSync(folder)) await rename(partial, folder);
  } catch (error) {
    if (existsSync(folder)) return; // another run was faster
    throw new SetUpError(`${what} could not be fetched: ${error instanceof Error ? error.message : ''}`);
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

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const standing = await lstat(path).catch(() => null);
  if (standing?.isSymbolicLink()) await unlink(path);
  else if (standing) return;
  await symlink(target, path, 'junction');
}
