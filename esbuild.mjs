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
 * What `main`, `browser` and `bin` of package.json name, and the script of the issue panel. One bundle serves the browser and the
 * desktop. It has no platform to lean on: `vscode` is its only external, so an import of a node built-in fails the build.
 * @satisfies {Record<string, esbuild.BuildOptions>}
 */
export const bundles = {
  web: {
    ...common,
    entryPoints: ['src/web.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    external: ['vscode'],
    // For browsers the names of characters are decoded with a DOM, which a web worker lacks.
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
    // What is loaded by a wrapper of its own cannot be bundled.
    mainFields: ['module', 'main'],
    banner: { js: '#!/usr/bin/env node' },
  },
  issuePanel: {
    ...common,
    entryPoints: ['src/webview/issuePanel.ts'],
    outfile: 'dist/webview/issuePanel.js',
    platform: 'browser',
    format: 'iife',
  },
};

/** Rejects where a bundle does not build; esbuild has said why by then. */
async function main() {
  const production = process.argv.includes('--production');
  const contexts = await Promise.all(
    Object.values(bundles).map((bundle) =>
      esbuild.context({
        ...bundle,
        // Words of all languages are told in their own letters, which take a third of what their escapes do.
        charset: 'utf8',
        minify: production,
        sourcemap: production ? false : 'linked',
        legalComments: 'none', // they stand in the notices
        metafile: true,
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
