// Prepares `npm start` and `npm test`. Plain node without dependencies, as it installs them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';
import { step } from './progress.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Checks the version of node, installs the dependencies if they do not match the lock file, and registers tsx. */
export async function setUp() {
  const { version } = process;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or later is required, and this is ${version}. See https://nodejs.org`);
  }
  if (!dependenciesFit()) await step('Installing the dependencies (npm ci)', installDependencies);
  const typescript = await Promise.all([import('tsx/cjs/api'), import('tsx/esm/api')]);
  for (const { register } of typescript) register();
}

/** npm writes its hidden lock file at the end, so an interrupted installation has none. */
function dependenciesFit() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn(join('node_modules', '.package-lock.json'));
  return Object.entries(wanted ?? {}).every(([path, { version, optional }]) => {
    const found = installed?.[path];
    return path === '' || (found ? found.version === version : installed !== null && optional === true);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return null;
  }
}

async function installDependencies() {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Error('Interrupted.'));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    await npm(['ci', '--include=dev'], { cwd: root, signal: controller.signal });
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
