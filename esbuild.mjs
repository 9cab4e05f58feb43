// Builds the bundles: `node esbuild.mjs [--production] [--watch]`.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @satisfies {esbuild.BuildOptions} */
const common = {
  bundle: true,
  alias: { '@lezer/highlight': './src/notes/markdown/noHighlight.ts' },
  format: 'cjs',
  target: 'es2022',
  logLevel: 'info',
};

/**
 * The bundles that `main`, `browser` and `bin` of package.json name, and the script of the issue panel. `web` serves the browser and
 * the desktop: `vscode` is its only external, so importing a node built-in fails the build.
 * @satisfies {Record<string, esbuild.BuildOptions>}
 */
export const bundles = {
  web: {
    ...common,
    entryPoints: ['src/web.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    external: ['vscode'],
    // The browser build of `decode-named-character-reference` needs a DOM, which a web worker lacks.
    conditions: ['worker'],
  },
  desktop: {
    ...common,
    entryPoints: ['src/desktop.ts'],
    outfile: 'dist/desktop.js',
    platform: 'node',
    external: ['./web'],
  },
  cli: {
    ...common,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    external: ['./commandLine'],
    // Of a file without its ending `import` knows nothing, and node remembers what `require` has compiled.
    supported: { 'dynamic-import': false },
    banner: { js: '#!/usr/bin/env node' },
  },
  commandLine: {
    ...common,
    entryPoints: ['src/commandLine.ts'],
    outfile: 'dist/commandLine.js',
    platform: 'node',
    // UMD modules, which `module` avoids, cannot be bundled.
    mainFields: ['module', 'main'],
  },
  issuePanel: {
    ...common,
    entryPoints: ['src/webview/issuePanel.ts'],
    outfile: 'dist/webview/issuePanel.js',
    platform: 'browser',
    format: 'iife',
  },
};

/** How the bundles are made that users get. */
export const released = /** @satisfies {esbuild.BuildOptions} */ ({
  // As letters, the words of all languages take a third of the space of their escapes.
  charset: 'utf8',
  minify: true,
  sourcemap: false,
  legalComments: 'none', // they are in the notices
  metafile: true,
});

/** Builds all bundles. esbuild prints the errors. */
async function main() {
  const production = process.argv.includes('--production');
  const contexts = await Promise.all(
    Object.values(bundles).map((bundle) =>
      esbuild.context({
        ...bundle,
        ...released,
        ...(production ? {} : { minify: false, sourcemap: 'linked' }),
      }),
    ),
  );
  if (process.argv.includes('--watch')) {
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  const results = await Promise.allSettled(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.dispose()));
  const metafiles = results.flatMap((result) => (result.status === 'fulfilled' ? result.value.metafile : []));
  if (metafiles.length < results.length) process.exitCode = 1;
  else await writeFile(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), await notices(root, metafiles));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
