import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The checkout. */
export const root = join(__dirname, '..', '..');

/** Git-ignored: what is fetched or copied for a real VS Code. */
export const vscodeTest = join(root, '.vscode-test');

/** Git-ignored: what tests leave for a person to look at. */
export const out = join(root, 'out');

/** Where fetched software is kept for all checkouts of this user; where that cannot be written, this checkout's own folder. */
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
      // An empty or relative value is to be ignored, says the XDG Base Directory Specification.
      return process.env.XDG_CACHE_HOME?.startsWith('/')
        ? process.env.XDG_CACHE_HOME
        : join(homedir(), '.cache');
  }
}
