import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, runCommand } from './command.mjs';
import { npm } from './npm.mjs';
import { root } from './paths';
import { SetUpError } from './session';

/** Builds the bundles into `dist/`. */
export async function buildExtension(signal: AbortSignal): Promise<void> {
  await orSay('The extension could not be built', () =>
    runCommand(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, signal }),
  );
}

/** Packages the extension as it is published and returns the package's path. */
export async function packageExtension(signal: AbortSignal): Promise<string> {
  await orSay('The extension could not be packaged', () => npm(['run', 'package'], { cwd: root, signal }));
  return join(root, 'dist', 'meeting-notes.vsix');
}

/** Copies the built extension without `main` and `extensionKind` in its manifest, so that VS Code runs it in the web worker extension host. */
export async function stageWebExtension(folder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    main?: string;
    extensionKind?: string[];
  };
  delete manifest.main;
  delete manifest.extensionKind;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const words = (await readdir(root)).filter((name) => /^package\.nls\b/.test(name));
  for (const name of ['dist', 'l10n', 'media', 'syntaxes', ...words]) {
    if (existsSync(join(root, name))) await cp(join(root, name), join(folder, name), { recursive: true });
  }
}

async function orSay(message: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof CommandFailed ? error.cause : error;
    if (!(cause instanceof CommandFailed)) throw error;
    throw new SetUpError(`${message}:\n${cause.output.trim()}`);
  }
}
