// Builds the three bundles: `node esbuild.mjs [--production] [--watch]`.
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
};

/** `vscode` is the web bundle's only external, so an import of a node built-in fails the build. */
const bundles = [
  { entryPoints: ['src/extension.ts'], outfile: 'dist/desktop.js', platform: 'node', external: ['vscode'] },
  {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    external: ['vscode'],
    // micromark's browser build decodes entities with a DOM, which a web worker lacks.
    conditions: ['worker'],
  },
  {
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
];

const contexts = await Promise.all(bundles.map((bundle) => esbuild.context({ ...common, ...bundle })));
if (watch) {
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  try {
    await Promise.all(contexts.map((context) => context.rebuild()));
  } catch {
    process.exitCode = 1; // esbuild has said why
  }
  await Promise.all(contexts.map((context) => context.dispose()));
}
