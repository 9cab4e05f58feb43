// Makes the command line's own package in dist/npm: `npm run package:cli`. The extension's manifest stays private.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { bundles, released } from './esbuild.mjs';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const text = (/** @type {string} */ path) => readFile(join(root, path), 'utf8');

/**
 * Writes the package into a folder, in place of all that is there.
 * @param {string} folder
 */
export async function writePackage(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest = JSON.parse(await text('package.json'));
  const write = (/** @type {string} */ name, /** @type {string} */ content) =>
    writeFile(join(folder, name), content);
  const results = await Promise.all(
    [bundles.cli, bundles.commandLine].map((bundle) =>
      esbuild.build({
        ...bundle,
        ...released,
        outfile: join(folder, basename(bundle.outfile)),
        logLevel: 'warning',
      }),
    ),
  );
  await write('package.json', `${JSON.stringify(ownManifest(manifest), null, 2)}\n`);
  await write('README.md', ownReadme(await text('docs/command-line.md'), addressOf(manifest)));
  await write(
    'THIRD-PARTY-NOTICES.txt',
    await notices(
      root,
      results.map(({ metafile }) => metafile),
    ),
  );
  await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  for (const name of await readdir(join(root, 'schema')))
    if (name.endsWith('.json')) await copyFile(join(root, 'schema', name), join(folder, name));
}

/**
 * What npm has to know, from the extension's manifest.
 * @param {any} manifest
 */
function ownManifest({ name, version, author, license, repository, bugs, homepage, engines }) {
  return {
    name,
    version,
    description: 'Reads meeting notes kept as Markdown: open action items and decisions of a whole folder.',
    keywords: ['meeting', 'meeting-notes', 'minutes', 'markdown', 'action-items', 'decisions', 'todo', 'cli'],
    author,
    license,
    repository,
    bugs,
    homepage,
    bin: { [name]: basename(bundles.cli.outfile) },
    engines: { node: engines.node },
  };
}

/**
 * The page on the command line: how to get it is another matter for who has the package, and links lead to the repository.
 * @param {string} page
 * @param {string} address
 */
export function ownReadme(page, address) {
  const title = '# Meeting Notes on the command line';
  const usage = [
    '## Get it',
    '',
    '```sh',
    'npx meeting-notes scan notes/',
    '```',
    '',
    'It needs Node 20.19 or later, and no other package.',
    '',
    '',
  ].join('\n');
  return page
    .replace(/^# .*/, title)
    .replace(/^## Get it\n[^]*?(?=^## )/m, usage)
    .replace(
      /\]\((?!#|https?:)([^)]+)\)/g,
      (_, path) => `](${new URL(path, `${address}/blob/HEAD/docs/`).href})`,
    );
}

/** @param {{ repository: { url: string } }} manifest */
const addressOf = ({ repository }) => repository.url.replace(/\.git$/, '');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  void writePackage(join(root, 'dist', 'npm'));
