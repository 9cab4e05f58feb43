import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { npm } from '../harness/npm.mjs';
import { ownReadme, writePackage } from '../../packageCli.mjs';
import { TEMPORARY, TemporaryTree } from './temporaryTree';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly private?: boolean;
  readonly repository: unknown;
  readonly engines: { readonly node: string };
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
}

const MAX_FILES = 10;
/** In bytes, packed. */
const MAX_SIZE = 400_000;
const root = path.join(__dirname, '..', '..');
const read = (file: string) => readFileSync(file, 'utf8');

describe('the package of the command line', function () {
  this.timeout(120_000);
  const tree = new TemporaryTree();
  let folder = '';
  let built = '';
  let manifest: Manifest;
  const own = JSON.parse(read(path.join(root, 'package.json'))) as Manifest;

  before(async () => {
    folder = mkdtempSync(path.join(TEMPORARY, 'meeting-notes-npm-'));
    built = path.join(folder, 'package');
    await writePackage(built);
    manifest = JSON.parse(read(path.join(built, 'package.json'))) as Manifest;
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs npm where there is no registry, and nothing that was fetched before. */
  const offline = (cwd: string, ...args: string[]) =>
    npm([...args, '--offline', `--cache=${path.join(folder, 'cache')}`], {
      cwd,
      signal: AbortSignal.timeout(100_000),
    });

  it('is one of its own, while the extension stays private', () => {
    assert.equal(own.private, true);
    assert.equal(manifest.name, 'meeting-notes');
    assert.equal(manifest.private, undefined);
    assert.equal(manifest.dependencies, undefined);
    for (const field of ['version', 'license', 'repository'] as const)
      assert.deepEqual(manifest[field], own[field], field);
    assert.equal(manifest.engines.node, own.engines.node);
  });

  it('has at most ten files and 400 kB', async () => {
    const [packed] = JSON.parse(await offline(built, 'pack', '--dry-run', '--json')) as [
      { size: number; files: { path: string }[] },
    ];
    assert.deepEqual(packed.files.map((file) => file.path).sort(), readdirSync(built).sort());
    assert.ok(packed.files.length <= MAX_FILES, `${packed.files.length} files`);
    assert.ok(packed.size <= MAX_SIZE, `${packed.size} bytes`);
  });

  it('runs where nothing but it is installed', async () => {
    await offline(built, 'pack', `--pack-destination=${folder}`);
    const tarball = path.join(folder, `meeting-notes-${manifest.version}.tgz`);
    assert.ok(statSync(tarball).size > 0);
    tree.write('package.json', '{"private":true}');
    await offline(tree.folder, 'install', tarball);
    assert.deepEqual(
      readdirSync(tree.at('node_modules')).filter((name) => !name.startsWith('.')),
      ['meeting-notes'],
    );
    tree.write(
      'notes/2024-02-29.md',
      '# 2024-02-29\n\nPresent: @mona, @hubot\n\n- AI @mona: write it\n- RESOLVED: ship it\n',
    );
    const run = (...args: string[]) => {
      const program = path.join('node_modules', '.bin', 'meeting-notes');
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: tree.folder,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    assert.equal(run('--version'), `${manifest.version}\n`);
    assert.match(run('scan', 'notes'), /^2024-02-29\.md:5 +mona +- +@mona: write it$/m);
    assert.match(run('decisions', 'notes'), /^\| Date /);
  });

  it('hands on the licenses of what is bundled', () => {
    assert.equal(read(path.join(built, 'LICENSE')), read(path.join(root, 'LICENSE')));
    const notices = read(path.join(built, 'THIRD-PARTY-NOTICES.txt'));
    for (const name of ['@lezer/common', '@lezer/markdown', 'jsonc-parser'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    assert.doesNotMatch(notices, /octokit|dompurify/);
  });

  it('has the page on the command line, with links that lead out of it', () => {
    const readme = read(path.join(built, 'README.md'));
    assert.match(readme, /^npx meeting-notes scan notes\/$/m);
    assert.doesNotMatch(readme, /npm run|not on npm/);
    assert.doesNotMatch(readme, /\]\((?!#|https:)/);
    const address = 'https://github.com/o/r';
    assert.ok(
      ownReadme('# A\n\n[b](c.md#d) [e](../f)\n', address).includes(
        `[b](${address}/blob/HEAD/docs/c.md#d) [e](${address}/blob/HEAD/f)`,
      ),
    );
  });

  it('is the one that the documentation names', () => {
    const page = read(path.join(root, 'docs', 'command-line.md'));
    const [, name] = /npm install --global dist\/(\S+)/.exec(page) ?? [];
    assert.equal(name, `meeting-notes-${manifest.version}.tgz`);
    assert.ok(existsSync(path.join(root, 'packageCli.mjs')));
  });
});
