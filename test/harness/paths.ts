import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The checkout. */
export const root = join(__dirname, '..', '..');

/** Git-ignored: what is downloaded or copied for a real VS Code. */
export const vscodeTest = join(root, '.vscode-test');

/** Git-ignored: results and screenshots. */
export const out = join(root, 'out');

/** The folder for downloads that all checkouts of the user share; the checkout's own if that is not writable. */
export async function cacheFolder(): Promise<string> {
  const shared = join(userCacheFolder(), 'meeting-notes');
  try {
    await mkdir(shared, { recursive: true });
    await access(shared, constants.W_OK);
    return shared;
  } catch {
    await mkdir(vscodeTest, { recursive: true });
    return vscodeTest;
  }
}

function userCacheFolder(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Caches');
    case 'win32':
      return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
    default:
      // The XDG Base Directory Specification says to ignore an empty or relative value.
      return process.env.XDG_CACHE_HOME?.startsWith('/')
        ? process.env.XDG_CACHE_HOME
        : join(homedir(), '.cache');
  }
}
