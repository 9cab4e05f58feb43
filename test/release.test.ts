import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { obstacles } from '../release.mjs';

interface Addresses {
  readonly author: string;
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
  readonly homepage: string;
  readonly scripts: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Addresses;
const repository = manifest.repository.url.replace(/\.git$/, '');

describe('a release', () => {
  it('is kept back by placeholders in package.json, and by what README says until then', () => {
    const named = text
      .replaceAll('-owner-', 'lighthouse')
      .replace(/"publisher": ".*"/, '"publisher": "lighthouse"');
    assert.deepEqual(obstacles(named, '# Meeting Notes'), []);
    assert.deepEqual(obstacles('{"publisher": "meeting-notes", "name": "meeting-notes"}', ''), [
      'package.json has placeholders in publisher',
    ]);
    assert.deepEqual(obstacles('{"homepage": "https://github.com/-owner-/x"}', ''), [
      'package.json has placeholders in homepage',
    ]);
    assert.equal(obstacles(named, 'It is not on the Marketplace yet.').length, 1);
  });

  it('is refused while anything keeps it back', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'release.mjs')], { encoding: 'utf8' });
    const found = obstacles(text, readFileSync(join(root, 'README.md'), 'utf8'));
    assert.equal(status, found.length === 0 ? 0 : 1);
    for (const obstacle of found) assert.ok(stderr.includes(obstacle), obstacle);
    assert.match(manifest.scripts.release ?? '', /^node release\.mjs && /);
  });

  it('has one repository, from which all addresses follow', () => {
    assert.match(repository, /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/);
    assert.equal(manifest.bugs.url, `${repository}/issues`);
    assert.equal(manifest.homepage, `${repository}#readme`);
    assert.notEqual(manifest.author, '');
  });
});
