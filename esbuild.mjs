// Builds the bundles: `node esbuild.mjs [--production] [--watch]`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What the extension runs when one of its functions is first called, by name: they export functions only. */
const later = {
  entities: 'src/notes/markdown/entities.ts',
  octokit: 'src/github/transport/octokit.ts',
  parser: 'src/notes/markdown/parser.ts',
};

/** @type {esbuild.Plugin} */
const loadLater = {
  name: 'load-later',
  setup(build) {
    for (const [name, path] of Object.entries(later)) {
      build.onResolve({ filter: new RegExp(`/${name}$`) }, ({ kind, namespace }) =>
        kind === 'import-statement' && namespace === 'file' ? { path: name, namespace: 'later' } : null,
      );
      build.onLoad({ filter: new RegExp(`^${name}$`), namespace: 'later' }, async () => {
        const source = await readFile(join(root, path), 'utf8');
        const names = Array.from(source.matchAll(/^export function (\w+)/gm), ([, exported]) => exported);
        const lines = names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`);
        return {
          contents: [`let loaded;`, `const load = () => (loaded ??= require('./${path}'));`, ...lines].join(
            '\n',
          ),
          resolveDir: root,
        };
      });
    }
  },
};

/**
 * `import * as vscode` in seventy files: each would copy all names of the API into an object of its own, which takes longer
 * than all else when the extension starts. So the bundle takes the API's own object.
 * @type {esbuild.Plugin}
 */
const oneApi = {
  name: 'one-api',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:vscode[\\/].*|extension)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace("import * as vscode from 'vscode'", "import vscode from 'vscode-api'");
      return { contents, loader: 'ts' };
    });
    build.onResolve({ filter: /^vscode-api$/ }, () => ({ path: 'vscode', namespace: 'api' }));
    build.onLoad({ filter: /^vscode$/, namespace: 'api' }, () => ({
      contents: "export default require('vscode')",
    }));
  },
};

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
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    external: ['vscode'],
    // For browsers the names of characters are decoded with a DOM, which a web worker lacks.
    conditions: ['worker'],
    plugins: [oneApi, loadLater],
  },
  desktop: {
    ...common,
    stdin: { contents: `module.exports = require('./web.js');` },
    outfile: 'dist/desktop.js',
    platform: 'node',
    external: ['./web.js'],
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
