// Builds the bundles: `node esbuild.mjs [--production] [--watch]`.
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** @satisfies {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  logLevel: 'info',
};

/**
 * What `main`, `browser` and `bin` of package.json name, and the script of the issue panel. The web bundle has no platform to lean on: `vscode` is its only
 * external, so an import of a node built-in fails the build.
 * @satisfies {Record<string, esbuild.BuildOptions>}
 */
export const bundles = {
  desktop: {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/desktop.js',
    platform: 'node',
    external: ['vscode'],
  },
  web: {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    external: ['vscode'],
    // micromark's browser build decodes entities with a DOM, which a web worker lacks.
    conditions: ['worker'],
  },
  cli: {
    ...common,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
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
      esbuild.context({ ...bundle, minify: production, sourcemap: production ? false : 'linked' }),
    ),
  );
  if (process.argv.includes('--watch')) {
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  const results = await Promise.allSettled(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.dispose()));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
